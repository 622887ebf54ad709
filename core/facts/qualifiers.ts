/** Words that widen, narrow or bind a statement: only, especially, if necessary, largely, unconditionally. */
import type { Words } from '../differences/difference.ts';
import { conceptOf } from '../text/synonyms.ts';
import { STOP_WORDS, type Word } from '../text/words.ts';
import { ORDINAL_WORDS, UNIT_WORDS } from './number-words.ts';

/** A qualifier; `qualifies` are concepts of the content words around it, those after it first; `reach` is how it takes its words. */
export type QualifierFact = Words & { readonly group: string; readonly qualifies: readonly string[] };

/** `group how: phrases`; `how` tells which words belong to it: only itself, or all up to the next break. */
const TABLE = `
only alone: exclusively; solely; only; purely; nothing but; entirely
especially phrase: especially; particularly; in particular; notably; above all
including phrase: including
mostly alone: virtually; mainly; predominantly; by and large; largely; mostly; chiefly; primarily; for the most part
partly alone: partly; partially; in part; to some extent
strongly alone: strongly; firmly; resolutely; fiercely; vehemently
condition phrase: in case; if necessary; if needed; if required; if requested; if asked; unless; provided that; on condition that; as long as; only if; in the event of; if
unconditional alone: unconditionally; unconditional; without conditions; without preconditions
temporary alone: thus far; temporarily; temporary; for now; for the time being; for the moment; provisionally; provisional
permanent alone: permanently; permanent; for good; forever; once and for all; indefinitely
indirect alone: indirectly; indirect
unanimous alone: unanimously; unanimous; without dissent
separate alone: separate
unprecedented alone: unprecedented
civilian alone: civilian; civilians
limited alone: limited; partial
full alone: full; complete; comprehensive
`;

type Entry = { readonly words: readonly string[]; readonly group: string; readonly phrase: boolean };

const byFirst = new Map<string, Entry[]>();
for (const line of TABLE.trim().split('\n')) {
  const [head = '', phrases = ''] = line.split(': ');
  const [group = '', how = ''] = head.split(' ');
  for (const phrase of phrases.split('; ')) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, group, phrase: how === 'phrase' }].sort(
        (a, b) => b.words.length - a.words.length,
      ),
    );
  }
}

const LONGEST_PHRASE_WORDS = 8;
/** Words after which "if" means "whether". */
const ASKING = /^(?:decid\w+|ask\w*|see|know\w*|wonder\w*|determin\w+|sure|unclear|doubt\w*|unsure|check\w*|tell|say)$/;

/** Every qualifier of a text in order, given its words. */
export function findQualifiers(text: string, words: readonly Word[]): readonly QualifierFact[] {
  const found: QualifierFact[] = [];
  for (const [at, first] of words.entries()) {
    const entry = byFirst
      .get(first.fold)
      ?.find(({ words: phrase }) => phrase.every((part, index) => words[at + index]?.fold === part));
    const inverted = entry === undefined && opensCondition(text, words, at);
    if (isIdle(words, at)) continue;
    if ((!entry && !inverted) || first.start < (found.at(-1)?.end ?? 0)) continue;
    const length = entry?.words.length ?? 1;
    const to = inverted || (entry?.phrase && length === 1) ? phraseEnd(text, words, at + length) : at + length;
    const last = words[to - 1] ?? first;
    found.push({
      text: text.slice(first.start, last.end),
      start: first.start,
      end: last.end,
      group: entry?.group ?? 'condition',
      qualifies: [...contentFrom(words, at + length, 1, 3), ...contentFrom(words, at - 1, -1, 3)],
    });
  }
  return found;
}

/** "only one", "only the third", "complete with", "decide if": words that bind nothing here. */
function isIdle(words: readonly Word[], at: number): boolean {
  const [previous, word, next, second] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (word?.fold === 'only')
    return (
      /^(?:not|just)$/.test(previous?.fold ?? '') ||
      /^(?:just|minutes|hours|days|weeks|months|after)$/.test(next?.fold ?? '') ||
      isNumber(next) ||
      next?.fold === 'to' ||
      (next?.fold === 'the' && second !== undefined && ORDINAL_WORDS.has(second.fold))
    );
  if (word?.fold === 'complete' && previous?.fold === 'to') return true;
  if (word?.fold === 'strongly') return /^(?:most|more|very|so)$/.test(previous?.fold ?? '');
  if (word?.fold === 'full') return /^(?:to|of|year|season)$/.test(next?.fold ?? '');
  if (word?.fold === 'complete')
    return (
      /^(?:with|the|a|his|her|their)$/.test(next?.fold ?? '') ||
      /^(?:be|is|are|was|were|been)$/.test(previous?.fold ?? '')
    );
  if (word?.fold === 'if' && previous?.fold === 'as') return true;
  return word?.fold === 'if' && words.slice(Math.max(0, at - 5), at).some(({ fold }) => ASKING.test(fold));
}

/** "only one", "only 12 percent": the figure says it. */
function isNumber(word: Word | undefined): boolean {
  return word !== undefined && (/^[\d$€£]/.test(word.text) || UNIT_WORDS.has(word.fold));
}

/** "should either side ask" after a comma. */
function opensCondition(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word?.fold !== 'should' || !next || !/^(?:the|any|either|it|he|she|they|this)$/.test(next.fold)) return false;
  return at === 0 || /[,;]\s*$/.test(text.slice(Math.max(0, word.start - 3), word.start));
}

function phraseEnd(text: string, words: readonly Word[], from: number): number {
  let to = from;
  while (to < words.length && to - from < LONGEST_PHRASE_WORDS) {
    const word = words[to];
    const previous = words[to - 1];
    if (!word || !previous || (to > from && /[,;:.)"”]/.test(text.slice(previous.end, word.start)))) break;
    if (to > from && /^(?:should|must|and|to|which|who|that|but|have|has|is|are)$/.test(word.fold)) break;
    to++;
  }
  return to;
}

function contentFrom(words: readonly Word[], from: number, step: 1 | -1, count: number): string[] {
  const content: string[] = [];
  for (let at = from, seen = 0; seen < count * 2 && content.length < count; at += step, seen++) {
    const word = words[at];
    if (!word) break;
    if (!STOP_WORDS.has(word.fold)) content.push(conceptOf(word.stem));
  }
  return content;
}
