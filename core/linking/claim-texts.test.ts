import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCorpus, corpusOf, FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { isSpelledLike, readClaimTexts } from './claim-texts.ts';
import { keyOf, traitsOfWord } from './word-traits.ts';

const texts = readClaimTexts(FERRY_CORPUS);
const profileOf = (id: string) => texts.profileOf(FERRY_CORPUS.claims.findIndex((claim) => claim.id === id));
const keys = (...stems: readonly string[]) => new Set(stems.map(keyOf));

describe('readClaimTexts', () => {
  it('counts how many texts of a claim use a word, its own text included', () => {
    const { usage } = profileOf('harbour-closed');
    expect(usage.get(keyOf('harbor'))).toBeCloseTo(1);
    expect(usage.get(keyOf('fridai'))).toBeCloseTo(1 / 3);
    expect(usage.has(keyOf('comet'))).toBe(false);
  });

  it('takes as a claim’s frequent names those that at least half of its texts use', () => {
    expect(profileOf('offer-stands').frequentNames).toEqual(keys('brandvik'));
    expect(profileOf('harbour-closed').frequentNames).toEqual(keys('venn', 'osterholm', 'ida'));
  });

  it('knows the names of each story apart', () => {
    expect(texts.namesOfStory('calder-comet').has(keyOf('solano'))).toBe(true);
    expect(texts.namesOfStory('lark-aground').has(keyOf('solano'))).toBe(false);
  });

  it('gives every text to its claim, and a claim as many texts as it has', () => {
    fc.assert(
      fc.property(fc.oneof(anyCorpus, fc.constant(corpusOf({}))), (corpus) => {
        const { claimOf } = readClaimTexts(corpus);
        const counted = corpus.claims.map((_, claim) => claimOf.filter((one) => one === claim).length);
        expect(counted).toEqual(
          corpus.claims.map(({ id }) => 1 + corpus.tellings.filter((telling) => telling.claim === id).length),
        );
      }),
    );
  });

  it('keeps usage within 0 and 1', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const { profileOf: read } = readClaimTexts(corpus);
        const shares = corpus.claims.flatMap((_, claim) => [...read(claim).usage.values()]);
        expect(shares.filter((share) => !(share > 0 && share <= 1 + 1e-9))).toEqual([]);
      }),
    );
  });

  it('reads few texts for the profile of a claim told ten thousand times, and for the names of a story of ten thousand claims', () => {
    const tellings = Array.from({ length: 10_000 }, (_, n) => `Off Skarn the Lark${n.toString(36)} struck a reef.`);
    const told = corpusOf({ one: { told: { text: 'The Lark struck a reef.', tellings: { 'post-lark': tellings } } } });
    expect(Math.min(...readClaimTexts(told).profileOf(0).usage.values())).toBeGreaterThan(1 / 25);
    const claims = tellings.map((text, n) => [`claim-${n}`, { text, tellings: {} }]);
    const { namesOfStory } = readClaimTexts(corpusOf({ one: Object.fromEntries(claims) }));
    expect(namesOfStory('one').size).toBeLessThan(2_200);
    expect(namesOfStory('one')).toBe(namesOfStory('one'));
  });

  it('gives a claim’s tellings in the corpus’s order', () => {
    const { claims } = FERRY_CORPUS;
    const { tellingsOf } = readClaimTexts(FERRY_CORPUS);
    const told = claims.map((_, claim) => [...tellingsOf(claim)].map((at) => FERRY_CORPUS.tellings[at]?.claim));
    expect(told.flat()).toHaveLength(FERRY_CORPUS.tellings.length);
    expect(told.flatMap((ids, claim) => ids.filter((id) => id !== claims[claim]?.id))).toEqual([]);
  });
});

describe('isSpelledLike', () => {
  const shape = (fold: string) => {
    const { key, shapeLow, shapeHigh } = traitsOfWord(fold, fold);
    return { key, low: shapeLow, high: shapeHigh };
  };
  const known = new Map(['brandvik', 'osterholm', 'tamsel'].map((fold) => [keyOf(fold), shape(fold)]));

  it.each(['brandwik', 'brandvick', 'osterhom', 'tamzel'])('knows %s', (fold) =>
    expect(isSpelledLike(shape(fold), known)).toBe(true),
  );
  it.each(['mirabel', 'castellan', 'prell'])('does not know %s', (fold) =>
    expect(isSpelledLike(shape(fold), known)).toBe(false),
  );
});
