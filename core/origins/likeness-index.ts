/** Finds, of many texts, those that share word pairs, without comparing all with all. */
import { containment, type Shingles } from './shingles.ts';

/** One earlier entry and how much of the smaller of the two stands in the other, 0..1. */
export type Likeness = { readonly entry: number; readonly likeness: number };

/** A list that grows: each text is held against those before it. */
export type LikenessIndex = {
  /** Adds a text; gives the earlier ones most like it, at most eight, the most like first. Entries count from 0. */
  readonly add: (shingles: Shingles) => readonly Likeness[];
};

/** A pair that so many texts share is a common phrase; later texts are no longer found by it. Bounds the work a text. */
const MOST_SHARERS = 16;
const MOST_ALIKE = 8;

/** Adding a text takes time in proportion to its length, however many there are. */
export function createLikenessIndex(): LikenessIndex {
  const entries: Shingles[] = [];
  const sharers = new Map<number, number[]>();
  /** How many pairs each entry shares with the text that is being added; all 0 in between. */
  const shared: number[] = [];
  return {
    add: (shingles) => {
      const met: number[] = [];
      for (const shingle of shingles) {
        const known = sharers.get(shingle);
        if (known === undefined) {
          sharers.set(shingle, [entries.length]);
          continue;
        }
        for (const entry of known) {
          const count = shared[entry] ?? 0;
          if (count === 0) met.push(entry);
          shared[entry] = count + 1;
        }
        if (known.length < MOST_SHARERS) known.push(entries.length);
      }
      const nearest = met.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b).slice(0, MOST_ALIKE);
      for (const entry of met) shared[entry] = 0;
      entries.push(shingles);
      shared.push(0);
      return nearest
        .map((entry) => ({ entry, likeness: containment(shingles, entries[entry] ?? new Set()) }))
        .sort((a, b) => b.likeness - a.likeness);
    },
  };
}
