/** Pairs facts of two sides that speak of the same thing. */
import type { Words } from './difference.ts';

/** More facts of one kind than this are a table, not a sentence; the bound keeps pairing cheap. */
const MOST_FACTS = 24;

/**
 * Pairs each fact with at most one of the other side, the most similar first. `similarity` returns 0 for facts that do not belong
 * together.
 */
export function pairFacts<Here extends Words, There extends Words>(
  heres: readonly Here[],
  theres: readonly There[],
  similarity: (here: Here, there: There) => number,
): readonly (readonly [Here, There])[] {
  const candidates: { here: Here; there: There; score: number }[] = [];
  for (const here of heres.slice(0, MOST_FACTS)) {
    for (const there of theres.slice(0, MOST_FACTS)) {
      const score = similarity(here, there);
      if (score > 0) candidates.push({ here, there, score });
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  const usedHere = new Set<Here>();
  const usedThere = new Set<There>();
  const pairs: (readonly [Here, There])[] = [];
  for (const { here, there } of candidates) {
    if (usedHere.has(here) || usedThere.has(there)) continue;
    usedHere.add(here);
    usedThere.add(there);
    pairs.push([here, there]);
  }
  return pairs;
}
