/**
 * Packs a corpus into one buffer that `packed-corpus.ts` opens as it lies. Records are written as they come, in any order: what refers to a record that
 * is still to come holds its place. Words that stand between spaces are numbered as they are met, so that a text is a few small numbers.
 */
import { createByteWriter } from '../byte-writer.ts';
import type { Article, Claim, Corpus, Outlet, Story, Telling } from './corpus.ts';

/** Changes whenever bytes written before could be misread. */
export const PACKED_FORMAT = 0x464b_0001;
/** The header: format, length of all, numbers of records in the order of `PACKED_LISTS`, of words, and lengths in bytes of head, words and records. */
export const PACKED_HEADER_WORDS = 12;
export const PACKED_LISTS = ['outlets', 'articles', 'stories', 'claims', 'tellings'] as const;

/** Bits that say what of an article, or a telling, is known. */
export const HAS_URL = 1;
export const HAS_VIA = 2;
export const HAS_WIRE = 4;
export const IS_WIRE = 8;
export const HAS_AGENCY = 16;
export const HAS_WHOLE = 1;
export const IS_WHOLE = 2;

export type PackedCounts = Readonly<Record<(typeof PACKED_LISTS)[number], number>>;

/** Lists whose records have ids. */
export type NamedList = Exclude<(typeof PACKED_LISTS)[number], 'tellings'>;

/** Takes records one by one; those with ids are refused (false) where one of their list has the id already. */
export type CorpusPacker = {
  readonly outlet: (outlet: Outlet) => boolean;
  readonly article: (article: Article) => boolean;
  readonly story: (story: Story) => boolean;
  readonly claim: (claim: Claim) => boolean;
  /** `rank` orders tellings that come in another order than theirs: the least first, of equal ones the first that came. */
  readonly telling: (telling: Telling, rank?: number) => void;
  readonly has: (list: NamedList, id: string) => boolean;
  /** Ids that were referred to and not packed. */
  readonly missing: () => readonly { readonly list: NamedList; readonly id: string }[];
  readonly counts: () => PackedCounts;
  /** The whole. Throws while an id is missing. */
  readonly pack: (head: Pick<Corpus, 'id' | 'name' | 'updated'>) => ArrayBuffer;
};

/** A corpus in one buffer; the same corpus always gives the same bytes. */
export function packCorpus(corpus: Corpus): ArrayBuffer {
  const packer = createCorpusPacker();
  for (const outlet of corpus.outlets) packer.outlet(outlet);
  for (const article of corpus.articles) packer.article(article);
  for (const story of corpus.stories) packer.story(story);
  for (const claim of corpus.claims) packer.claim(claim);
  for (const telling of corpus.tellings) packer.telling(telling);
  return packer.pack(corpus);
}

const NOT_YET = 0xffffffff;

export function createCorpusPacker(): CorpusPacker {
  const records = createByteWriter();
  const words = createByteWriter();
  const numberOfWord = new Map<string, number>();
  const wordStarts = createNumberList();
  const tellingStarts = createNumberList();
  const ranks = createNumberList();
  let isRanked = false;
  const named = {
    outlets: createIdList(),
    articles: createIdList(),
    stories: createIdList(),
    claims: createIdList(),
  };

  const writeWords = (text: string): void => {
    const parts = text.split(' ');
    records.number(parts.length);
    for (const part of parts) {
      let number = numberOfWord.get(part);
      if (number === undefined) {
        number = numberOfWord.size;
        numberOfWord.set(part, number);
        wordStarts.push(words.length());
        words.text(part);
      }
      records.number(number);
    }
  };
  const define = (list: NamedList, id: string, write: () => void): boolean => {
    if (!named[list].define(id, records.length())) return false;
    write();
    return true;
  };

  const counts = (): PackedCounts => ({
    outlets: named.outlets.starts.length(),
    articles: named.articles.starts.length(),
    stories: named.stories.starts.length(),
    claims: named.claims.starts.length(),
    tellings: tellingStarts.length(),
  });

  const missing = () =>
    (['outlets', 'articles', 'stories', 'claims'] as const).flatMap((list) =>
      named[list].missing().map((id) => ({ list, id })),
    );

  return {
    outlet: ({ id, name, hosts }) =>
      define('outlets', id, () => {
        records.text(id);
        writeWords(name);
        records.number(hosts.length);
        for (const host of hosts) records.text(host);
      }),
    article: (article) =>
      define('articles', article.id, () => {
        const { url, via, wire, agency } = article;
        records.number(named.outlets.positionOf(article.outlet));
        records.number(
          (url === undefined ? 0 : HAS_URL) |
            (via === undefined ? 0 : HAS_VIA) |
            (wire === undefined ? 0 : HAS_WIRE) |
            (wire === true ? IS_WIRE : 0) |
            (agency === undefined ? 0 : HAS_AGENCY),
        );
        records.text(article.id);
        if (url !== undefined) records.text(url);
        if (via !== undefined) records.text(via);
        records.text(article.published);
        writeWords(article.title);
        if (agency !== undefined) writeWords(agency);
      }),
    story: ({ id, title }) =>
      define('stories', id, () => {
        records.text(id);
        writeWords(title);
      }),
    claim: ({ id, story, text }) =>
      define('claims', id, () => {
        records.number(named.stories.positionOf(story));
        records.text(id);
        writeWords(text);
      }),
    telling: ({ claim, article, words: told, whole }, rank = 0) => {
      tellingStarts.push(records.length());
      ranks.push(rank);
      isRanked ||= rank !== 0;
      records.number(named.claims.positionOf(claim));
      records.number(named.articles.positionOf(article));
      records.number((whole === undefined ? 0 : HAS_WHOLE) | (whole === true ? IS_WHOLE : 0));
      writeWords(told);
    },
    has: (list, id) => named[list].has(id),
    missing,
    counts,
    pack: (head) => {
      const [first] = missing();
      if (first !== undefined) throw new Error(`${first.list}: ${first.id} is referred to and was never packed`);
      const heading = createByteWriter();
      for (const text of [head.id, head.name, head.updated]) heading.text(text);
      return joined(
        [...Object.values(counts()), numberOfWord.size, heading.length(), words.length(), records.length()],
        [
          ...(['outlets', 'articles', 'stories', 'claims'] as const).map((list) => named[list].starts.numbers()),
          isRanked ? inRank(tellingStarts.numbers(), ranks.numbers()) : tellingStarts.numbers(),
          wordStarts.numbers(),
        ],
        [heading.bytes(), words.bytes(), records.bytes()],
      );
    },
  };
}

/** The ids of a list in the order in which they are first met; `starts` are the places of their records. */
function createIdList() {
  const positions = new Map<string, number>();
  const starts = createNumberList();
  const positionOf = (id: string): number => {
    const known = positions.get(id);
    if (known !== undefined) return known;
    positions.set(id, positions.size);
    return starts.push(NOT_YET);
  };
  return {
    starts,
    positionOf,
    define: (id: string, start: number): boolean => {
      const position = positionOf(id);
      if (starts.at(position) !== NOT_YET) return false;
      starts.set(position, start);
      return true;
    },
    has: (id: string): boolean => {
      const position = positions.get(id);
      return position !== undefined && starts.at(position) !== NOT_YET;
    },
    missing: (): readonly string[] =>
      [...positions].filter(([, position]) => starts.at(position) === NOT_YET).map(([id]) => id),
  };
}

/** The numbers in the order of their ranks. */
function inRank(numbers: Uint32Array, ranks: Uint32Array): Uint32Array {
  const order = Float64Array.from(ranks, (rank, at) => rank * numbers.length + at).sort();
  return Uint32Array.from(order, (place) => numbers[place % numbers.length] ?? 0);
}

/** Numbers of 32 bits, as many as come. */
function createNumberList() {
  let numbers = new Uint32Array(1 << 8);
  let length = 0;
  return {
    length: () => length,
    at: (place: number): number => numbers[place] ?? 0,
    set: (place: number, value: number): void => {
      numbers[place] = value;
    },
    /** Returns the place of the number. */
    push: (value: number): number => {
      if (length === numbers.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = value;
      length += 1;
      return length - 1;
    },
    numbers: () => numbers.subarray(0, length),
  };
}

function joined(header: readonly number[], numbers: readonly Uint32Array[], texts: readonly Uint8Array[]): ArrayBuffer {
  const total = [...numbers, ...texts].reduce((sum, { byteLength }) => sum + byteLength, PACKED_HEADER_WORDS * 4);
  const buffer = new ArrayBuffer(total);
  new Uint32Array(buffer, 0, PACKED_HEADER_WORDS).set([PACKED_FORMAT, total, ...header]);
  let to = PACKED_HEADER_WORDS * 4;
  for (const part of [...numbers, ...texts]) {
    new Uint8Array(buffer, to).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
    to += part.byteLength;
  }
  return buffer;
}
