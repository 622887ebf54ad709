import { describe, expect, it } from 'vitest';
import { actorsOf } from './actors-of.ts';
import { keyOf } from './word-traits.ts';

const VENN = ['ida', 'venn'];
const TAMSEL = ['joren', 'tamsel'];

/** Actors as words: those of `known` whose keys they hold. */
function whoActs(text: string): string[] {
  const known = [...VENN, ...TAMSEL, '@norway', '@denmark', 'havnar'];
  return actorsOf(text).map(({ parts }) =>
    parts.flatMap(({ key }) => known.filter((word) => keyOf(word) === key)).join(' '),
  );
}

describe('actorsOf', () => {
  it.each([
    ['a subject', 'Ida Venn closed the harbour.', ['ida venn']],
    ['a subject with its title', 'On Monday Harbour Chief Ida Venn also quickly closed the harbour.', ['ida venn']],
    ['subjects joined', 'Ida Venn and Norwegian President Joren Tamsel agreed.', ['ida venn', 'joren tamsel']],
    ['a subject with an apposition', 'Ida Venn, a harbour chief, closed it.', ['ida venn']],
    ['names that explain a group', 'Both chiefs, Venn and Tamsel, agreed.', ['venn', 'tamsel']],
    ['a source behind its words', 'The harbour stays closed, said Ida Venn.', ['ida venn']],
    ['a source before a colon', 'Venn: the harbour stays closed.', ['venn']],
    ['a subject before quoted words', 'Venn “deeply regrets” the delay.', ['venn']],
    ['a country', 'Norway has a pact with Denmark.', ['@norway']],
    ['who did it, after “by”', 'The harbour was closed by Venn.', ['venn']],
    ['who says it and who does it', 'Tamsel said that Venn closed it.', ['tamsel', 'venn']],
  ])('finds %s', (_, text, actors) => expect(whoActs(text)).toEqual(actors));

  it.each([
    ['those acted upon', 'He met Venn and spoke with Tamsel about Norway.'],
    ['those who only describe', 'A Norwegian offer pleased everybody.'],
    ['those told something', 'The harbour, he told Venn, is closed.'],
    ['those spoken to', '“I said, Venn, the harbour is closed.”'],
    ['agencies and media', 'The harbour is closed, the Reuters news agency reported, citing state media.'],
    ['pronouns', 'She said that they closed it.'],
  ])('leaves out %s', (_, text) => expect(whoActs(text)).toEqual([]));

  it('knows who acts together', () => {
    const actors = actorsOf('Ida Venn and Joren Tamsel agreed, Norway said.');
    const [venn, tamsel, norway] = actors.map(({ subject }) => subject);
    expect(venn).toBe(tamsel);
    expect(norway).not.toBe(venn);
  });

  it('is not sure of a capital letter that opens the sentence', () => {
    expect(actorsOf('Lifeboats took them off.').map(({ isSure }) => isSure)).toEqual([false]);
    expect(actorsOf('On Monday Venn took them off.').map(({ isSure }) => isSure)).toEqual([true]);
  });

  it('tells who shares a source, and who only acts', () => {
    const [venn, tamsel, norway] = actorsOf('Venn and Tamsel said that Norway signed.');
    expect(venn?.source).toBeGreaterThanOrEqual(0);
    expect(tamsel?.source).toBe(venn?.source);
    expect(norway).toMatchObject({ source: -1, isOffice: true });
  });
});
