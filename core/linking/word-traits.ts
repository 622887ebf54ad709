/** What the matcher knows of a word by itself, whatever text it stands in: numbers only, so that an index can keep them. */

import { NEGATIONS } from '../facts/negation.ts';
import { MULTIPLIERS, UNIT_WORDS } from '../facts/number-words.ts';
import { OPPOSITE_PAIRS } from '../facts/opposites.ts';
import { PLACE_OPENERS } from '../text/places.ts';
import { stem } from '../text/stem.ts';
import { CONCEPTS, conceptOf } from '../text/synonyms.ts';
import { STOP_WORDS } from '../text/words.ts';
import { rarityOf, UNSEEN_RARITY } from './word-rarity.ts';

/**
 * A word's traits. `key` stands for its stem, country or figure (`figureKey`); `weight` is its rarity in news, 0..1, 0 for stop words;
 * `concept` what it and its synonyms are about, 0 for nothing listed; `opposite` its place among opposites, 0 for none;
 * `shapeLow` and `shapeHigh` its pairs of letters as 64 bits; `kinds` says what sort of word it is.
 */
export type WordTraits = {
  readonly key: number;
  readonly weight: number;
  readonly concept: number;
  readonly opposite: number;
  readonly shapeLow: number;
  readonly shapeHigh: number;
  readonly kinds: number;
};

/** Bits of `WordTraits.kinds`, which every text shares. */
export const STOP = 1;
export const FIGURE = 2;
export const CALENDAR = 4;
export const NEGATION = 8;
/** May begin an amount, or the name of a country: what it is shows where it stands. */
export const AMOUNT_OPENER = 16;
export const PLACE_OPENER = 32;

const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`.split(/\s+/),
);

/** Opposites in what a sentence tells that are no contradiction in themselves, beside those of `core/facts/opposites.ts`. */
const FURTHER_PAIRS = `
day morning / night evening
man men boy boys husband father son brother / woman women girl girls wife mother daughter sister
killed died dead / rescued saved survived unhurt alive
gain gains gained rise rose climbed jumped / loss losses lost fall fell slid plunged
positive / negative
north northern / south southern
east eastern / west western
left / right
early earlier / late later
old older oldest / new young younger youngest
long longer / short shorter
strong stronger / weak weaker
high / low
hot / cold
rich / poor
war / peace
friend friends ally allies / enemy enemies foe foes rival rivals
true / false
easy / hard difficult
domestic / foreign
urban / rural
mild / severe
minimum least / maximum most
always / never
present / absent
supporter supporters / opponent opponents critic critics
`;

/** Sets of sides that words stand on; a trait's `opposite` is an index into it. The first stands for words without an opposite. */
const sideSets: string[][] = [[]];
const oppositeOf = new Map<string, number>();
readOpposites();

const SIDE_SETS = sideSets.length;
const opposed = new Uint8Array(SIDE_SETS * SIDE_SETS);
for (const [a, sides] of sideSets.entries())
  for (const [b, others] of sideSets.entries())
    if (sides.some((side) => others.includes(otherSide(side)))) opposed[a * SIDE_SETS + b] = 1;

/** True when two words' `opposite` traits stand against each other. */
export function areOpposed(a: number, b: number): boolean {
  return opposed[a * SIDE_SETS + b] === 1;
}

const conceptIds = new Map(CONCEPTS.map((concept, at) => [concept, at + 1]));

/** The traits of a word by its folded spelling and its stem. */
export function traitsOfWord(fold: string, stemmed: string): WordTraits {
  const stop = STOP_WORDS.has(fold);
  const opensAmount = /^\d/.test(fold) || UNIT_WORDS.has(fold) || MULTIPLIERS.has(fold);
  const kinds =
    (opensAmount ? AMOUNT_OPENER : 0) |
    (PLACE_OPENERS.has(fold) ? PLACE_OPENER : 0) |
    (stop ? STOP : 0) |
    (CALENDAR_WORDS.has(fold) ? CALENDAR : 0) |
    (!stop && NEGATIONS.has(fold) ? NEGATION : 0);
  return {
    key: keyOf(stemmed),
    weight: stop ? 0 : rarityOf(stemmed) / UNSEEN_RARITY,
    concept: stop ? 0 : (conceptIds.get(conceptOf(stemmed)) ?? 0),
    opposite: stop && !oppositeOf.has(fold) ? 0 : (oppositeOf.get(stemmed) ?? 0),
    ...shapeOf(fold),
    kinds,
  };
}

const countries = new Map<string, WordTraits>();

/** The traits of a country or body of states by its id (`united-states`, `nato`). */
export function traitsOfCountry(country: string): WordTraits {
  const key = `@${country}`;
  const known = countries.get(key);
  if (known !== undefined) return known;
  const weight = Math.min(rarityOf(key), rarityOf(country)) / UNSEEN_RARITY;
  const made = { key: keyOf(key), weight, concept: 0, opposite: 0, shapeLow: 0, shapeHigh: 0, kinds: 0 };
  countries.set(key, made);
  return made;
}

/** Figures up to this are so frequent that sharing one tells little. */
const SMALL_FIGURE = 12;
const SMALL_FIGURE_WEIGHT = 0.4;
const FIGURE_WEIGHT = 0.7;

/** The traits of a figure by its value, 0 or more. */
export function traitsOfFigure(value: number): WordTraits {
  const weight = value <= SMALL_FIGURE ? SMALL_FIGURE_WEIGHT : FIGURE_WEIGHT;
  return { key: figureKey(value), weight, concept: 0, opposite: 0, shapeLow: 0, shapeHigh: 0, kinds: FIGURE };
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);
const FIGURE_MARK = 0xf0000000;

/** The key of a figure: its value in 28 bits, which tells six-digit numbers apart. */
export function figureKey(value: number): number {
  float[0] = value;
  return (FIGURE_MARK | ((bits[0] ?? 0) >>> 3)) >>> 0;
}

/** The value a figure's key was made of, to six digits. */
export function figureValue(key: number): number {
  bits[0] = (key & 0x0fffffff) << 3;
  return float[0] ?? 0;
}

/** A 32-bit key of a text (FNV-1a), never one of a figure. */
export function keyOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = (hash ^ (hash >>> 15)) >>> 0;
  return hash >= FIGURE_MARK ? (hash & 0x7fffffff) >>> 0 : hash;
}

/** Bits of a shape. */
export const SHAPE_BITS = 64;

/** How many pairs of letters a shape holds. Two shapes are alike by twice what they share over what both hold. */
export function shapeSize(low: number, high: number): number {
  return countBits(low) + countBits(high);
}

/** How alike two words' shapes are, 0..1. */
export function shapeLikeness(lowA: number, highA: number, lowB: number, highB: number): number {
  const all = shapeSize(lowA, highA) + shapeSize(lowB, highB);
  return all === 0 ? 0 : (2 * shapeSize(lowA & lowB, highA & highB)) / all;
}

function countBits(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Shorter words have too few pairs of letters to be recognised by them. */
const SHORTEST_SHAPED_WORD = 4;

function shapeOf(fold: string): { shapeLow: number; shapeHigh: number } {
  let shapeLow = 0;
  let shapeHigh = 0;
  if (fold.length < SHORTEST_SHAPED_WORD) return { shapeLow, shapeHigh };
  for (let at = -1; at + 1 < fold.length; at += 1) {
    const first = at < 0 ? 94 : fold.charCodeAt(at);
    const bit = (Math.imul(first * 131 + fold.charCodeAt(at + 1), 0x9e3779b1) >>> 26) & 63;
    if (bit < 32) shapeLow |= 1 << bit;
    else shapeHigh |= 1 << (bit - 32);
  }
  return { shapeLow, shapeHigh };
}

function readOpposites(): void {
  const sidesOf = new Map<string, string[]>();
  const lines = `${OPPOSITE_PAIRS.trim()}\n${FURTHER_PAIRS.trim()}`.split('\n');
  for (const [pair, line] of lines.entries())
    for (const [side, words] of line.split(' / ').entries())
      for (const word of new Set(words.split(' ').map((one) => stem(one)))) {
        const known = sidesOf.get(word);
        if (known === undefined) sidesOf.set(word, [`${pair}${side === 0 ? 'a' : 'b'}`]);
        else known.push(`${pair}${side === 0 ? 'a' : 'b'}`);
      }
  const ids = new Map<string, number>();
  for (const [word, sides] of sidesOf) {
    const name = sides.join(' ');
    const id = ids.get(name) ?? sideSets.push(sides) - 1;
    ids.set(name, id);
    oppositeOf.set(word, id);
  }
}

function otherSide(side: string): string {
  return side.endsWith('a') ? `${side.slice(0, -1)}b` : `${side.slice(0, -1)}a`;
}
