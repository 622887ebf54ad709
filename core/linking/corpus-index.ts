/**
 * A corpus's index: its claims' own texts and their tellings as texts of one match index, and which text belongs to what. It lies in one buffer, so that it
 * can be kept beside the corpus and opened again without reading a word of it.
 */
import { checksumOf } from '../corpus/checksum.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type IndexedRecords, indexedRecordsOf } from '../corpus/corpus-records.ts';
import { finished, type Steps } from '../steps.ts';
import { digestOf } from './digest.ts';
import { buildMatchIndexInSteps, type MatchIndex, openMatchIndex } from './match-index.ts';

/** What of a corpus its index is made of, in memory or packed. */
export type IndexedCorpus = Pick<Corpus, 'claims' | 'tellings'> | IndexedRecords;

/**
 * An opened index. The texts of claim `n` are those from `firstTexts[n]` up to `firstTexts[n + 1]`, its own text first, then its tellings in the corpus's order;
 * `tellingOf` gives for each text the position of its telling in the corpus, `NO_TELLING` for a claim's own text.
 */
export type CorpusIndex = {
  readonly texts: MatchIndex;
  readonly firstTexts: Uint32Array;
  readonly tellingOf: Uint32Array;
};

export const NO_TELLING = 0xffffffff;

/** Changes whenever bytes written before could be misread. */
const FORMAT = 0x464c_0002;
const HEADER_WORDS = 5;
/** The first number is the checksum of all bytes after it. */
const CHECKED_FROM = 4;

/** The index of a corpus as bytes; the same corpus always gives the same. Linear in the corpus's words. */
export function buildCorpusIndex(indexed: IndexedCorpus): ArrayBuffer {
  return finished(buildCorpusIndexInSteps(indexed));
}

/** The same in small steps, between which others may have their turn. */
export function* buildCorpusIndexInSteps(indexed: IndexedCorpus): Steps<ArrayBuffer> {
  const corpus = indexedRecordsOf(indexed);
  const { firstTexts, tellingOf } = placesOfTexts(corpus);
  yield;
  const own = HEADER_WORDS + firstTexts.length + tellingOf.length;
  const bytes = yield* buildMatchIndexInSteps(digestsOf(corpus, firstTexts, tellingOf), own * 4);
  yield;
  const numbers = new Uint32Array(bytes, 0, own);
  numbers.set([0, FORMAT, fingerprintOf(corpus), corpus.claims.length, tellingOf.length]);
  numbers.set(firstTexts, HEADER_WORDS);
  numbers.set(tellingOf, HEADER_WORDS + firstTexts.length);
  numbers[0] = checksumOf(bytes, CHECKED_FROM);
  return bytes;
}

function* digestsOf({ claims, tellings }: IndexedRecords, firstTexts: Uint32Array, tellingOf: Uint32Array) {
  for (let claim = 0; claim < claims.length; claim += 1) {
    yield digestOf(claims.at(claim)?.text ?? '');
    const end = firstTexts[claim + 1] ?? 0;
    for (let at = (firstTexts[claim] ?? 0) + 1; at < end; at += 1)
      yield digestOf(tellings.at(tellingOf[at] ?? 0)?.words ?? '');
  }
}

/** Opens an index; undefined when another version made it, or for another corpus, or when any of it is not as it was written. */
export function openCorpusIndex(bytes: ArrayBuffer, indexed: IndexedCorpus): CorpusIndex | undefined {
  const corpus = indexedRecordsOf(indexed);
  if (bytes.byteLength < HEADER_WORDS * 4) return undefined;
  const [checksum, format, fingerprint, claims = 0, size = 0] = new Uint32Array(bytes, 0, HEADER_WORDS);
  if (format !== FORMAT || claims !== corpus.claims.length || fingerprint !== fingerprintOf(corpus)) return undefined;
  if (checksum !== checksumOf(bytes, CHECKED_FROM)) return undefined;
  const own = HEADER_WORDS + claims + 1 + size;
  if (bytes.byteLength < own * 4) return undefined;
  const texts = openMatchIndex(bytes, own * 4);
  if (texts === undefined || texts.size !== size) return undefined;
  return {
    texts,
    firstTexts: new Uint32Array(bytes, HEADER_WORDS * 4, claims + 1),
    tellingOf: new Uint32Array(bytes, (HEADER_WORDS + claims + 1) * 4, size),
  };
}

function placesOfTexts({ claims, tellings }: IndexedRecords): Pick<CorpusIndex, 'firstTexts' | 'tellingOf'> {
  const claimOfTelling = Int32Array.from(tellings, (_, telling) => tellings.claimOf(telling));
  const firstTexts = new Uint32Array(claims.length + 1);
  for (const claim of claimOfTelling) if (claim >= 0) firstTexts[claim + 1] = (firstTexts[claim + 1] ?? 0) + 1;
  for (let claim = 0; claim < claims.length; claim += 1)
    firstTexts[claim + 1] = (firstTexts[claim + 1] ?? 0) + (firstTexts[claim] ?? 0) + 1;
  const tellingOf = new Uint32Array(firstTexts[claims.length] ?? 0);
  const ends = firstTexts.slice();
  for (let claim = 0; claim < claims.length; claim += 1) put(claim, NO_TELLING);
  for (const [telling, claim] of claimOfTelling.entries()) if (claim >= 0) put(claim, telling);
  return { firstTexts, tellingOf };

  function put(claim: number, telling: number): void {
    const end = ends[claim] ?? 0;
    tellingOf[end] = telling;
    ends[claim] = end + 1;
  }
}

/** Claims, and tellings, that tell a corpus from others; of more, so many at even steps, so that opening stays quick. */
const MOST_FINGERPRINTED = 300;

/**
 * A number by which an index is known to be of a corpus: every character counts, in large corpora of every so many-th entry only. An index is kept with its
 * corpus; this finds one that was left behind.
 */
function fingerprintOf({ claims, tellings }: IndexedRecords): number {
  let mixed = mixText(claims.length, `${tellings.length}`);
  for (let at = 0; at < claims.length; at += stepFor(claims.length)) {
    const { id = '', text = '' } = claims.at(at) ?? {};
    mixed = mixText(mixText(mixed, id), text);
  }
  for (let at = 0; at < tellings.length; at += stepFor(tellings.length)) {
    const { claim = '', words = '' } = tellings.at(at) ?? {};
    mixed = mixText(mixText(mixed, claim), words);
  }
  return mixed >>> 0;
}

function stepFor(count: number): number {
  return Math.ceil(count / MOST_FINGERPRINTED);
}

/** FNV-1a over a text's length and characters. */
function mixText(seed: number, text: string): number {
  let mixed = Math.imul(seed ^ text.length, FNV_PRIME);
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), FNV_PRIME);
  return mixed ^ (mixed >>> 15);
}

const FNV_PRIME = 0x01000193;
