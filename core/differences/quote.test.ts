import { describe, expect, it } from 'vitest';
import { compare } from '../../tests/arbitraries/compare-texts.ts';

describe('quotations', () => {
  const quotes = (here: string, there: string): readonly string[] =>
    compare(here, there)
      .filter(({ kind }) => kind === 'quote')
      .map(({ here: a, there: b }) => `${a.text} – ${b.text}`);

  it('are the same words where only the source is put between them', () => {
    const there = 'Otto Brahm said that “old bridges are not the right way to cross deep rivers”.';
    expect(quotes('Old bridges, he told Pell, are not the right way to cross deep rivers.', there)).toEqual([]);
    expect(quotes('“Old bridges,” he said, “are not the right way to cross deep rivers.”', there)).toEqual([]);
  });

  it('are cut short only where words of meaning are lost', () => {
    expect(quotes('It was “a grave mistake”, he said.', '“It was a grave mistake,” he said.')).toEqual([]);
    expect(quotes('He called it “a grave mistake”.', 'He called it “a grave mistake and a lasting shame”.')).toEqual([
      'a grave mistake – a grave mistake and a lasting shame',
    ]);
  });

  it('tell a changed modal and a cut qualifier once', () => {
    const kinds = (here: string, there: string): readonly string[] => compare(here, there).map(({ kind }) => kind);
    expect(kinds('He said it “should be settled by talks”.', 'He said it “must be settled by talks”.')).toEqual([
      'modality',
    ]);
    expect(
      kinds(
        'She asked them to “keep the gates shut”.',
        'She asked them to “keep the gates shut and firmly refuse the boats”.',
      ),
    ).toEqual(['quote']);
  });
});
