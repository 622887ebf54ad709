/** Differences of kind `actors`: who is named, added, left out or replaced. */
import type { NameFact } from '../facts/names.ts';
import { inClauses, sharedWeight, surroundings } from './align-readings.ts';
import { isSource } from './coordinations.ts';
import type { Difference } from './difference.ts';
import { exchangedNames, isDescription, isHeadline, isMarked, isSpelledOut } from './exchanged-names.ts';
import { groupedActorDifferences } from './grouped-actors.ts';
import { listDifferences, mentions } from './listed-actors.ts';
import { wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';

const OTHER_ACTOR = 0.6;
const SAME_SURROUNDINGS = 2.4;
/** A place is another one only where nearly all around it is the same. */
const SAME_PLACE_SURROUNDINGS = 3.4;
/** Weight that the nearest words of two exchanged names must share. */
const SAME_BESIDE = 1.8;
const BESIDE = 3;

export function actorDifferences(here: Reading, there: Reading): Difference[] {
  const lists = listDifferences(here, there);
  if (lists.length > 0) return lists;
  const swaps = swapDifferences(here, there);
  return swaps.length > 0 ? swaps : groupedActorDifferences(here, there);
}

/** A name on each side that the other does not have, between the same words or in the same surroundings. */
function swapDifferences(here: Reading, there: Reading): Difference[] {
  if (isHeadline(here) || isHeadline(there)) return [];
  const exchanged = exchangedNames(here, there).filter(([a, b]) => !isSource(here, a) || !isSource(there, b));
  const heres = actingNames(here).filter((name) => !mentions(there, name) && !isSpelledOut(name, there));
  const theres = actingNames(there).filter((name) => !mentions(here, name) && !isSpelledOut(name, here));
  const besideHere = besideOf(here);
  const besideThere = besideOf(there);
  const pairs = pairFacts(heres, theres, (a, b) => {
    if (exchanged.some((pair) => pair[0] === a || pair[1] === b)) return 0;
    if (isFrom(here, a) !== isFrom(there, b)) return 0;
    if (classOf(a) !== classOf(b) || sharedWeight(besideHere(a), besideThere(b)) < SAME_BESIDE) return 0;
    const around = sharedWeight(surroundings(here, a), surroundings(there, b));
    return around >= (a.kind === 'place' || b.kind === 'place' ? SAME_PLACE_SURROUNDINGS : SAME_SURROUNDINGS)
      ? around
      : 0;
  });
  return [...exchanged, ...pairs].map(([a, b]) => ({
    kind: 'actors',
    here: wordsOf(a),
    there: wordsOf(b),
    weight: OTHER_ACTOR,
  }));
}

/** "from Tarn": where somebody is from. */
function isFrom(reading: Reading, { start }: NameFact): boolean {
  return reading.text.slice(0, start).endsWith('from ');
}

/** The nearest concepts of each name, looked for once. */
function besideOf(reading: Reading): (name: NameFact) => ReadonlyMap<string, number> {
  const known = new Map<NameFact, ReadonlyMap<string, number>>();
  return (name) => {
    const found = known.get(name) ?? surroundings(reading, name, BESIDE);
    known.set(name, found);
    return found;
  };
}

/** Names that can stand in for one another. */
function classOf(name: NameFact): string {
  return name.kind === 'other' ? 'person' : name.kind;
}

/** Names that act or are acted on: no descriptions, no places, no sources. */
function actingNames(reading: Reading): readonly NameFact[] {
  return reading.names.filter(
    (name) =>
      name.kind !== 'group' &&
      name.sure &&
      !isDescription(reading, name) &&
      !isMarked(reading, name) &&
      name.text.length > 1 &&
      !name.modifies &&
      inClauses(reading, name) &&
      !isSource(reading, name),
  );
}
