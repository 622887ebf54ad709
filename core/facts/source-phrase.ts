/** Where the words that name a source begin and end, beside a reporting verb. */
import type { Word } from '../text/words.ts';
import { looksLikeVerb } from './clauses.ts';
import { FILLERS } from './sources.ts';

/** A phrase as indices of words (`to` exclusive); `adjacent` tells that only words like "also" stand between it and the verb. */
export type SourcePhrase = { readonly from: number; readonly to: number; readonly adjacent: boolean };

const LONGEST_SOURCE_WORDS = 9;
/** Words that open what is inserted between a name and its verb. */
const INSERTED =
  /^(?:a|an|the|his|her|its|including|who|which|according|as|based|citing|quoted|speaking|writing|asked|head|leader|chief|director|president|chair|chairman|chairwoman|mayor|governor|minister|spokesman|spokeswoman|spokesperson)$/;
const BREAKS =
  /^(?:that|and|but|which|while|since|before|until|though|although|where|worth|as|after|when|because|if|than|following|for|believe)$/;

/** Words after which a phrase is no subject. */
const TAKES_OBJECT = /^(?:for|than|worth|following|as|after|since|before|until)$/;

/** The phrase before the verb at an index that may name who says it; undefined where none stands there. */
export function subjectPhrase(text: string, words: readonly Word[], verb: number): SourcePhrase | undefined {
  const head = headEnd(words, verb);
  const gap = text.slice(words[head - 1]?.end ?? 0, words[head]?.start ?? 0);
  if (/^,\s$/.test(gap) && /ing$/.test(words[verb]?.fold ?? '')) return participleSubject(text, words, verb, head);
  const opener = /^,\s$/.test(gap) ? insertionStart(text, words, head) : undefined;
  if (opener !== undefined && !isApposition(words, opener, head)) {
    const from = phraseStart(text, words, opener);
    return from < opener ? { from, to: opener, adjacent: false } : undefined;
  }
  const from = phraseStart(text, words, verb);
  return from < verb ? { from, to: verb, adjacent: true } : undefined;
}

/** Where the phrase that ends before the verb begins: after the last break, "that", "and" or an insertion. */
function phraseStart(text: string, words: readonly Word[], verb: number): number {
  let at = headEnd(words, verb);
  const head = at;
  if (at > 0 && head < verb && /[;:"“”]/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0))) return verb;
  const closed = /^,\s$/.test(text.slice(words[head - 1]?.end ?? 0, words[head]?.start ?? 0));
  while (at > 0 && verb - at < LONGEST_SOURCE_WORDS + 3) {
    const word = words[at - 1];
    const next = words[at];
    if (!word || !next) break;
    const gap = text.slice(word.end, next.start);
    if (/[;:"“”()]|\s'|'\s/.test(gap)) break;
    if (/[,–—]/.test(gap) && at < head && !(closed && isApposition(words, at, head))) break;
    if (BREAKS.test(word.fold) && at <= head) {
      if (word.fold !== 'and' || !next.capital || !words[at - 2]?.capital) break;
    }
    at--;
  }
  return at;
}

/** Where the phrase that begins at an index ends (exclusive). */
export function phraseEnd(text: string, words: readonly Word[], from: number): number {
  let to = from;
  while (to < words.length && to - from < LONGEST_SOURCE_WORDS) {
    const word = words[to];
    const previous = words[to - 1];
    if (
      !word ||
      (to > from &&
        previous &&
        /[,;:."“”()]|\s[-–—]/.test(text.slice(previous.end, word.start)) &&
        !/^[.]\s/.test(text.slice(previous.end, previous.end + 2)))
    )
      break;
    if (to > from && /^(?:that|who|which|told|said|as|after|in|on|during|when|the)$/.test(word.fold)) break;
    to++;
  }
  return to;
}

function headEnd(words: readonly Word[], verb: number): number {
  let at = verb;
  while (at > 0 && FILLERS.has(words[at - 1]?.fold ?? '')) at--;
  return at;
}

/** "Name, a spokesman, said": the part between the commas only says who the name before it is. */
function isApposition(words: readonly Word[], from: number, to: number): boolean {
  const opener = words[from];
  if (!opener || (words[from - 1]?.capital !== true && opener.fold !== 'including')) return false;
  if (to - from > LONGEST_SOURCE_WORDS - 2) return false;
  if (opener.capital && to - from === 1 && words[from - 2]?.fold === 'in') return true;
  return /^(?:a|an|the|his|her|its|including)$/.test(opener.fold) || (opener.capital && /['’]s$/.test(opener.text));
}

/** The first word of what commas set apart just before the verb: "Name, according to the agency, said". */
function insertionStart(text: string, words: readonly Word[], head: number): number | undefined {
  for (let at = head - 1; at > 0 && head - at <= LONGEST_SOURCE_WORDS + 3; at--) {
    const gap = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
    if (/[;:"“”()]/.test(gap)) return undefined;
    if (!/^,\s$/.test(gap)) continue;
    const opener = words[at];
    const opens = opener !== undefined && (INSERTED.test(opener.fold) || /['’]s$/.test(opener.text));
    if (opens && words[at - 1]?.capital === true) return at;
  }
  return undefined;
}

/** "Name rejected the plan, saying …": the subject of the main verb; what is cited is named after the verb. */
function participleSubject(text: string, words: readonly Word[], verb: number, head: number): SourcePhrase | undefined {
  if (words[verb]?.fold === 'citing') return undefined;
  const from = phraseStart(text, words, head);
  if (TAKES_OBJECT.test(words[from - 1]?.fold ?? '')) return undefined;
  let to = from;
  while (to < head && words[to] !== undefined && !isVerb(words[to]) && !FILLERS.has(words[to]?.fold ?? '')) to++;
  return to > from ? { from, to, adjacent: to === head } : undefined;
}

function isVerb(word: Word | undefined): boolean {
  return word !== undefined && looksLikeVerb(word);
}
