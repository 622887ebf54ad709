/** Texts as sets of word pairs: how much of one stands in another, word for word. */
import { eachWord, spellingOf } from '../text/words.ts';

/** Pairs of neighbouring words, a number each. */
export type Shingles = ReadonlySet<number>;

/** Words that one shingler tells apart; a pair of their numbers is an exact integer. */
const MOST_WORDS = 2 ** 25;

/**
 * Makes a function from text to shingles (Broder 1997, with two words: edits of every fifth word leave two pairs in three of a longer one whole).
 * Spelling is folded; only shingles of the same shingler can be compared.
 */
export function createShingler(): (text: string) => Shingles {
  const numbers = new Map<string, number>();
  return (text) => {
    const shingles = new Set<number>();
    let before = -1;
    eachWord(text, (start, end) => {
      const { fold } = spellingOf(text.slice(start, end));
      if (fold === '') return;
      const number = numbers.get(fold) ?? numbers.size % MOST_WORDS;
      numbers.set(fold, number);
      if (before >= 0) shingles.add(before * MOST_WORDS + number);
      before = number;
    });
    return shingles;
  };
}

/** Share of the smaller set that stands in the other, 0..1; 0 where one is empty. */
export function containment(a: Shingles, b: Shingles): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}
