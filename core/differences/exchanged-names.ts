/** Names that stand between the same words on both sides and are not the same name. */
import type { NameFact } from '../facts/names.ts';
import { sameName } from '../facts/same-name.ts';
import { inClauses } from './align-readings.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';
import { samePlace } from './same-place.ts';

/** Names between so many same words stand for the same part, whatever they name. */
const SAME_PLACE = 3;
/** A name that both sides print elsewhere too is exchanged only between more of them. */
const SAME_PLACE_REPEATED = 4;

/** Pairs of names, sources among them, of which at least one is not named on the other side. */
export function exchangedNames(here: Reading, there: Reading): readonly (readonly [NameFact, NameFact])[] {
  const names = (reading: Reading): readonly NameFact[] =>
    reading.names.filter((name) => name.kind !== 'group' && inClauses(reading, name));
  return pairFacts(names(here), names(there), (a, b) => {
    const place = samePlace(here, a, there, b);
    if (place < SAME_PLACE || sameName(a, b)) return 0;
    const known = Number(isNamed(there, a)) + Number(isNamed(here, b));
    return known === 2 || (known === 1 && place < SAME_PLACE_REPEATED) ? 0 : place;
  });
}

function isNamed(reading: Reading, name: NameFact): boolean {
  return reading.names.some((other) => sameName(name, other));
}
