/** Which tellings of a story come from one text: copies of a wire report, quotations in the same words, one agency credited. */
import type { OriginSign } from '../comparison.ts';
import { createGroups } from './groups.ts';
import { createLikenessIndex } from './likeness-index.ts';
import { compareQuotationRuns } from './quotation-runs.ts';
import { type ClaimUnits, placeKey, readUnits, SLICE, type StoryTelling, type Unit } from './told-units.ts';

/** An article's place among those that carry a claim: articles of one `group` are one origin, as `sign` tells. */
export type OriginPlace = { readonly group: number; readonly sign: OriginSign };

/** What is known of the origins of a story's tellings. */
export type StoryOrigins = {
  /** For each article that carries the claim, by id, its place. */
  readonly placesOf: (claim: string) => ReadonlyMap<string, OriginPlace>;
  /** The agencies that an article credits in its telling of the claim, or that its corpus credits it to. */
  readonly creditsOf: (claim: string, article: string) => readonly string[];
  /** The agencies that an article credits anywhere. */
  readonly articleCredits: (article: string) => readonly string[];
};

/** Share of word pairs from which one telling by itself is a copy, and the least it must have of them: a short line proves nothing. */
const COPY_FROM = 0.55;
const LEAST_PAIRS = 7;
/** Two articles are copies from so many tellings that are at least so much alike, when they are this part of what both tell. */
const ALIKE_FROM = 0.4;
const LEAST_ALIKE_TELLINGS = 2;
const LEAST_ALIKE_PART = 0.5;
/** Restated tellings show only quotations: so many the same, and at most one in other words to three. */
const LEAST_SAME_QUOTATIONS = 3;
const SAME_TO_OTHER = 3;
/** What was seen of two articles over all claims. */
type ArticlePair = {
  readonly a: number;
  readonly b: number;
  alike: number;
  sameQuotations: number;
  otherQuotations: number;
};

/**
 * Reads all tellings of a story once; time grows with their words, not with their pairs. Only whole tellings show the outlet's
 * text; a restatement shows its quotations and credits. `pause` is awaited between slices of work.
 */
export async function readStoryOrigins(
  tellings: readonly StoryTelling[],
  pause: () => Promise<void> = async () => {},
): Promise<StoryOrigins> {
  const { articles, byClaim, byPlace } = await readUnits(tellings, pause);
  const pairs = new Map<number, ArticlePair>();
  for (const claim of byClaim.values()) await compareUnits(claim, articles.size, pairs, pause);
  const alike = createGroups(articles.size);
  const wholeClaims = claimsToldWhole(byClaim, articles.size);
  for (const pair of pairs.values()) if (areCopies(pair, wholeClaims)) alike.join(pair.a, pair.b);

  const ids = [...articles.keys()];
  const places = new Map<string, ReadonlyMap<string, OriginPlace>>();
  return {
    placesOf: (claim) => {
      const units = byClaim.get(claim);
      const known = places.get(claim) ?? (units === undefined ? new Map() : placesIn(units, ids, pairs, alike.groupOf));
      places.set(claim, known);
      return known;
    },
    creditsOf: (claim, article) => [...(byPlace.get(placeKey(claim, article))?.agencies ?? [])],
    articleCredits: (article) => [...(articles.get(article)?.agencies ?? [])],
  };
}

/** Finds the claim's units that are copies or quote the same, and adds what they tell of their articles. */
async function compareUnits(
  { units, copies, quoting }: ClaimUnits,
  articleCount: number,
  pairs: Map<number, ArticlePair>,
  pause: () => Promise<void>,
): Promise<void> {
  const texts = createLikenessIndex();
  const quotations = createLikenessIndex();
  for (const [at, unit] of units.entries()) {
    if (at % SLICE === 0) await pause();
    const pairWith = (other: number): ArticlePair =>
      pairOf(pairs, unit.article, units[other]?.article ?? 0, articleCount);
    for (const { entry, likeness } of texts.add(unit.text)) {
      if (likeness < ALIKE_FROM || Math.min(unit.text.size, units[entry]?.text.size ?? 0) < LEAST_PAIRS) continue;
      pairWith(entry).alike += 1;
      if (likeness >= COPY_FROM) copies.push([entry, at]);
    }
    for (const { entry } of quotations.add(new Set(unit.quotations.flatMap((run) => [...run])))) {
      const found = compareQuotationRuns(unit.quotations, units[entry]?.quotations ?? []);
      if (found === 'other') pairWith(entry).otherQuotations += 1;
      if (found !== 'same') continue;
      pairWith(entry).sameQuotations += 1;
      quoting.push([entry, at]);
    }
  }
}

function placesIn(
  { units, copies, quoting }: ClaimUnits,
  ids: readonly string[],
  pairs: ReadonlyMap<number, ArticlePair>,
  articleGroup: (article: number) => number,
): ReadonlyMap<string, OriginPlace> {
  const groups = createGroups(units.length);
  const joined: { readonly unit: number; readonly sign: OriginSign }[] = [];
  const join = (a: number, b: number, sign: OriginSign): void => {
    groups.join(a, b);
    joined.push({ unit: a, sign });
  };
  for (const [a, b] of copies) join(a, b, 'text');
  joinEqual(
    units,
    (unit) => articleGroup(unit.article),
    (a, b) => join(a, b, 'text'),
  );
  for (const [a, b] of quoting) {
    const pair = pairs.get(pairKey(units[a]?.article ?? 0, units[b]?.article ?? 0, ids.length));
    if (pair !== undefined && quoteTheSame(pair)) join(a, b, 'quotations');
  }
  joinEqual(
    units,
    ({ agencies }) => (agencies.size === 1 ? [...agencies][0] : undefined),
    (a, b) => join(a, b, 'agency'),
  );

  const signs = new Map<number, OriginSign>();
  for (const { unit, sign } of joined.reverse()) signs.set(groups.groupOf(unit), sign);
  return new Map(
    units.map(({ article }, at) => {
      const group = groups.groupOf(at);
      return [ids[article] ?? '', { group, sign: signs.get(group) ?? 'alone' }];
    }),
  );
}

/** Joins each unit with the first that has the same key; those without a key stay alone. */
function joinEqual<Key>(
  units: readonly Unit[],
  keyOf: (unit: Unit) => Key | undefined,
  join: (a: number, b: number) => void,
): void {
  const first = new Map<Key, number>();
  for (const [at, unit] of units.entries()) {
    const key = keyOf(unit);
    if (key === undefined) continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    else join(known, at);
  }
}

function areCopies({ a, b, alike }: ArticlePair, wholeClaims: readonly ReadonlySet<string>[]): boolean {
  if (alike < LEAST_ALIKE_TELLINGS) return false;
  const [some, others] = [wholeClaims[a] ?? new Set<string>(), wholeClaims[b] ?? new Set<string>()];
  const both = [...some].filter((claim) => others.has(claim)).length;
  return alike >= both * LEAST_ALIKE_PART;
}

function quoteTheSame({ sameQuotations, otherQuotations }: ArticlePair): boolean {
  return sameQuotations >= LEAST_SAME_QUOTATIONS && sameQuotations >= otherQuotations * SAME_TO_OTHER;
}

function claimsToldWhole(
  byClaim: ReadonlyMap<string, ClaimUnits>,
  articleCount: number,
): readonly ReadonlySet<string>[] {
  const claims = Array.from({ length: articleCount }, () => new Set<string>());
  for (const [claim, { units }] of byClaim)
    for (const { article, text } of units) if (text.size >= LEAST_PAIRS) claims[article]?.add(claim);
  return claims;
}

function pairOf(pairs: Map<number, ArticlePair>, a: number, b: number, articleCount: number): ArticlePair {
  const key = pairKey(a, b, articleCount);
  const known = pairs.get(key) ?? { a, b, alike: 0, sameQuotations: 0, otherQuotations: 0 };
  pairs.set(key, known);
  return known;
}

function pairKey(a: number, b: number, articleCount: number): number {
  return Math.min(a, b) * articleCount + Math.max(a, b);
}
