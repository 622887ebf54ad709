/** Words of one text by their pairs of letters: which of them are spelled much like another word, for 32 words at a time. */
import { MOST_WORDS } from './digest.ts';
import type { WordColumns } from './word-columns.ts';
import { SHAPE_BITS, shapeSize } from './word-traits.ts';

/**
 * The shapes of the words of a text. `ask` reads a text. `alike` gives the words `32 × group` to `32 × group + 31` of it, a bit for each, that may share
 * half of a shape's pairs of letters: all that do, and some with fewer where the shape holds more than 16. `sizes` are the sizes of the text's shapes.
 */
export type ShapeTable = {
  readonly ask: (text: WordColumns) => void;
  readonly alike: (low: number, high: number, size: number, group: number) => number;
  readonly sizes: Uint8Array;
};

/** Words that one number has a bit for. */
export const GROUP_WORDS = 32;
export const MOST_GROUPS = Math.ceil(MOST_WORDS / GROUP_WORDS);
/** Half of what a shape holds, less a little: words with a likeness of 0.66 share no less, and more than this is not counted. */
const MOST_COUNTED = 8;
const HALF = 0.49;
const LEAST_COUNTS = Uint8Array.from({ length: SHAPE_BITS + 1 }, (_, size) =>
  Math.min(MOST_COUNTED, Math.ceil(HALF * size)),
);

/** Makes a table with its own memory. */
export function createShapeTable(): ShapeTable {
  /** For each group and each pair of letters the words that hold it. */
  const holders = new Int32Array(MOST_GROUPS * SHAPE_BITS);
  const sizes = new Uint8Array(MOST_WORDS);

  const ask = (text: WordColumns): void => {
    holders.fill(0);
    for (let at = 0; at < text.count; at += 1) {
      const low = text.shapesLow[at] ?? 0;
      const high = text.shapesHigh[at] ?? 0;
      sizes[at] = shapeSize(low, high);
      const first = (at >>> 5) * SHAPE_BITS;
      for (let rest = low; rest !== 0; rest &= rest - 1) addHolder(first + lowestBit(rest), at);
      for (let rest = high; rest !== 0; rest &= rest - 1) addHolder(first + 32 + lowestBit(rest), at);
    }
  };

  const addHolder = (slot: number, word: number): void => {
    holders[slot] = (holders[slot] ?? 0) | (1 << (word & 31));
  };

  /** Counts for all words of the group at once: each of four numbers holds one digit of every word's count; the highest, once set, stays. */
  const alike = (low: number, high: number, size: number, group: number): number => {
    let ones = 0;
    let twos = 0;
    let fours = 0;
    let eights = 0;
    for (let half = 0; half < 2; half += 1) {
      const first = group * SHAPE_BITS + 32 * half;
      for (let rest = half === 0 ? low : high; rest !== 0; rest &= rest - 1) {
        let carry = holders[first + lowestBit(rest)] ?? 0;
        const two = ones & carry;
        ones ^= carry;
        carry = two & twos;
        twos ^= two;
        eights |= fours & carry;
        fours ^= carry;
      }
    }
    const less = (LEAST_COUNTS[size] ?? 0) - 1;
    let more = (less & 1) === 0 ? ones : 0;
    more = (less & 2) === 0 ? twos | more : twos & more;
    more = (less & 4) === 0 ? fours | more : fours & more;
    return size === 0 ? 0 : eights | more;
  };

  return { ask, alike, sizes };
}

/** Position of the lowest bit that is set. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
