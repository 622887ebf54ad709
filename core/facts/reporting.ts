/** Who says it: the sources a text gives for what it states. */
import type { Words } from '../differences/difference.ts';
import type { Word } from '../text/words.ts';
import { looksLikeVerb } from './clauses.ts';
import type { NameFact } from './names.ts';
import { NEEDS_CLAUSE, OFFICIALS, type Strength, strengthOf } from './reporting-verbs.ts';
import { phraseEnd, subjectPhrase } from './source-phrase.ts';
import { nameSource, type Source, type SourceKind, sourceOf } from './sources.ts';

/**
 * A source and its verb; `start`/`end` span both, or the source alone where other words stand between ("Ann, who came by train,
 * said"). `keys` are what the source is compared by (name keys, countries, or words for unnamed ones); `verb` is empty for
 * "according to" and "Name:".
 */
export type ReportFact = Words & {
  readonly kind: SourceKind;
  readonly source: Words;
  readonly keys: readonly string[];
  readonly names: readonly NameFact[];
  readonly verb: string;
  readonly strength: Strength;
};

/** How words end that open a headline with its topic: "Mill Fire Hearing:". */
const TOPIC = /(?:ings?|tions?|ments?|thoughts?|notes?|noteworthy|news|updates?|reports?|live|video|results?|murder)$/;

/** Verbs that are nouns as well: at the end of a text they close no statement. */
const NOUN_TOO = /^(?:reports?|states?|notes?|posts?|claims?|comments?|quotes?)$/;

/** Every source `text` names, in order; `words` and `names` are the text's own. */
export function findReports(text: string, words: readonly Word[], names: readonly NameFact[]): readonly ReportFact[] {
  const found: ReportFact[] = [];
  for (let at = 0; at < words.length; at++) {
    const report =
      colonSource(text, words, names, at) ??
      accordingTo(text, words, names, at) ??
      ownWords(text, words, names, at) ??
      verbSource(text, words, names, at);
    if (!report) continue;
    const last = found.at(-1);
    const overlaps = last !== undefined && report.start < last.end && last.start < report.end;
    if (overlaps && report.kind === 'pronoun') continue;
    if (overlaps) found.pop();
    found.push(report);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** "Name:" at the start of a telling or sentence. */
function colonSource(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  at: number,
): ReportFact | undefined {
  const word = words[at];
  if (
    !word ||
    at > 6 ||
    text[word.end] !== ':' ||
    /[:(]/.test(text.slice(0, word.start)) ||
    /\d/.test(text[word.end + 1] ?? '')
  )
    return undefined;
  if (TOPIC.test(word.fold) || isDateline(words.slice(0, at + 1)) || words.slice(1, at + 1).some(looksLikeVerb))
    return undefined;
  const source = sourceOf(text, words, names, 0, at + 1);
  return source && source.kind !== 'pronoun' ? report(text, source, source.source.start, word.end, '') : undefined;
}

/** "OSLO/BERGEN:" opens a report, it names no source. */
function isDateline(words: readonly Word[]): boolean {
  return words.every((word) => word.text.length > 2 && word.text.toUpperCase() === word.text);
}

function accordingTo(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  at: number,
): ReportFact | undefined {
  const opener = words[at];
  const next = words[at + 1]?.fold;
  if (!opener) return undefined;
  const according = opener.fold === 'according' && next === 'to';
  const reportedBy = /^(?:reported|cited|quoted|carried|confirmed)$/.test(opener.fold) && next === 'by';
  if (!according && !reportedBy) return undefined;
  const source = sourceOf(text, words, names, at + 2, withApposition(text, words, phraseEnd(text, words, at + 2)));
  return source ? report(text, source, opener.start, source.source.end, '') : undefined;
}

/** "in Name's words", "by Name's account", "in the view of Name". */
function ownWords(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  at: number,
): ReportFact | undefined {
  const word = words[at];
  if (!word || !/^(?:words|account|view|opinion)$/.test(word.fold)) return undefined;
  const owner = names.find((name) => name.modifies && name.end <= word.start && word.start - name.end <= 3);
  const opener = words[at - 2];
  if (!owner) return undefined;
  const from = opener && /^(?:in|by|to)$/.test(opener.fold) ? opener.start : owner.start;
  return report(text, nameSource(text, [owner], owner.start, owner.end), from, word.end, '');
}

function verbSource(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  at: number,
): ReportFact | undefined {
  const verb = words[at];
  const strength = verb && strengthOf(verb.fold);
  if (!verb || !strength || verb.capital || text[verb.start - 1] === '-') return undefined;
  const previous = words[at - 1];
  const next = words[at + 1];
  if (
    next?.fold === 'by' ||
    (/^add/.test(verb.fold) && next?.fold === 'to') ||
    (verb.fold === 'announced' && /^(?:a|an|its|their|his|her|plans)$/.test(next?.fold ?? '')) ||
    (/ed$/.test(verb.fold) && words[at + 2]?.fold === 'by') ||
    previous?.fold === 'to' ||
    (verb.fold === 'alleged' && /,/.test(text.slice(previous?.end ?? 0, verb.start))) ||
    (words[at - 2]?.fold === 'to' && /ly$/.test(previous?.fold ?? '')) ||
    (/^(?:the|a|an|his|its|their|this|that|as|if|news|only|of)$/.test(previous?.fold ?? '') && verb.fold !== 'said')
  )
    return undefined;
  if (/^(?:was|were|is|are|be|been|being)$/.test(previous?.fold ?? '') && !/^(?:quoted|cited|saying)$/.test(verb.fold))
    return undefined;
  if (/[’']s?$/.test(previous?.text ?? '') && /ed$/.test(verb.fold)) return undefined;
  if (/^(?:not|never)$/.test(previous?.fold ?? '') || /n['’]t$/.test(previous?.text ?? '')) return undefined;
  if (
    words.slice(at + 1, at + 5).some((word, index) => word.fold === 'no' && words[at + 2 + index]?.fold === 'comment')
  )
    return undefined;
  const states = statesSomething(text, words, at);
  if (NEEDS_CLAUSE.has(verb.fold) && !states) return undefined;
  const inverted = invertedSource(text, words, names, at);
  if (inverted) return report(text, inverted, verb.start, inverted.source.end, verb.fold, strength);
  const phrase = subjectPhrase(text, words, at);
  const source = phrase && sourceOf(text, words, names, phrase.from, phrase.to);
  if (!source) return undefined;
  if (!phrase.adjacent && source.kind === 'office' && source.names.every(({ kind }) => kind === 'country'))
    return undefined;
  const end = phrase.adjacent ? verb.end : source.source.end;
  return report(text, source, source.source.start, end, verb.fold, strength);
}

/** "…, said Name", and "…, said the minister" at the end of a sentence. */
function invertedSource(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  at: number,
): Source | undefined {
  const verb = words[at];
  const next = words[at + 1];
  if (!verb || !next || !/["'”’,]\s*$/.test(text.slice(Math.max(0, verb.start - 3), verb.start))) return undefined;
  if (/^(?:that|it)$/.test(next.fold)) return undefined;
  const to = withApposition(text, words, phraseEnd(text, words, at + 1));
  const phrase = words.slice(at + 1, to);
  if (phrase.some((word) => looksLikeVerb(word))) return undefined;
  if (next.capital) return sourceOf(text, words, names, at + 1, to);
  const closed = to === words.length || /^[,.;]/.test(text.slice(words[to - 1]?.end ?? 0));
  const opens = /^(?:the|a|an|his|her|its|their)$/.test(next.fold) || OFFICIALS.has(next.fold);
  const named = phrase.at(-1)?.capital === true && phrase.some(({ fold }) => OFFICIALS.has(fold));
  const source =
    closed && (opens || named) && !/ing$/.test(verb.fold) ? sourceOf(text, words, names, at + 1, to) : undefined;
  return source?.kind === 'pronoun' ? undefined : source;
}

/** The end of a phrase with the name that explains it: "the study's leader, Dr Ann Pell". */
function withApposition(text: string, words: readonly Word[], to: number): number {
  let end = to;
  const gap = text.slice(words[to - 1]?.end ?? 0, words[to]?.start ?? 0);
  if (gap !== ', ') return to;
  while (
    words[end]?.capital === true &&
    (end === to || /^[. ]+$/.test(text.slice(words[end - 1]?.end, words[end]?.start)))
  )
    end++;
  const closed = end === words.length || /^[,.;”"]/.test(text.slice(words[end - 1]?.end ?? 0));
  return end - to >= 2 && closed ? end : to;
}

/** True when a clause or quotation follows the verb (directly or after "to reporters"), or the verb closes one. */
function statesSomething(text: string, words: readonly Word[], at: number): boolean {
  const verb = words[at];
  const next = words[at + 1];
  if (!verb) return false;
  if (!next) return !NOUN_TOO.test(verb.fold);
  const after = text.slice(verb.end, next.start);
  const before = text.slice(words[at - 1]?.end ?? 0, verb.start);
  if (/["“:,‘]|\s'/.test(after) || /["”,]/.test(before)) return true;
  for (let ahead = at + 1; ahead <= Math.min(words.length - 1, at + 5); ahead++) {
    const word = words[ahead];
    if (!word) break;
    if (word.fold === 'that' && !hasVerbAfter(text, words, ahead)) return false;
    if (
      /^(?:that|it|he|she|they|there|him|how|reporters|journalists|is|was|are|were|has|had|will|would|could|must|should)$/.test(
        word.fold,
      )
    )
      return true;
    if (/[,;.]/.test(text.slice(word.end, word.end + 1))) return false;
  }
  return false;
}

/** True when a verb comes before the next break: "stated that he had", not "stated that offer". */
function hasVerbAfter(text: string, words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < Math.min(words.length, at + 14); next++) {
    const word = words[next];
    if (!word) return false;
    if (looksLikeVerb(word)) return true;
    if (/[;.]/.test(text.slice(word.end, word.end + 1))) return false;
  }
  return true;
}

function report(
  text: string,
  source: Source,
  start: number,
  end: number,
  verb: string,
  strength: Strength = 'neutral',
): ReportFact {
  return { ...source, text: text.slice(start, end), start, end, verb, strength };
}
