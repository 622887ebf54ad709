import { describe, expect, it } from 'vitest';
import { splitWords } from '../text/words.ts';
import { findNames } from './names.ts';
import { findReports } from './reporting.ts';

function read(text: string): readonly string[] {
  const words = splitWords(text);
  return findReports(text, words, findNames(text, words)).map(
    (report) => `${report.kind} ${report.source.text} ${report.strength}`,
  );
}

describe('findReports', () => {
  it.each([
    ['The vote was fair, Ana Pell said.', 'person Ana Pell neutral'],
    ['“The vote was fair,” said Ana Pell.', 'person Ana Pell neutral'],
    ['Ana Pell: the vote was fair.', 'person Ana Pell neutral'],
    ['According to state media, the vote was fair.', 'media state media neutral'],
    ['The vote was fair, as reported by Reuters.', 'agency Reuters neutral'],
    ['Officials admitted that the vote was not fair.', 'officials Officials concede'],
    ['“The vote was fair,” Ana Pell was quoted as saying.', 'person Ana Pell neutral'],
    ['“The vote was fair,” Ana Pell, a lawyer, said.', 'person Ana Pell, a lawyer neutral'],
    ['He insisted that the vote was fair.', 'pronoun He distant'],
    ['They met about Peru and Chile, the palace said.', 'officials the palace neutral'],
    ['Ana Pell, Tarn’s mayor, said the vote was fair.', 'person Ana Pell, Tarn’s mayor neutral'],
    ['Ana Pell, who leads the harbour union, said the vote was fair.', 'person Ana Pell neutral'],
    ['Ana Pell opened the vote in Tarn, saying it was fair.', 'person Ana Pell neutral'],
    ['The vote was fair, said the minister.', 'officials the minister neutral'],
    ['The mayor, Ana Pell, said Otto Brahm had lost the vote.', 'person Ana Pell neutral'],
    ['The vote was, in Pell’s words, “fair”.', 'person Pell neutral'],
  ])('reads the source of “%s”', (text, expected) => expect(read(text)[0]).toBe(expected));

  it('reads the speaker and the agency that an insertion names', () => {
    expect(read('Pell, according to Reuters, said the vote was fair.')).toEqual([
      'person Pell neutral',
      'agency Reuters neutral',
    ]);
  });

  it('finds no source in a flat statement', () => {
    expect(read('The reported cost was high.')).toEqual([]);
    expect(read('OSLO/BERGEN: The vote was fair.')).toEqual([]);
  });
});
