/** A text's words as columns of numbers: what two texts are compared by. */
import type { Digest } from './digest.ts';
import { MOST_WORDS } from './digest.ts';
import type { WordTraits } from './word-traits.ts';

/** Column by column the words of one text, the first `count` of them; filled anew for each text. See `WordTraits`. */
export type WordColumns = {
  count: number;
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
  readonly concepts: Uint8Array;
  readonly opposites: Uint8Array;
  readonly shapesLow: Uint32Array;
  readonly shapesHigh: Uint32Array;
  readonly kinds: Uint8Array;
  readonly places: Uint8Array;
};

/** Columns with room for any text, without words. */
export function createWordColumns(): WordColumns {
  return {
    count: 0,
    keys: new Uint32Array(MOST_WORDS),
    weights: new Float32Array(MOST_WORDS),
    concepts: new Uint8Array(MOST_WORDS),
    opposites: new Uint8Array(MOST_WORDS),
    shapesLow: new Uint32Array(MOST_WORDS),
    shapesHigh: new Uint32Array(MOST_WORDS),
    kinds: new Uint8Array(MOST_WORDS),
    places: new Uint8Array(MOST_WORDS),
  };
}

/** Fills columns with a text's words; `weightOf` gives what each word weighs, 0..1. */
export function fillColumns(columns: WordColumns, digest: Digest, weightOf: (word: WordTraits) => number): void {
  columns.count = digest.words.length;
  for (let at = 0; at < columns.count; at += 1) {
    const word = digest.words[at];
    if (word === undefined) break;
    columns.keys[at] = word.key;
    columns.weights[at] = weightOf(word);
    columns.concepts[at] = word.concept;
    columns.opposites[at] = word.opposite;
    columns.shapesLow[at] = word.shapeLow;
    columns.shapesHigh[at] = word.shapeHigh;
    columns.kinds[at] = word.kinds;
    columns.places[at] = digest.places[at] ?? 0;
  }
}
