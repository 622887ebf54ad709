import { expect, test } from 'vitest';
import { stem } from './stem.ts';
import { conceptOf, stemsOf } from './synonyms.ts';

test('words of one group have one concept, whatever their form', () => {
  expect(new Set([conceptOf(stem('phone')), conceptOf(stem('spoke')), conceptOf(stem('talks'))]).size).toBe(1);
});

test('a word without synonyms is its own concept', () => {
  expect(conceptOf('lighthous')).toBe('lighthous');
  expect(stemsOf('lighthous')).toEqual([]);
});

test('each stem belongs to one concept, which lists it', () => {
  for (const word of ['attack', 'strike', 'deal', 'warn', 'supply']) {
    const concept = conceptOf(stem(word));
    expect(stemsOf(concept)).toContain(stem(word));
  }
});
