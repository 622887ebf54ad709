/** Approximate matching of short strings: the one place that knows Fuse.js. */
import Fuse from 'fuse.js';

/** Finds the items whose text is nearest to a query, best first, at most `limit`; `distance` is 0 (same) to 1. */
export type FuzzyIndex<T> = {
  readonly search: (query: string, limit: number) => readonly { readonly item: T; readonly distance: number }[];
};

/** Longest query, in UTF-16 units; what is longer is cut, since matching time grows with it. */
const LONGEST_QUERY = 200;

/** A fuzzy index over items with one or more texts, found by any of the query's words anywhere in them. */
export function createTextIndex<T>(items: readonly T[], textsOf: (item: T) => readonly string[]): FuzzyIndex<T> {
  const fuse = new Fuse(items, {
    includeScore: true,
    ignoreLocation: true,
    useTokenSearch: true,
    threshold: 0.3,
    keys: [{ name: 'texts', getFn: (item) => textsOf(item) }],
  });
  return {
    search: (query, limit) =>
      query.trim() === ''
        ? []
        : fuse
            .search(query.trim().slice(0, LONGEST_QUERY), { limit })
            .map(({ item, score }) => ({ item, distance: score ?? 1 })),
  };
}
