import { describe, expect, it } from 'vitest';
import { PUBLISHED } from '../../tests/arbitraries/compare-texts.ts';
import { compareTellings } from './compare-tellings.ts';

describe('sources', () => {
  const kinds = (here: string, there: string, context = ''): readonly string[] =>
    compareTellings({ text: here, published: PUBLISHED, context }, { text: there, published: PUBLISHED }).map(
      ({ kind, here: a, there: b }) => `${kind}: ${a.text} – ${b.text}`,
    );

  it('takes a name before a comma for no part of the source that follows', () => {
    const here = 'Ana Pell and Otto Brahm spoke by phone about the quarrel between Peru and Chile, the palace said.';
    expect(kinds(here, 'Ana Pell and Otto Brahm held a phone call, the palace said.')).toEqual([]);
    expect(kinds(here, 'Ana Pell and Otto Brahm held a phone call about the quarrel.')).toEqual([
      'attribution: the palace said – ',
    ]);
  });

  it('reads who speaks and who passes it on', () => {
    const here = 'Brahm, according to the news agency Kyodo, said that the vote was fair.';
    expect(kinds(here, 'Otto Brahm said that the vote was fair.')).toEqual([
      'attribution: according to the news agency Kyodo – ',
    ]);
    expect(kinds(here, 'Brahm said that the vote was fair, according to state media, among them Kyodo.')).toEqual([]);
    expect(kinds('The vote, he added, was fair.', 'Otto Brahm added that the vote was fair.', here)).toEqual([]);
  });

  it('takes the role of a speaker and the speaker’s name for one source', () => {
    expect(kinds('The vote was fair, said the minister.', 'The vote was fair, Minister Ana Pell said.')).toEqual([]);
  });
});
