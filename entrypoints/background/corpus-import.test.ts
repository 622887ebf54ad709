import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checksumOf } from '../../core/corpus/checksum.ts';
import { FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { forgetDatabase } from '../../tests/fake-database.ts';
import { createCorpusStore } from '../../wire/corpus-store.ts';
import { importCorpus, MOST_FILE_BYTES } from './corpus-import.ts';
import { createImportDesk } from './import-desk.ts';

const store = createCorpusStore({ checksumOf });
const NOW = () => new Date('2031-03-07T08:00:00Z');
const FERRY = JSON.stringify(FERRY_CORPUS);

beforeEach(forgetDatabase);

async function* piecesOf(text: string, length = 100): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

function take(text: string, options: Partial<Parameters<typeof importCorpus>[3]> = {}, bytes = text.length) {
  const { signal } = new AbortController();
  const file = { name: 'ferry.json', bytes, text: piecesOf(text) };
  return importCorpus(store, file, NOW, { pause: async () => {}, signal, ...options });
}

const listed = async () => {
  const list = await store.list();
  return list.ok ? list.value.corpora : [];
};

describe('importing a corpus', () => {
  it('stores it with all that is told of it, and shows how far it is', async () => {
    const shares: number[] = [];
    const outcome = await take(FERRY, { onProgress: (share) => shares.push(share) });
    expect(outcome).toEqual({ kind: 'stored', id: 'imported/invented', name: 'Invented events' });
    expect(await listed()).toMatchObject([
      {
        kind: 'imported',
        isOn: true,
        version: {
          corpus: 'invented',
          updated: '2031-03-06',
          taken: '2031-03-07T08:00:00.000Z',
          counts: { articles: 4, claims: 7, tellings: 13 },
        },
      },
    ]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares.length > 20, shares.at(-1)! <= 1]).toEqual([true, true]);
  });

  it('rests between slices', async () => {
    const pause = vi.fn(async () => {});
    await take(FERRY, { pause });
    expect(pause.mock.calls.length).toBeGreaterThan(FERRY.length / 100);
  });

  it('lists what is wrong with a file, and changes nothing', async () => {
    await take(FERRY);
    const before = await listed();
    const outcome = await take(FERRY.replace('2031-03-04', 'last week').replace('"ferry-aground"', '"Ferry"'));
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: expect.arrayContaining([
        expect.objectContaining({ message: 'articles[0].published is "last week"; expected YYYY-MM-DD' }),
        expect.objectContaining({ message: expect.stringContaining('claims[0].id is "Ferry"; expected an id') }),
      ]),
    });
    expect(await listed()).toEqual(before);
  });

  it('reads nothing of a file that is too long', async () => {
    const text = { [Symbol.asyncIterator]: vi.fn() };
    const outcome = await importCorpus(store, { name: 'x.json', bytes: MOST_FILE_BYTES + 1, text }, NOW, {
      pause: async () => {},
      signal: new AbortController().signal,
    });
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ place: 'x.json' }] });
    expect(text[Symbol.asyncIterator]).not.toHaveBeenCalled();
  });

  it('ends wherever it is cancelled, and nothing is stored', async () => {
    for (const after of [0, 1, 20, 30]) {
      const life = new AbortController();
      let pauses = 0;
      const pause = async (): Promise<void> => {
        if (pauses === after) life.abort();
        pauses += 1;
      };
      expect(await take(FERRY, { pause, signal: life.signal })).toEqual({ kind: 'cancelled' });
    }
    expect(await listed()).toEqual([]);
  });
});

describe('the desk for imports', () => {
  it('takes one at a time, tells how it goes, and how it ended', async () => {
    let finish = (_: object): void => undefined;
    const take = vi.fn(async (_, { onProgress }) => {
      onProgress(0.5);
      return new Promise<never>((resolve) => {
        finish = resolve as never;
      });
    });
    const desk = createImportDesk({ readText: () => piecesOf(''), take });
    expect(desk.state()).toEqual({ kind: 'none' });
    desk.start({ address: 'blob:a', name: 'a.json', bytes: 1 });
    desk.start({ address: 'blob:b', name: 'b.json', bytes: 1 });
    expect(take).toHaveBeenCalledOnce();
    expect(desk.state()).toEqual({ kind: 'running', file: 'a.json', share: 0.5 });
    finish({ kind: 'stored', id: 'imported/a', name: 'A' });
    await vi.waitFor(() => expect(desk.state()).toMatchObject({ kind: 'stored', file: 'a.json', name: 'A' }));
  });

  it('cancels, and tells of a file that cannot be read', async () => {
    const life = vi.fn();
    const desk = createImportDesk({
      readText: () => piecesOf(''),
      take: async (_, { signal }) => {
        signal.addEventListener('abort', life);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return { kind: 'cancelled' };
      },
    });
    desk.start({ address: 'blob:a', name: 'a.json', bytes: 1 });
    desk.cancel();
    await vi.waitFor(() => expect(desk.state()).toEqual({ kind: 'none' }));
    const broken = createImportDesk({
      readText: () => piecesOf(''),
      take: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    broken.start({ address: 'blob:a', name: 'a.json', bytes: 1 });
    await vi.waitFor(() => expect(broken.state()).toMatchObject({ kind: 'refused', file: 'a.json' }));
  });
});
