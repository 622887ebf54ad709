import { expect, test } from 'vitest';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { faultsOf } from './corpus-oracle.ts';
import { fuzzCorpusFiles } from './fuzz.ts';

/** Of each of the kinds of file. */
const MUTATIONS = 200;

test('changed corpus files, envelopes, releases, indexes and packed corpora crash nothing, and none is taken that is not right', async () => {
  const fuzzed = await fuzzCorpusFiles(MUTATIONS, 1);
  expect(fuzzed.flatMap(({ failures }) => failures)).toEqual([]);
  expect(fuzzed.filter(({ accepted }) => accepted >= MUTATIONS / 2)).toEqual([]);
  expect(fuzzed.length * MUTATIONS).toBeGreaterThanOrEqual(2_000);
});

const [OUTLET, ARTICLE, CLAIM, TELLING] = [
  FERRY_CORPUS.outlets[0]!,
  FERRY_CORPUS.articles[0]!,
  FERRY_CORPUS.claims[0]!,
  FERRY_CORPUS.tellings[0]!,
];

test.each<[string, Partial<Corpus>]>([
  ['an id twice', { outlets: [...FERRY_CORPUS.outlets, OUTLET] }],
  ['a claim that no telling can be of', { tellings: [{ ...TELLING, claim: 'nobody-said' }] }],
  ['a day that never was', { updated: '2031-02-29' }],
  ['an address of another kind', { articles: [{ ...ARTICLE, url: 'javascript:alert(1)' }] }],
  ['a host with a path', { outlets: [{ ...OUTLET, hosts: ['kurier.example/news'] }] }],
  ['a blank text', { claims: [{ ...CLAIM, text: ' ' }] }],
  ['a text without end', { claims: [{ ...CLAIM, text: 'a'.repeat(4_001) }] }],
])('the oracle sees %s', (_, change) => {
  expect(faultsOf({ ...FERRY_CORPUS, ...change })).not.toEqual([]);
  expect(faultsOf(FERRY_CORPUS)).toEqual([]);
});
