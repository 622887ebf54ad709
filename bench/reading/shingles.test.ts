import { describe, expect, it } from 'vitest';
import { overlapOf } from './shingles.ts';

describe('overlapOf', () => {
  it('does not look at case, marks or line breaks', () => {
    expect(overlapOf('The ferry: LARK\nran aground.', 'the ferry Lark ran aground')).toEqual({
      precision: 1,
      recall: 1,
    });
  });

  it('lowers precision by what is too much and recall by what is missing', () => {
    expect(overlapOf('a b c d e f g', 'a b c d e')).toEqual({ precision: 0.5, recall: 1 });
    expect(overlapOf('a b c d e', 'a b c d e f g')).toEqual({ precision: 1, recall: 0.5 });
  });

  it('counts a repeated run as often as it is right', () => {
    expect(overlapOf('a b c d a b c d', 'a b c d').precision).toBe(0.2);
  });

  it('takes a short text for one run, and an empty text for none', () => {
    expect(overlapOf('a b', 'A, b!')).toEqual({ precision: 1, recall: 1 });
    expect(overlapOf('', '')).toEqual({ precision: 1, recall: 1 });
    expect(overlapOf('', 'a b c d')).toEqual({ precision: 0, recall: 0 });
    expect(overlapOf('a b c d', '')).toEqual({ precision: 0, recall: 0 });
  });
});
