import { expect, it } from 'vitest';
import { createRecentTable } from './recent-table.ts';

it('finds a key where it stands in a text', () => {
  const table = createRecentTable<number>(4);
  table.set('lark', 7);
  expect(table.get('the lark sank', 4, 8)).toBe(7);
  expect(table.get('the lark sank', 4, 7)).toBeUndefined();
  expect(table.get('lark')).toBe(7);
});

it('keeps the last value of a key', () => {
  const table = createRecentTable<number>(4);
  table.set('lark', 1);
  table.set('lark', 2);
  expect(table.get('lark')).toBe(2);
});

it('keeps what is asked for and forgets what is not, however much comes', () => {
  const table = createRecentTable<number>(50);
  table.set('kept', 1);
  table.set('left', 2);
  for (let n = 0; n < 1_000; n += 1) {
    table.set(`word${n}`, n);
    expect(table.get('kept')).toBe(1);
  }
  expect(table.get('left')).toBeUndefined();
  expect(table.get('word999')).toBe(999);
});

it('does not keep what is too long for a word', () => {
  const table = createRecentTable<number>(4);
  table.set('a'.repeat(41), 1);
  expect(table.get('a'.repeat(41))).toBeUndefined();
});
