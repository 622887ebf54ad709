import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checksumOf } from '../../core/corpus/checksum.ts';
import * as corpusIndex from '../../core/linking/corpus-index.ts';
import { buildCorpusIndex } from '../../core/linking/corpus-index.ts';
import { corpusOf, FERRY_CORPUS, factsOf, sentencesOf } from '../../tests/arbitraries/corpus.ts';
import { forgetDatabase } from '../../tests/fake-database.ts';
import { createCorpusStore } from '../../wire/corpus-store.ts';
import { importCorpus } from './corpus-import.ts';
import { createCorpusKeeper } from './corpus-keeper.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => `extension://us/${path}` } },
}));

const fetched = vi.fn<(address: string) => Promise<Response>>();

/** Lets the package hold a corpus file with this text, and an index beside it. */
function packs(text: string, index: BodyInit = buildCorpusIndex(FERRY_CORPUS)): void {
  fetched.mockImplementation(async (address) => new Response(address.endsWith('.json') ? text : index));
}

beforeEach(() => {
  vi.stubGlobal('fetch', fetched.mockReset());
  packs(JSON.stringify(FERRY_CORPUS));
});
afterEach(() => {
  vi.unstubAllGlobals();
  return forgetDatabase();
});

describe('createCorpusKeeper', () => {
  it('reads the bundled file when first asked, once for all who ask', async () => {
    const keeper = createCorpusKeeper(createCorpusStore({ checksumOf }));
    expect(fetched).not.toHaveBeenCalled();
    const [one, two] = await Promise.all([keeper.open(), keeper.open()]);
    expect(one).toMatchObject({ ok: true, value: { name: 'Invented events', updated: '2031-03-06' } });
    const corpora = [one, two, await keeper.open()].map((opened) => opened.ok && opened.value);
    expect(new Set(corpora).size).toBe(1);
    expect(fetched.mock.calls).toEqual([['extension://us/corpus.json'], ['extension://us/corpus-index.bin']]);
  });

  it('builds no index where the package’s fits, and builds one where it does not or is missing', async () => {
    const built = vi.spyOn(corpusIndex, 'buildCorpusIndex');
    await createCorpusKeeper(createCorpusStore({ checksumOf })).open();
    expect(built).not.toHaveBeenCalled();
    packs(JSON.stringify(FERRY_CORPUS), 'something else');
    expect(await createCorpusKeeper(createCorpusStore({ checksumOf })).open()).toMatchObject({ ok: true });
    expect(built).toHaveBeenCalledTimes(1);
    fetched.mockImplementation(async (address) => {
      if (address.endsWith('.bin')) throw new TypeError('Failed to fetch');
      return new Response(JSON.stringify(FERRY_CORPUS));
    });
    expect(await createCorpusKeeper(createCorpusStore({ checksumOf })).open()).toMatchObject({ ok: true });
    expect(built).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['no JSON', '{"formatVersion": 1,', 'is no JSON'],
    ['another version', JSON.stringify({ ...FERRY_CORPUS, formatVersion: 9 }), 'update the extension'],
    ['a claim of no story', JSON.stringify({ ...FERRY_CORPUS, stories: [] }), 'the id of an entry of stories'],
  ])('lists the problems of a broken file: %s', async (_, text, message) => {
    packs(text);
    const opened = await createCorpusKeeper(createCorpusStore({ checksumOf })).open();
    const problem = { place: 'corpus.json', message: expect.stringContaining(message) };
    expect(opened).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.objectContaining(problem)]) });
  });

  it('says that the file cannot be read, and tries again at the next call', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const keeper = createCorpusKeeper(createCorpusStore({ checksumOf }));
    const message = 'corpus.json cannot be read (Failed to fetch); install the extension again';
    expect(await keeper.open()).toEqual({ ok: false, problems: [{ place: 'corpus.json', value: '', message }] });
    expect((await keeper.open()).ok).toBe(true);
  });
});

describe('with corpora of the reader', () => {
  const TIDE = 'The tide gauge at Osterholm broke in the storm.';
  const tide = {
    ...corpusOf({ storm: { 'gauge-broken': { text: TIDE, tellings: { 'post-lark': TIDE, 'kurier-comet': TIDE } } } }),
    id: 'tide',
    name: 'Tide',
  };

  async function imported(): Promise<ReturnType<typeof createCorpusStore>> {
    const store = createCorpusStore({ checksumOf });
    const text = JSON.stringify(tide);
    async function* pieces() {
      yield text;
    }
    const outcome = await importCorpus(
      store,
      { name: 'tide.json', bytes: text.length, text: pieces() },
      () => new Date('2031-03-07'),
      { pause: async () => {}, signal: new AbortController().signal },
    );
    expect(outcome).toEqual({ kind: 'stored', id: 'imported/tide', name: 'Tide' });
    return store;
  }

  async function claimsOn(keeper: ReturnType<typeof createCorpusKeeper>): Promise<readonly string[]> {
    const opened = await keeper.open();
    const page = { facts: factsOf(), sentences: sentencesOf(TIDE) };
    return opened.ok ? (await opened.value.comparePage(page)).links.map(({ claimText }) => claimText) : [];
  }

  it('answers with all that are on, as the store has them now', async () => {
    const store = await imported();
    const keeper = createCorpusKeeper(store);
    expect(await claimsOn(keeper)).toEqual([TIDE]);
    const [one, two] = [await keeper.open(), await keeper.open()];
    expect(one.ok && two.ok && one.value === two.value).toBe(true);
    const each = await keeper.openEach();
    expect(each.ok && each.value.map(({ stored, opened }) => stored?.version.name ?? opened.name)).toEqual([
      'Invented events',
      'Tide',
    ]);
    await store.switchOn('imported/tide', false);
    expect(await claimsOn(keeper)).toEqual([]);
    await store.switchOn('imported/tide', true);
    expect(await claimsOn(keeper)).toEqual([TIDE]);
    await store.remove('imported/tide');
    expect(await claimsOn(keeper)).toEqual([]);
  });

  it('answers with the bundled one where a stored one is damaged, or there is no store', async () => {
    const store = await imported();
    const damaged = async () => ({ ok: false as const, trouble: { kind: 'damaged' as const, detail: '' } });
    expect((await createCorpusKeeper({ ...store, readSegment: damaged }).open()).ok).toBe(true);
    expect(await claimsOn(createCorpusKeeper({ ...store, readSegment: damaged }))).toEqual([]);
    expect((await createCorpusKeeper({ ...store, list: damaged }).open()).ok).toBe(true);
  });
});
