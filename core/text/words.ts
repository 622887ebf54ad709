/** Words of a text with their places in it. */
import { foldWord } from './normalise.ts';
import { createRecentTable } from './recent-table.ts';
import { nextWord } from './scan-words.ts';
import { stem } from './stem.ts';

/**
 * One word of a text: `text` is `source.slice(start, end)`; `fold` is its compared spelling, `stem` its stem.
 * `capital` tells that it begins with a capital letter; `first` that it opens a sentence or quotation, where a capital
 * says nothing.
 */
export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly fold: string;
  readonly stem: string;
  readonly capital: boolean;
  readonly first: boolean;
};

/** Prefixes that make one word with what follows the hyphen (de-escalation), where other hyphens join two words. */
const JOINING_PREFIX = /^(?:de|re|non|anti|co|pre|pro|ex|un|mid|sub|semi|multi|over|under|counter)$/i;

/** Splits a text into words; hyphenated compounds are split except after a prefix (Israel-Iran is two, de-escalate is one). */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (start, end) => {
    const part = text.slice(start, end);
    const { fold, stem: stemmed, capital } = spellingOf(part);
    if (fold === '') return;
    const first = opensSentence(text, start);
    words.push({ text: part, start, end, fold, stem: stemmed, capital, first });
  });
  return words;
}

/** Visits the words of a text as `splitWords` cuts them, those with an empty folded spelling among them; stops where `visit` gives false. */
export function eachWord(text: string, visit: (start: number, end: number) => unknown): void {
  const word = { start: 0, end: 0, hasHyphen: false };
  while (nextWord(text, word.end, word)) {
    const { start, end } = word;
    if (!word.hasHyphen) {
      if (visit(start, end) === false) return;
    } else {
      for (const [from, to] of compoundParts(text.slice(start, end)))
        if (visit(start + from, start + to) === false) return;
    }
  }
}

/** Words that carry grammar rather than meaning, in folded spelling. Negations and modals are left out: they carry meaning. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also although am an and any are as at be because been before being both but by each few for
  from further had has have having he her here hers herself him himself his how i if in into is it its itself just me
  more most my myself of off on once only or other our ours ourselves out over own same she so some such than that the
  their theirs them themselves then there these they this those through to too under until up very was we were what when
  where which while who whom why with you your yours yourself yourselves said say says saying told tell adding added
  according amid amidst among between during following however meanwhile upon via per`.split(/\s+/),
);

/** What of a word its spelling alone tells. */
export type Spelling = Pick<Word, 'fold' | 'stem' | 'capital'>;

const MOST_SPELLINGS = 20_000;
const spellings = createRecentTable<Spelling>(MOST_SPELLINGS);

/** Folds and stems a word. */
export function spellingOf(part: string): Spelling {
  const known = spellings.get(part);
  if (known !== undefined) return known;
  const fold = foldWord(part).replace(/[-,]/g, '');
  const spelling = { fold, stem: stem(fold), capital: /^\p{Lu}/u.test(part) };
  spellings.set(part, spelling);
  return spelling;
}

function compoundParts(word: string): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  for (const hyphen of word.matchAll(/[-‐‑]/g)) {
    if (JOINING_PREFIX.test(word.slice(from, hyphen.index)) && !/^\p{Lu}/u.test(word.slice(hyphen.index + 1))) continue;
    parts.push([from, hyphen.index]);
    from = hyphen.index + 1;
  }
  parts.push([from, word.length]);
  return parts;
}

/** Characters before a word in which what opens its sentence is looked for. */
const FARTHEST_OPENER = 4;
const OPENERS = `.!?:"“‘'«(`;
const SPACE = /\s/;

/** True when a word that begins at an offset opens a sentence or quotation. */
export function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  const furthest = Math.max(0, start - FARTHEST_OPENER);
  while (at >= furthest && isSpace(text, at)) at -= 1;
  return at < furthest || OPENERS.includes(text[at] ?? '');
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code < 128 ? code >= 9 && code <= 13 : SPACE.test(text[at] ?? ''));
}
