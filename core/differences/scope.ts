/** Differences of kind `scope`: a qualifier added or dropped. */
import type { QualifierFact } from '../facts/qualifiers.ts';
import { inClauses, NOTHING, wordAt } from './align-readings.ts';
import type { Difference } from './difference.ts';
import { wordsOf } from './note.ts';
import type { Reading } from './reading.ts';

const NARROWER = 0.35;
const BOUND = 0.4;
/** Other shapes of a condition. */
const CONDITION =
  /\b(?:whether|unless|[Aa]nyone|[Aa]nybody|[Tt]hose who|[Ww]hoever|provided|once|assuming|[Ss]hould (?:a|an|the|it|he|she|they|any)|[Hh]ad (?:the|it|he|she|they))\b/;
/** Other words for nothing else. */
const NOTHING_ELSE = /\b(?:just|alone|sole|merely|rather|nothing)\b/;
/** Other words for a part. */
const SOME = /\b(?:most|much|some|half|part|parts)\b/;
/** Concepts around a qualifier that the other side must share for the qualifier to be missing there. */
const SHARED_AROUND = 2;

export function scopeDifferences(here: Reading, there: Reading): Difference[] {
  return [...missingIn(here, there, 'there'), ...missingIn(there, here, 'here')];
}

function missingIn(full: Reading, bare: Reading, missing: 'here' | 'there'): Difference[] {
  const keys = bare.keys;
  const found = full.qualifiers.filter((qualifier) => {
    if (!inClauses(full, qualifier) || bare.qualifiers.some((other) => sameGroup(qualifier, other))) return false;
    if (isSaidOtherwise(full, qualifier, bare, keys)) return false;
    return qualifier.qualifies.filter((key) => keys.has(key)).length >= SHARED_AROUND;
  });
  return found.slice(0, 2).map((qualifier) => {
    const words = wordsOf(qualifier);
    const sides = missing === 'there' ? { here: words, there: NOTHING } : { here: NOTHING, there: words };
    const weight = qualifier.group === 'condition' || qualifier.group === 'only' ? BOUND : NARROWER;
    return { kind: 'scope' as const, ...sides, weight };
  });
}

/** The qualifier in another form (fierce for fiercely), its condition in another shape, or what it adds stated plainly. */
function isSaidOtherwise(full: Reading, qualifier: QualifierFact, bare: Reading, keys: ReadonlySet<string>): boolean {
  const first = full.words[wordAt(full, qualifier.start)];
  const root = first?.stem.slice(0, 4);
  if (root !== undefined && root.length === 4 && bare.words.some(({ stem }) => stem.startsWith(root))) return true;
  if (qualifier.group === 'condition') return CONDITION.test(bare.text);
  if (qualifier.group === 'only' && NOTHING_ELSE.test(bare.text)) return true;
  if (qualifier.group === 'partly' && SOME.test(bare.text)) return true;
  if (qualifier.group !== 'including') return false;
  const added = full.concepts.slice(wordAt(full, qualifier.start) + 1, wordAt(full, qualifier.end));
  return added.every(({ key }) => key === '' || keys.has(key));
}

function sameGroup(a: QualifierFact, b: QualifierFact): boolean {
  return (
    a.group === b.group ||
    (a.group === 'especially' && b.group === 'including') ||
    (a.group === 'including' && b.group === 'especially')
  );
}
