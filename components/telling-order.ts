/** The order in which tellings are shown: pinned outlets first, those of one origin together, what changes the meaning first, wording last. */
import type { ComparedLink, ComparedTelling, Origin } from '../core/comparison.ts';
import type { Difference } from '../core/differences/difference.ts';

/** An origin's tellings that differ, the one that differs most first, and those in which no difference was found. */
export type OriginTellings = {
  readonly origin: Origin;
  readonly differing: readonly ComparedTelling[];
  readonly same: readonly ComparedTelling[];
};

/** A link's tellings by origin, the origin with the one that differs most first. */
export function tellingsByOrigin({ tellings, origins }: ComparedLink): readonly OriginTellings[] {
  return origins
    .map((origin): OriginTellings => {
      const told = origin.tellings.flatMap((place) => tellings[place] ?? []);
      return {
        origin,
        differing: told
          .filter(isDiffering)
          .sort((a, b) => byPin(isPinned(a), isPinned(b)) || highestRank(b) - highestRank(a)),
        same: told.filter((telling) => !isDiffering(telling)),
      };
    })
    .sort((a, b) => byPin(hasPinned(a), hasPinned(b)) || rankOf(b) - rankOf(a));
}

const isDiffering = (telling: ComparedTelling): boolean => telling.differences.length > 0;

const rankOf = ({ differing: [first] }: OriginTellings): number => (first === undefined ? -2 : highestRank(first));

const isPinned = (telling: ComparedTelling): boolean => telling.isPinned === true;

const hasPinned = ({ differing, same }: OriginTellings): boolean => [...differing, ...same].some(isPinned);

/** Those that the reader pinned first; the others keep their order. */
const byPin = (a: boolean, b: boolean): number => Number(b) - Number(a);

const highestRank = (telling: ComparedTelling): number => Math.max(...telling.differences.map(rank));

/** -1..1: weights are 0..1, so wording moved down by one comes after everything else. */
const rank = (difference: Difference): number =>
  difference.kind === 'wording' ? difference.weight - 1 : difference.weight;
