/** The outside data that the matcher learns from, each entry with the group that it is kept together by (a topic, a claim, a set of linked pairs). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { keyOf } from '../../core/linking/word-traits.ts';
import { ROOT } from '../command.ts';

const FOLDER = join(ROOT, '..', 'shared', 'data');

/** Two sentences and whether they say the same. */
export type LearningPair = { readonly a: string; readonly b: string; readonly same: boolean; readonly group: string };
/** A true pair and a copy of `b` in which one thing was changed. */
export type FalsifiedPair = {
  readonly a: string;
  readonly b: string;
  readonly changed: string;
  readonly kind: string;
  readonly group: string;
};
/** A text with the positions of the claims it states and of those that count neither way. */
export type LearningQuery = {
  readonly text: string;
  readonly gold: ReadonlySet<number>;
  readonly ignore: ReadonlySet<number>;
  readonly group: string;
};
export type RankingSet = {
  readonly name: string;
  readonly claims: readonly string[];
  readonly queries: readonly LearningQuery[];
};

/** Groups fall into this many parts by a hash. */
export const PARTS = 3;

/** The part, 0 to `PARTS` − 1, that a group belongs to. */
export function partOf(group: string): number {
  return (keyOf(group) >>> 4) % PARTS;
}

/** Paraphrase pairs and their falsified copies; pairs that share a sentence are one group. */
export function readPairs(): { pairs: readonly LearningPair[]; falsified: readonly FalsifiedPair[] } {
  const groups = createGroups();
  const pairs = readLines('mrpc-train.jsonl');
  const falsified = readLines('mrpc-falsified-train.jsonl');
  for (const { a, b } of [...pairs, ...falsified]) groups.join(String(a), String(b));
  return {
    pairs: pairs.map(({ a, b, label }) => ({
      a: String(a),
      b: String(b),
      same: label === 1,
      group: groups.of(String(a)),
    })),
    falsified: falsified.map(({ a, b, b2, type }) => ({
      a: String(a),
      b: String(b),
      changed: String(b2),
      kind: String(type),
      group: groups.of(String(a)),
    })),
  };
}

/** Claims with texts that state them; queries that share a claim, or one to ignore, are one group. */
export function readRankingSet(name: 'emergent' | 'ecb'): RankingSet {
  const claims = readLines(`${name}-train.claims.jsonl`);
  const queries = readLines(`${name}-train.queries.jsonl`).map(({ text, gold, ignore }) => ({
    text: String(text),
    gold: numbers(gold),
    ignore: numbers(ignore),
  }));
  const groups = createGroups();
  for (const { gold, ignore } of queries) {
    const [first = -1, ...others] = [...gold, ...ignore];
    for (const other of others) groups.join(String(first), String(other));
  }
  return {
    name,
    claims: claims.map(({ text }) => String(text)),
    queries: queries.map(({ text, gold, ignore }) => ({
      text,
      gold: new Set(gold),
      ignore: new Set(ignore),
      group: groups.of(String([...gold, ...ignore][0] ?? text)),
    })),
  };
}

/** News sentences, one a line. */
export function readNewsSentences(): readonly string[] {
  return gunzipSync(readFileSync(join(FOLDER, 'news-sentences-100k.txt.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function readLines(file: string): Record<string, unknown>[] {
  return readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

function createGroups() {
  const parents = new Map<string, string>();
  const of = (name: string): string => {
    let root = name;
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root))
      root = parent;
    return root;
  };
  return { of, join: (a: string, b: string): void => void parents.set(of(b), of(a)) };
}
