/** Learns the matcher's models from the outside data and judges them on parts kept aside. */
import { digestOf } from '../../core/linking/digest.ts';
import { buildMatchIndex, openMatchIndex } from '../../core/linking/match-index.ts';
import {
  type CandidateRow,
  createListReader,
  FEWEST_CANDIDATES,
  LIST_WIDTH,
  listRow,
  orderRows,
  PAIR_WIDTH,
  readPair,
  sharedAmong,
} from '../../core/linking/matcher.ts';
import { type Trees, treeOdds } from '../../core/linking/trees.ts';
import { SIGNS } from './feature-signs.ts';
import { learnOrder } from './learn-order.ts';
import { learnTrees, type TreeOptions } from './learn-trees.ts';
import { partOf, readNewsSentences, readPairs, readRankingSet } from './learning-sets.ts';
import { acceptedWhere, averagePrecision, type Judged, recallAtPrecision } from './measures.ts';

const PAIR_OPTIONS: TreeOptions = { depth: 3, count: 120, rate: 0.1, leafWeight: 5, ridge: 1 };
const CONFLICT_OPTIONS: TreeOptions = { depth: 4, count: 120, rate: 0.1, leafWeight: 5, ridge: 1 };
/** What a list adds to a pair's features may only raise the odds. */
const LIST_OPTIONS: TreeOptions = {
  depth: 2,
  count: 160,
  rate: 0.08,
  leafWeight: 20,
  ridge: 3,
  rising: [...SIGNS, ...Array.from({ length: LIST_WIDTH - PAIR_WIDTH }, () => 1)],
};
/** What a changed copy counts: figures are the rarest of the changes, and the hardest to see. */
const CHANGE_WEIGHTS: Readonly<Record<string, number>> = { number: 2.5, entity: 1.2, negation: 0.6, antonym: 0.5 };
/** How much a list without its right claims counts: it teaches what to refuse. */
const ABSENT_WEIGHT = 0.3;
/** Candidates looked up for learning, of which those to ignore are left out. */
const LOOKED_UP = 64;
/** Share of true pairs accepted where changed copies are counted. */
export const TRUE_PAIRS_ACCEPTED = 0.8;
/** Precision from which a match counts as sure. */
export const SURE_PRECISION = 0.95;

type Example = { readonly row: Float64Array; readonly label: 0 | 1; readonly weight: number };
/** A pair's features; `kind` is `same`, `other`, `true` (the original of a changed pair), or the kind of change. */
export type PairRow = { readonly row: Float64Array; readonly kind: string; readonly part: number };
/** A query's candidates: the position of the query in its set, and which of the rows are right. */
export type List = {
  readonly query: number;
  readonly set: string;
  readonly among: 'its claims' | 'news';
  readonly part: number;
  readonly rows: readonly CandidateRow[];
  readonly right: ReadonlySet<CandidateRow>;
};
/** The matcher's models. */
export type Models = {
  readonly order: Float64Array;
  readonly pairTrees: Trees;
  readonly conflictTrees: Trees;
  readonly listTrees: Trees;
};

type IsOf = (one: { readonly part: number }) => boolean;

/** The outside data read into features once: learns models from some parts, reports on others. */
export function createLearning() {
  const pairs = readPairRows();
  const lists = readLists();
  return {
    pairs,
    lists,
    learn: (isUsed: IsOf): Models => learnModels(pairs, lists, isUsed),
    report: (models: Models, isKept: IsOf): ReadonlyMap<string, number> => reportOn(pairs, lists, models, isKept),
  };
}

/** The best of a list with its odds; undefined for an empty list. */
export function judgeList({ order, listTrees, pairTrees }: Models, { rows, right }: List): Judged | undefined {
  const ordered = orderRows(rows, order);
  const [best] = ordered;
  if (best === undefined) return undefined;
  const isRight = [...right].some(({ text }) => text === best.text);
  return { score: treeOdds(listTrees, listRow(ordered, 0, sharedAmong(ordered), pairTrees)), isRight };
}

/** How sure a pair says the same, and how sure it does without a change. */
export function judgePair({ pairTrees, conflictTrees }: Models, { row }: PairRow): { score: number; agreed: number } {
  const score = chanceOf(treeOdds(pairTrees, row));
  return { score, agreed: score * (1 - chanceOf(treeOdds(conflictTrees, row))) };
}

/** Pairs as rows: `same`, `other`, `true` (the original of a falsified pair), or the kind of change. */
function readPairRows(): PairRow[] {
  const { pairs: all, falsified } = readPairs();
  const read = (a: string, b: string): Float64Array => readPair(digestOf(a), digestOf(b));
  return [
    ...all.flatMap(({ a, b, same, group }) => {
      const kind = same ? 'same' : 'other';
      const part = partOf(group);
      return [
        { row: read(a, b), kind, part },
        { row: read(b, a), kind: `${kind} turned`, part },
      ];
    }),
    ...falsified.flatMap(({ a, b, changed, kind, group }) => [
      { row: read(a, b), kind: 'true', part: partOf(group) },
      { row: read(a, changed), kind, part: partOf(group) },
    ]),
  ];
}

/** Every query's candidates, once among its set's claims and once with news sentences among them. */
function readLists(): List[] {
  const sets = [readRankingSet('emergent'), readRankingSet('ecb')];
  const digests = sets.map((set) => set.claims.map(digestOf));
  const news = readNewsSentences().map(digestOf);
  const among = openReader([...digests.flat(), ...news]);
  let before = 0;
  return sets.flatMap((set, at) => {
    const alone = openReader(digests[at] ?? []);
    const shift = before;
    before += set.claims.length;
    return set.queries.flatMap(({ text, gold, ignore, group }, query) => {
      const digest = digestOf(text);
      const list = (reader: typeof among, from: number, name: List['among']): List => {
        const rows = reader
          .read(digest, LOOKED_UP)
          .filter((one) => !ignore.has(one.text - from))
          .slice(0, FEWEST_CANDIDATES);
        const right = new Set(rows.filter((one) => gold.has(one.text - from)));
        return { query, set: set.name, among: name, part: partOf(group), rows, right };
      };
      return [list(alone, 0, 'its claims'), list(among, shift, 'news')];
    });
  });
}

function openReader(digests: Parameters<typeof buildMatchIndex>[0]) {
  const index = openMatchIndex(buildMatchIndex(digests));
  if (index === undefined) throw new Error('The index that was just built cannot be opened.');
  return createListReader(index);
}

function learnModels(pairs: readonly PairRow[], lists: readonly List[], isUsed: IsOf): Models {
  const usedPairs = pairs.filter(isUsed);
  const usedLists = lists.filter(isUsed);
  const pairTrees = treesOf(
    usedPairs.flatMap(({ row, kind }) => {
      if (!/^(?:same|other)/.test(kind)) return [];
      return [{ row, label: kind.startsWith('same') ? 1 : 0, weight: 1 } as const];
    }),
    PAIR_WIDTH,
    PAIR_OPTIONS,
  );
  const conflictTrees = treesOf(
    usedPairs.flatMap(({ row, kind }) => {
      if (kind.startsWith('other') || kind.endsWith('turned')) return [];
      const isTrue = kind === 'same' || kind === 'true';
      return [{ row, label: isTrue ? 0 : 1, weight: CHANGE_WEIGHTS[kind] ?? 1 } as const];
    }),
    PAIR_WIDTH,
    CONFLICT_OPTIONS,
  );
  const order = learnOrder(
    usedLists.map(({ rows, right }) => ({
      rows: joined(
        rows.map(({ row }) => row),
        PAIR_WIDTH,
      ),
      right: Uint8Array.from(rows, (one) => (right.has(one) ? 1 : 0)),
      weight: 1,
    })),
    PAIR_WIDTH,
    SIGNS,
  );
  const best = usedLists.flatMap(({ rows, right }): Example[] => {
    const ordered = orderRows(rows, order);
    const wrong = orderRows(
      rows.filter((one) => !right.has(one)),
      order,
    );
    const rightTexts = new Set([...right].map(({ text }) => text));
    const [first] = ordered;
    if (first === undefined) return [];
    return [
      {
        row: listRow(ordered, 0, sharedAmong(ordered), pairTrees),
        label: rightTexts.has(first.text) ? 1 : 0,
        weight: 1,
      },
      ...(wrong.length === 0
        ? []
        : [{ row: listRow(wrong, 0, sharedAmong(wrong), pairTrees), label: 0, weight: ABSENT_WEIGHT } as const]),
    ];
  });
  return { order, pairTrees, conflictTrees, listTrees: treesOf(best, LIST_WIDTH, LIST_OPTIONS) };
}

function treesOf(examples: readonly Example[], width: number, options: TreeOptions): Trees {
  return learnTrees(
    {
      width,
      rows: joined(
        examples.map(({ row }) => row),
        width,
      ),
      labels: Uint8Array.from(examples, ({ label }) => label),
      weights: Float64Array.from(examples, ({ weight }) => weight),
    },
    options,
  );
}

function reportOn(pairs: readonly PairRow[], lists: readonly List[], models: Models, isKept: IsOf) {
  const figures = new Map<string, number>();
  const scored = pairs.filter(isKept).map((pair) => ({ kind: pair.kind, ...judgePair(models, pair) }));
  const asGiven = scored.filter(({ kind }) => kind === 'same' || kind === 'other');
  figures.set(
    'pairs: average precision',
    averagePrecision(asGiven.map(({ score, kind }) => ({ score, isRight: kind === 'same' }))),
  );
  const agreedOf = (wanted: string): number[] =>
    scored.filter(({ kind }) => kind === wanted).map(({ agreed }) => agreed);
  for (const kind of ['number', 'entity', 'negation', 'antonym'])
    figures.set(
      `pairs: changed ${kind} accepted`,
      acceptedWhere(TRUE_PAIRS_ACCEPTED, agreedOf('same'), agreedOf(kind)),
    );
  const everything: Judged[] = [];
  for (const set of ['emergent', 'ecb'])
    for (const among of ['its claims', 'news']) {
      const kept = lists.filter((list) => isKept(list) && list.set === set && list.among === among);
      const judged = kept.flatMap((list) => judgeList(models, list) ?? []);
      everything.push(...judged);
      figures.set(`${set} among ${among}: first place`, judged.filter(({ isRight }) => isRight).length / kept.length);
      figures.set(
        `${set} among ${among}: recall at 95 % precision`,
        recallAtPrecision(judged, SURE_PRECISION, kept.length),
      );
    }
  figures.set('sure score', sureScore(everything));
  return figures;
}

/** The lowest score above which the wanted share is right. */
function sureScore(judged: readonly Judged[]): number {
  const ordered = [...judged].sort((a, b) => b.score - a.score);
  let right = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, { score, isRight }] of ordered.entries()) {
    if (isRight) right += 1;
    if (right >= SURE_PRECISION * (at + 1)) least = score;
  }
  return chanceOf(least);
}

function joined(rows: readonly Float64Array[], width: number): Float64Array {
  const all = new Float64Array(rows.length * width);
  for (const [at, row] of rows.entries()) all.set(row, at * width);
  return all;
}

function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
