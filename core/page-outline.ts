/** A compared page without what is shown only once a claim is opened: a tenth of it, for a view that has to be there at once. */
import type { ComparedLink, ComparedPage, ComparedTelling, StoryCoverage } from './comparison.ts';

/** A link's line in a list: the claim, how the sentence stands to the others, and which outlets those are. */
export type OutlinedLink = Pick<
  ComparedLink,
  'sentence' | 'claim' | 'claimText' | 'agreement' | 'outletCount' | 'originCount'
> & { readonly tellings: readonly Pick<ComparedTelling, 'outlet'>[] };

/** The outline of a page; its links are the page's, one for one. A whole page is an outline, too. */
export type PageOutline = Pick<ComparedPage, 'corpusName' | 'corpusUpdated' | 'story' | 'isInCorpus' | 'articles'> & {
  readonly links: readonly OutlinedLink[];
  /** The stories by how much each leaves out and carries alone. */
  readonly stories: readonly (Pick<StoryCoverage, 'isWhole'> & {
    readonly leftOut: readonly unknown[];
    readonly onlyHere: readonly unknown[];
  })[];
};

/** Leaves out the sentences, the words of the tellings, where they differ and where they come from. */
export function outlineOf({ sentences: _, links, stories, ...page }: ComparedPage): PageOutline {
  return {
    ...page,
    links: links.map(({ evidence, points, origins, tellings, ...line }) => ({
      ...line,
      tellings: tellings.map(({ outlet }) => ({ outlet })),
    })),
    stories: stories.map(({ isWhole, leftOut, onlyHere }) => ({
      isWhole,
      leftOut: [...leftOut.keys()],
      onlyHere: [...onlyHere.keys()],
    })),
  };
}
