import { expect, test } from 'vitest';
import {
  difference,
  link,
  oppositeTelling,
  sameTelling,
  telling,
  wordsIn,
} from '../tests/arbitraries/compared-page.ts';
import { tellingsByOrigin } from './telling-order.ts';

const ALONE = { sign: 'alone', source: { kind: 'unknown' } } as const;

test('puts the telling that differs most first, wording last whatever its weight, and those that do not differ at the end', () => {
  const none = wordsIn('', '');
  const worded = sameTelling('Echo', { differences: [difference('wording', none, none, 1)] });
  const groups = tellingsByOrigin(
    link({ tellings: [sameTelling('Nordlicht'), worded, telling(), oppositeTelling('Kurier')] }),
  );
  const names = groups.map(({ differing, same }) => [...differing, ...same].map(({ outletName }) => outletName).join());
  expect(names).toEqual(['Kurier', 'Osterholm Post', 'Echo', 'Nordlicht']);
});

test('keeps tellings of one origin together, where the one that differs most stands', () => {
  const tellings = [telling(), sameTelling('Nordlicht'), oppositeTelling('Kurier'), telling({ outletName: 'Echo' })];
  const origins = [
    { tellings: [1, 2], sign: 'text', source: { kind: 'unknown' } } as const,
    { tellings: [0], ...ALONE },
    { tellings: [3], ...ALONE },
  ];
  const groups = tellingsByOrigin(link({ tellings, origins }));
  expect(groups[0]?.differing.map(({ outletName }) => outletName)).toEqual(['Kurier']);
  expect(groups[0]?.same.map(({ outletName }) => outletName)).toEqual(['Nordlicht']);
  expect(groups.map(({ origin }) => origin.tellings)).toEqual([[1, 2], [0], [3]]);
});

test('puts pinned outlets first, among those that differ and among origins', () => {
  const pinned = sameTelling('Nordlicht', { differences: telling().differences, isPinned: true });
  const names = tellingsByOrigin(link({ tellings: [oppositeTelling('Kurier'), pinned] })).map(
    ({ differing }) => differing[0]?.outletName,
  );
  expect(names).toEqual(['Nordlicht', 'Kurier']);
  const tellings = [oppositeTelling('Kurier'), pinned];
  const [group] = tellingsByOrigin(
    link({ tellings, origins: [{ tellings: [0, 1], sign: 'text', source: { kind: 'unknown' } }] }),
  );
  expect(group?.differing.map(({ outletName }) => outletName)).toEqual(['Nordlicht', 'Kurier']);
});
