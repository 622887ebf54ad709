/** The order in which tellings and their differences are shown: what changes the meaning first, wording last. */
import type { ComparedTelling } from '../core/comparison.ts';
import type { Difference } from '../core/differences/difference.ts';

/** `differences` with the most meaningful first and wording last, whatever its weight. */
export function differencesInOrder(differences: readonly Difference[]): readonly Difference[] {
  return [...differences].sort((a, b) => rank(b) - rank(a));
}

/** Tellings that differ, the one that differs most first, and those in which no difference was found, in their given order. */
export function tellingsInOrder(tellings: readonly ComparedTelling[]): {
  readonly differing: readonly ComparedTelling[];
  readonly same: readonly ComparedTelling[];
} {
  const differing = tellings.filter(({ differences }) => differences.length > 0);
  return {
    differing: [...differing].sort((a, b) => highestRank(b) - highestRank(a)),
    same: tellings.filter(({ differences }) => differences.length === 0),
  };
}

const highestRank = (telling: ComparedTelling): number => Math.max(...telling.differences.map(rank));

/** -1..1: weights are 0..1, so wording moved down by one comes after everything else. */
const rank = (difference: Difference): number =>
  difference.kind === 'wording' ? difference.weight - 1 : difference.weight;
