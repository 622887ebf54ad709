/** Words that come in opposite pairs, one on each side: rose and fell, lawful and unlawful. */
import type { NameFact } from '../facts/names.ts';
import type { OppositeFact } from '../facts/opposites.ts';
import { sameName } from '../facts/same-name.ts';
import { wordAt } from './align-readings.ts';
import { isNegatedAt } from './denials.ts';
import type { Difference } from './difference.ts';
import { wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';
import { samePlace } from './same-place.ts';

const OPPOSED = 0.85;
/** Concepts around two opposites that must be shared, or words right beside them. */
const SHARED_CONTEXT = 2;
const SAME_PLACE = 3;
/** What a word gains towards one of its own side: it answers that one before it opposes another. */
const SAME_SIDE = 0.6;

export function oppositions(here: Reading, there: Reading): Difference[] {
  const pairs = pairFacts(outsideTimes(here), outsideTimes(there), (a, b) => {
    if (a.pair !== b.pair || isPlural(a) !== isPlural(b) || saysOfOthers(here, a, there, b)) return 0;
    const shared = a.context.filter((key) => b.context.includes(key)).length;
    const place = samePlace(here, a, there, b);
    if (place === 0 && isSomebody(a) && isSomebody(b)) return 0;
    if (a.side === b.side) return SAME_SIDE + shared + place;
    return shared >= SHARED_CONTEXT || place >= SAME_PLACE ? shared + place : 0;
  });
  const answers = pairs.filter(([a, b]) => a.side === b.side);
  const isAnswered = (fact: OppositeFact, side: 0 | 1): boolean =>
    answers.some((pair) => pair[side].start === fact.start);
  return pairs
    .filter(([a, b]) => a.side !== b.side && isNegated(here, a) === isNegated(there, b))
    .filter(([a, b]) => !isAnswered(a, 0) && !isAnswered(b, 1))
    .map(([a, b]) => ({
      kind: 'polarity',
      here: wordsOf(a),
      there: wordsOf(b),
      weight: OPPOSED,
    }));
}

/** "Early September" and "late August" are other times, which are compared as such. */
function outsideTimes({ opposites, allTimes }: Reading): readonly OppositeFact[] {
  return opposites.filter(({ start, end }) => !allTimes.some((time) => start < time.end && time.start < end));
}

/** A man here and a woman there are two people, unless the same words stand beside them. */
function isSomebody({ text }: OppositeFact): boolean {
  return /^(?:(?:wo)?m[ae]n|boys?|girls?)$/i.test(text);
}

/** "men", "women": not held against one man or one woman. */
function isPlural({ text }: OppositeFact): boolean {
  return /^(?:wo)?men$|^(?:boy|girl)s$/i.test(text);
}

/** "Ann won" and "Ben lost": what is said of different names contradicts nothing. */
function saysOfOthers(here: Reading, a: OppositeFact, there: Reading, b: OppositeFact): boolean {
  const [ours, theirs] = [nameBefore(here, a), nameBefore(there, b)];
  return ours !== undefined && theirs !== undefined && !sameName(ours, theirs);
}

function nameBefore(reading: Reading, fact: OppositeFact): NameFact | undefined {
  return reading.names.findLast(
    ({ kind, sure, end }) => end <= fact.start && sure && kind !== 'country' && kind !== 'place' && kind !== 'group',
  );
}

function isNegated(reading: Reading, fact: OppositeFact): boolean {
  return isNegatedAt(reading, wordAt(reading, fact.start));
}
