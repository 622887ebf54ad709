/** Lays two tellings side by side: which clauses of one are about what the other says. */
import type { Clause } from '../facts/clauses.ts';
import type { Words } from './difference.ts';
import type { Reading } from './reading.ts';

/** A side that says nothing on a point. */
export const NOTHING: Words = { text: '', start: 0, end: 0 };

/** A clause belongs to the comparison when it shares concepts of this weight, or this share of its own weight. */
const SHARED_WEIGHT = 1.9;
const SHARED_SHARE = 0.34;
const LEAST_SHARED = 0.7;
/** Names that an opening clause must share where a time stands before them, and where that time may begin. */
const SHARED_NAMES = 2;
const OPENING = 5;
/** Words on each side of a fact that count as its surroundings. */
const REACH = 7;

/**
 * Both readings cut down to the clauses that are about the same; names, reports and words stay whole. A side whose clauses all
 * fall out is left as it was.
 */
export function alignReadings(here: Reading, there: Reading): { readonly here: Reading; readonly there: Reading } {
  return { here: narrow(here, there.keys), there: narrow(there, here.keys) };
}

/** True when a fact lies in one of the clauses. */
export function inClauses(reading: Reading, fact: Words): boolean {
  return reading.clauses.some((clause) => fact.start < clause.end && clause.start < fact.end);
}

/** Concepts near a fact, by key with their weight; the fact's own words are left out. */
export function surroundings(reading: Reading, fact: Words, reach: number = REACH): ReadonlyMap<string, number> {
  const near = new Map<string, number>();
  const first = wordAt(reading, fact.start);
  const after = wordAt(reading, fact.end);
  for (let at = first - 1, seen = 0; at >= 0 && seen < reach; at--) seen += take(reading, at, near);
  for (let at = after, seen = 0; at < reading.words.length && seen < reach; at++) seen += take(reading, at, near);
  return near;
}

/** The weight of what two maps of concepts share. */
export function sharedWeight(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let weight = 0;
  for (const [key, value] of a) if (b.has(key)) weight += value;
  return weight;
}

/** The index of the first word that starts at or after an offset. */
export function wordAt(reading: Pick<Reading, 'words'>, offset: number): number {
  let low = 0;
  let high = reading.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words from one index to another (exclusive) as a span of the text. */
export function spanOf(reading: Reading, from: number, to: number): Words {
  const start = reading.words[from]?.start ?? 0;
  const end = reading.words[to - 1]?.end ?? start;
  return { text: reading.text.slice(start, end), start, end };
}

function take(reading: Reading, at: number, near: Map<string, number>): number {
  const concept = reading.concepts[at];
  if (!concept || concept.key === '') return 0;
  near.set(concept.key, concept.weight);
  return 1;
}

function narrow(reading: Reading, others: ReadonlySet<string>): Reading {
  if (reading.clauses.length < 2) return reading;
  const clauses = reading.clauses.filter((clause) => isShared(reading, clause, others));
  if (clauses.length === 0 || clauses.length === reading.clauses.length) return reading;
  const kept: Reading = { ...reading, clauses };
  const within = <Fact extends Words>(facts: readonly Fact[]): readonly Fact[] =>
    facts.filter((fact) => inClauses(kept, fact));
  return {
    ...kept,
    quotations: reading.quotations.filter((quotation) => inClauses(kept, quotation)),
    numbers: within(reading.numbers),
    times: within(reading.times),
    modals: within(reading.modals),
    negations: within(reading.negations),
    opposites: within(reading.opposites),
    loaded: within(reading.loaded),
  };
}

function isShared(reading: Reading, clause: Clause, others: ReadonlySet<string>): boolean {
  let whole = 0;
  let shared = 0;
  let names = 0;
  const seen = new Set<string>();
  for (let at = clause.from; at < clause.to; at++) {
    const concept = reading.concepts[at];
    if (!concept || concept.key === '' || seen.has(concept.key) || isFigureAt(reading, at)) continue;
    seen.add(concept.key);
    whole += concept.weight;
    if (!others.has(concept.key)) continue;
    shared += concept.weight;
    if (concept.weight < 1) names++;
  }
  if (shared >= SHARED_WEIGHT || shared === whole || (names >= SHARED_NAMES && opensWithTime(reading, clause)))
    return true;
  return whole > 0 && shared / whole >= SHARED_SHARE && shared >= LEAST_SHARED;
}

/** "In May, Ann and Ben, who …, signed it": the time and the names belong to what comes after the insertion. */
function opensWithTime(reading: Reading, clause: Clause): boolean {
  return clause.from === 0 && reading.times.some((time) => time.start <= OPENING);
}

/** Times and figures are what is compared: another one does not make a clause one about something else. */
function isFigureAt(reading: Reading, at: number): boolean {
  const { start = 0, fold = '' } = reading.words[at] ?? {};
  return /^\d/.test(fold) || reading.times.some((time) => start >= time.start && start < time.end);
}
