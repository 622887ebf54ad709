import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { readPair } from './matcher.ts';
import { PAIR_FEATURES, type PairFeature } from './pair-feature-names.ts';

function features(a: string, b: string): Record<PairFeature, number> {
  const row = readPair(digestOf(a), digestOf(b));
  return Object.fromEntries(PAIR_FEATURES.map((name, at) => [name, row[at] ?? 0])) as Record<PairFeature, number>;
}

test('a text shares everything with itself', () => {
  const same = features('Tessaly closed the harbour on Tuesday', 'Tessaly closed the harbour on Tuesday');
  expect(same).toMatchObject({ coveredA: 1, softB: 1, namesB: 1, calendarLostA: 0, rarestLostB: 0 });
  expect(same.cosine).toBeCloseTo(1, 4);
  expect(same.orderA).toBeCloseTo(1, 4);
});

test('texts without a word in common share nothing', () => {
  expect(features('A ferry sank', 'Talks began in Orlan')).toMatchObject({ coveredA: 0, softB: 0, sharedCount: 0 });
});

test('synonyms and other spellings count beside the very words', () => {
  expect(features('Two workers died', 'Two workers were killed').conceptShare).toBeGreaterThan(0);
  expect(features('Peshkovian flew home', 'Pezhkovian flew home').shapeShare).toBeGreaterThan(0);
});

test('a figure in the place of another is seen, a rounded one is near', () => {
  expect(features('The ferry carried 120 people', 'The ferry carried 170 people').figureReplaced).toBeGreaterThan(0);
  expect(features('The ferry carried 1,190 people', 'The ferry carried 1,200 people').figuresNear).toBe(1);
  expect(features('It cost $2.5 billion', 'It cost 2.5bn dollars').figuresB).toBe(1);
});

test('another day, another name, a negation and an opposite are seen', () => {
  expect(features('The port opened on Tuesday', 'The port opened on Friday').calendarParted).toBe(1);
  expect(features('Talks with Orlan failed', 'Talks with Tessaly failed').nameReplaced).toBeGreaterThan(0);
  expect(features('The mayor resigned', 'The mayor has not resigned').negatedParted).toBeGreaterThan(0);
  expect(features('Prices rose in May', 'Prices fell in May').opposedAnchored).toBe(1);
});

test('the order of words tells', () => {
  const kept = features('Orlan sued Tessaly', 'Orlan sued Tessaly');
  const turned = features('Orlan sued Tessaly', 'Tessaly sued Orlan');
  expect(turned.orderB).toBeLessThan(kept.orderB);
  expect(turned.cosine).toBeCloseTo(kept.cosine, 4);
});
