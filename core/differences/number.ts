/** Differences of kind `number`: another figure, range or degree of exactness for the same thing. */
import type { NumberFact } from '../facts/numbers.ts';
import { conceptOf } from '../text/synonyms.ts';
import { sharedWeight, surroundings, wordAt } from './align-readings.ts';
import type { Difference } from './difference.ts';
import { wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';
import { samePlace } from './same-place.ts';

/** Another figure changes the claim; the same figure stated less exactly qualifies it. */
const OTHER_FIGURE = 0.85;
const OTHER_EXACTNESS = 0.4;
/** Numbers belong together when what is counted is the same, or their surroundings share this weight. */
const SAME_SURROUNDINGS = 1.9;
const OTHER_NOUN_SURROUNDINGS = 2.4;
/** Figures for things that are called otherwise must be of like size. */
const LEAST_NEARNESS = 0.01;
/** Numbers between so many same words belong together, whatever else is said. */
const SAME_PLACE = 2;
/** Rounding: "about 11 percent" and "10.7 percent" state the same. */
const ROUNDING = 0.06;
/** Rounded figures in other units: about 3 km, about two miles. */
const CONVERTING = 0.08;
/** Figures in other units that are not said to be rounded: 52 km, 32 miles. */
const CONVERTING_EXACTLY = 0.03;
/** Words for a little less than what follows. */
const ALMOST = /^(?:nearly|almost|close to|just under|approaching)\b/i;
/** Stems that say how things follow one another, not what is counted. */
const IN_A_ROW = new Set(['straight', 'consecut', 'success']);
/** Figures from this on are the same even where one side leaves out the unit. */
const UNMISTAKABLE = 1000;
const MEASURES = new Set(['length', 'mass', 'area', 'volume', 'speed']);

export function numberDifferences(here: Reading, there: Reading): Difference[] {
  const hereNumbers = here.numbers.filter((number) => !there.allNumbers.some((other) => statesSame(number, other)));
  const thereNumbers = there.numbers.filter((number) => !here.allNumbers.some((other) => statesSame(number, other)));
  const onlyOnes = here.numbers.length === 1 && there.numbers.length === 1;
  const pairs = pairFacts(hereNumbers, thereNumbers, (a, b) => similarity(here, a, there, b, onlyOnes));
  return pairs.map(([a, b]) => ({
    kind: 'number',
    here: wordsOf(a),
    there: wordsOf(b),
    weight: a.max < b.min || b.max < a.min ? OTHER_FIGURE : OTHER_EXACTNESS,
  }));
}

/** The halves of a result may be joined by a hyphen or by "to". */
function isComparable(a: NumberFact, b: NumberFact): boolean {
  const [ours, theirs] = [a.dimension, b.dimension];
  return ours === theirs || (ours === 'score' && theirs === 'count') || (ours === 'count' && theirs === 'score');
}

/** True when no reader would call two numbers different: equal, one a rounding of the other, or one without its unit. */
function statesSame(a: NumberFact, b: NumberFact): boolean {
  if (
    (a.dimension === 'count' || b.dimension === 'count') &&
    figureOf(a) === figureOf(b) &&
    figureOf(a) >= UNMISTAKABLE
  )
    return a.approximation === b.approximation;
  if (!isComparable(a, b)) return false;
  if (a.value === b.value && a.max === b.max && a.min === b.min) return true;
  if (a.value === b.value && ALMOST.test(a.text) && ALMOST.test(b.text)) return true;
  if (
    a.approximation === 'exact' &&
    b.approximation === 'exact' &&
    a.max === a.min &&
    b.max === b.min &&
    isSameRounded(a, b)
  )
    return true;
  if (a.approximation === 'about' && b.approximation === 'exact') return isRounding(a.value, b.value);
  if (b.approximation === 'about' && a.approximation === 'exact') return isRounding(b.value, a.value);
  if (!MEASURES.has(a.dimension)) return false;
  const rounded = a.approximation === 'about' && b.approximation === 'about';
  const converted = a.approximation === b.approximation && unitOf(a) !== unitOf(b);
  const most = rounded ? CONVERTING : converted ? CONVERTING_EXACTLY : 0;
  return Math.abs(a.value - b.value) <= most * Math.max(a.value, b.value);
}

/** "9%" and "8.76 percent": one figure is the other with fewer decimals. */
function isSameRounded(a: NumberFact, b: NumberFact): boolean {
  const [rough, fine] = decimalsOf(a) <= decimalsOf(b) ? [a, b] : [b, a];
  if (decimalsOf(rough) === decimalsOf(fine)) return false;
  const unit = rough.value / (figureOf(rough) * 10 ** decimalsOf(rough));
  if (!(unit > 0)) return false;
  return Math.round(fine.value / unit) === Math.round(rough.value / unit);
}

/** The words that follow a figure, its unit. */
function unitOf({ text }: NumberFact): string {
  return text.replace(/^.*\d/, '').trim();
}

/** The figure as it is printed, without what multiplies it. */
function figureOf({ text, value }: NumberFact): number {
  return Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? value);
}

function decimalsOf({ text }: NumberFact): number {
  return /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

function isRounding(round: number, exact: number): boolean {
  return (
    Math.abs(round - exact) <= ROUNDING * Math.abs(exact) && (round === exact || digitsOf(round) < digitsOf(exact))
  );
}

/** Significant digits of a number. */
function digitsOf(value: number): number {
  return value.toExponential().split('e')[0]?.replace(/\D/g, '').length ?? 0;
}

/** Words before a figure that say whether something changed by it, from it or to it. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['by', 'by'],
  ['from', 'from'],
  ['to', 'to'],
  ['at', 'to'],
  ...'up down off rose fell gained lost added shed jumped climbed dropped slipped plunged'
    .split(' ')
    .map((moved) => [moved, 'by'] as const),
]);

/** Ages and results stand alone: they are not mistaken for other figures. */
const SPECIAL = new Set(['age', 'score']);

function similarity(here: Reading, a: NumberFact, there: Reading, b: NumberFact, onlyOnes: boolean): number {
  if (!isComparable(a, b) || haveOtherRoles(here, a, there, b)) return 0;
  const around = sharedWeight(surroundings(here, a), surroundings(there, b));
  const place = samePlace(here, a, there, b);
  if (place >= SAME_PLACE) return 0.1 + around + place + nearness(a, b);
  if (SPECIAL.has(a.dimension) || SPECIAL.has(b.dimension)) return onlyOnes || place > 0 ? 0.1 + around + place : 0;
  const sameNoun = countedConcepts(a).some((noun) => countedConcepts(b).includes(noun));
  const direct = a.noun[0] !== undefined && b.noun[0] !== undefined && conceptOf(a.noun[0]) === conceptOf(b.noun[0]);
  if (a.dimension === 'ordinal' && !sameNoun) return 0;
  const counts = a.dimension === 'count' || a.dimension === 'ordinal';
  if (
    counts &&
    !sameNoun &&
    around < (a.noun.length > 0 && b.noun.length > 0 ? OTHER_NOUN_SURROUNDINGS : SAME_SURROUNDINGS)
  )
    return 0;
  if (!counts && around < (onlyOnes ? 0.7 : 1.4)) return 0;
  if (!sameNoun && nearness(a, b) < LEAST_NEARNESS) return 0;
  if (counts && sameNoun && !onlyOnes && around < 1.4) return 0;
  return 0.1 + around + (direct ? 2 : sameNoun ? 1 : 0) + nearness(a, b);
}

/** "rose by 3 to 9": what something changed by, from and to are three figures. */
function haveOtherRoles(here: Reading, a: NumberFact, there: Reading, b: NumberFact): boolean {
  const role = (reading: Reading, number: NumberFact): string | undefined =>
    ROLES.get(reading.words[wordAt(reading, number.start) - 1]?.fold ?? '');
  const [ours, theirs] = [role(here, a), role(there, b)];
  return ours !== undefined && theirs !== undefined && ours !== theirs;
}

/** 0..1: of several figures of one kind, those of like size belong together. */
function nearness(a: NumberFact, b: NumberFact): number {
  const most = Math.max(Math.abs(a.value), Math.abs(b.value));
  return most === 0 ? 1 : Math.max(0, Math.min(a.value, b.value) / most);
}

function countedConcepts(number: NumberFact): readonly string[] {
  return number.noun
    .filter((stem) => !IN_A_ROW.has(stem))
    .slice(0, 2)
    .map(conceptOf);
}
