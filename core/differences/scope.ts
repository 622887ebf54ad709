/** Differences of kind `scope`: a qualifier added or dropped. */
import type { QualifierFact } from '../facts/qualifiers.ts';
import { conceptKeys, inClauses, NOTHING } from './align-readings.ts';
import type { Difference } from './difference.ts';
import { contrast, wordsOf } from './note.ts';
import type { Reading } from './reading.ts';

const NARROWER = 0.35;
const BOUND = 0.4;
/** Concepts around a qualifier that the other side must share for the qualifier to be missing there. */
const SHARED_AROUND = 2;

export function scopeDifferences(here: Reading, there: Reading): Difference[] {
  return [...missingIn(here, there, 'there'), ...missingIn(there, here, 'here')];
}

function missingIn(full: Reading, bare: Reading, missing: 'here' | 'there'): Difference[] {
  const keys = conceptKeys(bare);
  const found = full.qualifiers.filter((qualifier) => {
    if (!inClauses(full, qualifier) || bare.qualifiers.some((other) => sameGroup(qualifier, other))) return false;
    return qualifier.qualifies.filter((key) => keys.has(key)).length >= SHARED_AROUND;
  });
  return found.slice(0, 2).map((qualifier) => {
    const words = wordsOf(qualifier);
    const sides = missing === 'there' ? { here: words, there: NOTHING } : { here: NOTHING, there: words };
    const weight = qualifier.group === 'condition' || qualifier.group === 'only' ? BOUND : NARROWER;
    return { kind: 'scope' as const, ...sides, weight, note: contrast(sides.here, sides.there) };
  });
}

function sameGroup(a: QualifierFact, b: QualifierFact): boolean {
  return (
    a.group === b.group ||
    (a.group === 'especially' && b.group === 'including') ||
    (a.group === 'including' && b.group === 'especially')
  );
}
