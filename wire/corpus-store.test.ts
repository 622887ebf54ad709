import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checksumOf } from '../core/corpus/checksum.ts';
import { forgetDatabase } from '../tests/fake-database.ts';
import { type CorpusStore, createCorpusStore, type StoreResult } from './corpus-store.ts';
import { CORPORA, DATABASE_NAME, SEGMENTS } from './database.ts';
import type { CorpusVersion, Segment } from './stored-corpus.ts';

const COUNTS = { outlets: 1, articles: 1, stories: 1, claims: 2, tellings: 3 };
const ABOUT: Omit<CorpusVersion, 'segments'> = {
  corpus: 'harbour',
  name: 'Harbour news',
  number: 0,
  updated: '2031-03-06',
  taken: '2031-03-07T08:00:00.000Z',
  counts: COUNTS,
};
const ID = 'imported/harbour';

let store: CorpusStore;

beforeEach(() => {
  store = createCorpusStore({ checksumOf });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetDatabase();
});

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

function wanted<T>(result: StoreResult<T>): T {
  if (!result.ok) throw new Error(`${result.trouble.kind}: ${result.trouble.detail}`);
  return result.value;
}

async function take(text: string, id = ID): Promise<void> {
  const changed = await store.change(id, async (_, keep) => ({
    kind: 'imported',
    version: {
      ...ABOUT,
      name: text,
      segments: [await keep({ corpus: bytesOf(text), index: bytesOf(`index of ${text}`) }, COUNTS)],
    },
  }));
  wanted(changed);
}

async function segmentsNow(): Promise<number> {
  const database = await openDB(DATABASE_NAME);
  const halves = await database.count(SEGMENTS);
  database.close();
  return halves / 2;
}

async function tamper(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> {
  const database = await openDB(DATABASE_NAME);
  await work(database);
  database.close();
}

async function textOf(segment: Segment | undefined): Promise<string> {
  return new TextDecoder().decode(wanted(await store.readSegment(segment!)).corpus);
}

describe('a stored corpus', () => {
  it('is there for every context once it is taken, on, with its bytes', async () => {
    expect(wanted(await store.list())).toEqual({ corpora: [], damaged: [] });
    await take('first');
    const other = createCorpusStore({ checksumOf });
    const { corpora } = wanted(await other.list());
    expect(corpora).toMatchObject([{ id: ID, kind: 'imported', isOn: true, version: { name: 'first' } }]);
    expect(await textOf(corpora[0]?.version.segments[0])).toBe('first');
  });

  it('keeps the version before, to go back and forth, and drops the one before that', async () => {
    await take('first');
    await take('second');
    await take('third');
    expect(await segmentsNow()).toBe(2);
    const back = wanted(await store.goBack(ID));
    expect(back).toMatchObject({ version: { name: 'second' }, previous: { name: 'third' } });
    expect(await textOf(back?.version.segments[0])).toBe('second');
    expect(wanted(await store.goBack(ID))).toMatchObject({ version: { name: 'third' } });
  });

  it('stays as it is where there is nothing to go back to', async () => {
    await take('first');
    expect(wanted(await store.goBack(ID))).toMatchObject({ version: { name: 'first' } });
    expect(wanted(await store.goBack('imported/none'))).toBeUndefined();
  });

  it('is switched off and on, which a new version does not change', async () => {
    await take('first');
    wanted(await store.switchOn(ID, false));
    await take('second');
    expect(wanted(await store.read(ID))).toMatchObject({ isOn: false, version: { name: 'second' } });
  });

  it('grows by segments, and keeps those it had', async () => {
    await take('first');
    wanted(
      await store.change(ID, async (now, keep) => ({
        kind: 'imported',
        forgetsPrevious: true,
        version: {
          ...ABOUT,
          segments: [...now!.version.segments, await keep({ corpus: bytesOf('more'), index: bytesOf('') }, COUNTS)],
        },
      })),
    );
    const grown = wanted(await store.read(ID));
    expect(grown.previous).toBeUndefined();
    expect(await Promise.all(grown.version.segments.map(textOf))).toEqual(['first', 'more']);
  });

  it('is gone with its bytes when removed; the others stay', async () => {
    await take('first');
    await take('second');
    await take('other', 'imported/other');
    wanted(await store.remove(ID));
    expect(await segmentsNow()).toBe(1);
    expect(wanted(await store.list()).corpora.map(({ id }) => id)).toEqual(['imported/other']);
    expect(await store.read(ID)).toMatchObject({ ok: false, trouble: { kind: 'not-there' } });
  });

  it('loses no change when two windows make some at once', async () => {
    await take('first');
    const windows = [store, createCorpusStore({ checksumOf })];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        windows[n % 2]?.change(ID, async (now, keep) => ({
          kind: 'imported',
          forgetsPrevious: true,
          version: {
            ...ABOUT,
            number: (now?.version.number ?? 0) + 1,
            segments: [...now!.version.segments, await keep({ corpus: bytesOf(`${n}`), index: bytesOf('') }, COUNTS)],
          },
        })),
      ),
    );
    const { version } = wanted(await store.read(ID));
    expect([version.number, version.segments.length, await segmentsNow()]).toEqual([20, 21, 21]);
  });
});

describe('a change that fails', () => {
  it('changes nothing, and what it wrote is swept', async () => {
    await take('first');
    await expect(
      store.change(ID, async (_, keep) => {
        await keep({ corpus: bytesOf('half'), index: bytesOf('') }, COUNTS);
        throw new Error('stopped');
      }),
    ).rejects.toThrow('stopped');
    expect(wanted(await store.read(ID))).toMatchObject({ version: { name: 'first' } });
    expect([await segmentsNow(), wanted(await store.sweep()), await segmentsNow()]).toEqual([2, 2, 1]);
  });

  it('is news where the room is full', async () => {
    await take('first');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    const full = await store.change(ID, async (_, keep) => ({
      kind: 'imported',
      version: { ...ABOUT, segments: [await keep({ corpus: bytesOf('much'), index: bytesOf('') }, COUNTS)] },
    }));
    expect(full).toEqual({ ok: false, trouble: { kind: 'full', detail: 'No room' } });
    vi.restoreAllMocks();
    expect(wanted(await store.read(ID))).toMatchObject({ version: { name: 'first' } });
  });

  it('puts no record whose segments are not there', async () => {
    await take('first');
    const { version } = wanted(await store.read(ID));
    const lost = await store.change(ID, async () => ({
      kind: 'imported',
      version: { ...ABOUT, segments: [{ ...version.segments[0]!, id: 'gone' }] },
    }));
    expect(lost).toMatchObject({ ok: false, trouble: { kind: 'damaged' } });
    expect(wanted(await store.read(ID)).version).toEqual(version);
  });
});

describe('what is damaged', () => {
  it('is told of a record, which can be removed, and nothing else is lost or swept', async () => {
    await take('first');
    await take('other', 'imported/other');
    await tamper((database) => database.put(CORPORA, { id: ID, format: 1, version: 'broken' }));
    expect(wanted(await store.list())).toMatchObject({ corpora: [{ id: 'imported/other' }], damaged: [ID] });
    expect(await store.read(ID)).toMatchObject({ ok: false, trouble: { kind: 'damaged' } });
    expect([wanted(await store.sweep()), await segmentsNow()]).toEqual([0, 2]);
    wanted(await store.remove(ID));
    expect([wanted(await store.sweep()), await segmentsNow()]).toEqual([2, 1]);
  });

  it.each([
    ['changed bytes', bytesOf('fIrst')],
    ['bytes cut short', bytesOf('fir')],
    ['something else', 'first'],
    ['nothing', undefined],
  ])('is told of a segment: %s', async (_, bytes) => {
    for (const half of ['corpus', 'index']) {
      await take('first');
      const [segment] = wanted(await store.read(ID)).version.segments;
      expect((await store.readSegment(segment!)).ok).toBe(true);
      await tamper((database) => database.put(SEGMENTS, { id: `${segment?.id}/${half}`, bytes }));
      expect(await store.readSegment(segment!)).toMatchObject({ ok: false, trouble: { kind: 'damaged' } });
      await tamper((database) => database.delete(SEGMENTS, `${segment?.id}/${half}`));
      expect(await store.readSegment(segment!)).toMatchObject({ ok: false, trouble: { kind: 'damaged' } });
    }
  });
});

it('is mended by taking it again: a version before that is not whole is let go', async () => {
  await take('first');
  const [segment] = wanted(await store.read(ID)).version.segments;
  await tamper((database) => database.delete(SEGMENTS, `${segment?.id}/index`));
  await take('second');
  const mended = wanted(await store.read(ID));
  expect([mended.version.name, mended.previous]).toEqual(['second', undefined]);
  expect(await segmentsNow()).toBe(1);
});

it('says that the browser gives no database, and tries again at the next call', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('Not in this mode', 'InvalidStateError');
  });
  expect(await store.list()).toEqual({ ok: false, trouble: { kind: 'unavailable', detail: 'Not in this mode' } });
  expect(wanted(await store.list())).toEqual({ corpora: [], damaged: [] });
});

it('lets go of the database when it is erased, and begins anew', async () => {
  await take('first');
  await forgetDatabase();
  expect(wanted(await store.list())).toEqual({ corpora: [], damaged: [] });
  await take('again');
  expect(wanted(await store.list()).corpora).toHaveLength(1);
});
