import { describe, expect, it } from 'vitest';
import { findTerms } from './terms.ts';
import { rarityOf, UNSEEN_RARITY } from './word-rarity.ts';

const rarityOfWord = (word: string) => rarityOf(findTerms(word)[0]!.key);

describe('rarityOf', () => {
  it('grows from everyday words to rare ones', () => {
    const rarities = ['year', 'weapon', 'earthquake', 'Osterholm'].map(rarityOfWord);
    expect(rarities).toEqual(rarities.toSorted((a, b) => a - b));
    expect(new Set(rarities).size).toBe(rarities.length);
  });

  it('is greatest for a word never seen, figures among them', () => {
    expect(['Osterholm', '__proto__ x', '140'].map(rarityOfWord)).toEqual(Array(3).fill(UNSEEN_RARITY));
    expect(rarityOfWord('earthquake')).toBeLessThan(UNSEEN_RARITY);
    expect(rarityOfWord('year')).toBeGreaterThanOrEqual(1);
  });

  it('knows a country by any of its names', () => {
    expect(rarityOfWord('Norwegian')).toBe(rarityOfWord('Oslo'));
  });
});
