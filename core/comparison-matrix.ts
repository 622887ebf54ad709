/** A compared page as a table: a row a claim, a column an outlet, in each cell how that outlet tells the claim. */
import type { Agreement, ComparedLink, ComparedPage, LeftOutClaim, SourcedTelling } from './comparison.ts';
import { agreementOf } from './differences/agreement.ts';
import type { Difference } from './differences/difference.ts';

/** A telling in a cell, with its differences from the sentence of `link`; without a link, where the page does not state the claim. */
export type MatrixTelling = {
  readonly telling: SourcedTelling;
  readonly differences: readonly Difference[];
  readonly link: number | undefined;
};

/**
 * How one outlet stands to one claim. `carries` is that of a claim which the page leaves out: there is nothing to compare. `unknown` is that of an
 * outlet which may carry it, where more outlets do than are known by name.
 */
export type MatrixCell =
  | { readonly kind: Agreement; readonly told: readonly MatrixTelling[] }
  | { readonly kind: 'carries'; readonly told: readonly MatrixTelling[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' };

/**
 * A claim. `words` are the page's sentence, empty where it does not state the claim. `title` names the row: those words, or the claim's own text where
 * there are none or the sentence states other claims, too. `links` index the page's. `cells` stand as the outlets do.
 */
export type MatrixRow = {
  readonly claim: string;
  readonly claimText: string;
  readonly words: string;
  readonly title: string;
  readonly links: readonly number[];
  /** Number of outlets that carry it. */
  readonly outlets: number;
  readonly cells: readonly MatrixCell[];
};

/** A column; `claims` is how many of the page's claims it carries. */
export type MatrixOutlet = { readonly outlet: string; readonly name: string; readonly claims: number };

/** `stated` are the page's claims in page order, `leftOut` those of its stories that it leaves out, as these list them. */
export type ComparisonMatrix = {
  readonly outlets: readonly MatrixOutlet[];
  readonly stated: readonly MatrixRow[];
  readonly leftOut: readonly MatrixRow[];
};

const ABSENT: MatrixCell = { kind: 'absent' };
const UNKNOWN: MatrixCell = { kind: 'unknown' };

/**
 * Outlets that the reader pinned stand first, then those that carry most of the page's claims. A claim that several sentences state is one row: a cell has what any of them
 * shows, and stands as the one that differs most.
 */
export function createComparisonMatrix(page: ComparedPage): ComparisonMatrix {
  const linksByClaim = new Map<string, number[]>();
  page.links.forEach(({ claim }, at) => {
    linksByClaim.set(claim, [...(linksByClaim.get(claim) ?? []), at]);
  });
  const leftOut = page.stories.flatMap((story) => story.leftOut);
  const outlets = outletsOf(page.links, leftOut);
  return {
    outlets,
    stated: [...linksByClaim.values()].map((links) => statedRow(page, links, outlets)),
    leftOut: leftOut.map((claim) => leftOutRow(claim, outlets)),
  };
}

function statedRow(page: ComparedPage, links: readonly number[], outlets: readonly MatrixOutlet[]): MatrixRow {
  const told = new Map<string, MatrixTelling[]>();
  for (const link of links)
    for (const { differences, isPinned: _, ...telling } of page.links[link]?.tellings ?? [])
      addTo(told, telling.outlet, { telling, differences, link });
  const first = page.links[links[0] ?? -1];
  const words = page.sentences[first?.sentence ?? -1] ?? '';
  const isShared = page.links.some(({ sentence, claim }) => sentence === first?.sentence && claim !== first.claim);
  return {
    claim: first?.claim ?? '',
    claimText: first?.claimText ?? '',
    words,
    title: isShared || words === '' ? (first?.claimText ?? '') : words,
    links,
    outlets: told.size,
    cells: outlets.map(({ outlet }) => {
      const tellings = told.get(outlet);
      return tellings === undefined
        ? ABSENT
        : { kind: agreementOf(tellings.map(({ differences }) => differences)), told: tellings };
    }),
  };
}

function leftOutRow({ claim, claimText, outlets: carriers, tellings }: LeftOutClaim, outlets: readonly MatrixOutlet[]) {
  const told = new Map<string, MatrixTelling[]>();
  for (const telling of tellings) addTo(told, telling.outlet, { telling, differences: [], link: undefined });
  const unlisted = told.size < carriers ? UNKNOWN : ABSENT;
  return {
    claim,
    claimText,
    words: '',
    title: claimText,
    links: [],
    outlets: carriers,
    cells: outlets.map(({ outlet }): MatrixCell => {
      const of = told.get(outlet);
      return of === undefined ? unlisted : { kind: 'carries', told: of };
    }),
  } satisfies MatrixRow;
}

function outletsOf(links: readonly ComparedLink[], leftOut: readonly LeftOutClaim[]): readonly MatrixOutlet[] {
  const found = new Map<string, { readonly name: string; readonly claims: Set<string> }>();
  const pinned = new Set(
    links.flatMap(({ tellings }) => tellings.flatMap(({ isPinned, outlet }) => (isPinned ? [outlet] : []))),
  );
  const isLast = ({ outlet }: MatrixOutlet): number => (pinned.has(outlet) ? 0 : 1);
  const see = ({ outlet, outletName }: SourcedTelling): Set<string> => {
    const known = found.get(outlet) ?? { name: outletName, claims: new Set<string>() };
    found.set(outlet, known);
    return known.claims;
  };
  for (const { claim, tellings } of links) for (const telling of tellings) see(telling).add(claim);
  for (const { tellings } of leftOut) for (const telling of tellings) see(telling);
  return [...found]
    .map(([outlet, { name, claims }]) => ({ outlet, name, claims: claims.size }))
    .sort((a, b) => isLast(a) - isLast(b) || b.claims - a.claims || compareText(a.name, b.name));
}

function addTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** The same on every machine, unlike what a language's own rules give. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
