/** What two texts quote, held against each other: the same words, or the same statement in other words. */
import { findQuotations } from '../text/quotations.ts';
import { containment, type Shingles } from './shingles.ts';

/** Quotations of fewer word pairs are set phrases. */
const LEAST_PAIRS = 3;
/** From this share of common word pairs on, two quotations that are not the same render one statement in two ways. */
const OTHER_RENDERING = 0.4;

/** The quotations of a text that are long enough to tell anything, as shingles, each once. */
export function quotationRuns(text: string, shinglesOf: (text: string) => Shingles): readonly Shingles[] {
  return findQuotations(text)
    .filter((one, at, all) => at === 0 || one.start >= (all[at - 1]?.end ?? 0))
    .map((quotation) => shinglesOf(quotation.text))
    .filter((shingles) => shingles.size >= LEAST_PAIRS);
}

/**
 * `same` where a quotation of one side stands word for word in one of the other, and none is rendered otherwise; `other` where one
 * is (copies cut quotations short, but change no word in them); `none` where the sides quote different things.
 */
export function compareQuotationRuns(
  some: readonly Shingles[],
  others: readonly Shingles[],
): 'same' | 'other' | 'none' {
  let isSame = false;
  for (const one of some) {
    const nearest = Math.max(0, ...others.map((other) => containment(one, other)));
    if (nearest === 1) isSame = true;
    else if (nearest >= OTHER_RENDERING) return 'other';
  }
  return isSame ? 'same' : 'none';
}
