/** Comparing two texts of one day, as tests of differences do. */
import { compareTellings } from '../../core/differences/compare-tellings.ts';
import type { Difference } from '../../core/differences/difference.ts';

/** The day both texts are of. */
export const PUBLISHED = '2024-03-14';

export function compare(here: string, there: string): readonly Difference[] {
  return compareTellings({ text: here, published: PUBLISHED }, { text: there, published: PUBLISHED });
}
