import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupByAverageLink } from './average-link.ts';
import type { LikelyPairs } from './likely-pairs.ts';

const COUNT = 9;
const edges = fc.array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1), fc.integer({ min: 1, max: 8 })), {
  maxLength: 24,
});

function pairsOf(all: readonly (readonly [number, number, number])[], count = COUNT): LikelyPairs {
  const pairs = Array.from({ length: count }, () => new Map<number, number>());
  for (const [a, b, eighths] of all) {
    if (a === b) continue;
    pairs[a]?.set(b, eighths / 8);
    pairs[b]?.set(a, eighths / 8);
  }
  return pairs;
}

/** The same by looking at all pairs of groups before each join. */
function byBruteForce(pairs: LikelyPairs, least: number): number[][] {
  const groups = pairs.map((_, one) => [one]);
  for (;;) {
    let best = { mean: -1, a: 0, b: 0 };
    for (let a = 0; a < groups.length; a += 1)
      for (let b = a + 1; b < groups.length; b += 1) {
        const all = groups[a]!.flatMap((one) => groups[b]!.map((other) => pairs[one]!.get(other) ?? 0));
        const mean = all.reduce((sum, score) => sum + score, 0) / all.length;
        if (mean > best.mean) best = { mean, a, b };
      }
    if (best.mean < least || groups.length < 2) return groups;
    groups[best.a] = [...groups[best.a]!, ...groups[best.b]!].sort((x, y) => x - y);
    groups.splice(best.b, 1);
  }
}

describe('groupByAverageLink', () => {
  test('gives what looking at all pairs of groups gives', () => {
    fc.assert(
      fc.property(edges, fc.constantFrom(0.1, 0.3, 0.5), (all, least) => {
        expect(groupByAverageLink(pairsOf(all), least)).toEqual(byBruteForce(pairsOf(all), least));
      }),
    );
  });

  test('nothing alike stays apart, and of nothing there is nothing', () => {
    expect(groupByAverageLink(pairsOf([], 3), 0.1)).toEqual([[0], [1], [2]]);
    expect(groupByAverageLink([], 0.1)).toEqual([]);
  });

  test('work grows with the pairs: 20,000 in a ring', () => {
    const count = 20_000;
    const ring = Array.from({ length: count }, (_, one) => [one, (one + 1) % count, 4] as const);
    const groups = groupByAverageLink(pairsOf(ring, count), 0.4);
    expect(groups.flat()).toHaveLength(count);
    expect(groups.length).toBeLessThan(count);
  });
});
