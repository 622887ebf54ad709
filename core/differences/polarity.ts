/** Differences of kind `polarity`: one side denies, negates, reverses or opposes what the other states. */
import { denials } from './denials.ts';
import type { Difference } from './difference.ts';
import { oppositions } from './oppositions.ts';
import type { Reading } from './reading.ts';
import { reversedRoles } from './reversed-roles.ts';

/** At most one: the first way in which the sides contradict one another says it. */
export function polarityDifferences(here: Reading, there: Reading): Difference[] {
  for (const find of [denials, oppositions, reversedRoles]) {
    const found = find(here, there);
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}
