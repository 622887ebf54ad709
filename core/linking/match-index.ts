/**
 * A compact index of texts: which of them share rare words with a text, and the words of each. It lies in one buffer of bytes, so that it can be
 * stored and opened again without being built. Terms are numbered by how often they occur; postings and words are variable-length bytes.
 */
import { type ByteReader, createByteReader, createByteWriter } from '../byte-writer.ts';
import { finished, type Steps } from '../steps.ts';
import type { Digest } from './digest.ts';
import type { WordColumns } from './word-columns.ts';
import { STOP, type WordTraits } from './word-traits.ts';

/** An opened index; `size` counts its texts. */
export type MatchIndex = {
  readonly size: number;
  /** What a word weighs against these texts, 0..1: half its rarity in news, half its rarity among them. */
  readonly weightOf: (word: WordTraits) => number;
  /** The texts that share most with a text, best first, at most `most`; written into `found` and `scores`, their number returned. */
  readonly nearest: (text: WordColumns, found: Int32Array, scores: Float32Array, most?: number) => number;
  /** Fills columns with the words of a text. */
  readonly wordsOf: (text: number, columns: WordColumns) => void;
};

/** Changes whenever bytes written before could be misread, also when the tables of concepts or opposites change. */
const FORMAT = 2;
/** Share of a word's weight that comes from its rarity among the texts; the rest from its rarity in news. */
const CORPUS_SHARE = 0.5;
/** Texts that a word may stand in and still be looked up: at least this many, or this share of all. */
const FEWEST_LOOKED_UP = 300;
const SHARE_LOOKED_UP = 0.02;
/** Added to a text's length, so that the shortest do not come first for one word. */
const NORM_FLOOR = 1;
const PLACE_BITS = 3;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
const HEADER_WORDS = 8;
/** Texts, or terms, that one step reads. */
const TEXTS_OF_STEP = 128;

/** Builds the index of texts, given their digests in order, as one buffer. Digests are asked for one by one and not kept. */
export function buildMatchIndex(digests: Iterable<Digest>): ArrayBuffer {
  return finished(buildMatchIndexInSteps(digests));
}

/** The same in small steps, between which others may have their turn; `start` bytes before the index are left free. */
export function* buildMatchIndexInSteps(digests: Iterable<Digest>, start = 0): Steps<ArrayBuffer> {
  const met = yield* meetWords(digests);
  const { size, traits, occurrences, textCounts } = met;
  const order = Float64Array.from(
    occurrences,
    (count, term) => Math.max(0, RAREST - count) * KEYS + (traits[term]?.key ?? 0),
  ).sort();
  yield;
  const keys = Uint32Array.from(order, (place) => place % KEYS);
  const numberOf = createKeyTable(keys);
  const ordered: WordTraits[] = [];
  const numbers = Uint32Array.from(traits, (one) => numberOf(one.key));
  for (const [term, number] of numbers.entries()) ordered[number] = traits[term] ?? NO_TRAITS;
  const counts = new Uint32Array(ordered.length);
  for (const [term, number] of numbers.entries()) counts[number] = textCounts[term] ?? 0;

  yield;
  const weights = Uint8Array.from(ordered, ({ weight }, number) =>
    Math.round(255 * mixedWeight(weight, counts[number] ?? 0, size)),
  );
  const most = mostLookedUp(size);
  const isLookedUp = Uint8Array.from(ordered, ({ kinds }, number) =>
    (kinds & STOP) === 0 && (counts[number] ?? 0) <= most ? 1 : 0,
  );
  const listStarts = new Uint32Array(ordered.length + 1);
  for (let number = 0; number < ordered.length; number += 1)
    listStarts[number + 1] = (listStarts[number] ?? 0) + (isLookedUp[number] === 1 ? (counts[number] ?? 0) : 0);

  yield;
  const read = createByteReader(met.words);
  // The largest of all that is held: nothing but the reader needs it from here on.
  met.words = new Uint8Array(0);
  const written = yield* writeTexts(size, read, { numbers, weights, isLookedUp, listStarts });
  yield;
  return packed(start, ordered.length, size, [
    keys,
    Uint32Array.from(ordered, ({ shapeLow }) => shapeLow),
    Uint32Array.from(ordered, ({ shapeHigh }) => shapeHigh),
    written.postingOffsets,
    written.wordOffsets,
    written.norms,
    weights,
    Uint8Array.from(ordered, ({ concept }) => concept),
    Uint8Array.from(ordered, ({ opposite }) => opposite),
    Uint8Array.from(ordered, ({ kinds }) => kinds),
    written.postings,
    written.words,
  ]);
}

type OrderedTerms = {
  /** The number of each term, in the order in which terms are met. */
  readonly numbers: Uint32Array;
  readonly weights: Uint8Array;
  readonly isLookedUp: Uint8Array;
  readonly listStarts: Uint32Array;
};

/** The words of every text by the numbers of their terms, and for each term that is looked up the texts it stands in. */
function* writeTexts(size: number, read: ByteReader, { numbers, weights, isLookedUp, listStarts }: OrderedTerms) {
  const words = createByteWriter();
  const wordOffsets = new Uint32Array(size + 1);
  const norms = new Float32Array(size);
  const lists = new Uint32Array(listStarts.at(-1) ?? 0);
  const listEnds = listStarts.slice();
  for (let text = 0; text < size; text += 1) {
    if (text % TEXTS_OF_STEP === 0) yield;
    let squares = 0;
    for (let rest = read.number(); rest > 0; rest -= 1) {
      const met = read.number();
      const number = numbers[met >>> PLACE_BITS] ?? 0;
      words.number(number * (1 << PLACE_BITS) + (met & PLACE_MASK));
      squares += ((weights[number] ?? 0) / 255) ** 2;
      if (isLookedUp[number] === 0) continue;
      const listEnd = listEnds[number] ?? 0;
      if (listEnd > (listStarts[number] ?? 0) && lists[listEnd - 1] === text) continue;
      lists[listEnd] = text;
      listEnds[number] = listEnd + 1;
    }
    wordOffsets[text + 1] = words.length();
    norms[text] = Math.sqrt(squares);
  }

  const postings = createByteWriter();
  const postingOffsets = new Uint32Array(weights.length + 1);
  for (let number = 0; number < weights.length; number += 1) {
    if (number % TEXTS_OF_STEP === 0) yield;
    let before = -1;
    const end = listEnds[number] ?? 0;
    for (let at = listStarts[number] ?? 0; at < end; at += 1) {
      postings.number((lists[at] ?? 0) - before - 1);
      before = lists[at] ?? 0;
    }
    postingOffsets[number + 1] = postings.length();
  }
  return { words: words.bytes(), wordOffsets, norms, postings: postings.bytes(), postingOffsets };
}

/** Terms are ordered by how often they occur, then by key: as one number, of which this is the least frequent's share. */
const RAREST = 2 ** 21 - 1;
const KEYS = 2 ** 32;
const NO_TRAITS: WordTraits = { key: 0, weight: 0, concept: 0, opposite: 0, shapeLow: 0, shapeHigh: 0, kinds: 0 };

type MetWords = {
  readonly size: number;
  /** For each text how many words it has, then each word: the number of its term, in the order in which terms are met, and its place. */
  words: Uint8Array;
  readonly traits: readonly WordTraits[];
  readonly occurrences: readonly number[];
  readonly textCounts: readonly number[];
};

/** Reads every word of the texts. */
function* meetWords(digests: Iterable<Digest>): Steps<MetWords> {
  const written = createByteWriter();
  const traits: WordTraits[] = [];
  const keys: number[] = [];
  const occurrences: number[] = [];
  const textCounts: number[] = [];
  const lastTexts: number[] = [];
  let table = new Int32Array(1 << 12).fill(-1);
  let shift = 32 - 12;
  let text = 0;
  for (const { words, places } of digests) {
    if (text % TEXTS_OF_STEP === 0) yield;
    written.number(words.length);
    for (let at = 0; at < words.length; at += 1) {
      const one = words[at] ?? NO_TRAITS;
      const { key } = one;
      let slot = Math.imul(key, KEY_MIX) >>> shift;
      let term = table[slot] ?? -1;
      while (term >= 0 && keys[term] !== key) {
        slot = (slot + 1) & (table.length - 1);
        term = table[slot] ?? -1;
      }
      if (term < 0) {
        term = traits.push(one) - 1;
        keys.push(key);
        occurrences.push(0);
        textCounts.push(0);
        lastTexts.push(-1);
        table[slot] = term;
        if (2 * traits.length > table.length) {
          shift -= 1;
          table = slotsOf(keys, table.length * 2);
        }
      }
      written.number(term * (1 << PLACE_BITS) + (places[at] ?? 0));
      occurrences[term] = (occurrences[term] ?? 0) + 1;
      if (lastTexts[term] === text) continue;
      lastTexts[term] = text;
      textCounts[term] = (textCounts[term] ?? 0) + 1;
    }
    text += 1;
  }
  return { size: text, words: written.bytes(), traits, occurrences, textCounts };
}

/**
 * Opens what `buildMatchIndex` made, which ends the buffer and begins at `start`, a multiple of 4; undefined when it was made by another version or is
 * not whole.
 */
export function openMatchIndex(bytes: ArrayBuffer, start = 0): MatchIndex | undefined {
  if (bytes.byteLength < start + HEADER_WORDS * 4) return undefined;
  const header = new Uint32Array(bytes, start, HEADER_WORDS);
  const [format, termCount = 0, size = 0, postingBytes = 0, allBytes = 0] = header;
  if (format !== FORMAT || allBytes !== bytes.byteLength - start) return undefined;
  let from = start + HEADER_WORDS * 4;
  const longs = (length: number): Uint32Array => {
    const section = new Uint32Array(bytes, from, length);
    from += length * 4;
    return section;
  };
  const shorts = (length: number): Uint8Array => {
    const section = new Uint8Array(bytes, from, length);
    from += length;
    return section;
  };
  const keys = longs(termCount);
  const shapesLow = longs(termCount);
  const shapesHigh = longs(termCount);
  const postingOffsets = longs(termCount + 1);
  const wordOffsets = longs(size + 1);
  const norms = new Float32Array(bytes, from, size);
  from += size * 4;
  const weights = shorts(termCount);
  const concepts = shorts(termCount);
  const opposites = shorts(termCount);
  const kinds = shorts(termCount);
  const postings = shorts(postingBytes);
  const words = new Uint8Array(bytes, from);

  const termOf = createKeyTable(keys);
  const sums = new Float32Array(size);
  const touched = new Int32Array(size);

  const nearest = (text: WordColumns, found: Int32Array, scores: Float32Array, most = found.length): number => {
    let reached = 0;
    for (let at = 0; at < text.count; at += 1) {
      if (((text.kinds[at] ?? 0) & STOP) !== 0) continue;
      const term = termOf(text.keys[at] ?? 0);
      if (term < 0) continue;
      const weight = text.weights[at] ?? 0;
      const gain = weight * weight;
      const end = postingOffsets[term + 1] ?? 0;
      let posting = -1;
      for (let byte = postingOffsets[term] ?? 0; byte < end; ) {
        let part = postings[byte] ?? 0;
        byte += 1;
        let step = part & 127;
        for (let bits = 7; part > 127; bits += 7) {
          part = postings[byte] ?? 0;
          byte += 1;
          step |= (part & 127) << bits;
        }
        posting += step + 1;
        const sum = sums[posting] ?? 0;
        if (sum === 0) {
          touched[reached] = posting;
          reached += 1;
        }
        sums[posting] = sum + gain;
      }
    }
    let count = 0;
    for (let at = 0; at < reached; at += 1) {
      const posting = touched[at] ?? 0;
      const score = (sums[posting] ?? 0) / (NORM_FLOOR + (norms[posting] ?? 0));
      sums[posting] = 0;
      if (count === most && score <= (scores[count - 1] ?? 0)) continue;
      let to = count < most ? count : count - 1;
      if (count < most) count += 1;
      for (; to > 0 && (scores[to - 1] ?? 0) < score; to -= 1) {
        scores[to] = scores[to - 1] ?? 0;
        found[to] = found[to - 1] ?? 0;
      }
      scores[to] = score;
      found[to] = posting;
    }
    return count;
  };

  const wordsOf = (text: number, columns: WordColumns): void => {
    const end = wordOffsets[text + 1] ?? 0;
    let at = 0;
    for (let byte = wordOffsets[text] ?? 0; byte < end; at += 1) {
      let part = words[byte] ?? 0;
      byte += 1;
      let value = part & 127;
      for (let bits = 7; part > 127; bits += 7) {
        part = words[byte] ?? 0;
        byte += 1;
        value |= (part & 127) << bits;
      }
      const term = value >>> PLACE_BITS;
      columns.places[at] = value & PLACE_MASK;
      columns.keys[at] = keys[term] ?? 0;
      columns.weights[at] = (weights[term] ?? 0) / 255;
      columns.concepts[at] = concepts[term] ?? 0;
      columns.opposites[at] = opposites[term] ?? 0;
      columns.shapesLow[at] = shapesLow[term] ?? 0;
      columns.shapesHigh[at] = shapesHigh[term] ?? 0;
      columns.kinds[at] = kinds[term] ?? 0;
    }
    columns.count = at;
  };

  const weightOf = (word: WordTraits): number => {
    const term = termOf(word.key);
    return term < 0 ? mixedWeight(word.weight, 0, size) : (weights[term] ?? 0) / 255;
  };

  return { size, weightOf, nearest, wordsOf };
}

const KEY_MIX = 0x9e3779b1;

/** Gives the position of a key among keys, -1 for one that is not there. */
function createKeyTable(keys: Uint32Array): (key: number) => number {
  const bits = Math.max(4, Math.ceil(Math.log2(2 * keys.length + 1)));
  const table = slotsOf(keys, 1 << bits);
  return (key) => {
    let slot = Math.imul(key, KEY_MIX) >>> (32 - bits);
    for (;;) {
      const at = table[slot] ?? -1;
      if (at < 0 || keys[at] === key) return at;
      slot = (slot + 1) & (table.length - 1);
    }
  };
}

/** An open-addressed table of `size` slots, a power of two, with the positions of the keys. */
function slotsOf(keys: ArrayLike<number>, size: number): Int32Array<ArrayBuffer> {
  const table = new Int32Array(size).fill(-1);
  const shift = 32 - Math.log2(size);
  for (let at = 0; at < keys.length; at += 1) {
    let slot = Math.imul(keys[at] ?? 0, KEY_MIX) >>> shift;
    while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
    table[slot] = at;
  }
  return table;
}

function mixedWeight(inNews: number, texts: number, size: number): number {
  if (inNews === 0) return 0;
  const amongTexts = size === 0 ? 1 : Math.log((1 + size) / (1 + texts)) / Math.log(1 + size);
  return (1 - CORPUS_SHARE) * inNews + CORPUS_SHARE * Math.max(0, amongTexts);
}

function mostLookedUp(size: number): number {
  return Math.max(FEWEST_LOOKED_UP, Math.round(SHARE_LOOKED_UP * size));
}

function packed(
  start: number,
  termCount: number,
  size: number,
  sections: readonly (Uint32Array | Float32Array | Uint8Array)[],
): ArrayBuffer {
  const postings = sections.at(-2)?.byteLength ?? 0;
  const total = sections.reduce((sum, section) => sum + section.byteLength, HEADER_WORDS * 4);
  const bytes = new ArrayBuffer(start + total);
  new Uint32Array(bytes, start, HEADER_WORDS).set([FORMAT, termCount, size, postings, total]);
  let to = start + HEADER_WORDS * 4;
  for (const section of sections) {
    new Uint8Array(bytes, to).set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength));
    to += section.byteLength;
  }
  return bytes;
}
