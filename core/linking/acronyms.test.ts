import { describe, expect, it } from 'vitest';
import { acronymsOf, createAcronymWriter } from './acronyms.ts';

const NAME = 'the Northern Ports Authority shut the harbour';
const ACRONYM = 'the NPA shut the harbour';

describe('acronymsOf', () => {
  it('finds acronyms, and names by their initials, small words left out', () => {
    const { used, written } = acronymsOf(['The NPA and the Bureau of Tides and Reefs met at the Osterholm Dock.']);
    expect([...used]).toEqual(['NPA']);
    expect([...written]).toEqual([['BTR', 'Bureau of Tides and Reefs']]);
  });

  it('takes as much of a run as the acronym behind it names', () => {
    expect(acronymsOf(['Norwegian Northern Ports Authority (NPA) staff']).written.get('NPA')).toBe(
      'Northern Ports Authority',
    );
  });
});

describe('createAcronymWriter', () => {
  const writer = (page: readonly string[], corpus: readonly string[]) =>
    createAcronymWriter(page, () => acronymsOf(corpus));

  it('writes out what the page introduces', () => {
    const page = ['The Northern Ports Authority (NPA) met.', ACRONYM];
    expect(page.map(writer(page, [NAME]))).toEqual(['The Northern Ports Authority met.', NAME]);
  });

  it('writes out what only the corpus knows', () => expect(writer([ACRONYM], [NAME])(ACRONYM)).toBe(NAME));

  it('shortens what the corpus only has as an acronym', () => expect(writer([NAME], [ACRONYM])(NAME)).toBe(ACRONYM));

  it('leaves alone what both say alike, what nobody knows, and what is part of a longer word', () => {
    expect(writer([ACRONYM], [ACRONYM])(ACRONYM)).toBe(ACRONYM);
    expect(writer([ACRONYM], [])(ACRONYM)).toBe(ACRONYM);
    expect(writer([ACRONYM], [NAME])('the XNPAX')).toBe('the XNPAX');
  });
});
