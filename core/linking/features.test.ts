import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCorpus, anySentences, FERRY_CORPUS, sentencesOf } from '../../tests/arbitraries/corpus.ts';
import { buildClaimIndex } from './claim-index.ts';
import { findCandidates, shareOf } from './features.ts';
import { readSentences } from './sentence-reading.ts';
import { findTerms } from './terms.ts';

const index = buildClaimIndex(FERRY_CORPUS);

function candidatesFor(...texts: readonly string[]) {
  const reading = readSentences(sentencesOf(...texts), (terms) => terms).at(-1)!;
  const candidates = findCandidates(reading, index);
  return new Map(candidates.map((candidate) => [candidate.profile.claim.id, candidate]));
}

describe('findCandidates', () => {
  it('covers a telling wholly that the sentence repeats', () => {
    const { features } = candidatesFor(
      'About 30 tonnes of oil leaked from the Lark into the bird sanctuary on Skarn.',
    ).get('oil-leaked')!;
    expect(features).toMatchObject({ names: 1, core: 1, tellingMargin: 0, cosineMargin: 0 });
    expect(features.telling).toBeCloseTo(1);
    expect(features.sentence).toBeCloseTo(1);
  });

  it('finds the part of a long sentence that states the claim', () => {
    const { features } = candidatesFor(
      'Schools stayed shut, trains were late, oil leaked into the bird sanctuary, and markets fell in early trading.',
    ).get('oil-leaked')!;
    expect(features.part).toBeGreaterThan(0.9);
    expect(features.sentence).toBeLessThan(0.5);
  });

  it('counts borrowed terms at half', () => {
    const own = candidatesFor('The Lark has leaked oil.').get('oil-leaked')!;
    const borrowed = candidatesFor('The Lark is old.', 'It has leaked oil.').get('oil-leaked')!;
    const without = candidatesFor('It has leaked oil.').get('oil-leaked')!;
    expect(borrowed.features.telling).toBeLessThan(own.features.telling);
    expect(borrowed.features.telling).toBeGreaterThan(without.features.telling);
  });

  it('compares with every claim that shares a term, as a look at all of them would, and with no other', () => {
    fc.assert(
      fc.property(anyCorpus, anySentences, (corpus, sentences) => {
        const built = buildClaimIndex(corpus);
        for (const reading of readSentences(sentences, (terms) => terms)) {
          const expected = corpus.claims.flatMap((claim) => {
            const told = corpus.tellings.filter((telling) => telling.claim === claim.id).map(({ words }) => words);
            const said = new Set([claim.text, ...told].flatMap(findTerms).map((term) => term.key));
            const shared = reading.keys.filter((key) => said.has(key));
            return shared.length === 0 ? [] : [[claim.id, shared]];
          });
          const found = findCandidates(reading, built).map(({ profile, shared }) => [profile.claim.id, shared]);
          expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
        }
      }),
    );
  });

  it('keeps every feature in its bounds, and gives the best claim a margin of 0', () => {
    fc.assert(
      fc.property(anyCorpus, anySentences, (corpus, sentences) => {
        const built = buildClaimIndex(corpus);
        for (const reading of readSentences(sentences, (terms) => terms)) {
          const all = findCandidates(reading, built).map(({ features }) => features);
          for (const { tellingMargin, cosineMargin, ...shares } of all) {
            expect(Object.entries(shares).filter(([, share]) => !(share >= 0 && share <= 1 + 1e-9))).toEqual([]);
            expect([tellingMargin, cosineMargin].filter((margin) => !(margin >= -1 && margin <= 0))).toEqual([]);
          }
          if (all.length > 0) expect(Math.max(...all.map((features) => features.tellingMargin))).toBe(0);
        }
      }),
    );
  });
});

describe('shareOf', () => {
  it('is the share for which the question holds, and 1 of nothing', () => {
    expect(shareOf(new Set(['a', 'b', 'c', 'd']), (key) => key < 'b')).toBe(0.25);
    expect(shareOf(new Set(), () => false)).toBe(1);
  });
});
