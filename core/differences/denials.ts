/** What one side denies and the other states: negations that no negation of the other side answers. */
import type { Clause } from '../facts/clauses.ts';
import type { NegationFact } from '../facts/negation.ts';
import { spanOf, wordAt } from './align-readings.ts';
import type { Difference, Words } from './difference.ts';
import { wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';
import { samePlace } from './same-place.ts';

const NEGATED = 0.9;
/** Words before a place in which a negation still reaches it. */
const NEGATION_REACH = 7;
/** Words after a negation in which the word it denies may stand. */
const OPPOSITE_REACH = 2;
/** Words that are shown of what is denied. */
const LONGEST_PLAIN = 5;
/** What two words that imply a negation gain when they are the same word. */
const SAME_WORD = 5;
/** Two negations of aligned clauses answer one another even where they share no concept. */
const BOTH_NEGATED = 0.2;
/** Of a clause whose negated word the other side does not print, this share and weight must be there all the same. */
const SHARED_SHARE = 0.4;
const SHARED_WEIGHT = 1.7;
/** Concepts that two negations must share to deny the same. */
const DENIED_TOO = 2;
/** Concepts next to a negation, of which the other side must state one. */
const NEAREST = 3;
/** Words before what somebody is accused of, and how far before. */
const CHARGE = /^(?:charged|accused|suspected|suspicion)$/;
const CHARGE_REACH = 4;
const BE = /^(?:is|are|was|were|be|been|being|am|s|re)$/;
/** When so many of the negated concepts are there, the rest of the clause need not be. */
const MOST_GOVERNED = 3;
/** A negation that stands between so many words of the other side is put into its statement. */
const PUT_IN = 3;

/** The negations of each side whose matter the other states without one. */
export function denials(here: Reading, there: Reading): Difference[] {
  if (here.allNegations.length === 0 && there.allNegations.length === 0) return [];
  const pairs = pairFacts(here.allNegations, there.allNegations, (a, b) => answers(here, a, there, b));
  const answered = new Set<NegationFact>(pairs.flat());
  return [
    ...here.negations.flatMap((one) => (answered.has(one) ? [] : denied(here, one, there, 'here'))),
    ...there.negations.flatMap((one) => (answered.has(one) ? [] : denied(there, one, here, 'there'))),
  ];
}

/** Of what is negated, how much stands before a word that implies a negation: "ties were severed", "no ties". */
function sharedAround(reading: Reading, hidden: NegationFact, open: NegationFact): number {
  const near = keysNear(reading, wordAt(reading, hidden.start) - 3, 3);
  return open.negates.slice(0, 2).every((key) => near.has(key)) ? 1 : 0;
}

/** True when a negation bears on the word at an index. */
export function isNegatedAt(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (!word) return false;
  return reading.allNegations.some((negation) => {
    const from = wordAt(reading, negation.start);
    return !negation.hidden && ((from < at && at - from <= NEGATION_REACH) || (from > at && from - at <= 2));
  });
}

function answers(here: Reading, a: NegationFact, there: Reading, b: NegationFact): number {
  const shared = a.negates.filter((key) => b.negates.includes(key)).length;
  const first = a.negates[0] !== undefined && a.negates[0] === b.negates[0] ? 1 : 0;
  if (a.hidden && b.hidden) return a.text.toLowerCase() === b.text.toLowerCase() ? SAME_WORD + shared : 0;
  if (a.hidden || b.hidden) return shared + sharedAround(a.hidden ? here : there, a.hidden ? a : b, a.hidden ? b : a);
  const aligned = here.negations.includes(a) && there.negations.includes(b) ? BOTH_NEGATED : 0;
  return aligned + shared + first + (shared > 0 ? samePlace(here, a, there, b) : 0);
}

function denied(negating: Reading, negation: NegationFact, other: Reading, side: 'here' | 'there'): Difference[] {
  if (negation.hidden || isOppositeStated(negating, negation, other) || isUnreal(negating, negation, other)) return [];
  const plain = statedWithout(negating, negation, other) ?? statedElsewhere(negating, negation, other);
  if (!plain) return [];
  const through = wordsThrough(negating, negation, plain.key);
  const sides = side === 'here' ? { here: through, there: plain.words } : { here: plain.words, there: through };
  return [{ kind: 'polarity', ...sides, weight: NEGATED }];
}

/** "did not open" and "stayed closed": what is denied is the opposite of what the other side states. */
function isOppositeStated(negating: Reading, negation: NegationFact, other: Reading): boolean {
  const from = wordAt(negating, negation.end);
  return negating.opposites.some((denied) => {
    const distance = wordAt(negating, denied.start) - from;
    if (distance < 0 || distance > OPPOSITE_REACH) return false;
    const stated = other.opposites.filter(({ pair }) => pair === denied.pair);
    return stated.length > 0 && stated.every(({ side }) => side !== denied.side);
  });
}

/** "declined to comment on the case" and "never discussed the case": the other side denies it, too, though another negation answers that. */
function deniesTheSame(negation: NegationFact, other: Reading): boolean {
  return other.allNegations.some(
    ({ negates }) => negates.filter((key) => negation.negates.includes(key)).length >= DENIED_TOO,
  );
}

/** "would not have come if": what did not happen is not denied. */
function isUnreal(negating: Reading, negation: NegationFact, other: Reading): boolean {
  const at = wordAt(negating, negation.start);
  const isWouldHave = negating.words[at - 1]?.fold === 'would' && negating.words[at + 1]?.fold === 'have';
  return isWouldHave && negating.folds.has('if') && !/\bwould have\b/.test(other.text);
}

/** "turning over the papers would", "charged with arson": what is named there is not said to be so. */
function isOnlyNamed(reading: Reading, at: number): boolean {
  const before = reading.words.slice(Math.max(0, at - CHARGE_REACH), at);
  if (before.some(({ fold }) => CHARGE.test(fold))) return true;
  const isGerund = /ing$/.test(reading.words[at]?.fold ?? '') && reading.words[at]?.fold !== reading.words[at]?.stem;
  return isGerund && !before.slice(-2).some(({ fold }) => BE.test(fold));
}

type Plain = { readonly words: Words; readonly key: string };

function statedElsewhere(negating: Reading, negation: NegationFact, other: Reading): Plain | undefined {
  if (deniesTheSame(negation, other)) return undefined;
  return statedPlainly(negating, negation, other) ?? statedInOtherWords(negating, negation, other);
}

/** Where the other side states the negated word itself, or one for the same, in like surroundings. */
function statedPlainly(negating: Reading, negation: NegationFact, other: Reading): Plain | undefined {
  const [first] = negation.negates;
  if (first === undefined || statesAlsoPlainly(negating, first, wordAt(negating, negation.start))) return undefined;
  const negatedAt = negating.concepts.findIndex(
    ({ key }, at) => key === first && (negating.words[at]?.start ?? 0) >= negation.start,
  );
  const around = keysNear(negating, negatedAt, 8, clauseOf(negating, negation));
  for (const clause of other.clauses) {
    for (let at = clause.from; at < clause.to; at++) {
      if (other.concepts[at]?.key !== first || isNegatedAt(other, at)) continue;
      if (isOnlyNamed(other, at) && !isOnlyNamed(negating, negatedAt)) continue;
      const shared = [...keysNear(other, at, 6)].filter((key) => key !== first && around.has(key)).length;
      const enough = other.words[at]?.stem === negating.words[negatedAt]?.stem ? 1 : 2;
      if (shared < enough) continue;
      return { words: spanOf(other, at, objectEnd(other, at, clause.to)), key: first };
    }
  }
  return undefined;
}

function clauseOf(reading: Reading, words: Words): Clause | undefined {
  return reading.clauses.find((one) => words.start >= one.start && words.start < one.end);
}

/** Where the other side has the words around the negation without it. */
function statedWithout(negating: Reading, negation: NegationFact, other: Reading): Plain | undefined {
  const after = wordAt(negating, negation.end);
  const next = negating.words[after];
  if (!next) return undefined;
  const at = other.words.findIndex(
    (word) =>
      word.stem === next.stem &&
      samePlace(negating, negation, other, { text: '', start: word.start, end: word.start }) >= PUT_IN,
  );
  const words = spanOf(other, at, objectEnd(other, at, other.words.length));
  return at <= 0 ? undefined : { words, key: negating.concepts[after]?.key ?? '' };
}

/** A clause whose subject and matter the other side states, in other words and without a negation. */
function statedInOtherWords(negating: Reading, negation: NegationFact, other: Reading): Plain | undefined {
  if (/^(?:without|nor|neither)\b/i.test(negation.text)) return undefined;
  const clause = clauseOf(negating, negation);
  const keys = other.keys;
  const governed = negation.negates.filter((key) => keys.has(key));
  if (!clause || !negation.negates.slice(0, NEAREST).some((key) => keys.has(key))) return undefined;
  if (governed.length < MOST_GOVERNED) {
    const { whole, shared } = weightOf(negating, clause, keys);
    if (shared < SHARED_WEIGHT || shared < SHARED_SHARE * whole) return undefined;
  }
  const places = governed.flatMap((key) => other.concepts.flatMap((concept, at) => (concept.key === key ? [at] : [])));
  const [first = ''] = negation.negates;
  if (
    places.some((at) => isNegatedAt(other, at)) ||
    other.concepts.some(({ key }, at) => key === governed[0] && isOnlyNamed(other, at))
  )
    return undefined;
  if (statesAlsoPlainly(negating, first, wordAt(negating, negation.start))) return undefined;
  const at = Math.min(...places);
  const last = other.clauses.find((one) => at >= one.from && at < one.to)?.to ?? other.words.length;
  return { words: spanOf(other, at, objectEnd(other, at, last)), key: governed[0] ?? '' };
}

function weightOf(reading: Reading, clause: Clause, keys: ReadonlySet<string>): { whole: number; shared: number } {
  let whole = 0;
  let shared = 0;
  for (const concept of reading.concepts.slice(clause.from, clause.to)) {
    if (concept.key === '') continue;
    whole += concept.weight;
    if (keys.has(concept.key)) shared += concept.weight;
  }
  return { whole, shared };
}

/** True when the negating side also states the matter without negation, later or far before: then it denies only one form of it. */
function statesAlsoPlainly(reading: Reading, key: string, negationAt: number): boolean {
  const places = reading.concepts.flatMap((concept, at) => (concept.key === key ? [at] : []));
  const negatedAt = places.find((at) => at >= negationAt) ?? negationAt;
  const isNoun = (at: number): boolean => /ing$/.test(reading.words[at]?.fold ?? '');
  return places.some((at) => {
    if (isNoun(at) && !isNoun(negatedAt)) return false;
    if (at < negationAt) return negationAt - at > NEGATION_REACH + 3 && !isNegatedAt(reading, at);
    return at > negatedAt && !negatedBetween(reading, negatedAt, at);
  });
}

function negatedBetween(reading: Reading, from: number, to: number): boolean {
  return reading.negations.some((negation) => {
    const at = wordAt(reading, negation.start);
    return !negation.hidden && at > from && at < to;
  });
}

/** The end of a verb and the next word of meaning: "struck the lighthouse". */
function objectEnd(reading: Reading, at: number, limit: number): number {
  for (let next = at + 1; next < Math.min(limit, at + LONGEST_PLAIN); next++)
    if (reading.concepts[next]?.key !== '') return next + 1;
  return Math.min(at + 2, limit);
}

function wordsThrough(reading: Reading, negation: NegationFact, key: string): Words {
  const from = wordAt(reading, negation.start);
  for (let at = from; at < Math.min(from + 9, reading.words.length); at++)
    if (reading.concepts[at]?.key === key) return spanOf(reading, from, at + 1);
  return wordsOf(negation);
}

/** The concepts within some words of a place, those of its clause alone where one is given. */
function keysNear(reading: Reading, at: number, reach: number, clause?: Clause): ReadonlySet<string> {
  const keys = new Set<string>();
  const from = Math.max(clause?.from ?? 0, at - reach);
  const to = Math.min(clause?.to ?? reading.concepts.length, at + reach + 1);
  for (const { key } of reading.concepts.slice(from, to)) if (key !== '') keys.add(key);
  return keys;
}
