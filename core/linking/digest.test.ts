import { expect, test } from 'vitest';
import { digestOf, MOST_WORDS, NAME, NEGATED, QUOTED } from './digest.ts';
import { figureKey, figureValue, keyOf, shapeSize, traitsOfWord } from './word-traits.ts';

const placesOf = (text: string, bit: number): boolean[] =>
  [...digestOf(text).places].map((place) => (place & bit) !== 0);

test('figures are read by their value, however they are written', () => {
  const keys = ['2.5 billion', '2.5bn', '2,500,000,000'].map((text) => digestOf(text).words[0]?.key);
  expect(new Set(keys)).toEqual(new Set([figureKey(2.5e9)]));
  expect(figureValue(figureKey(120_450))).toBe(120_450);
});

test('the names of a country are one word', () => {
  const [capital] = digestOf('United States').words;
  expect(digestOf('Washington').words[0]?.key).toBe(capital?.key);
  expect(capital?.key).toBe(keyOf('@united-states'));
});

test('capitals tell names in a sentence, and only rare words in a headline', () => {
  expect(placesOf('the mayor met Tessaly yesterday', NAME)).toEqual([false, false, false, true, false]);
  expect(placesOf('Mayor Meets Council And Tessaly Again', NAME)).toEqual([false, false, false, false, true, false]);
});

test('a negation reaches the next words, quotation marks what they hold', () => {
  expect(placesOf('did not close the harbour', NEGATED)).toEqual([false, false, true, false, true]);
  expect(placesOf('called it “plain theft” twice', QUOTED)).toEqual([false, false, true, true, false]);
});

test('a text of any length is read to a bound', () => {
  expect(digestOf('word '.repeat(1_000)).words.length).toBe(MOST_WORDS);
});

test('misspelled words keep their shape, other words do not', () => {
  const likeness = (a: string, b: string): number => {
    const [one, other] = [traitsOfWord(a, a), traitsOfWord(b, b)];
    const shared = shapeSize(one.shapeLow & other.shapeLow, one.shapeHigh & other.shapeHigh);
    return (2 * shared) / (shapeSize(one.shapeLow, one.shapeHigh) + shapeSize(other.shapeLow, other.shapeHigh));
  };
  expect(likeness('pezeshkian', 'peseshkian')).toBeGreaterThan(0.66);
  expect(likeness('harbour', 'mayor')).toBeLessThan(0.5);
});
