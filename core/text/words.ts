/** Words of a text with their places in it. */
import { foldWord } from './normalise.ts';
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

const WORD =
  /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.,](?=\p{N})\p{N}+|['’ʼ](?=\p{L})[\p{L}\p{M}]+|[-‐‑](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
/** Prefixes that make one word with what follows the hyphen (de-escalation), where other hyphens join two words. */
const JOINING_PREFIX = /^(?:de|re|non|anti|co|pre|pro|ex|un|mid|sub|semi|multi|over|under|counter)$/i;

/** Splits a text into words; hyphenated compounds are split except after a prefix (Israel-Iran is two, de-escalate is one). */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    for (const [from, to] of compoundParts(match[0])) {
      const start = match.index + from;
      const part = match[0].slice(from, to);
      const fold = foldWord(part).replace(/[-,]/g, '');
      if (fold === '') continue;
      words.push({
        text: part,
        start,
        end: match.index + to,
        fold,
        stem: stem(fold),
        capital: /^\p{Lu}/u.test(part),
        first: opensSentence(text, start),
      });
    }
  }
  return words;
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

function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start).trimEnd();
  return start === 0 || before === '' || /[.!?:"“‘'«(]$/.test(before);
}
