/** Whether two facts stand between the same words: what is exchanged there is meant to be the same point. */
import { wordAt } from './align-readings.ts';
import type { Words } from './difference.ts';
import type { Reading } from './reading.ts';

/** Words on each side that are looked at. */
const REACH = 3;

/**
 * How many words next to the two facts are the same, without a gap, on both sides together: 0 to 6. The start and the end of a
 * text count as a word. One side alone counts up to two, for words may begin or end alike by chance.
 */
export function samePlace(here: Reading, a: Words, there: Reading, b: Words): number {
  const before = sameFrom(here, wordAt(here, a.start) - 1, there, wordAt(there, b.start) - 1, -1);
  const after = sameFrom(here, wordAt(here, a.end), there, wordAt(there, b.end), 1);
  return before === 0 || after === 0 ? Math.min(2, before + after) : before + after;
}

function sameFrom(here: Reading, a: number, there: Reading, b: number, step: 1 | -1): number {
  for (let count = 0; count < REACH; count++) {
    const ours = here.words[a + count * step];
    const theirs = there.words[b + count * step];
    if (ours === undefined && theirs === undefined) return count + 1;
    if (ours === undefined || theirs === undefined || ours.stem !== theirs.stem) return count;
  }
  return REACH;
}
