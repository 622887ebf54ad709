import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScoredLabel, scoreLabels } from './score-labels.ts';

const label = (score: number, isRight: boolean, isAmongMost = true): ScoredLabel => ({
  sentence: 'page:1',
  score,
  isRight,
  isAmongMost,
});

const RANKED = [label(0.9, true), label(0.8, true), label(0.6, false), label(0.5, true), label(0.2, false)];

describe('scoreLabels', () => {
  it('counts at the default threshold', () => {
    const { atDefault } = scoreLabels(RANKED, 4, 0.55);
    expect(atDefault.precision).toBeCloseTo(2 / 3);
    expect(atDefault.recall).toBeCloseTo(2 / 4);
    expect(atDefault.f1).toBeCloseTo(4 / 7);
    expect(atDefault.threshold).toBe(0.55);
  });

  it('finds the threshold with the best F1', () => {
    const { atBest } = scoreLabels(RANKED, 4, 0.9);
    expect(atBest).toMatchObject({ threshold: 0.5, precision: 0.75, recall: 0.75, f1: 0.75 });
  });

  it('averages precision over all true labels, and knows the recall at 90 % precision', () => {
    const { averagePrecision, recallAt90 } = scoreLabels(RANKED, 4, 0.5);
    expect(averagePrecision).toBeCloseTo((1 + 1 + 3 / 4) / 4);
    expect(recallAt90).toBe(0.5);
  });

  it('leaves out links beyond the most a sentence may carry', () => {
    expect(scoreLabels([...RANKED, label(0.95, false, false)], 4, 0.5)).toEqual(scoreLabels(RANKED, 4, 0.5));
  });

  it('takes equal scores together: a threshold cannot part them', () => {
    const { atBest, recallAt90 } = scoreLabels([label(0.7, true), label(0.7, false)], 1, 0.5);
    expect(atBest).toMatchObject({ threshold: 0.7, precision: 0.5, recall: 1 });
    expect(recallAt90).toBe(0);
  });

  it('is 0, not NaN, where nothing is linked or nothing labelled', () => {
    const nothing = {
      averagePrecision: 0,
      recallAt90: 0,
      atDefault: { threshold: 0.5, precision: 0, recall: 0, f1: 0 },
    };
    expect(scoreLabels([], 4, 0.5)).toMatchObject(nothing);
    expect(scoreLabels([], 0, 0.5)).toMatchObject(nothing);
    expect(scoreLabels([label(0.9, false)], 0, 0.5)).toMatchObject(nothing);
  });

  it('is best at its best threshold, and every share lies within 0 and 1', () => {
    const anyLabel = fc.record({
      sentence: fc.constant('page:1'),
      score: fc.constantFrom(0.1, 0.3, 0.5, 0.7, 0.9),
      isRight: fc.boolean(),
      isAmongMost: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyLabel), fc.nat({ max: 5 }), fc.constantFrom(0, 0.4, 0.8), (links, missed, threshold) => {
        const labels = links.filter((link) => link.isRight).length + missed;
        const { atDefault, atBest, averagePrecision, recallAt90 } = scoreLabels(links, labels, threshold);
        const shares = [atDefault.precision, atDefault.recall, atDefault.f1, atBest.f1, averagePrecision, recallAt90];
        expect(shares.filter((share) => !(share >= 0 && share <= 1 + 1e-9))).toEqual([]);
        expect(atBest.f1).toBeGreaterThanOrEqual(atDefault.f1);
      }),
    );
  });
});
