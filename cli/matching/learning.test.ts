import { expect, test } from 'vitest';
import { treeOdds } from '../../core/linking/trees.ts';
import { learnOdds } from './learn-odds.ts';
import { learnOrder } from './learn-order.ts';
import { bestLeastScore } from './learn-pages.ts';
import { learnTrees } from './learn-trees.ts';
import { acceptedWhere, averagePrecision, recallAtPrecision } from './measures.ts';

const options = { depth: 2, count: 40, rate: 0.2, leafWeight: 0.5, ridge: 1 };

test('trees learn that two features must come together', () => {
  const points = Array.from({ length: 400 }, (_, at) => [(at % 20) / 20, Math.floor(at / 20) / 20]);
  const label = ([x = 0, y = 0]: number[]): number => (x > 0.5 && y > 0.5 ? 1 : 0);
  const trees = learnTrees(
    {
      width: 2,
      rows: Float64Array.from(points.flat()),
      labels: Uint8Array.from(points, label),
      weights: new Float64Array(points.length).fill(1),
    },
    options,
  );
  const wrong = points.filter((point) => treeOdds(trees, Float64Array.from(point)) > 0 !== (label(point) === 1));
  expect(wrong).toEqual([]);
});

test('odds never fall with a feature that may only raise them', () => {
  const xs = Array.from({ length: 300 }, (_, at) => at / 300);
  const trees = learnTrees(
    {
      width: 1,
      rows: Float64Array.from(xs),
      labels: Uint8Array.from(xs, (x) => (Math.sin(20 * x) + 2 * x > 1 ? 1 : 0)),
      weights: new Float64Array(xs.length).fill(1),
    },
    { ...options, rising: [1] },
  );
  const odds = xs.map((x) => treeOdds(trees, Float64Array.of(x)));
  expect(odds.every((value, at) => at === 0 || value >= (odds[at - 1] ?? 0) - 1e-9)).toBe(true);
});

test('the order model weighs what tells right from wrong', () => {
  const lists = Array.from({ length: 20 }, (_, at) => ({
    rows: Float64Array.of(0.9, at / 20, 0.1, 1 - at / 20, 0.2, 0.5),
    right: Uint8Array.of(1, 0, 0),
    weight: 1,
  }));
  const [first = 0, second = 0] = learnOrder(lists, 2, [1, 1]);
  expect(first).toBeGreaterThan(Math.abs(second));
});

test('measures of scores', () => {
  const judged = [0.9, 0.8, 0.7, 0.6].map((score, at) => ({ score, isRight: at !== 1 }));
  expect(averagePrecision(judged)).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3);
  expect(recallAtPrecision(judged, 0.75, 4)).toBe(0.75);
  expect(recallAtPrecision(judged, 0.95, 4)).toBe(0.25);
  expect(acceptedWhere(0.5, [0.9, 0.2], [0.95, 0.1, 0.5])).toBeCloseTo(1 / 3);
});

test('odds rise with what speaks for a claim, and never fall with it', () => {
  const examples = Array.from({ length: 200 }, (_, at) => {
    const [for_, against] = [(at % 20) / 20, Math.floor(at / 20) / 10];
    return { row: [for_, against], isTrue: for_ - against > 0 };
  });
  const { weights } = learnOdds(examples, 2);
  expect(weights[0]).toBeGreaterThan(1);
  expect(weights[1]).toBe(0);
});

test('the least score is the lowest of those that are as good', () => {
  const links = [
    { score: 0.9, isRight: true },
    { score: 0.6, isRight: true },
    { score: 0.3, isRight: false },
  ];
  expect(bestLeastScore([{ links, labels: 2 }], 1)).toBeCloseTo(0.32);
});
