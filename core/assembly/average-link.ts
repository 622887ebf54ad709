/** Groups things by how alike they are: average-link clustering over a sparse graph. */
import type { LikelyPairs } from './likely-pairs.ts';

/** Two groups that may be joined; sizes tell whether the entry is still about the groups as they are. */
type Join = {
  readonly mean: number;
  readonly a: number;
  readonly b: number;
  readonly sizeA: number;
  readonly sizeB: number;
};

/**
 * Joins the two groups whose members are most alike in the mean, again and again, while the mean is at least `least`; pairs that are not given count as 0.
 * A group never has more than `most` members.
 * Groups come out by their first member, members in order. Ties go to the earlier groups, so the same pairs always give the same groups.
 */
export function groupByAverageLink(
  pairs: LikelyPairs,
  least: number,
  most = Number.POSITIVE_INFINITY,
): readonly (readonly number[])[] {
  const members: (number[] | undefined)[] = pairs.map((_, one) => [one]);
  const sums = pairs.map((scores) => new Map(scores));
  const heap = createHeap();
  for (const [a, scores] of sums.entries()) for (const b of scores.keys()) if (a < b) offer(a, b);
  for (let join = heap.take(); join !== undefined; join = heap.take()) {
    const { a, b, sizeA, sizeB } = join;
    if (members[a]?.length !== sizeA || members[b]?.length !== sizeB) continue;
    merge(a, b);
    for (const other of sums[a]?.keys() ?? []) offer(Math.min(a, other), Math.max(a, other));
  }
  return members.flatMap((group) => (group === undefined ? [] : [group.sort((x, y) => x - y)]));

  function offer(a: number, b: number): void {
    const [sizeA, sizeB] = [members[a]?.length ?? 0, members[b]?.length ?? 0];
    const mean = (sums[a]?.get(b) ?? 0) / (sizeA * sizeB);
    if (mean >= least && sizeA + sizeB <= most) heap.add({ mean, a, b, sizeA, sizeB });
  }

  function merge(a: number, b: number): void {
    const [into, from] = [sums[a], sums[b]];
    if (into === undefined || from === undefined) return;
    members[a]?.push(...(members[b] ?? []));
    members[b] = undefined;
    into.delete(b);
    for (const [other, sum] of from) {
      if (other === a) continue;
      const whole = (into.get(other) ?? 0) + sum;
      into.set(other, whole);
      sums[other]?.delete(b);
      sums[other]?.set(a, whole);
    }
    from.clear();
  }
}

function isBefore(one: Join, next: Join): boolean {
  if (one.mean !== next.mean) return one.mean > next.mean;
  return one.a === next.a ? one.b < next.b : one.a < next.a;
}

/** A binary heap that gives the best join first. */
function createHeap() {
  const joins: Join[] = [];
  const swapIfBefore = (child: number, parent: number): boolean => {
    const [one, next] = [joins[child], joins[parent]];
    if (one === undefined || next === undefined || !isBefore(one, next)) return false;
    joins[child] = next;
    joins[parent] = one;
    return true;
  };
  return {
    add(join: Join): void {
      let at = joins.push(join) - 1;
      while (at > 0 && swapIfBefore(at, (at - 1) >> 1)) at = (at - 1) >> 1;
    },
    take(): Join | undefined {
      const [first] = joins;
      const last = joins.pop();
      if (last === undefined || joins.length === 0) return first;
      joins[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [joins[2 * at + 1], joins[2 * at + 2]];
        const child = left !== undefined && right !== undefined && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
        if (!swapIfBefore(child, at)) return first;
        at = child;
      }
    },
  };
}
