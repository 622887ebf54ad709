/**
 * The corpora that readers keep, in IndexedDB: imported, subscribed to, or remembered from what they read. How to use it:
 *
 *     const store = createCorpusStore({ checksumOf });
 *     const listed = await store.list();                     // all corpora, and what could not be read
 *     await store.change('imported/news', async (now, keep) => ({
 *       kind: 'imported',
 *       version: { ...about, segments: [await keep(bytes)] },   // a new version; what `now` had is kept as its `previous`
 *     }));
 *     await store.readSegment(segment);                      // the bytes, checked
 *     await store.switchOn(id, false); await store.goBack(id); await store.remove(id); await store.sweep();
 *
 * A corpus is one record, its manifest, that names its segments: pieces of packed corpus and index that are written before it and never changed. One
 * transaction puts the manifest and drops the segments that nothing names any more, so that a corpus is always the one before or the one after. What was
 * written for a manifest that never came is swept. Changes are made one at a time, whichever window or worker makes them. Bytes are opaque here:
 * `core/corpus/packed-corpus.ts` reads them.
 */
import { CORPORA, type Database, openDatabase, SEGMENTS } from './database.ts';
import { withLock } from './lock.ts';
import { type CorpusVersion, decodeManifest, type Segment, type StoredCorpus } from './stored-corpus.ts';

/** The bytes of a segment: a packed corpus, and the index that was built of it. */
export type SegmentBytes = { readonly corpus: ArrayBuffer; readonly index: ArrayBuffer };

/**
 * Why something could not be stored or read. `unavailable`: the browser gives no database (some private modes, a broken profile); `full`: no room left;
 * `damaged`: what was stored is not what was written; `not-there`: no such corpus. `detail` is the browser's own words, for reports.
 */
export type StoreTrouble = {
  readonly kind: 'unavailable' | 'full' | 'damaged' | 'not-there';
  readonly detail: string;
};

export type StoreResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: StoreTrouble };

/** What is stored: all corpora in the order of their ids, and the ids of those whose record is damaged; these can only be removed. */
export type StoredList = { readonly corpora: readonly StoredCorpus[]; readonly damaged: readonly string[] };

/** A corpus as a change leaves it. Left out, `isOn` stays as it is, and is true for a new corpus. */
export type ChangedCorpus = Pick<StoredCorpus, 'kind'> & {
  readonly version: CorpusVersion;
  readonly isOn?: boolean;
  /** True where the version before is not to be kept: of a corpus that grows article by article nobody goes back by one. */
  readonly forgetsPrevious?: boolean;
};

/** Writes a segment, to be named by the version that the change gives. */
export type KeepSegment = (bytes: SegmentBytes, counts: Segment['counts']) => Promise<Segment>;

export type CorpusStore = {
  readonly list: () => Promise<StoreResult<StoredList>>;
  /** One corpus; `not-there` where there is none of that id. */
  readonly read: (id: string) => Promise<StoreResult<StoredCorpus>>;
  /**
   * Makes or changes a corpus: `work` is given it as it is (undefined where there is none or its record is damaged) and gives what it shall be, undefined to leave all as it is. No
   * other change runs meanwhile, so slow work is done before. Fails as a whole; what `work` throws is thrown on, and nothing is changed.
   */
  readonly change: (
    id: string,
    work: (now: StoredCorpus | undefined, keep: KeepSegment) => Promise<ChangedCorpus | undefined>,
  ) => Promise<StoreResult<StoredCorpus | undefined>>;
  readonly readSegment: (segment: Segment) => Promise<StoreResult<SegmentBytes>>;
  readonly switchOn: (id: string, isOn: boolean) => Promise<StoreResult<StoredCorpus | undefined>>;
  /** Exchanges the version with the previous one; without one all stays as it is. */
  readonly goBack: (id: string) => Promise<StoreResult<StoredCorpus | undefined>>;
  /** Removes a corpus with everything of it; the others stay untouched. */
  readonly remove: (id: string) => Promise<StoreResult<null>>;
  /** Drops what no corpus names: left by a context that died while it wrote. Returns how many records; none while a corpus's is damaged. */
  readonly sweep: () => Promise<StoreResult<number>>;
};

export type CorpusStoreOptions = {
  /** A number by which changed bytes are known; pass `checksumOf` of core/corpus/checksum.ts. */
  readonly checksumOf: (bytes: ArrayBuffer) => number;
  /** Called after each change that this context made. */
  readonly onChange?: (id: string) => void;
};

const LOCK = 'corpora';
const STORES = [CORPORA, SEGMENTS];

/** Half a segment under a key of its own: both at once would stand in memory twice while they are written. */
type StoredHalf = { readonly id: string; readonly bytes: ArrayBuffer };

const corpusKey = (segment: string): string => `${segment}/corpus`;
const indexKey = (segment: string): string => `${segment}/index`;

export function createCorpusStore({ checksumOf, onChange = () => {} }: CorpusStoreOptions): CorpusStore {
  let opening: Promise<Database> | undefined;
  const open = (): Promise<Database> => {
    opening ??= openDatabase(() => {
      opening = undefined;
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  const readAll = async (database: Database): Promise<StoredList> => {
    const [keys, records] = await Promise.all([database.getAllKeys(CORPORA), database.getAll(CORPORA)]);
    const decoded = records.map(decodeManifest);
    return {
      corpora: decoded.filter((one) => one !== undefined),
      damaged: keys.filter((_, at) => decoded[at] === undefined).map(String),
    };
  };

  const keepIn =
    (database: Database): KeepSegment =>
    async ({ corpus, index }, counts) => {
      const segment: Segment = {
        id: crypto.randomUUID(),
        counts,
        corpus: { bytes: corpus.byteLength, checksum: checksumOf(corpus) },
        index: { bytes: index.byteLength, checksum: checksumOf(index) },
      };
      await database.put(SEGMENTS, { id: corpusKey(segment.id), bytes: corpus } satisfies StoredHalf);
      await database.put(SEGMENTS, { id: indexKey(segment.id), bytes: index } satisfies StoredHalf);
      return segment;
    };

  /**
   * Puts a corpus, or removes it where there is none to put, and drops what only the corpus before named; all or nothing. A version before of which something is
   * missing is not kept.
   */
  const swap = async (
    database: Database,
    id: string,
    next: StoredCorpus | undefined,
    before: StoredCorpus | undefined,
  ): Promise<StoredCorpus | undefined> => {
    const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
    const segments = transaction.objectStore(SEGMENTS);
    const isMissing = async (version: CorpusVersion | undefined): Promise<boolean> => {
      const there = await Promise.all(keysOf(version).map((key) => segments.getKey(key)));
      return there.includes(undefined);
    };
    if (await isMissing(next?.version)) {
      transaction.abort();
      await transaction.done.catch(() => undefined);
      throw new DamagedError(`a segment of ${id} is missing`);
    }
    const put = next?.previous !== undefined && (await isMissing(next.previous)) ? withoutPrevious(next) : next;
    const corpora = transaction.objectStore(CORPORA);
    const named = namedBy(put);
    const dropped = [...namedBy(before)].filter((key) => !named.has(key));
    await Promise.all([
      put === undefined ? corpora.delete(id) : corpora.put(put),
      ...dropped.map((key) => segments.delete(key)),
      transaction.done,
    ]);
    return put;
  };

  const read = (id: string): Promise<StoreResult<StoredCorpus>> =>
    told(async () => {
      const record: unknown = await (await open()).get(CORPORA, id);
      if (record === undefined) throw new NotThereError(id);
      const corpus = decodeManifest(record);
      if (corpus === undefined) throw new DamagedError(`the record of ${id}`);
      return corpus;
    });

  const replace = (
    id: string,
    work: (now: StoredCorpus | undefined, keep: KeepSegment) => Promise<StoredCorpus | undefined>,
  ): Promise<StoreResult<StoredCorpus | undefined>> =>
    told(() =>
      withLock(LOCK, async () => {
        const database = await open();
        const now = decodeManifest(await database.get(CORPORA, id));
        const next = await work(now, keepIn(database));
        if (next === undefined) return now;
        const swapped = await swap(database, id, next, now);
        onChange(id);
        return swapped;
      }),
    );

  return {
    list: () => told(async () => readAll(await open())),
    read,
    change: (id, work) =>
      replace(id, async (now, keep) => {
        const changed = await work(now, keep);
        return changed && changedCorpus(id, changed, now);
      }),
    readSegment: ({ id, corpus, index }) =>
      told(async () => {
        const database = await open();
        const readHalf = async (key: string, part: Segment['corpus']): Promise<ArrayBuffer> => {
          const half: Partial<StoredHalf> | undefined = await database.get(SEGMENTS, key);
          const bytes: unknown = half?.bytes;
          const isWhole = bytes instanceof ArrayBuffer && bytes.byteLength === part.bytes;
          if (!isWhole || checksumOf(bytes) !== part.checksum) throw new DamagedError(key);
          return bytes;
        };
        const [corpusBytes, indexBytes] = await Promise.all([
          readHalf(corpusKey(id), corpus),
          readHalf(indexKey(id), index),
        ]);
        return { corpus: corpusBytes, index: indexBytes };
      }),
    switchOn: (id, isOn) => replace(id, async (now) => now && { ...now, isOn }),
    goBack: (id) =>
      replace(id, async (now) => now?.previous && { ...now, version: now.previous, previous: now.version }),
    remove: (id) =>
      told(() =>
        withLock(LOCK, async () => {
          const database = await open();
          await swap(database, id, undefined, decodeManifest(await database.get(CORPORA, id)));
          onChange(id);
          return null;
        }),
      ),
    sweep: () =>
      told(() =>
        withLock(LOCK, async () => {
          const database = await open();
          const { corpora, damaged } = await readAll(database);
          if (damaged.length > 0) return 0;
          const named = new Set(corpora.flatMap((corpus) => [...namedBy(corpus)]));
          const kept = await database.getAllKeys(SEGMENTS);
          const orphans = kept.filter((key) => !named.has(String(key)));
          const transaction = database.transaction(SEGMENTS, 'readwrite');
          await Promise.all([...orphans.map((key) => transaction.store.delete(key)), transaction.done]);
          return orphans.length;
        }),
      ),
  };
}

/** The id that a corpus has in the store: the same corpus may be imported and subscribed to. */
export function storedId(kind: StoredCorpus['kind'], corpus: string): string {
  return `${kind}/${corpus}`;
}

function changedCorpus(id: string, changed: ChangedCorpus, now: StoredCorpus | undefined): StoredCorpus {
  const { kind, version, isOn = now?.isOn ?? true, forgetsPrevious = false } = changed;
  const previous = forgetsPrevious ? undefined : now?.version;
  return { format: 1, id, kind, isOn, version, ...(previous === undefined ? {} : { previous }) };
}

/** The keys of everything that a corpus is made of. */
function namedBy(corpus: StoredCorpus | undefined): ReadonlySet<string> {
  return new Set([...keysOf(corpus?.version), ...keysOf(corpus?.previous)]);
}

function keysOf(version: CorpusVersion | undefined): readonly string[] {
  return version?.segments.flatMap(({ id }) => [corpusKey(id), indexKey(id)]) ?? [];
}

function withoutPrevious({ previous: _, ...corpus }: StoredCorpus): StoredCorpus {
  return corpus;
}

class DamagedError extends Error {}
class NotThereError extends Error {}

/** Turns what the browser refuses into news; anything else is a bug and thrown on. */
async function told<T>(work: () => Promise<T>): Promise<StoreResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const kind = troubleOf(error);
    if (kind === undefined) throw error;
    return { ok: false, trouble: { kind, detail: error instanceof Error ? error.message : String(error) } };
  }
}

function troubleOf(error: unknown): StoreTrouble['kind'] | undefined {
  if (error instanceof DamagedError) return 'damaged';
  if (error instanceof NotThereError) return 'not-there';
  // Where IndexedDB is switched off, the name itself may be missing.
  if (error instanceof ReferenceError && /indexedDB/.test(error.message)) return 'unavailable';
  if (!(error instanceof DOMException)) return undefined;
  if (error.name === 'QuotaExceededError') return 'full';
  return error.name === 'DataError' || error.name === 'NotReadableError' ? 'damaged' : 'unavailable';
}
