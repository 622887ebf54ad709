/**
 * The matcher: which of many texts say what a text says, and whether two texts contradict each other. A linear model orders, trees on the best
 * judge whether it is the same, and other trees whether a number, name, date or negation was changed.
 */
import { type Digest, digestOf, MOST_WORDS } from './digest.ts';
import type { MatchIndex } from './match-index.ts';
import { CONFLICT_TREES, LIST_TREES, ORDER_WEIGHTS, PAIR_TREES } from './matcher-weights.ts';
import { PAIR_FEATURES } from './pair-feature-names.ts';
import { createPairReader } from './pair-features.ts';
import { type Trees, treeOdds } from './trees.ts';
import { createWordColumns, fillColumns, type WordColumns } from './word-columns.ts';

/** A text of an index that a text was held against; `score` is how sure it says the same, 0..1. */
export type Match = { readonly text: number; readonly score: number };

/** How far two texts say the same, and whether one contradicts what the other says by another number, name, date or a negation; 0..1 each. */
export type Comparison = { readonly score: number; readonly conflict: number };

/** Holds texts against those of one index. */
export type Matcher = {
  /**
   * At most `most` texts, best first; scores never rise down the list. With `quick`, texts that share less than half of what the nearest one
   * shares are not read: the best match and its score stay as they are unless a fainter text came first; further ones may be missing.
   */
  readonly rank: (text: string, most: number, quick?: boolean) => readonly Match[];
};

/** The score from which the best match counts as the same claim: 95 % of such matches were right on claims kept aside (`npm run train-matcher`). */
export const SURE_SCORE = 0.67;

/** Share of the nearest one's nearness that a text must have to be read quickly. */
const NEAR_SHARE = 0.5;
/** Nearness from which a text is read: what is fainter is hardly ever the one looked for (4 of the lists kept aside lose a right text), and among few texts most are fainter. */
const LEAST_NEARNESS = 0.05;
const FULL_CUT: Cut = { nearness: LEAST_NEARNESS, share: 0 };
const QUICK_CUT: Cut = { nearness: LEAST_NEARNESS, share: NEAR_SHARE };
const NO_CUT: Cut = { nearness: 0, share: 0 };
/** Candidates that are read in full. */
export const FEWEST_CANDIDATES = 12;
/** Gap to the next match where there is none. */
export const WIDEST_GAP = 9;
/** What a row of a pair's features holds beside `PAIR_FEATURES`: how near the index found it. */
export const PAIR_WIDTH = PAIR_FEATURES.length + 1;
/**
 * What a row of a list holds beside those, in this order: order score, gap to the next, odds of being the same by itself, gap to the mean of the
 * next few and to the last of them, how far they are behind in shared weight and in nearness, how much it shares that few of the list share, and
 * (below 0) how much it lacks that others of the list share.
 */
export const LIST_WIDTH = PAIR_WIDTH + 9;
/** The next matches that one is held against. */
const NEXT_FEW = 5;
const DICE = PAIR_FEATURES.indexOf('dice');

/** The models that order and accept. */
export type MatcherModels = { readonly order: Float64Array; readonly pairTrees: Trees; readonly listTrees: Trees };

/** The models that ship. */
export const MODELS: MatcherModels = { order: ORDER_WEIGHTS, pairTrees: PAIR_TREES, listTrees: LIST_TREES };

/** Makes a matcher over an index. */
export function createMatcher(index: MatchIndex): Matcher {
  const lists = createListReader(index, sameRows());
  const row = new Float64Array(LIST_WIDTH);
  return {
    rank: (text, most, quick = false) => {
      const rows = lists.read(digestOf(text), Math.max(FEWEST_CANDIDATES, most), quick ? QUICK_CUT : FULL_CUT);
      const ordered = orderRows(rows, ORDER_WEIGHTS);
      const among = sharedAmong(ordered);
      let ceiling = 1;
      return ordered.slice(0, most).map((one, at) => {
        ceiling = Math.min(ceiling, chanceOf(treeOdds(LIST_TREES, listRow(ordered, at, among, PAIR_TREES, row))));
        return { text: one.text, score: ceiling };
      });
    },
  };
}

/** Compares two texts by themselves. */
export function compareTexts(a: string, b: string): Comparison {
  const row = readPair(digestOf(a), digestOf(b));
  return { score: chanceOf(treeOdds(PAIR_TREES, row)), conflict: chanceOf(treeOdds(CONFLICT_TREES, row)) };
}

/** A candidate with its pair's features; `shared` holds what each word of the text asked about weighs if the candidate shares it, 0 if not. */
export type CandidateRow = { readonly text: number; readonly row: Float64Array; readonly shared: Float32Array };
/** A candidate with the order score that the linear model gives it. */
export type OrderedRow = CandidateRow & { readonly order: number };

/** What is hardly near is not read: least nearness, and least share of the nearest one's. */
export type Cut = { readonly nearness: number; readonly share: number };

/** Gives the memory for the candidate at a place of the list, of which `words` of the text asked about are compared; what it holds does not matter. */
export type RowSource = (place: number, words: number) => Pick<CandidateRow, 'row' | 'shared'>;

/** Every candidate's row is its own, and stays as it is. */
const OWN_ROWS: RowSource = (_, words) => ({ row: new Float64Array(PAIR_WIDTH), shared: new Float32Array(words) });

/** The same rows again for every list: the one before is gone when the next is read, and nothing is allocated. */
export function sameRows(): RowSource {
  const rows: Pick<CandidateRow, 'row' | 'shared'>[] = [];
  return (place, words) => {
    rows[place] ??= { row: new Float64Array(PAIR_WIDTH), shared: new Float32Array(MOST_WORDS) };
    return { row: rows[place].row, shared: rows[place].shared.subarray(0, words) };
  };
}

/** Reads the features of a text and the texts of an index that are nearest to it. */
export function createListReader(
  index: MatchIndex,
  rowAt = OWN_ROWS,
): {
  /** At most `most` candidates, nearest first; without a cut, all that share a word that is looked up. `isRead` may pass over some. */
  readonly read: (digest: Digest, most: number, cut?: Cut, isRead?: (text: number) => boolean) => CandidateRow[];
} {
  const asked = createWordColumns();
  const other = createWordColumns();
  const reader = createPairReader();
  let found = new Int32Array(FEWEST_CANDIDATES);
  let nearness = new Float32Array(FEWEST_CANDIDATES);
  return {
    read: (digest, most, cut = NO_CUT, isRead = () => true) => {
      if (most > found.length) {
        found = new Int32Array(most);
        nearness = new Float32Array(most);
      }
      fillColumns(asked, digest, index.weightOf);
      let count = index.nearest(asked, found, nearness, most);
      const length = lengthOf(asked);
      const least = Math.max(cut.nearness * length, cut.share * (nearness[0] ?? 0));
      while (count > 0 && (nearness[count - 1] ?? 0) < least) count -= 1;
      if (count === 0) return [];
      reader.ask(asked);
      const rows: CandidateRow[] = [];
      for (let at = 0; at < count; at += 1) {
        const text = found[at] ?? 0;
        if (!isRead(text)) continue;
        const { row, shared } = rowAt(rows.length, asked.count);
        index.wordsOf(text, other);
        reader.read(other, row);
        reader.writeShared(shared);
        row[PAIR_WIDTH - 1] = (nearness[at] ?? 0) / (length || 1);
        rows.push({ text, row, shared });
      }
      return rows;
    },
  };
}

const lone = { asked: createWordColumns(), other: createWordColumns(), reader: createPairReader() };

/** The features of two texts by themselves, words weighed by their rarity in news alone. */
export function readPair(a: Digest, b: Digest): Float64Array {
  const { asked, other, reader } = lone;
  fillColumns(asked, a, (word) => word.weight);
  fillColumns(other, b, (word) => word.weight);
  reader.ask(asked);
  const row = new Float64Array(PAIR_WIDTH);
  reader.read(other, row);
  const length = lengthOf(other);
  row[PAIR_WIDTH - 1] = ((row[PAIR_FEATURES.indexOf('cosine')] ?? 0) * length) / (1 + length);
  return row;
}

/** Candidates in the order that a linear model gives them, best first. */
export function orderRows(rows: readonly CandidateRow[], weights: ArrayLike<number>): OrderedRow[] {
  return rows
    .map((one) => {
      let order = 0;
      for (let at = 0; at < PAIR_WIDTH; at += 1) order += (weights[at] ?? 0) * (one.row[at] ?? 0);
      return { ...one, order };
    })
    .sort((one, next) => next.order - one.order || one.text - next.text);
}

/** For each word of the text asked about what it weighs if any of a list shares it, and how few of them do. */
export type SharedAmong = { readonly weights: Float32Array; readonly rarity: Float32Array };

/** Reads what the candidates of a list share with the text asked about. */
export function sharedAmong(list: readonly CandidateRow[]): SharedAmong {
  const words = list[0]?.shared.length ?? 0;
  const weights = new Float32Array(words);
  const rarity = new Float32Array(words);
  for (const { shared } of list)
    for (let at = 0; at < words; at += 1) {
      const weight = shared[at] ?? 0;
      if (weight === 0) continue;
      weights[at] = weight;
      rarity[at] = (rarity[at] ?? 0) + 1;
    }
  for (let at = 0; at < words; at += 1)
    if ((rarity[at] ?? 0) > 0) rarity[at] = Math.log((list.length + 1) / (rarity[at] ?? 1));
  return { weights, rarity };
}

/** The features of one candidate of an ordered list. It is held against the next few below only: those above are taken for other claims. Written into `row`. */
export function listRow(
  ordered: readonly OrderedRow[],
  at: number,
  { weights, rarity }: SharedAmong,
  pairTrees = PAIR_TREES,
  row = new Float64Array(LIST_WIDTH),
): Float64Array {
  const one = ordered[at];
  if (one === undefined) return row;
  row.set(one.row);
  let sum = 0;
  let last = one.order - WIDEST_GAP;
  let dice = 0;
  let nearness = 0;
  const end = Math.min(ordered.length, at + 1 + NEXT_FEW);
  for (let below = at + 1; below < end; below += 1) {
    const next = ordered[below];
    if (next === undefined) break;
    sum += next.order;
    last = next.order;
    dice = Math.max(dice, next.row[DICE] ?? 0);
    nearness = Math.max(nearness, next.row[PAIR_WIDTH - 1] ?? 0);
  }
  const few = end - at - 1;
  row[PAIR_WIDTH] = one.order;
  row[PAIR_WIDTH + 1] = few === 0 ? WIDEST_GAP : one.order - (ordered[at + 1]?.order ?? 0);
  row[PAIR_WIDTH + 2] = treeOdds(pairTrees, one.row);
  row[PAIR_WIDTH + 3] = few === 0 ? WIDEST_GAP : one.order - sum / few;
  row[PAIR_WIDTH + 4] = few < NEXT_FEW ? WIDEST_GAP : one.order - last;
  row[PAIR_WIDTH + 5] = (one.row[DICE] ?? 0) - dice;
  row[PAIR_WIDTH + 6] = (one.row[PAIR_WIDTH - 1] ?? 0) - nearness;
  let own = 0;
  let lacked = 0;
  for (let word = 0; word < weights.length; word += 1) {
    const weight = one.shared[word] ?? 0;
    if (weight > 0) own += weight * (rarity[word] ?? 0);
    else lacked += weights[word] ?? 0;
  }
  row[PAIR_WIDTH + 7] = own;
  row[PAIR_WIDTH + 8] = -lacked;
  return row;
}

function lengthOf(columns: WordColumns): number {
  let squares = 0;
  for (let at = 0; at < columns.count; at += 1) squares += (columns.weights[at] ?? 0) ** 2;
  return Math.sqrt(squares);
}

function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
