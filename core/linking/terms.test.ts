import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms } from './terms.ts';

const own = (text: string) => findTerms(text).filter((term) => term.kind !== 'concept');
const keys = (text: string) => own(text).map((term) => term.key);
const kinds = (text: string) => Object.fromEntries(own(text).map((term) => [term.key, term.kind]));

describe('findTerms', () => {
  it('leaves out words that only carry grammar', () => {
    expect(keys('It is the ferry that was said to be with them')).toEqual(['ferri']);
  });

  it('makes one key of a country, its people and its seat of government', () => {
    expect(keys('Norwegian envoys in Oslo, Norway’s Norwegians')).toEqual([
      '@norway',
      'envoi',
      '@norway',
      '@norway',
      '@norway',
    ]);
    expect(keys('the White House and South Korea')).toEqual(['@united-states', '@south-korea']);
  });

  it.each([
    ['the US navy', ['@united-states', 'navi']],
    ['the U.S. navy', ['@united-states', 'navi']],
    ['UN envoys', ['@united-nations', 'envoi']],
    ['let us sail', ['let', 'us', 'sail']],
    ['Us two', ['us', '#2']],
    ['a turkey farm', ['turkei', 'farm']],
    ['he left Turkey', ['left', '@turkey']],
  ])('reads a short name only where it is written as one: %s', (text, expected) =>
    expect(keys(text)).toEqual(expected),
  );

  it.each([
    ['seven boats', '#7'],
    ['7 boats', '#7'],
    ['the 7th boat', '#7'],
    ['1,250 boats', '#1250'],
    ['3.5 boats', '#3.5'],
    ['35 boats', '#35'],
    ['1,250.5 boats', '#1250.5'],
  ])('reads the figure of %s', (text, key) => {
    expect(findTerms(text).find((term) => term.kind === 'figure')?.key).toBe(key);
  });

  it('tells names from words, but not at the start of a sentence and not in the calendar', () => {
    expect(kinds('Harbour chief Ida Venn spoke on Monday.')).toEqual({
      harbor: 'word',
      chief: 'word',
      ida: 'name',
      venn: 'name',
      spoke: 'word',
      mondai: 'word',
    });
  });

  it('gives the same keys for other spellings and typography', () => {
    expect(keys('Venn’s harbor programme—“closed”')).toEqual(keys('Venn\'s harbour program - "closed"'));
  });

  it('gives terms in order, each over its own part of the text, whatever the text', () => {
    const unit = fc.constantFrom(
      'New',
      'Zealand',
      'U.S.',
      'us',
      'Oslo',
      'seven',
      '7th',
      '-',
      ' ',
      '.',
      '’s',
      'ferry',
      'é',
      '\u202e',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit })), (text) => {
        const terms = findTerms(text).filter(({ kind }) => kind !== 'concept');
        const isWrong = terms.some(
          ({ key, start, end }, at) =>
            key === '' || end <= start || end > text.length || start < (terms[at - 1]?.end ?? 0),
        );
        expect(isWrong).toBe(false);
      }),
    );
  });

  it('gives a word that has synonyms a term for what they are all about', () => {
    const concepts = (text: string) =>
      findTerms(text).flatMap((term) =>
        term.kind === 'concept' ? [`${term.key} ${text.slice(term.start, term.end)}`] : [],
      );
    expect(concepts('The ferry lost oil.')).toEqual(['=lose lost']);
    expect(concepts('A loss for the ferry.')).toEqual(['=lose loss']);
    expect(concepts('The ferry Call sank.')).toEqual([]);
  });
});
