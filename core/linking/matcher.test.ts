import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { buildMatchIndex, openMatchIndex } from './match-index.ts';
import { compareTexts, createMatcher } from './matcher.ts';

const CLAIMS = [
  'The ferry Lark ran aground on the Skarn reef',
  'About 40 tonnes of oil leaked into the bird sanctuary',
  'The mayor of Osterholm resigned over the harbour contract',
  'Tessaly will close its last coal mine in 2031',
];

function matcherOf(claims: readonly string[]) {
  const index = openMatchIndex(buildMatchIndex(claims.map(digestOf)));
  if (index === undefined) throw new Error('not opened');
  return createMatcher(index);
}

test('the claim that a sentence states comes first, and surer than a sentence about other things makes any', () => {
  const matcher = matcherOf(CLAIMS);
  const stated = matcher.rank('Osterholm’s mayor has resigned over the contract for the harbour', 4);
  expect(stated[0]?.text).toBe(2);
  const other = matcher.rank('A harbour festival drew 40 singers', 4);
  expect(stated[0]?.score).toBeGreaterThan(other[0]?.score ?? 0);
});

test('scores never rise down the list and stay within 0 and 1', () => {
  const scores = matcherOf(CLAIMS)
    .rank('The ferry Lark leaked oil off Osterholm in 2031', 4)
    .map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
});

test('no claim and no word give no match', () => {
  expect(matcherOf([]).rank('The ferry ran aground', 3)).toEqual([]);
  expect(matcherOf(CLAIMS).rank('', 3)).toEqual([]);
  expect(matcherOf(CLAIMS).rank('of the and', 3)).toEqual([]);
});

test('the best match and its score are the same when asked quickly', () => {
  const matcher = matcherOf(CLAIMS);
  for (const claim of CLAIMS) {
    const text = `Officials said that ${claim}`;
    const all = matcher.rank(text, 3);
    const quick = matcher.rank(text, 3, true);
    expect(quick[0]).toEqual(all[0]);
    expect(quick.length).toBeLessThanOrEqual(all.length);
  }
});

test('a changed figure, day or negation raises the conflict', () => {
  const text = 'The ferry Lark carried 120 passengers when it ran aground on Tuesday';
  const same = compareTexts(text, 'The Lark had 120 passengers on board when it ran aground on Tuesday');
  for (const changed of [
    'The Lark had 170 passengers on board when it ran aground on Tuesday',
    'The Lark had 120 passengers on board when it ran aground on Friday',
    'The Lark did not have 120 passengers on board when it ran aground on Tuesday',
  ])
    expect(compareTexts(text, changed).conflict).toBeGreaterThan(same.conflict);
});
