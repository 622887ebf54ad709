import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCorpus, FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { compareCorpora } from './compare-corpora.ts';
import type { Corpus } from './corpus.ts';

const NOTHING = { added: [], changed: [], gone: [] };

describe('compareCorpora', () => {
  test('a corpus does not differ from itself, however its lists are ordered', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const turned = { ...corpus, claims: corpus.claims.toReversed(), tellings: corpus.tellings.toReversed() };
        for (const changes of Object.values(compareCorpora(corpus, turned))) expect(changes).toEqual(NOTHING);
      }),
    );
  });

  test('what the newer one gained is what the older one lost, seen from the other side', () => {
    fc.assert(
      fc.property(anyCorpus, anyCorpus, (one, other) => {
        const [there, back] = [compareCorpora(one, other), compareCorpora(other, one)];
        expect(new Set(there.claims.added)).toEqual(new Set(back.claims.gone));
        expect(there.tellings.added.length).toBe(back.tellings.gone.length);
        expect(there.tellings.changed.length).toBe(back.tellings.changed.length);
        expect(one.tellings.length + there.tellings.added.length - there.tellings.gone.length).toBe(
          other.tellings.length,
        );
      }),
    );
  });

  test('claims and tellings added, reworded and taken away', () => {
    const [first, second, ...others] = FERRY_CORPUS.tellings;
    const after: Corpus = {
      ...FERRY_CORPUS,
      claims: FERRY_CORPUS.claims.map((claim) =>
        claim.id === 'oil-leaked' ? { ...claim, text: 'Oil leaked from the Lark.' } : claim,
      ),
      tellings: [
        { ...first!, words: 'The Lark sits on the reef.' },
        ...others,
        { ...second!, article: 'kurier-comet' },
      ],
    };
    const { claims, tellings, outlets } = compareCorpora(FERRY_CORPUS, after);
    expect(claims.changed.map((one) => one.after.text)).toEqual(['Oil leaked from the Lark.']);
    expect(tellings.changed).toEqual([{ before: first, after: after.tellings[0] }]);
    expect(tellings.gone).toEqual([second]);
    expect(tellings.added).toEqual([after.tellings.at(-1)]);
    expect(outlets).toEqual(NOTHING);
  });

  test('a second telling with the same words counts', () => {
    const [first] = FERRY_CORPUS.tellings;
    const twice = { ...FERRY_CORPUS, tellings: [...FERRY_CORPUS.tellings, first!] };
    expect(compareCorpora(FERRY_CORPUS, twice).tellings.added).toEqual([first]);
    expect(compareCorpora(twice, FERRY_CORPUS).tellings.gone).toEqual([first]);
  });
});
