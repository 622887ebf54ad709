import { describe, expect, it } from 'vitest';
import { difference, SENTENCE, sameTelling, telling, wordsIn } from '../../tests/arbitraries/compared-page.ts';
import type { ComparedTelling } from '../comparison.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import { summariseDifferences } from './summary.ts';

const here = (text: string) => wordsIn(SENTENCE, text);
const said = (text: string) => ({ text, start: 0, end: text.length });
const modal = (there: string, weight = 0.6): Difference => difference('modality', here('should'), said(there), weight);

function by(name: string, words: string, ...differences: readonly Difference[]): ComparedTelling {
  return sameTelling(name, { words, differences });
}

describe('summariseDifferences', () => {
  it('finds nothing where nothing differs', () => {
    expect(summariseDifferences([])).toEqual([]);
    expect(summariseDifferences([sameTelling('Nordlicht')])).toEqual([]);
  });

  it('gives one telling’s differences as they are, wording last', () => {
    const points = summariseDifferences([telling()]);
    expect(points.map(({ kind, here: words, variants }) => [kind, words.text, variants[0]?.words])).toEqual([
      ['number', '40', 'more than 60'],
      ['modality', 'should', 'must'],
      ['quote', 'without delay', 'at once and without luggage'],
      ['time', 'on Monday', ''],
      ['wording', 'leave', 'abandon'],
    ]);
    expect(points.every(({ majority }) => majority.kind === 'none')).toBe(true);
  });

  it('merges what several outlets share, names what most say and the page that says otherwise', () => {
    const [point, ...others] = summariseDifferences([
      by('Nordlicht', 'They could leave.', modal('could')),
      by('Kurier', 'They must leave.', modal('must')),
      by('Osterholm Post', 'They Must leave.', modal('Must')),
      by('Sund Echo', 'They must leave.', modal('must')),
    ]);
    expect(others).toEqual([]);
    expect(point).toMatchObject({
      kind: 'modality',
      here: { text: 'should' },
      variants: [
        { words: 'must', tellings: [1, 2, 3], outlets: 3 },
        { words: 'could', tellings: [0], outlets: 1 },
      ],
      alike: [],
      majority: { kind: 'variant', variant: 0 },
    });
  });

  it('counts tellings that print the page’s own words with the page', () => {
    const [point] = summariseDifferences([
      by('Nordlicht', 'They should leave.'),
      by('Kurier', 'They should leave at once.'),
      by('Sund Echo', 'They were told to leave.'),
      by('Osterholm Post', 'They must leave.', modal('must')),
    ]);
    expect(point).toMatchObject({
      alike: [0, 1],
      majority: { kind: 'here' },
      variants: [{ words: 'must', outlets: 1 }],
    });
  });

  it('names no majority in a tie', () => {
    const tied = (names: readonly string[], words: string) => names.map((name) => by(name, words, modal(words)));
    const [point] = summariseDifferences([...tied(['A', 'B'], 'must'), ...tied(['C', 'D'], 'could')]);
    expect(point?.variants.map(({ outlets }) => outlets)).toEqual([2, 2]);
    expect(point?.majority).toEqual({ kind: 'none' });
    expect(summariseDifferences(tied(['A'], 'must'))[0]?.majority).toEqual({ kind: 'none' });
  });

  it('counts an outlet once, however many of its articles say so', () => {
    const [point] = summariseDifferences([
      by('Kurier', 'They must leave.', modal('must')),
      { ...by('Kurier', 'They must leave.', modal('must')), article: 'kurier-late' },
    ]);
    expect(point?.variants).toMatchObject([{ tellings: [0, 1], outlets: 1 }]);
  });

  it('keeps points apart that concern other words of the sentence, and things that others add', () => {
    const added = (there: string, weight: number) => difference('actors', here(''), said(there), weight);
    const points = summariseDifferences([
      by('A', '', difference('quote', here('40 passengers'), said('x'), 0.5), added('the mayor', 0.4)),
      by('B', '', difference('quote', here('without delay'), said('y'), 0.5), added('The Mayor', 0.4)),
      by('C', '', added('the cook', 0.4)),
    ]);
    expect(
      points.map(({ kind, variants }) => [kind, variants.map(({ words, outlets }) => `${words} ${outlets}`)]),
    ).toEqual([
      ['quote', ['x 1']],
      ['quote', ['y 1']],
      ['actors', ['the mayor 2']],
      ['actors', ['the cook 1']],
    ]);
  });

  it('takes the words of differences that mostly cover each other for the same words of the sentence', () => {
    const points = summariseDifferences([
      by('A', '', difference('time', here('on Monday'), said('Tuesday'), 0.4)),
      by('B', '', difference('time', here('Monday'), said('on Tuesday'), 0.4)),
    ]);
    expect(points).toMatchObject([{ variants: [{ words: 'Tuesday', outlets: 2 }] }]);
  });

  it('puts the heavier first, then what more outlets say, then the place in the sentence', () => {
    const one = (kind: DifferenceKind, words: string, weight: number) =>
      difference(kind, here(words), said('x'), weight);
    const points = summariseDifferences([
      by(
        'A',
        '',
        one('time', 'on Monday', 0.5),
        one('number', '40', 0.5),
        one('polarity', 'said', 0.9),
        one('wording', 'Lark', 1),
      ),
      by('B', '', one('number', '40', 0.5)),
    ]);
    expect(points.map(({ kind }) => kind)).toEqual(['polarity', 'number', 'time', 'wording']);
  });

  it('keeps what a difference says beyond its words', () => {
    const note = { code: 'flatHere', parts: [['must']] } as const;
    const noted = difference('modality', here('should'), said('must'), 0.6, note);
    expect(summariseDifferences([by('A', '', noted)])[0]?.variants[0]?.note).toEqual(note);
  });

  it('merges forty outlets, each telling of a point in exactly one of its variants', () => {
    const said40 = Array.from({ length: 40 }, (_, at) => {
      const word = ['must', 'must', 'could', 'may'][at % 4] ?? '';
      return by(
        `Outlet ${at}`,
        `They ${word} leave.`,
        modal(word),
        difference('number', here('40'), said(`${at}`), 0.8),
      );
    });
    const points = summariseDifferences(said40);
    expect(points.map(({ kind, variants }) => [kind, variants.length])).toEqual([
      ['number', 40],
      ['modality', 3],
    ]);
    for (const { variants } of points) {
      const places = variants.flatMap(({ tellings }) => tellings).sort((a, b) => a - b);
      expect(places).toEqual([...said40.keys()]);
    }
    expect(points[1]?.majority).toEqual({ kind: 'none' });
  });
});
