/** A page's sentences as the linker reads them: words, the names among them, parts, and the sentence that one leans on. */
import type { PageSentence } from '../comparison.ts';
import { once } from '../once.ts';
import { type Actor, actorsOf } from './actors-of.ts';
import type { NameShape } from './claim-texts.ts';
import { type Digest, digestOf } from './digest.ts';
import { findTerms } from './terms.ts';
import { keyOf, traitsOfWord } from './word-traits.ts';

/**
 * One sentence read; `sentence` is its place on the page. `context` is the sentence before, where this one leans on it. `leansOnPeople` tells that it has a word for people named there. `parts` are its clauses and pairs
 * of neighbouring clauses (a long sentence may state a claim in one part only), `names` the names in it, `actors` those of them
 * who say or do something: all are read when first asked for.
 */
export type SentenceReading = {
  readonly sentence: number;
  readonly text: string;
  readonly digest: Digest;
  readonly context: Digest | undefined;
  readonly leansOnPeople: boolean;
  readonly parts: () => readonly Digest[];
  readonly names: () => readonly NameShape[];
  readonly actors: () => readonly Actor[];
};

/** Longest sentence that is compared, in words; what is longer is no sentence but a list or a table. */
const MOST_SENTENCE_WORDS = 119;
/** Fewest words of meaning with which a sentence can be compared, and a part by itself. */
const FEWEST_WORDS = 2;
const FEWEST_PART_WORDS = 3;

const LEANING =
  /\b(?:he|she|they|it|him|her|them|his|its|their|this|these|that|those|such|both|the (?:two|pair|latter|former|same|offer|idea|move|plan|proposal|call|talks?|conversation|leader|leaders|president|presidents|minister|official|aide|spokes\w+|statement|remarks?|comments?))\b/i;
/** Words that stand for people named before. */
const STANDING_IN =
  /\b(?:he|she|they|both|the (?:two|pair|latter|former|leader|leaders|president|presidents|minister|ministers|official|officials|aide|spokes\w+))\b/i;
const CLAUSE_BREAK =
  /[,;:()"“”—–]|\s-\s|\b(?:and|but|while|which|who|whom|that|as|after|because|although|though|adding|saying)\b/gi;

/** Reads a page's sentences in order. */
export function readSentences(sentences: readonly PageSentence[]): SentenceReading[] {
  return [...eachReading(sentences)];
}

/**
 * Reads a page's sentences in order, one by one as they are asked for; headings yield no reading of their own, for they are never linked. `write` gives a
 * sentence in the words that it is read by, where a corpus spells its names otherwise.
 */
export function* eachReading(
  sentences: readonly PageSentence[],
  write: (text: string) => string = (text) => text,
): Generator<SentenceReading> {
  let before: { readonly block: number; readonly digest: Digest } | undefined;
  for (const [position, { text, block, heading }] of sentences.entries()) {
    if (heading) continue;
    const written = write(text);
    const digest = digestOf(written);
    const size = wordsOfMeaning(digest);
    if (size === 0 || digest.words.length > MOST_SENTENCE_WORDS) continue;
    if (size >= FEWEST_WORDS) {
      const near = before !== undefined && block - before.block <= 1;
      const names = once(() => namesOf(written));
      const leans = near && (LEANING.test(text) || names().length === 0);
      yield {
        sentence: position,
        text,
        digest,
        context: leans ? before?.digest : undefined,
        leansOnPeople: leans && STANDING_IN.test(text),
        parts: once(() => partsOf(written, size)),
        names,
        actors: once(() => actorsOf(written)),
      };
    }
    before = { block, digest };
  }
}

function namesOf(text: string): NameShape[] {
  return findTerms(text).flatMap(({ key, kind, start, end }) => {
    if (kind !== 'name') return [];
    if (key.startsWith('@')) return [{ key: keyOf(key), low: 0, high: 0 }];
    const { shapeLow, shapeHigh } = traitsOfWord(text.slice(start, end).toLowerCase(), key);
    return [{ key: keyOf(key), low: shapeLow, high: shapeHigh }];
  });
}

function partsOf(text: string, size: number): Digest[] {
  const clauses: { readonly from: number; readonly to: number }[] = [];
  let from = 0;
  for (const { index } of [...text.matchAll(CLAUSE_BREAK), { index: text.length }]) {
    if (index > from) clauses.push({ from, to: index });
    from = index;
  }
  if (clauses.length < 2) return [];
  return clauses
    .flatMap((clause, at) => [clause, { from: clause.from, to: clauses[at + 1]?.to ?? clause.to }])
    .map((part) => digestOf(text.slice(part.from, part.to)))
    .filter((part) => {
      const words = wordsOfMeaning(part);
      return words >= FEWEST_PART_WORDS && words < size;
    });
}

function wordsOfMeaning({ words }: Digest): number {
  return new Set(words.filter(({ weight }) => weight > 0).map(({ key }) => key)).size;
}
