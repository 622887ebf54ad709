/** Opens a corpus that `corpus-packer.ts` packed, as it lies: a record is read when asked for. The only way in for packed bytes. */
import { createByteReader } from '../byte-writer.ts';
import type { Result } from '../decode.ts';
import { once } from '../once.ts';
import { type Article, type Claim, CORPUS_FORMAT_VERSION, type Corpus, type Outlet, type Telling } from './corpus.ts';
import {
  HAS_AGENCY,
  HAS_URL,
  HAS_VIA,
  HAS_WHOLE,
  HAS_WIRE,
  IS_WHOLE,
  IS_WIRE,
  PACKED_FORMAT,
  PACKED_HEADER_WORDS,
} from './corpus-packer.ts';
import type { CorpusRecords, NamedRecords, Records } from './corpus-records.ts';
import { MAX_HOSTS, MAX_TEXT } from './corpus-schema.ts';
import { decodeCorpus } from './decode-corpus.ts';

/** Records of a list that are kept once read; a page asks for some hundreds. */
const MOST_KEPT = 4_000;
/** Words of one text: the longest of a corpus, all of it spaces. */
const MOST_WORDS = MAX_TEXT + 1;

/**
 * Opens packed bytes. Their frame is checked, not the records: bytes that were changed give other records, never an error. Who keeps bytes keeps their
 * checksum (`checksum.ts`); `unpackCorpus` checks everything.
 */
export function openPackedCorpus(bytes: ArrayBuffer, place: string): Result<CorpusRecords> {
  const sections = findSections(bytes);
  if (sections === undefined) return refuse(place, 'is no packed corpus of this version; import the corpus again');
  const { starts, wordStarts, records } = sections;
  const head = createByteReader(sections.head);
  const reader = createByteReader(records);
  const wordAt = createWordTable(sections.words, wordStarts);

  const readWords = (): string => {
    const count = Math.min(reader.number(), MOST_WORDS);
    if (count === 0) return '';
    let text = wordAt(reader.number());
    for (let at = 1; at < count; at += 1) text += ` ${wordAt(reader.number())}`;
    return text;
  };
  const numberAt = (list: Uint32Array, position: number): number => {
    reader.seek(list[position] ?? records.length);
    return reader.number();
  };

  const outlets = named(starts.outlets, 0, () => {
    const id = reader.text();
    const name = readWords();
    const count = Math.min(reader.number(), MAX_HOSTS);
    return { id, name, hosts: Array.from({ length: count }, () => reader.text()) };
  });
  const stories = named(starts.stories, 0, () => ({ id: reader.text(), title: readWords() }));
  const claims = named(starts.claims, 1, (): Claim => {
    const story = reader.number();
    const id = reader.text();
    const text = readWords();
    return { id, story: idAt(stories, story), text };
  });
  const articles = named(starts.articles, 2, () => readArticle(reader, readWords, outlets));
  const tellings = kept(starts.tellings, (): Telling => {
    const claim = reader.number();
    const article = reader.number();
    const flags = reader.number();
    const words = readWords();
    const whole = (flags & HAS_WHOLE) === 0 ? {} : { whole: (flags & IS_WHOLE) !== 0 };
    return { claim: idAt(claims, claim), article: idAt(articles, article), words, ...whole };
  });
  const claimsByStory = once(() =>
    groupPositions(stories.length, claims.length, (claim) => numberAt(starts.claims, claim)),
  );

  return {
    ok: true,
    value: {
      id: head.text(),
      name: head.text(),
      updated: head.text(),
      outlets,
      stories,
      claims,
      articles: {
        ...articles,
        outletOf: (article) => numberAt(starts.articles, article),
        addressesOf: (article) => readAddresses(starts.articles[article]),
      },
      tellings: { ...tellings, claimOf: (telling) => numberAt(starts.tellings, telling) },
      claimsOfStory: (story) => claimsByStory()(stories.positionOf(story)),
    },
  };

  function readAddresses(start: number | undefined): readonly string[] {
    if (start === undefined) return [];
    reader.seek(start);
    reader.number();
    const flags = reader.number();
    reader.text();
    const count = ((flags & HAS_URL) === 0 ? 0 : 1) + ((flags & HAS_VIA) === 0 ? 0 : 1);
    return Array.from({ length: count }, () => reader.text());
  }

  function kept<T>(places: Uint32Array, read: () => T): Records<T> {
    const known = new Map<number, T>();
    return {
      length: places.length,
      at: (position) => {
        const start = places[position];
        if (start === undefined) return undefined;
        const before = known.get(position);
        if (before !== undefined) return before;
        if (known.size >= MOST_KEPT) known.clear();
        reader.seek(start);
        const record = read();
        known.set(position, record);
        return record;
      },
    };
  }

  /** `numbersBefore` are the numbers that stand before a record's id. */
  function named<T>(places: Uint32Array, numbersBefore: number, read: () => T): NamedRecords<T> {
    const idOf = (position: number): string => {
      reader.seek(places[position] ?? records.length);
      for (let number = 0; number < numbersBefore; number += 1) reader.number();
      return reader.text();
    };
    const table = once(() => createIdTable(places.length, idOf));
    return { ...kept(places, read), positionOf: (id) => table()(id) };
  }
}

/** Everything in packed bytes as a corpus in memory, each record checked as if it came from a file. */
export function unpackCorpus(bytes: ArrayBuffer, place: string): Result<Corpus> {
  const opened = openPackedCorpus(bytes, place);
  if (!opened.ok) return opened;
  const { id, name, updated, outlets, articles, stories, claims, tellings } = opened.value;
  const value = {
    formatVersion: CORPUS_FORMAT_VERSION,
    id,
    name,
    updated,
    outlets: listOf(outlets),
    articles: listOf(articles),
    stories: listOf(stories),
    claims: listOf(claims),
    tellings: listOf(tellings),
  };
  return decodeCorpus(value, place);
}

function readArticle(
  reader: ReturnType<typeof createByteReader>,
  readWords: () => string,
  outlets: NamedRecords<Outlet>,
): Article {
  const outlet = reader.number();
  const flags = reader.number();
  const id = reader.text();
  const url = (flags & HAS_URL) === 0 ? {} : { url: reader.text() };
  const via = (flags & HAS_VIA) === 0 ? {} : { via: reader.text() };
  const published = reader.text();
  const title = readWords();
  const agency = (flags & HAS_AGENCY) === 0 ? {} : { agency: readWords() };
  const wire = (flags & HAS_WIRE) === 0 ? {} : { wire: (flags & IS_WIRE) !== 0 };
  return { id, outlet: idAt(outlets, outlet), title, published, ...url, ...via, ...wire, ...agency };
}

function listOf<T>({ length, at }: Records<T>): readonly T[] {
  return Array.from({ length }, (_, position) => at(position)).filter((record) => record !== undefined);
}

function idAt(list: Records<{ readonly id: string }>, position: number): string {
  return list.at(position)?.id ?? '';
}

/** The words by number, each read once. */
function createWordTable(bytes: Uint8Array, starts: Uint32Array): (number: number) => string {
  const reader = createByteReader(bytes);
  const known: string[] = new Array(starts.length);
  return (number) => {
    const before = known[number];
    if (before !== undefined) return before;
    const start = starts[number];
    if (start === undefined) return '';
    reader.seek(start);
    const word = reader.text();
    known[number] = word;
    return word;
  };
}

/** Finds positions by id, through a table of the ids' hashes; -1 for an id that is not there. */
function createIdTable(count: number, idOf: (position: number) => string): (id: string) => number {
  const size = 1 << Math.ceil(Math.log2(2 * count + 2));
  const slots = new Int32Array(size).fill(-1);
  for (let position = 0; position < count; position += 1) {
    let slot = hashOf(idOf(position)) & (size - 1);
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = position;
  }
  return (id) => {
    for (let slot = hashOf(id) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const position = slots[slot] ?? -1;
      if (position < 0 || idOf(position) === id) return position;
    }
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed ^ (mixed >>> 15);
}

/** Gives the positions of each group's members, in order; `groupOf` gives a member's group. */
function groupPositions(
  groups: number,
  members: number,
  groupOf: (member: number) => number,
): (group: number) => Uint32Array {
  const ends = new Uint32Array(groups + 1);
  const groupOfMember = Uint32Array.from({ length: members }, (_, member) => Math.min(groups, groupOf(member)));
  for (const group of groupOfMember) if (group < groups) ends[group + 1] = (ends[group + 1] ?? 0) + 1;
  for (let group = 0; group < groups; group += 1) ends[group + 1] = (ends[group + 1] ?? 0) + (ends[group] ?? 0);
  const starts = ends.slice();
  const positions = new Uint32Array(ends[groups] ?? 0);
  for (const [member, group] of groupOfMember.entries()) {
    if (group >= groups) continue;
    const to = ends[group] ?? 0;
    positions[to] = member;
    ends[group] = to + 1;
  }
  return (group) => (group < 0 ? new Uint32Array(0) : positions.subarray(starts[group], starts[group + 1]));
}

/** Undefined where lengths do not add up, or something is said to stand where nothing is. */
function findSections(bytes: ArrayBuffer) {
  if (bytes.byteLength < PACKED_HEADER_WORDS * 4) return undefined;
  const header = new Uint32Array(bytes, 0, PACKED_HEADER_WORDS);
  const [format, total, outlets = 0, articles = 0, stories = 0, claims = 0, tellings = 0] = header;
  const [wordCount = 0, headBytes = 0, wordBytes = 0, recordBytes = 0, unused] = header.subarray(7);
  const numbers = outlets + articles + stories + claims + tellings + wordCount;
  const length = PACKED_HEADER_WORDS * 4 + numbers * 4 + headBytes + wordBytes + recordBytes;
  if (format !== PACKED_FORMAT || total !== bytes.byteLength || length !== total || unused !== 0) return undefined;
  let from = PACKED_HEADER_WORDS * 4;
  const longs = (count: number): Uint32Array => {
    const section = new Uint32Array(bytes, from, count);
    from += count * 4;
    return section;
  };
  const shorts = (count: number): Uint8Array => {
    const section = new Uint8Array(bytes, from, count);
    from += count;
    return section;
  };
  const starts = {
    outlets: longs(outlets),
    articles: longs(articles),
    stories: longs(stories),
    claims: longs(claims),
    tellings: longs(tellings),
  };
  const wordStarts = longs(wordCount);
  const [head, words, records] = [shorts(headBytes), shorts(wordBytes), shorts(recordBytes)];
  const areInside = Object.values(starts).every((places) => areBelow(places, recordBytes));
  return areInside && areBelow(wordStarts, wordBytes) ? { starts, wordStarts, head, words, records } : undefined;
}

function areBelow(numbers: Uint32Array, limit: number): boolean {
  let most = -1;
  for (let at = 0; at < numbers.length; at += 1) most = Math.max(most, numbers[at] ?? 0);
  return most < limit;
}

function refuse(place: string, message: string): Result<never> {
  return { ok: false, problems: [{ place, value: '', message }] };
}
