import { expect, test } from 'vitest';
import type { MatrixCell, MatrixRow } from '../core/comparison-matrix.ts';
import { sortRows } from './row-order.ts';

const row = (claim: string, kinds: readonly MatrixCell['kind'][]): MatrixRow => ({
  claim,
  claimText: claim,
  words: claim,
  title: claim,
  links: [],
  outlets: kinds.filter((kind) => kind !== 'absent').length,
  cells: kinds.map((kind): MatrixCell => (kind === 'absent' || kind === 'unknown' ? { kind } : { kind, told: [] })),
});

const ROWS = [
  row('alike', ['same', 'same', 'same']),
  row('one contradicts', ['contradicted', 'absent', 'absent']),
  row('all differ', ['differs', 'differs', 'differs']),
  row('two contradict', ['contradicted', 'contradicted', 'absent']),
];

test.each([
  ['page', ['alike', 'one contradicts', 'all differ', 'two contradict']],
  ['disagreement', ['two contradict', 'one contradicts', 'all differ', 'alike']],
  ['outlets', ['alike', 'all differ', 'two contradict', 'one contradicts']],
] as const)('by %s rows stand as they should, and ties as they were', (order, wanted) => {
  expect(sortRows(ROWS, order).map(({ claim }) => claim)).toEqual(wanted);
});
