import { expect, test } from 'vitest';
import { stepInGrid } from './grid-steps.ts';

const SIZE = { rows: 30, columns: 4 };
const step = (key: string, { ctrlKey = false, isRightToLeft = false, row = 12, column = 2 } = {}) =>
  stepInGrid({ row, column }, { key, ctrlKey }, SIZE, isRightToLeft);

test.each([
  ['ArrowDown', {}, 13, 2],
  ['ArrowUp', {}, 11, 2],
  ['ArrowRight', {}, 12, 3],
  ['ArrowLeft', {}, 12, 1],
  ['ArrowRight', { isRightToLeft: true }, 12, 1],
  ['ArrowLeft', { isRightToLeft: true }, 12, 3],
  ['PageDown', {}, 22, 2],
  ['PageDown', { row: 25 }, 29, 2],
  ['PageUp', {}, 2, 2],
  ['Home', {}, 12, 0],
  ['End', {}, 12, 3],
  ['Home', { ctrlKey: true }, 0, 0],
  ['End', { ctrlKey: true }, 29, 3],
  ['ArrowUp', { row: 0 }, 0, 2],
  ['ArrowRight', { column: 3 }, 12, 3],
])('%s with %j leads to row %i, column %i', (key, options, row, column) => {
  expect(step(key, options)).toEqual({ row, column });
});

test.each(['a', 'Tab', 'toString'])('%s leads nowhere', (key) => expect(step(key)).toBeUndefined());
