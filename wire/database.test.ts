import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetDatabase } from '../tests/fake-database.ts';
import { CORPORA, MIGRATIONS, type Migration, openDatabase, SEGMENTS } from './database.ts';
import { decodeManifest, type StoredCorpus } from './stored-corpus.ts';

afterEach(forgetDatabase);

const PART = { bytes: 3, checksum: 7 };
const COUNTS = { outlets: 1, articles: 1, stories: 1, claims: 1, tellings: 1 };
const TIDE: StoredCorpus = {
  format: 1,
  id: 'imported/tide',
  kind: 'imported',
  isOn: true,
  version: {
    corpus: 'tide',
    name: 'Tide',
    number: 0,
    updated: '2031-03-06',
    taken: '2031-03-07T08:00:00.000Z',
    counts: COUNTS,
    segments: [{ id: 'one', counts: COUNTS, corpus: PART, index: PART }],
  },
};

/** What a database of each version held, by its version: a new one is added with each migration, as that version wrote it. */
const HELD: Readonly<Record<number, Readonly<Record<string, readonly object[]>>>> = {
  1: { [CORPORA]: [TIDE], [SEGMENTS]: [{ id: 'one/corpus', bytes: new ArrayBuffer(3) }] },
};

async function makeVersion(version: number): Promise<void> {
  const database = await openDatabase(() => {}, MIGRATIONS.slice(0, version));
  for (const [store, records] of Object.entries(HELD[version] ?? {}))
    for (const record of records) await database.put(store, record);
  database.close();
}

describe('the database', () => {
  it('has an example of every version', () => {
    expect(Object.keys(HELD)).toEqual(MIGRATIONS.map((_, at) => `${at + 1}`));
  });

  it.each(MIGRATIONS.map((_, at) => at + 1))('brings along everything from version %i', async (version) => {
    await makeVersion(version);
    const database = await openDatabase(() => {});
    expect(database.version).toBe(MIGRATIONS.length);
    expect([...database.objectStoreNames]).toEqual([CORPORA, SEGMENTS]);
    const records: unknown[] = await database.getAll(CORPORA);
    expect(records.map(decodeManifest)).toEqual([TIDE]);
    expect(await database.get(SEGMENTS, 'one/corpus')).toMatchObject({ bytes: expect.any(ArrayBuffer) });
    database.close();
  });

  it('does each migration once, in order, whatever version it comes from', async () => {
    const done: number[] = [];
    const later: readonly Migration[] = [
      ...MIGRATIONS,
      (database) => {
        done.push(2);
        database.createObjectStore('more');
      },
      () => void done.push(3),
    ];
    await makeVersion(1);
    (await openDatabase(() => {}, later.slice(0, 2))).close();
    (await openDatabase(() => {}, later)).close();
    expect(done).toEqual([2, 3]);
  });

  it('is let go of by who has it open when it is to be erased', async () => {
    const onClosed = vi.fn();
    await openDatabase(onClosed);
    await forgetDatabase();
    expect(onClosed).toHaveBeenCalledOnce();
  });
});
