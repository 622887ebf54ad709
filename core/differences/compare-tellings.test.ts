import { describe, expect, it } from 'vitest';
import { compare, PUBLISHED } from '../../tests/arbitraries/compare-texts.ts';
import { DIFFERING_TEXTS } from '../../tests/arbitraries/differing-texts.ts';
import { compareReadings, compareTellings } from './compare-tellings.ts';
import { readTelling } from './reading.ts';

describe('a comparison', () => {
  const sentences = Object.values(DIFFERING_TEXTS)
    .flat()
    .flatMap((one) => one.slice(0, 2));

  it('gives words that are the slices of their offsets, sorted by weight, and notes of one line', () => {
    for (const [here = '', there = ''] of Object.values(DIFFERING_TEXTS).flat()) {
      const found = compare(here, there);
      for (const difference of found) {
        expect(here.slice(difference.here.start, difference.here.end)).toBe(difference.here.text);
        expect(there.slice(difference.there.start, difference.there.end)).toBe(difference.there.text);
        expect(difference.weight).toBeGreaterThan(0);
        expect(difference.weight).toBeLessThanOrEqual(1);
        const noted = difference.note?.parts.flat() ?? [];
        expect(noted.filter((words) => words === '' || words.length > 70 || words.includes('\n'))).toEqual([]);
      }
      expect(found.map((one) => one.weight)).toEqual(found.map((one) => one.weight).toSorted((a, b) => b - a));
    }
  });

  it('leaves facts of another claim in the same sentence alone', () => {
    const here =
      'The mayor said that more than 300 people were working at the plant in Tarn, and that an agreement had been reached with Peru over their safety.';
    expect(
      compare(here, 'The mayor said an agreement was reached with Peru over the safety of the workers.').filter(
        (one) => one.kind === 'number',
      ),
    ).toEqual([]);
    const call =
      'Last week she rang the head of the union, Karl Voss, and offered the town hall as a place for the talks.';
    expect(
      compare(call, 'She offered the town hall for the talks.').filter(
        (one) => one.kind === 'time' || one.kind === 'actors',
      ),
    ).toEqual([]);
  });

  it('reads “he” from the sentence before', () => {
    const there = { text: 'The vote was fair, Otto Brahm said.', published: PUBLISHED };
    const same = { text: 'The vote was fair, he said.', published: PUBLISHED, context: 'Otto Brahm arrived late.' };
    const other = { ...same, context: 'Karim Adeh arrived late.' };
    expect(compareTellings(same, there)).toEqual([]);
    expect(compareTellings(other, there).map((one) => one.kind)).toEqual(['attribution']);
  });

  it('resolves days against the date of each article', () => {
    const early = { text: 'The ferry sank on Tuesday.', published: '2024-03-13' };
    const late = { text: 'The ferry sank on 12 March.', published: '2024-03-20' };
    expect(compareTellings(early, late)).toEqual([]);
    expect(compareTellings(early, { ...late, text: 'The ferry sank on Tuesday.' }).map((one) => one.kind)).toEqual([
      'time',
    ]);
  });

  it('stays quick on hostile text', () => {
    const before = process.cpuUsage();
    for (const piece of ['"', "'a ", 'and ', '1,', 'said ', 'Ann and ', '“‘', 'not ', '12 March ', '((((']) {
      const side = {
        text: piece.repeat(2_000_000 / piece.length),
        published: PUBLISHED,
        context: piece.repeat(100_000),
      };
      expect(compareReadings(readTelling(side), readTelling({ text: 'Ann said “no”.', published: '' }))).toBeInstanceOf(
        Array,
      );
      compareTellings(side, side);
    }
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(8_000);
  });

  it('finds nothing between a sentence and itself', () => {
    for (const text of sentences) expect(compare(text, text)).toEqual([]);
  });
});
