import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCorpus, corpusOf, FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { buildClaimIndex } from './claim-index.ts';
import { findTerms } from './terms.ts';

const index = buildClaimIndex(FERRY_CORPUS);
const profileOf = (claim: string) => index.profiles.find((profile) => profile.claim.id === claim)!;

describe('buildClaimIndex', () => {
  it('counts how many tellings of a claim use a term, its own text included', () => {
    const { tellings, usage } = profileOf('harbour-closed');
    expect(tellings).toHaveLength(3);
    expect(usage.get('harbor')).toBeCloseTo(1);
    expect(usage.get('fridai')).toBeCloseTo(1 / 3);
    expect(usage.has('comet')).toBe(false);
  });

  it('takes as a claim’s names those that at least half of its tellings use', () => {
    expect([...profileOf('offer-stands').names]).toEqual(['brandvik']);
    expect(profileOf('harbour-closed').names).toEqual(new Set(['venn', 'osterholm', 'ida']));
  });

  it('knows the names of each story apart', () => {
    expect(index.storyNames.get('calder-comet')).toEqual(new Set(['rhea', 'solano', 'mount', 'calder']));
    expect(index.storyNames.get('lark-aground')?.has('solano')).toBe(false);
  });

  it('gives a rare word more weight than a common one, and one claim’s own word more than one that many use', () => {
    expect(index.weightOf('lifeboat')).toBeGreaterThan(index.weightOf('free'));
    expect(index.weightOf('brandvik')).toBeGreaterThan(index.weightOf('lark'));
    expect(index.distinctnessOf('comet')).toBe(1);
    expect(index.distinctnessOf('ferri')).toBeLessThan(index.distinctnessOf('tow'));
  });

  it('lists for each term exactly the claims whose text or tellings use it', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const { postings } = buildClaimIndex(corpus);
        const expected = new Map<string, number[]>();
        corpus.claims.forEach((claim, position) => {
          const told = corpus.tellings.filter((telling) => telling.claim === claim.id).map(({ words }) => words);
          for (const key of new Set([claim.text, ...told].flatMap(findTerms).map((term) => term.key)))
            expected.set(key, [...(expected.get(key) ?? []), position]);
        });
        expect(postings).toEqual(expected);
      }),
    );
  });

  it('keeps weights, distinctness and usage within 0 and 1', () => {
    fc.assert(
      fc.property(fc.oneof(anyCorpus, fc.constant(corpusOf({}))), (corpus) => {
        const { postings, weightOf, distinctnessOf, profiles } = buildClaimIndex(corpus);
        const shares = [...postings.keys(), 'unheard-of'].flatMap((key) => [weightOf(key), distinctnessOf(key)]);
        const usages = profiles.flatMap(({ usage }) => [...usage.values()]);
        expect([...shares, ...usages].filter((share) => !(share >= 0 && share <= 1 + 1e-9))).toEqual([]);
      }),
    );
  });
});
