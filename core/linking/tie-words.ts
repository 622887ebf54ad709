/** Ties the words of two texts to each other: which word of one is which of the other. */
import { MOST_WORDS } from './digest.ts';
import { createShapeTable, GROUP_WORDS, lowestBit, MOST_GROUPS } from './shape-table.ts';
import type { WordColumns } from './word-columns.ts';
import { areOpposed, CALENDAR, FIGURE, figureValue, NEGATION, STOP, shapeSize } from './word-traits.ts';

/**
 * Ties of a text asked about (`a`) and one held against it (`b`), in columns that every call of `tie` fills anew: for each word the position
 * of its partner in the other text, -1 for none, and how good the tie is, 1 for the very word. `ask` comes first.
 */
export type Ties = {
  readonly ask: (a: WordColumns) => void;
  readonly tie: (a: WordColumns, b: WordColumns) => void;
  readonly partnerOfA: Int16Array;
  readonly partnerOfB: Int16Array;
  readonly qualityOfB: Float64Array;
};

/** What a match by concept, by shape, or of nearly the same figure counts against one of the very word. */
export const CONCEPT_QUALITY = 0.7;
export const SHAPE_QUALITY = 0.75;
export const NEAR_FIGURE_QUALITY = 0.5;
/** Likeness of two words' shapes from which they may be forms or misspellings of one word. */
const SAME_SHAPE = 0.66;
/** Words that are tied as they stand or not at all. */
const NEVER_LOOSE = STOP | NEGATION | CALENDAR;
/** Greatest difference of two figures, as a share of the greater, with which one may round the other. */
const NEAR_FIGURE = 0.1;
/** Digits of a figure that its key keeps. */
const FIGURE_DIGITS = 6;
const TABLE_SIZE = 512;

/** Makes ties with their own scratch memory. */
export function createTies(): Ties {
  const table = new Int16Array(TABLE_SIZE).fill(-1);
  const nextSame = new Int16Array(MOST_WORDS);
  const partnerOfA = new Int16Array(MOST_WORDS);
  const partnerOfB = new Int16Array(MOST_WORDS);
  const qualityOfB = new Float64Array(MOST_WORDS);
  const shapesA = createShapeTable();
  /** Words of `a` that may be tied loosely: a bit for each; those among them about something listed; and those still free. */
  const mayBeLooseA = new Int32Array(MOST_GROUPS);
  const aboutA = new Int32Array(MOST_GROUPS);
  const freeA = new Int32Array(MOST_GROUPS);

  const ask = (columns: WordColumns): void => {
    table.fill(-1);
    mayBeLooseA.fill(0);
    aboutA.fill(0);
    for (let at = columns.count - 1; at >= 0; at -= 1) {
      const slot = slotOf(columns, columns.keys[at] ?? 0);
      nextSame[at] = table[slot] ?? -1;
      table[slot] = at;
      if (((columns.kinds[at] ?? 0) & NEVER_LOOSE) !== 0) continue;
      mayBeLooseA[at >>> 5] = (mayBeLooseA[at >>> 5] ?? 0) | (1 << (at & 31));
      if ((columns.concepts[at] ?? 0) !== 0) aboutA[at >>> 5] = (aboutA[at >>> 5] ?? 0) | (1 << (at & 31));
    }
    shapesA.ask(columns);
  };

  const slotOf = (columns: WordColumns, key: number): number => {
    let slot = Math.imul(key, 0x9e3779b1) >>> 23;
    for (;;) {
      const head = table[slot] ?? -1;
      if (head < 0 || columns.keys[head] === key) return slot;
      slot = (slot + 1) & (TABLE_SIZE - 1);
    }
  };

  /** Ties each word of `b` to the same word of `a`, words of meaning first, then the small words between them. */
  const tie = (one: WordColumns, b: WordColumns): void => {
    for (let at = 0; at < one.count; at += 1) partnerOfA[at] = -1;
    for (let at = 0; at < b.count; at += 1) partnerOfB[at] = -1;
    for (let group = 0; group < MOST_GROUPS; group += 1) freeA[group] = mayBeLooseA[group] ?? 0;
    let before = -2;
    for (let at = 0; at < b.count; at += 1) {
      if (((b.kinds[at] ?? 0) & STOP) !== 0) continue;
      let best = -1;
      for (let from = table[slotOf(one, b.keys[at] ?? 0)] ?? -1; from >= 0; from = nextSame[from] ?? -1) {
        if ((partnerOfA[from] ?? 0) >= 0) continue;
        if (best < 0 || from === before + 1) best = from;
        if (from > before) break;
      }
      if (best < 0) continue;
      partnerOfA[best] = at;
      partnerOfB[at] = best;
      qualityOfB[at] = 1;
      bind(best);
      before = best;
    }
    tieLoose(one, b);
    tieSmall(one, b);
  };

  /** Ties what is left by concept, by shape, or as nearly the same figure. */
  const tieLoose = (one: WordColumns, b: WordColumns): void => {
    for (let at = 0; at < b.count; at += 1) {
      const kinds = b.kinds[at] ?? 0;
      if ((partnerOfB[at] ?? 0) >= 0 || (kinds & NEVER_LOOSE) !== 0) continue;
      const from = (kinds & FIGURE) === 0 ? bestWord(one, b, at) : nearFigure(one, b.keys[at] ?? 0);
      if (from < 0) continue;
      partnerOfA[from] = at;
      partnerOfB[at] = from;
      if ((kinds & FIGURE) !== 0) qualityOfB[at] = NEAR_FIGURE_QUALITY;
      bind(from);
    }
  };

  const bind = (at: number): void => {
    freeA[at >>> 5] = (freeA[at >>> 5] ?? 0) & ~(1 << (at & 31));
  };

  /** The free word of `a` that is best for a word of `b` by concept or shape, the first of equals, -1 for none; its quality is noted. */
  const bestWord = (one: WordColumns, b: WordColumns, at: number): number => {
    const low = b.shapesLow[at] ?? 0;
    const high = b.shapesHigh[at] ?? 0;
    const size = shapeSize(low, high);
    const concept = b.concepts[at] ?? 0;
    let best = -1;
    let bestQuality = 0;
    for (let group = 0; group * GROUP_WORDS < one.count; group += 1) {
      const worth = shapesA.alike(low, high, size, group) | (concept === 0 ? 0 : (aboutA[group] ?? 0));
      for (let rest = worth & (freeA[group] ?? 0); rest !== 0; rest &= rest - 1) {
        const from = group * GROUP_WORDS + lowestBit(rest);
        let quality = CONCEPT_QUALITY;
        if (concept === 0 || one.concepts[from] !== concept) {
          const shared = shapeSize((one.shapesLow[from] ?? 0) & low, (one.shapesHigh[from] ?? 0) & high);
          const likeness = (2 * shared) / (size + (shapesA.sizes[from] ?? 0));
          if (!(likeness >= SAME_SHAPE)) continue;
          quality = SHAPE_QUALITY * likeness;
        }
        if (quality <= bestQuality || areOpposed(one.opposites[from] ?? 0, b.opposites[at] ?? 0)) continue;
        best = from;
        bestQuality = quality;
      }
    }
    qualityOfB[at] = bestQuality;
    return best;
  };

  /** The first free figure of `a` that rounds another one or is rounded by it, -1 for none. */
  const nearFigure = (one: WordColumns, key: number): number => {
    const figure = figureValue(key);
    for (let from = 0; from < one.count; from += 1) {
      if (((one.kinds[from] ?? 0) & FIGURE) === 0 || (partnerOfA[from] ?? 0) >= 0) continue;
      const other = figureValue(one.keys[from] ?? 0);
      if (roundsTo(other, figure) || roundsTo(figure, other)) return from;
    }
    return -1;
  };

  /** Ties a small word to the same one beside it where the word before or after is tied so. */
  const tieSmall = (one: WordColumns, b: WordColumns): void => {
    for (let at = 0; at < b.count; at += 1) {
      const before = at === 0 ? -1 : (partnerOfB[at - 1] ?? -1);
      if (at === 0 || before >= 0) tieIfSame(one, before + 1, b, at);
    }
    for (let at = b.count - 2; at >= 0; at -= 1) tieIfSame(one, (partnerOfB[at + 1] ?? -1) - 1, b, at);
  };

  const tieIfSame = (one: WordColumns, from: number, b: WordColumns, at: number): void => {
    if (from < 0 || from >= one.count || (partnerOfB[at] ?? 0) >= 0) return;
    if ((partnerOfA[from] ?? 0) >= 0 || one.keys[from] !== b.keys[at]) return;
    partnerOfA[from] = at;
    partnerOfB[at] = from;
    qualityOfB[at] = 1;
  };

  return { ask, tie, partnerOfA, partnerOfB, qualityOfB };
}

/** The loose word of `a` that stands where the loose word `at` of `b` stands, -1 for none. */
export function replacedAt({ partnerOfA, partnerOfB }: Ties, one: WordColumns, b: WordColumns, at: number): number {
  const left = at > 0 ? (partnerOfB[at - 1] ?? -1) : -1;
  const right = at + 1 < b.count ? (partnerOfB[at + 1] ?? -1) : -1;
  if (left >= 0 && isLoose(partnerOfA, one, left + 1)) return left + 1;
  if (right > 0 && isLoose(partnerOfA, one, right - 1)) return right - 1;
  return -1;
}

function isLoose(partnerOfA: Int16Array, one: WordColumns, at: number): boolean {
  return at < one.count && (partnerOfA[at] ?? -1) < 0 && ((one.kinds[at] ?? 0) & STOP) === 0;
}

/** A word of `a` opposed to one of `b`, -1 for none; a word that `b` has as well opposes nothing. */
export function opposedTo({ partnerOfA, qualityOfB }: Ties, one: WordColumns, opposite: number): number {
  for (let at = 0; at < one.count; at += 1) {
    const other = one.opposites[at] ?? 0;
    if (other === 0 || !areOpposed(opposite, other)) continue;
    const partner = partnerOfA[at] ?? -1;
    if (partner < 0 || (qualityOfB[partner] ?? 0) < 1) return at;
  }
  return -1;
}

/** True when the words beside `from` in `a` and `at` in `b` are tied. */
export function anchored({ partnerOfB }: Ties, from: number, at: number): boolean {
  return (at > 0 && from > 0 && partnerOfB[at - 1] === from - 1) || partnerOfB[at + 1] === from + 1;
}

/** True when the second figure is the first one rounded. */
function roundsTo(figure: number, round: number): boolean {
  if (Math.abs(figure - round) >= NEAR_FIGURE * Math.max(figure, round)) return false;
  const digits = significantDigits(round);
  return digits < significantDigits(figure) && Number(figure.toPrecision(digits)) === Number(round.toPrecision(digits));
}

function significantDigits(figure: number): number {
  return (
    figure
      .toPrecision(FIGURE_DIGITS)
      .replace('.', '')
      .replace(/^0+|0+$|e.*$/g, '').length || 1
  );
}
