/** How much of one text stands in another: runs of four words, counted as often as they occur. */

/** Share of what was found that is right, and share of what is right that was found; each 0..1. */
export type Overlap = { readonly precision: number; readonly recall: number };

const WORDS = /[\p{L}\p{N}]+/gu;
const RUN = 4;

/** Compares by runs of four lower-case words. A text too short for one run is one run; nothing against nothing is 1. */
export function overlapOf(found: string, truth: string): Overlap {
  const here = shinglesOf(found);
  const there = shinglesOf(truth);
  let both = 0;
  for (const [run, count] of there) both += Math.min(count, here.get(run) ?? 0);
  const [foundCount, truthCount] = [sumOf(here), sumOf(there)];
  if (foundCount === 0 && truthCount === 0) return { precision: 1, recall: 1 };
  return { precision: foundCount === 0 ? 0 : both / foundCount, recall: truthCount === 0 ? 0 : both / truthCount };
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(WORDS) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(words.length - RUN, words.length === 0 ? -1 : 0);
  for (let index = 0; index <= last; index++) {
    const run = words.slice(index, index + RUN).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
