import { describe, expect, test } from 'vitest';
import { FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { assembleClaims, claimsOfPairs } from './assemble-claims.ts';
import { findLikelyPairs } from './likely-pairs.ts';

const TEXTS = FERRY_CORPUS.tellings.map(({ words }) => words);

describe('assembleClaims', () => {
  test('puts the tellings of the ferry’s rescue together and leaves the comet alone', async () => {
    const claims = await assembleClaims(TEXTS);
    const told = claims.map((members) => members.map((at) => FERRY_CORPUS.tellings[at]!.claim));
    expect(told).toContainEqual(['comet-seen']);
    expect(told.some((ids) => ids.filter((id) => id === 'passengers-rescued').length === 2)).toBe(true);
  });

  test('every sentence stands in one to three claims, and the same texts give the same', async () => {
    const claims = await assembleClaims(TEXTS);
    for (const at of TEXTS.keys()) {
      const count = claims.filter((members) => members.includes(at)).length;
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThanOrEqual(3);
    }
    expect(await assembleClaims(TEXTS)).toEqual(claims);
    expect(await assembleClaims([])).toEqual([]);
  });

  test('a sentence between two claims stands in both', () => {
    const pairs = Array.from({ length: 5 }, () => new Map<number, number>());
    for (const [a, b, score] of [
      [0, 1, 0.9],
      [2, 3, 0.9],
      [4, 0, 0.8],
      [4, 1, 0.8],
      [4, 2, 0.6],
      [4, 3, 0.6],
    ] as const) {
      pairs[a]!.set(b, score);
      pairs[b]!.set(a, score);
    }
    const claims = claimsOfPairs(pairs, { claim: 0.5, further: 0.55 });
    expect(claims).toEqual([
      [0, 1, 4],
      [2, 3, 4],
    ]);
  });

  test('likely pairs are the same from either side', async () => {
    const pairs = await findLikelyPairs(TEXTS);
    for (const [one, scores] of pairs.entries())
      for (const [other, score] of scores) expect(pairs[other]!.get(one)).toBe(score);
  });
});
