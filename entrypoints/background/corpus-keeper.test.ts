import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as corpusIndex from '../../core/linking/corpus-index.ts';
import { buildCorpusIndex } from '../../core/linking/corpus-index.ts';
import { FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
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
afterEach(() => void vi.unstubAllGlobals());

describe('createCorpusKeeper', () => {
  it('reads the bundled file when first asked, once for all who ask', async () => {
    const keeper = createCorpusKeeper();
    expect(fetched).not.toHaveBeenCalled();
    const [one, two] = await Promise.all([keeper.open(), keeper.open()]);
    expect(one).toMatchObject({ ok: true, value: { name: 'Invented events', updated: '2031-03-06' } });
    expect([two, await keeper.open()].every((opened) => opened === one)).toBe(true);
    expect(fetched.mock.calls).toEqual([['extension://us/corpus.json'], ['extension://us/corpus-index.bin']]);
  });

  it('builds no index where the package’s fits, and builds one where it does not or is missing', async () => {
    const built = vi.spyOn(corpusIndex, 'buildCorpusIndex');
    await createCorpusKeeper().open();
    expect(built).not.toHaveBeenCalled();
    packs(JSON.stringify(FERRY_CORPUS), 'something else');
    expect(await createCorpusKeeper().open()).toMatchObject({ ok: true });
    expect(built).toHaveBeenCalledTimes(1);
    fetched.mockImplementation(async (address) => {
      if (address.endsWith('.bin')) throw new TypeError('Failed to fetch');
      return new Response(JSON.stringify(FERRY_CORPUS));
    });
    expect(await createCorpusKeeper().open()).toMatchObject({ ok: true });
    expect(built).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['no JSON', '{"formatVersion": 1,', 'is no JSON'],
    ['another version', JSON.stringify({ ...FERRY_CORPUS, formatVersion: 9 }), 'update the extension'],
    ['a claim of no story', JSON.stringify({ ...FERRY_CORPUS, stories: [] }), 'the id of an entry of stories'],
  ])('lists the problems of a broken file: %s', async (_, text, message) => {
    packs(text);
    const opened = await createCorpusKeeper().open();
    const problem = { place: 'corpus.json', message: expect.stringContaining(message) };
    expect(opened).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.objectContaining(problem)]) });
  });

  it('says that the file cannot be read, and tries again at the next call', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const keeper = createCorpusKeeper();
    const message = 'corpus.json cannot be read (Failed to fetch); install the extension again';
    expect(await keeper.open()).toEqual({ ok: false, problems: [{ place: 'corpus.json', value: '', message }] });
    expect((await keeper.open()).ok).toBe(true);
  });
});
