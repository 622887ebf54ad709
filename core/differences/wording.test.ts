import { describe, expect, it } from 'vitest';
import { compare } from '../../tests/arbitraries/compare-texts.ts';

describe('loaded words', () => {
  const wordings = (here: string, there: string): readonly string[] =>
    compare(here, there)
      .filter(({ kind }) => kind === 'wording')
      .map(({ here: a, there: b }) => `${a.text} – ${b.text}`);

  it('are none where they make the name of a thing with the noun they stand by', () => {
    expect(
      wordings(
        'Forty people work at the nuclear power plant in Tarn.',
        'Forty people work at the nuclear plant in Tarn.',
      ),
    ).toEqual([]);
    expect(wordings('The war crimes court in Tarn opened.', 'The conflict court in Tarn opened.')).toEqual([]);
  });

  it('are told once', () => {
    expect(wordings('Both mayors condemned the raid on Tarn.', 'Both mayors criticised the raid on Tarn.')).toEqual([
      'condemned – criticised',
    ]);
  });
});
