/** How a sentence stands to the other tellings of its claim, from their differences. */
import type { Agreement } from '../comparison.ts';
import type { Difference } from './difference.ts';

/** From this weight on a factual difference makes a mark say that outlets differ. */
const DIFFERS_FROM = 0.35;
/** A polarity or number difference of this weight contradicts the sentence. */
const CONTRADICTS_FROM = 0.8;

/** `differences` holds one list for each telling; no tellings, or none that differ, are `same`. */
export function agreementOf(differences: readonly (readonly Difference[])[]): Agreement {
  const all = differences.flat();
  if (all.some((one) => (one.kind === 'polarity' || one.kind === 'number') && one.weight >= CONTRADICTS_FROM))
    return 'contradicted';
  return all.some((one) => one.kind !== 'wording' && one.weight >= DIFFERS_FROM) ? 'differs' : 'same';
}
