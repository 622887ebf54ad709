import { describe, expect, it } from 'vitest';
import { countryOf, LONGEST_PLACE_WORDS } from './places.ts';

describe('countryOf', () => {
  it.each([
    ['norway', ['norway', 'norwegian', 'norwegians', 'oslo']],
    ['united-states', ['united-states', 'us', 'american', 'washington', 'white-house']],
    ['south-korea', ['south-korea', 'south-koreans', 'seoul']],
    ['turkey', ['turkey', 'turkiye', 'turkish', 'ankara']],
    ['united-arab-emirates', ['united-arab-emirates', 'emirati', 'abu-dhabi']],
  ])('knows %s by its people and its seat of government', (country, names) => {
    expect(names.map(countryOf)).toEqual(names.map(() => country));
  });

  it('keeps neighbours with like names apart', () => {
    const countries = ['niger', 'nigeria', 'north-korea', 'south-korea', 'sudan', 'south-africa', 'iran', 'iraq'];
    expect(new Set(countries.map(countryOf)).size).toBe(countries.length);
  });

  it('knows nothing of other words', () => {
    for (const word of ['osterholm', 'constructor', '__proto__', 'korea', '', '/'])
      expect(countryOf(word)).toBeUndefined();
  });

  it('has names as long as it says', () => {
    expect(countryOf('united-arab-emirates'.split('-').slice(0, LONGEST_PLACE_WORDS).join('-'))).toBe(
      'united-arab-emirates',
    );
  });
});
