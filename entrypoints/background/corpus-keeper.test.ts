import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { createCorpusKeeper } from './corpus-keeper.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => `extension://us/${path}` } },
}));

const fetched = vi.fn<(address: string) => Promise<Response>>();

beforeEach(() =>
  vi.stubGlobal(
    'fetch',
    fetched.mockReset().mockImplementation(async () => new Response(JSON.stringify(FERRY_CORPUS))),
  ),
);
afterEach(() => void vi.unstubAllGlobals());

describe('createCorpusKeeper', () => {
  it('reads the bundled file when first asked, once for all who ask', async () => {
    const keeper = createCorpusKeeper();
    expect(fetched).not.toHaveBeenCalled();
    const [one, two] = await Promise.all([keeper.open(), keeper.open()]);
    expect(one).toMatchObject({ ok: true, value: { name: 'Invented events', updated: '2031-03-06' } });
    expect([two, await keeper.open()].every((opened) => opened === one)).toBe(true);
    expect(fetched).toHaveBeenCalledExactlyOnceWith('extension://us/corpus.json');
  });

  it.each([
    ['no JSON', '{"formatVersion": 1,', 'is no JSON'],
    ['another version', JSON.stringify({ ...FERRY_CORPUS, formatVersion: 9 }), 'update the extension'],
    ['a claim of no story', JSON.stringify({ ...FERRY_CORPUS, stories: [] }), 'the id of an entry of stories'],
  ])('lists the problems of a broken file: %s', async (_, text, message) => {
    fetched.mockImplementation(async () => new Response(text));
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
