import { describe, expect, test } from 'vitest';
import { groupStories } from './group-stories.ts';
import { storyTermsOf } from './story-terms.ts';

const LARK = [
  'The ferry Lark ran aground on the Skarn reef off Osterholm.',
  'Oil leaked from the Lark into the bird sanctuary on Skarn.',
  'Rescuers took forty passengers off the Lark before dawn.',
];
const LARK_TOO = [
  'Forty passengers left the Lark by helicopter after she struck the Skarn reef.',
  'Volunteers cleaned birds at Osterholm because of the oil from the ferry.',
];
const COMET = [
  'Astronomers in Tessaly photographed the comet Vanning-Oake above the observatory.',
  'The comet returns in ninety years.',
];

const articleOf = (sentences: readonly string[], day = 0) => ({ terms: storyTermsOf(sentences), day });

describe('stories', () => {
  test('hold the articles on one event, and no others', () => {
    const groups = groupStories([articleOf(LARK), articleOf(COMET), articleOf(LARK_TOO)]);
    expect(groups).toEqual([[0, 2], [1]]);
    expect(groupStories([])).toEqual([]);
  });

  test('end where articles are more than a week apart', () => {
    expect(groupStories([articleOf(LARK), articleOf(LARK_TOO, 7)])).toHaveLength(1);
    expect(groupStories([articleOf(LARK), articleOf(LARK_TOO, 8)])).toHaveLength(2);
  });

  test('stay of a size whose claims can be found: many articles alike become several stories', () => {
    const groups = groupStories(Array.from({ length: 450 }, () => articleOf(LARK)));
    expect(groups.flat()).toHaveLength(450);
    expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(200);
  });

  test('an article without a word that tells stands alone', () => {
    expect(groupStories([articleOf(['He said so.']), articleOf(['He said so.'])])).toHaveLength(2);
  });
});

describe('an article’s terms', () => {
  test('are a vector of length 1, the same for the same text, without figures and days', () => {
    const { keys, weights } = storyTermsOf(LARK);
    expect(Math.hypot(...weights)).toBeCloseTo(1, 3);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
    expect(storyTermsOf([...LARK, 'On Monday 14 of 20.'])).toEqual({ keys, weights });
    expect(storyTermsOf([])).toEqual({ keys: [], weights: [] });
  });
});
