/** What the store says of a corpus, and the decoder of its record. */

/** Where a corpus comes from: a file, a publisher's feed, or the pages that the reader opened. */
export type CorpusKind = 'imported' | 'subscribed' | 'remembered';

export type CorpusCounts = {
  readonly outlets: number;
  readonly articles: number;
  readonly stories: number;
  readonly claims: number;
  readonly tellings: number;
};

/** Bytes as they were written. */
export type StoredPart = { readonly bytes: number; readonly checksum: number };

/** A piece of a corpus: a packed corpus with an index of its own. */
export type Segment = {
  readonly id: string;
  readonly counts: CorpusCounts;
  readonly corpus: StoredPart;
  readonly index: StoredPart;
};

/** Who signed a version: the public key in hexadecimal and its short id. */
export type Publisher = { readonly publicKey: string; readonly keyId: string };

/**
 * One state of a corpus. `corpus` is its own id, `number` that of its release, 0 where it has none; `updated` is the day of its newest article, `YYYY-MM-DD`;
 * `taken` is when it came to the reader, in ISO form. Counts are those of the whole, records that several segments hold counted once.
 */
export type CorpusVersion = {
  readonly corpus: string;
  readonly name: string;
  readonly number: number;
  readonly updated: string;
  readonly taken: string;
  readonly counts: CorpusCounts;
  readonly segments: readonly Segment[];
  readonly publisher?: Publisher;
};

/** A corpus in the store; `previous` is the last version that worked, to go back to. */
export type StoredCorpus = {
  readonly format: 1;
  readonly id: string;
  readonly kind: CorpusKind;
  readonly isOn: boolean;
  readonly version: CorpusVersion;
  readonly previous?: CorpusVersion;
};

const KINDS: Readonly<Record<CorpusKind, true>> = { imported: true, subscribed: true, remembered: true };
const COUNTS: Readonly<Record<keyof CorpusCounts, true>> = {
  outlets: true,
  articles: true,
  stories: true,
  claims: true,
  tellings: true,
};

/** Bytes that a version takes in the store. */
export function bytesOf({ segments }: CorpusVersion): number {
  return segments.reduce((sum, { corpus, index }) => sum + corpus.bytes + index.bytes, 0);
}

/** Reads a stored record; undefined when any of it is not as this version writes it. */
export function decodeManifest(value: unknown): StoredCorpus | undefined {
  if (!isRecord(value)) return undefined;
  const { format, id, kind, isOn, version, previous } = value;
  const isKind = typeof kind === 'string' && Object.hasOwn(KINDS, kind);
  if (format !== 1 || typeof id !== 'string' || !isKind || typeof isOn !== 'boolean') return undefined;
  if (!isVersion(version) || !(previous === undefined || isVersion(previous))) return undefined;
  return { format, id, kind: kind as CorpusKind, isOn, version, ...(previous === undefined ? {} : { previous }) };
}

function isVersion(value: unknown): value is CorpusVersion {
  if (!isRecord(value)) return false;
  const { corpus, name, number, updated, taken, counts, segments, publisher } = value;
  return (
    [corpus, name, updated, taken].every((text) => typeof text === 'string') &&
    isCount(number) &&
    areCounts(counts) &&
    Array.isArray(segments) &&
    segments.every(isSegment) &&
    (publisher === undefined || isPublisher(publisher))
  );
}

function isSegment(value: unknown): value is Segment {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    areCounts(value.counts) &&
    isPart(value.corpus) &&
    isPart(value.index)
  );
}

function isPart(value: unknown): value is StoredPart {
  return isRecord(value) && isCount(value.bytes) && isCount(value.checksum);
}

function isPublisher(value: unknown): value is Publisher {
  return isRecord(value) && typeof value.publicKey === 'string' && typeof value.keyId === 'string';
}

function areCounts(value: unknown): value is CorpusCounts {
  return isRecord(value) && Object.keys(COUNTS).every((name) => isCount(value[name]));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
