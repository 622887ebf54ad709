import { expect, test } from 'vitest';
import { difference, oppositeTelling, sameTelling, telling, wordsIn } from '../tests/arbitraries/compared-page.ts';
import { differencesInOrder, tellingsInOrder } from './telling-order.ts';

test('puts what changes the meaning first and wording last, whatever its weight', () => {
  const none = wordsIn('', '');
  const kinds = differencesInOrder([
    difference('wording', none, none, 1),
    difference('time', none, none, 0.2),
    difference('number', none, none, 0.7),
  ]).map(({ kind }) => kind);
  expect(kinds).toEqual(['number', 'time', 'wording']);
});

test('puts the telling that differs most first and those without a difference apart', () => {
  const { differing, same } = tellingsInOrder([sameTelling('Nordlicht'), telling(), oppositeTelling('Kurier')]);
  expect(differing.map(({ outletName }) => outletName)).toEqual(['Kurier', 'Osterholm Post']);
  expect(same.map(({ outletName }) => outletName)).toEqual(['Nordlicht']);
});
