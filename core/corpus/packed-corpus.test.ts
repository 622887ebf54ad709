import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCorpus, anySentences, FERRY_CORPUS, factsOf } from '../../tests/arbitraries/corpus.ts';
import { buildCorpusIndex } from '../linking/corpus-index.ts';
import { openCorpus } from '../open-corpus.ts';
import type { Corpus } from './corpus.ts';
import { createCorpusPacker, packCorpus } from './corpus-packer.ts';
import { recordsOf } from './corpus-records.ts';
import { openPackedCorpus, unpackCorpus } from './packed-corpus.ts';

/** The ferry's corpus with everything that a record may say, and texts that are hard to keep. */
const FULL: Corpus = {
  ...FERRY_CORPUS,
  name: 'Ereignisse  am Sund – 海峡',
  articles: FERRY_CORPUS.articles.map((article, n) => ({
    ...article,
    ...(n === 0 ? { via: 'https://rack.example/ä?x=1#y', wire: true, agency: 'Agentur  Süd' } : {}),
    ...(n === 1 ? { wire: false } : {}),
  })),
  tellings: FERRY_CORPUS.tellings.map((telling, n) => ({
    ...telling,
    words: `${['', '  ', '\n', '😀 ', '\ud800 ', '\u0000'][n % 6]}${telling.words}`,
    ...(n % 3 === 0 ? {} : { whole: n % 3 === 1 }),
  })),
};

function opened(corpus: Corpus) {
  const result = openPackedCorpus(packCorpus(corpus), 'packed');
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

describe('a packed corpus', () => {
  it('unpacked is the corpus', () => {
    expect(unpackCorpus(packCorpus(FULL), 'packed')).toEqual({ ok: true, value: FULL });
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        expect(unpackCorpus(packCorpus(corpus), 'packed')).toEqual({ ok: true, value: corpus });
      }),
    );
  });

  it('answers like the one in memory', () => {
    fc.assert(
      fc.property(fc.oneof(anyCorpus, fc.constant(FULL)), (corpus) => {
        const [packed, inMemory] = [opened(corpus), recordsOf(corpus)];
        expect([packed.id, packed.name, packed.updated]).toEqual([inMemory.id, inMemory.name, inMemory.updated]);
        for (const list of ['outlets', 'articles', 'stories', 'claims', 'tellings'] as const)
          for (let at = -1; at <= inMemory[list].length; at += 1)
            expect(packed[list].at(at)).toEqual(inMemory[list].at(at));
        for (const list of ['outlets', 'articles', 'stories', 'claims'] as const)
          for (const id of [...corpus[list].map((entry) => entry.id), '', 'nobody', 'ä'])
            expect(packed[list].positionOf(id)).toBe(inMemory[list].positionOf(id));
        for (const { id } of [...corpus.stories, { id: 'none' }])
          expect([...Array.from(packed.claimsOfStory(id))]).toEqual([...Array.from(inMemory.claimsOfStory(id))]);
        for (const at of corpus.tellings.keys())
          expect(packed.tellings.claimOf(at)).toBe(inMemory.tellings.claimOf(at));
        for (const at of corpus.articles.keys()) {
          expect(packed.articles.outletOf(at)).toBe(inMemory.articles.outletOf(at));
          expect(packed.articles.addressesOf(at)).toEqual(inMemory.articles.addressesOf(at));
        }
      }),
    );
  });

  it('has the same index, and compares and finds alike when opened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyCorpus, fc.constant(FULL)), anySentences, async (corpus, sentences) => {
        const packed = opened(corpus);
        const index = buildCorpusIndex(packed);
        expect(new Uint8Array(index)).toEqual(new Uint8Array(buildCorpusIndex(corpus)));
        const page = { facts: factsOf({ url: 'https://osterholm-post.example/2031/ferry-lark?id=7' }), sentences };
        const [one, other] = [openCorpus(packed, index), openCorpus(corpus)];
        expect(await one.comparePage(page, { minScore: 0 })).toEqual(await other.comparePage(page, { minScore: 0 }));
        expect(one.searchClaims('ferry Lark', 5)).toEqual(other.searchClaims('ferry Lark', 5));
        expect([one.outlets, one.articles]).toEqual([other.outlets, other.articles]);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same whatever order its lists come in, but for the order of what is referred to first', () => {
    const packer = createCorpusPacker();
    for (const telling of FULL.tellings) packer.telling(telling);
    expect(packer.missing()).toContainEqual({ list: 'claims', id: 'ferry-aground' });
    expect(() => packer.pack(FULL)).toThrow('is referred to');
    for (const claim of FULL.claims) packer.claim(claim);
    for (const story of FULL.stories) packer.story(story);
    for (const article of FULL.articles) packer.article(article);
    for (const outlet of FULL.outlets.toReversed()) packer.outlet(outlet);
    const unpacked = openPackedCorpus(packer.pack(FULL), 'packed');
    expect(unpacked.ok && Array.from(FULL.tellings, (_, at) => unpacked.value.tellings.at(at))).toEqual(FULL.tellings);
    expect(packer.missing()).toEqual([]);
  });

  it('takes an id once', () => {
    const packer = createCorpusPacker();
    expect([packer.outlet(FULL.outlets[0]!), packer.outlet(FULL.outlets[0]!)]).toEqual([true, false]);
  });
});

describe('bytes that are no packed corpus', () => {
  const bytes = packCorpus(FULL);

  it.each([
    ['none', new ArrayBuffer(0)],
    ['zeros', new ArrayBuffer(4_000)],
    ['cut short', bytes.slice(0, -1)],
    ['more', new Uint8Array([...new Uint8Array(bytes), 0]).buffer],
  ])('are refused: %s', (_, wrong) => {
    const message = 'is no packed corpus of this version; import the corpus again';
    const refused = { ok: false, problems: [{ place: 'packed', value: '', message }] };
    expect([openPackedCorpus(wrong, 'packed'), unpackCorpus(wrong, 'packed')]).toEqual([refused, refused]);
  });

  it('never crash when a byte was changed, and are a right corpus where they are unpacked', () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.byteLength - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice(0);
        const view = new Uint8Array(changed);
        view[at] = (view[at] ?? 0) ^ change;
        const result = openPackedCorpus(changed, 'packed');
        if (result.ok) {
          const { claims, tellings, articles, claimsOfStory } = result.value;
          for (let n = 0; n < tellings.length; n += 1) tellings.at(n);
          claims.positionOf('ferry-aground');
          for (let n = 0; n < articles.length; n += 1) articles.addressesOf(n);
          claimsOfStory('lark-aground');
        }
        const unpacked = unpackCorpus(changed, 'packed');
        if (unpacked.ok) expect(unpackCorpus(packCorpus(unpacked.value), 'again')).toEqual(unpacked);
      }),
      { numRuns: 500 },
    );
  });
});
