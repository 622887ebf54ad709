/**
 * How far a grouping agrees with a truth, by B-cubed precision and recall where things may stand in several groups (Amigó, Gonzalo, Artiles, Verdejo 2009).
 */

/** Precision, recall and their harmonic mean, 0..1. */
export type Agreement = { readonly precision: number; readonly recall: number; readonly f1: number };

/**
 * Holds the groups of each thing against the true ones, both given as sets of names. For two things that share groups, precision is the share of the groups they share
 * that the truth can account for: min(groups shared, true groups shared) / groups shared; of one thing the mean over all that share a group with it, itself
 * included; in all the mean over things. Recall is the same with groups and truth exchanged.
 */
export function bCubed<Group, Truth>(
  groups: readonly ReadonlySet<Group>[],
  truth: readonly ReadonlySet<Truth>[],
): Agreement {
  const precision = meanShare(groups, truth);
  const recall = meanShare(truth, groups);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function meanShare<A, B>(groups: readonly ReadonlySet<A>[], others: readonly ReadonlySet<B>[]): number {
  let sum = 0;
  for (const [one, own] of groups.entries()) {
    let shares = 0;
    let sharing = 0;
    for (const [other, theirs] of groups.entries()) {
      const shared = countShared(own, theirs);
      if (shared === 0) continue;
      sharing += 1;
      shares += Math.min(shared, countShared(others[one] ?? new Set(), others[other] ?? new Set())) / shared;
    }
    if (sharing > 0) sum += shares / sharing;
  }
  return sum / groups.length;
}

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}
