import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checksumOf } from '../../core/corpus/checksum.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { encodeCorpus, inCanonicalOrder } from '../../core/corpus/encode-corpus.ts';
import { unpackCorpus } from '../../core/corpus/packed-corpus.ts';
import { FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { makePublisher, type Publisher } from '../../tests/arbitraries/publisher.ts';
import { type CorpusStore, createCorpusStore } from '../../wire/corpus-store.ts';
import { DATABASE_NAME } from '../../wire/database.ts';
import { createReleaseKeeping } from './keep-release.ts';

const ID = 'subscribed/invented';
const NOTE = { corpus: 'invented', version: 7, issued: '2031-03-06', expires: '2031-09-06' };
const RENAMED: Corpus = { ...FERRY_CORPUS, name: 'Invented events, second “release” 😀' };

let publisher: Publisher;
let store: CorpusStore;
beforeEach(async () => {
  publisher = await makePublisher();
  store = createCorpusStore({ checksumOf });
});
afterEach(() => {
  vi.restoreAllMocks();
  indexedDB.deleteDatabase(DATABASE_NAME);
});

async function keep(text: string, version = NOTE.version, stop = new AbortController()) {
  const file = new TextEncoder().encode(text);
  const envelope = await publisher.release(file, { ...NOTE, version });
  const keeping = createReleaseKeeping(store, () => new Date('2031-04-01T12:00:00Z'));
  return keeping.keep({ envelope, file }, { signal: stop.signal, pause: async () => undefined });
}

async function stored() {
  const read = await store.read(ID);
  if (!read.ok) return undefined;
  const segment = await store.readSegment(read.value.version.segments[0]!);
  const corpus = segment.ok ? unpackCorpus(segment.value.corpus, 'stored') : undefined;
  return { ...read.value, holds: corpus?.ok ? corpus.value : undefined };
}

test('a release becomes a version of its corpus, signed by its publisher; the one before stays', async () => {
  expect(await keep(encodeCorpus(FERRY_CORPUS))).toEqual({ ok: true, name: FERRY_CORPUS.name });
  const { publicKey, keyId } = publisher;
  expect(await stored()).toMatchObject({
    kind: 'subscribed',
    isOn: true,
    version: { number: 7, taken: '2031-04-01T12:00:00.000Z', publisher: { publicKey, keyId } },
    holds: inCanonicalOrder(FERRY_CORPUS),
  });
  expect(await keep(encodeCorpus(RENAMED), 8)).toEqual({ ok: true, name: RENAMED.name });
  expect(await stored()).toMatchObject({ version: { number: 8, name: RENAMED.name }, previous: { number: 7 } });
});

test.each<[string, string, string]>([
  ['is no corpus', '{}', 'malformed'],
  ['is no JSON', 'corpus', 'malformed'],
  ['refers to what is not there', encodeCorpus({ ...FERRY_CORPUS, claims: [] }), 'malformed'],
  ['is another corpus than its envelope says', encodeCorpus({ ...FERRY_CORPUS, id: 'other' }), 'other-corpus'],
])('a file that %s is refused, and nothing changes', async (_, text, kind) => {
  await keep(encodeCorpus(FERRY_CORPUS));
  const before = await stored();
  expect(await keep(text, 8)).toMatchObject({ ok: false, problem: { kind } });
  expect(await stored()).toEqual(before);
});

test('where there is no room, that is told, and nothing changes', async () => {
  await keep(encodeCorpus(FERRY_CORPUS));
  const before = await stored();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await keep(encodeCorpus(RENAMED), 8)).toMatchObject({ ok: false, problem: { kind: 'not-kept' } });
  vi.restoreAllMocks();
  expect(await stored()).toEqual(before);
});

test('a stopped one changes nothing', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(keep(encodeCorpus(FERRY_CORPUS), 7, stop)).rejects.toThrow();
  expect(await stored()).toBeUndefined();
});

test('a removed corpus is gone, and known to be', async () => {
  const { remove, isKept } = createReleaseKeeping(store, () => new Date());
  await keep(encodeCorpus(FERRY_CORPUS));
  expect(await isKept('invented')).toBe(true);
  await remove('invented');
  expect([await isKept('invented'), await stored()]).toEqual([false, undefined]);
});
