import { expect, test } from 'vitest';
import { readTrees, treeOdds } from './trees.ts';

test('odds are the bias and one leaf of each tree', () => {
  const trees = readTrees({
    depth: 2,
    bias: 0.5,
    features: '0 1 255 1 255 255',
    thresholds: '.5 .2 0 .9 0 0',
    leaves: '1 2 4 8 16 32 64 128',
  });
  expect(treeOdds(trees, Float64Array.of(0, 0.1))).toBe(0.5 + 1 + 16);
  expect(treeOdds(trees, Float64Array.of(0, 0.3))).toBe(0.5 + 2 + 16);
  expect(treeOdds(trees, Float64Array.of(9, 0.6, 0.95), 1)).toBe(0.5 + 4 + 64);
});
