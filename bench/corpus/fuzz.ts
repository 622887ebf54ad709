/**
 * Valid corpus files, envelopes, releases, indexes and packed corpora, changed at random and read: none may crash a reader, none may be accepted that an independent
 * oracle does not hold for right. A change that does is told with its seed.
 */
import { webcrypto } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { checksumOf } from '../../core/corpus/checksum.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { createCorpusIntake } from '../../core/corpus/corpus-intake.ts';
import { packCorpus } from '../../core/corpus/corpus-packer.ts';
import type { CorpusRecords } from '../../core/corpus/corpus-records.ts';
import { parseCorpus } from '../../core/corpus/decode-corpus.ts';
import { encodeCorpus } from '../../core/corpus/encode-corpus.ts';
import { openPackedCorpus, unpackCorpus } from '../../core/corpus/packed-corpus.ts';
import { decodeEnvelope, encodeEnvelope, verifySignature } from '../../core/corpus/release.ts';
import { parseJson } from '../../core/decode.ts';
import { buildCorpusIndex, openCorpusIndex } from '../../core/linking/corpus-index.ts';
import { getRelease } from '../../core/subscriptions/get-release.ts';
import { FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { makePublisher } from '../../tests/arbitraries/publisher.ts';
import type { Figure } from '../bench.ts';
import { faultsOf } from './corpus-oracle.ts';
import { below, type Chance, chanceOf, mutateBytes, mutateJson } from './mutations.ts';

/** What was read of one kind of file. `accepted` were right after all, by the oracle; `failures` tell seed and reason. */
export type FuzzedKind = {
  readonly kind: string;
  readonly mutations: number;
  readonly accepted: number;
  readonly failures: readonly string[];
};

/** The bench's rows. */
export async function fuzzFigures(): Promise<readonly Figure[]> {
  const fuzzed = await fuzzCorpusFiles(MUTATIONS, FIRST_SEED);
  const failures = fuzzed.flatMap((one) => one.failures);
  for (const failure of failures) console.error(failure);
  const count = fuzzed.reduce((sum, { mutations }) => sum + mutations, 0);
  return [
    {
      name: `${count} changed corpus files, releases, indexes: crashes and accepted invalid`,
      measured: failures.length,
      target: 0,
      ok: failures.length === 0 && count >= 100_000,
    },
    ...fuzzed.map(({ kind, accepted }) => ({
      name: `  ${kind}: accepted as right`,
      measured: accepted,
      target: '',
      ok: true,
    })),
  ];
}

/** One kind of file: a right one, how it is changed, and what the oracle has against a changed one that is accepted; undefined for one that is refused. */
type Kind = {
  readonly original: Uint8Array;
  readonly change: (chance: Chance) => Uint8Array<ArrayBuffer>;
  readonly read: (
    changed: Uint8Array<ArrayBuffer>,
    chance: Chance,
  ) => readonly string[] | undefined | Promise<readonly string[] | undefined>;
};

/** Every field that a corpus can have is in it. */
const CORPUS: Corpus = {
  ...FERRY_CORPUS,
  articles: FERRY_CORPUS.articles.map((article, at) =>
    at === 0 ? { ...article, wire: true, agency: 'Sund Wire', via: 'https://newsrack.example/post/ferry' } : article,
  ),
  tellings: FERRY_CORPUS.tellings.map((telling, at) => (at % 5 === 0 ? { ...telling, whole: at % 2 === 0 } : telling)),
};

const MUTATIONS = 14_000;
const FIRST_SEED = 1;
/** Always the same key, so that a seed always gives the same change. */
const SECRET = new Uint8Array(32).fill(7);
const SHOWN = 5;
const SHOWN_BEFORE = 20;
const SHOWN_AFTER = 60;
const NOW_MS = Date.parse('2031-04-01T12:00:00Z');
const ADDRESS = 'https://osterholm.example/ferries.json';

/** Reads so many changes of every kind of file; seeds are counted up from `seed`. */
export async function fuzzCorpusFiles(mutations: number, seed: number): Promise<readonly FuzzedKind[]> {
  const fuzzed: FuzzedKind[] = [];
  for (const [name, kind] of Object.entries(await kindsOf())) {
    const failures: string[] = [];
    let accepted = 0;
    for (let at = seed; at < seed + mutations; at += 1) {
      const chance = chanceOf(at);
      const changed = kind.change(chance);
      const found = await tried(kind, changed, chance);
      if (found === undefined) continue;
      if (found.length === 0) accepted += 1;
      else failures.push(`${name}, seed ${at}: ${found.join(', ')}; ${whereChanged(kind.original, changed)}`);
    }
    fuzzed.push({ kind: name, mutations, accepted, failures: failures.slice(0, SHOWN) });
  }
  return fuzzed;
}

async function tried(
  { read }: Kind,
  changed: Uint8Array<ArrayBuffer>,
  chance: Chance,
): Promise<readonly string[] | undefined> {
  try {
    return await read(changed, chance);
  } catch (error) {
    return [`crash: ${error instanceof Error ? error.stack : String(error)}`];
  }
}

/** The place of the first change, and what stands there now. */
function whereChanged(original: Uint8Array, changed: Uint8Array): string {
  let at = 0;
  while (at < original.length && original[at] === changed[at]) at += 1;
  const there = new TextDecoder().decode(changed.subarray(Math.max(0, at - SHOWN_BEFORE), at + SHOWN_AFTER));
  return `byte ${at} of ${original.length}, now of ${changed.length}: ${JSON.stringify(there)}`;
}

async function kindsOf(): Promise<Readonly<Record<string, Kind>>> {
  const text = encodeCorpus(CORPUS);
  const file = encoded(text);
  const { subtle } = webcrypto;
  const publisher = await makePublisher(SECRET);
  const note = { corpus: CORPUS.id, version: 7, issued: '2031-03-06', expires: '2031-09-06' };
  const envelope = await publisher.release(file, note);
  const envelopeText = encodeEnvelope(envelope);
  const envelopeFile = encoded(envelopeText);
  const packed = new Uint8Array(packCorpus(CORPUS));
  const index = new Uint8Array(buildCorpusIndex(CORPUS));

  const readCorpus = (changed: string) => {
    const parsed = parseCorpus(changed, 'corpus.json');
    if (!parsed.ok) return parsed.problems.length > 0 ? undefined : ['refused without a reason'];
    const isWhole = isDeepStrictEqual(JSON.parse(changed.replace(/^\ufeff/, '')), { ...parsed.value });
    return [...faultsOf(parsed.value), ...(isWhole ? [] : ['another corpus than the file’s'])];
  };
  /** Piece by piece nothing is accepted that is not in one go, nor refused, but for members that stand there twice. */
  const takeCorpus = (changed: string, chance: Chance) => {
    const intake = createCorpusIntake('corpus.json');
    const cut = below(chance, changed.length);
    intake.push(changed.slice(0, cut));
    intake.push(changed.slice(cut));
    const taken = intake.end();
    const parsed = parseCorpus(changed, 'corpus.json');
    const isStricter = !taken.ok && taken.problems.some(({ message }) => message.includes(' twice;'));
    if (!taken.ok) return parsed.ok && !isStricter ? ['refused only when read in pieces'] : undefined;
    if (!parsed.ok) return [`accepted only when read in pieces: ${parsed.problems[0]?.message}`];
    const isSame = Buffer.compare(new Uint8Array(taken.value.bytes), new Uint8Array(packCorpus(parsed.value))) === 0;
    return [...faultsOf(parsed.value), ...(isSame ? [] : ['another corpus when read in pieces'])];
  };
  const readEnvelope = async (changed: string) => {
    const parsed = parseJson(changed, 'envelope');
    const read = parsed.ok ? decodeEnvelope(parsed.value, 'envelope') : parsed;
    if (!read.ok) return undefined;
    const signed = await verifySignature(subtle, read.value, 'envelope').catch(() => ({ ok: false }) as const);
    if (!signed.ok) return undefined;
    return isDeepStrictEqual(read.value, envelope) ? [] : ['another envelope than the one that was signed'];
  };
  const readRelease = async (changedEnvelope: Uint8Array<ArrayBuffer>, changedFile: Uint8Array<ArrayBuffer>) => {
    const answer = (body: Uint8Array<ArrayBuffer>) =>
      ({ kind: 'answered', status: 200, etag: undefined, retryAfter: undefined, body }) as const;
    const ask = async (address: string) => answer(address === ADDRESS ? changedFile : changedEnvelope);
    const got = await getRelease(ADDRESS, undefined, { ask, crypto: subtle, nowMs: NOW_MS });
    if (got.kind !== 'new') return undefined;
    const isSame = isDeepStrictEqual(got.envelope, envelope) && Buffer.compare(got.file, file) === 0;
    return isSame ? [] : ['another release than the one that was signed'];
  };

  const bytesOf = (original: Uint8Array, read: Kind['read']): Kind => ({
    original,
    read,
    change: (chance) => mutateBytes(original, chance),
  });
  const valuesOf = (original: string, read: Kind['read']): Kind => ({
    original: encoded(JSON.stringify(JSON.parse(original))),
    read,
    change: (chance) => encoded(mutateJson(original, chance)),
  });
  return {
    'corpus files, bytes': bytesOf(file, (changed) => readCorpus(decoded(changed))),
    'corpus files, values': valuesOf(text, (changed) => readCorpus(decoded(changed))),
    'corpus files in pieces, bytes': bytesOf(file, (changed, chance) => takeCorpus(decoded(changed), chance)),
    'corpus files in pieces, values': valuesOf(text, (changed, chance) => takeCorpus(decoded(changed), chance)),
    'envelopes, bytes': bytesOf(envelopeFile, (changed) => readEnvelope(decoded(changed))),
    'envelopes, values': valuesOf(envelopeText, (changed) => readEnvelope(decoded(changed))),
    'releases, envelope': bytesOf(envelopeFile, (changed) => readRelease(changed, file)),
    'releases, file': bytesOf(file, (changed) => readRelease(envelopeFile, changed)),
    indexes: bytesOf(index, (changed) => {
      if (openCorpusIndex(changed.buffer, CORPUS) === undefined) return undefined;
      return Buffer.compare(changed, index) === 0 ? [] : ['another index than the corpus’s'];
    }),
    'stored bytes': bytesOf(packed, (changed) => {
      if (changed.length !== packed.length || checksumOf(changed.buffer) !== checksumOf(packed.buffer))
        return undefined;
      return Buffer.compare(changed, packed) === 0 ? [] : ['other bytes with the same length and checksum'];
    }),
    'packed corpora': bytesOf(packed, (changed) => {
      const opened = openPackedCorpus(changed.buffer, 'packed');
      if (opened.ok) readAll(opened.value);
      const unpacked = unpackCorpus(changed.buffer, 'packed');
      if (!unpacked.ok) return undefined;
      const again = unpackCorpus(packCorpus(unpacked.value), 'packed');
      return [...faultsOf(unpacked.value), ...(isDeepStrictEqual(again, unpacked) ? [] : ['unpacks otherwise again'])];
    }),
  };
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What a page's comparison may ask of a corpus. */
function readAll(corpus: CorpusRecords): void {
  const { outlets, articles, stories, claims, tellings } = corpus;
  for (const list of [outlets, articles, stories, claims])
    for (let at = 0; at < list.length; at += 1) list.positionOf(list.at(at)?.id ?? '');
  for (let at = 0; at < stories.length; at += 1) Array.from(corpus.claimsOfStory(stories.at(at)?.id ?? ''));
  for (let at = 0; at < articles.length; at += 1) {
    outlets.at(articles.outletOf(at));
    articles.addressesOf(at);
  }
  for (let at = 0; at < tellings.length; at += 1) {
    claims.at(tellings.claimOf(at));
    tellings.at(at);
  }
}
