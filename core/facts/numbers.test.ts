import { describe, expect, it } from 'vitest';
import { splitWords } from '../text/words.ts';
import { findNumbers } from './numbers.ts';

function read(text: string): readonly unknown[] {
  return findNumbers(text, splitWords(text)).map(({ text: words, value, approximation, dimension }) => [
    words,
    value,
    approximation,
    dimension,
  ]);
}

describe('findNumbers', () => {
  it.each([
    ['1,000 sailors', [['1,000', 1000, 'exact', 'count']]],
    ['a thousand sailors', [['a thousand', 1000, 'exact', 'count']]],
    ['more than 200 welders', [['more than 200', 200, 'atLeast', 'count']]],
    ['no fewer than forty-two boats', [['no fewer than forty-two', 42, 'atLeast', 'count']]],
    ['one hundred and five men', [['one hundred and five', 105, 'exact', 'count']]],
    ['tens of thousands of pilgrims', [['tens of thousands', 20000, 'vague', 'count']]],
    ['dozens of boats', [['dozens', 24, 'vague', 'count']]],
    ['about 11 percent', [['about 11 percent', 11, 'about', 'percent']]],
    ['4 per cent', [['4 per cent', 4, 'exact', 'percent']]],
    ['US$3.5bn in aid', [['US$3.5bn', 3.5e9, 'exact', 'usd']]],
    ['20 million euros', [['20 million euros', 2e7, 'exact', 'eur']]],
    ['10-15 boats', [['10-15', 10, 'exact', 'count']]],
    ['half a million people', [['half a million', 500000, 'exact', 'count']]],
    [
      'they won 5-0',
      [
        ['5', 5, 'exact', 'score'],
        ['0', 0, 'exact', 'score'],
      ],
    ],
    ['Ann Pell, 46, said', [['46', 46, 'exact', 'age']]],
    ['a 46-year-old', [['46-year', 46, 'exact', 'age']]],
    ['in its seventh day', [['seventh', 7, 'exact', 'ordinal']]],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each(['in 1986 the reactor', 'the two leaders', 'no one came', 'B-52 bombers', 'the G20'])(
    'finds no count in “%s”',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
