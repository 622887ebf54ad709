/** What of a comparison a reader wants to see. */
import type { Difference, DifferenceKind } from './differences/difference.ts';

/** The reader's choice as it is stored; outlets by id. */
export type ReaderChoice = {
  /** Kinds of difference that are left out, and do not count for a link's agreement. */
  readonly kindsOff?: readonly DifferenceKind[];
  /** Outlets whose tellings are left out and not counted. */
  readonly outletsHidden?: readonly string[];
  /** Outlets whose tellings stand first. */
  readonly outletsPinned?: readonly string[];
};

/** The same, quick to ask. */
export type Choice = {
  readonly isShown: (difference: Difference) => boolean;
  readonly hidden: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
};

/** Makes a choice ready; without one, everything is shown and nobody stands first. */
export function choiceOf({ kindsOff = [], outletsHidden = [], outletsPinned = [] }: ReaderChoice): Choice {
  return {
    isShown: ({ kind }) => !kindsOff.includes(kind),
    hidden: new Set(outletsHidden),
    pinned: new Set(outletsPinned),
  };
}
