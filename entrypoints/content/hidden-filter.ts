import type { ComparedPage } from '../../core/comparison.ts';
import type { HiddenLink } from '../../wire/hidden-links.ts';

/** Takes the links that the reader has hidden out of a compared page. */
export type HiddenFilter = (page: ComparedPage, hidden: readonly HiddenLink[], address: string) => ComparedPage;

/** Gives the very same object for the same page with the same links hidden: what is drawn stays as it is then. */
export function createHiddenFilter(): HiddenFilter {
  let last: { readonly from: ComparedPage; readonly key: string; readonly page: ComparedPage } | undefined;
  return (from, hidden, address) => {
    const stated = new Set(from.links.map(({ claim }) => claim));
    const claims = new Set(
      hidden.filter(({ page, claim }) => page === address && stated.has(claim)).map(({ claim }) => claim),
    );
    const key = JSON.stringify([...claims].sort());
    if (last?.from === from && last.key === key) return last.page;
    const page = claims.size === 0 ? from : { ...from, links: from.links.filter(({ claim }) => !claims.has(claim)) };
    last = { from, key, page };
    return page;
  };
}
