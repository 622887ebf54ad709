/** What the extension knows of one page: the types that travel from the background to marks, card and popup. */
import type { Difference } from './differences/difference.ts';

/** A sentence of the page as the reader of pages hands it over. `block` numbers its text block; sentences are in page order. */
export type PageSentence = { readonly text: string; readonly block: number; readonly heading: boolean };

/** What a page says of itself; every field but `url` may be empty. `published` is `YYYY-MM-DD`. */
export type PageFacts = {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly language: string;
};

/** Why a sentence was linked: what it shares with the claim's tellings, each list in order of weight. */
export type Evidence = {
  readonly names: readonly string[];
  readonly figures: readonly string[];
  readonly quotations: readonly string[];
  readonly words: readonly string[];
  /** True when the claim's tellings also use words of the sentence before, on which this one leans. */
  readonly fromContext: boolean;
};

/** A sentence tied to a claim. `sentence` indexes the page's sentences; `score` is 0..1. */
export type Link = {
  readonly sentence: number;
  readonly claim: string;
  readonly score: number;
  readonly evidence: Evidence;
};

/** One telling of a claim by another article, beside the page's sentence. `address` is empty when none is known. */
export type ComparedTelling = {
  readonly outlet: string;
  readonly outletName: string;
  readonly article: string;
  readonly title: string;
  readonly published: string;
  readonly address: string;
  /** Host of the site that carries the article for the outlet, when `address` is not the outlet's own. */
  readonly viaHost: string;
  readonly words: string;
  readonly whole: boolean;
  readonly differences: readonly Difference[];
};

/** How a linked sentence stands to the other tellings: the mark's style. */
export type Agreement = 'same' | 'differs' | 'contradicted';

/** One link with everything the card shows. `tellings` hold no telling of the page's own article. */
export type ComparedLink = Link & {
  readonly claimText: string;
  readonly agreement: Agreement;
  readonly tellings: readonly ComparedTelling[];
  /** Number of outlets other than the page's own among `tellings`; at least 1 for a marked sentence. */
  readonly outletCount: number;
};

/** One of the articles that a page shows. `title` may be empty, `story` as of a page; `sentences` is how many of the page's are its. */
export type ComparedArticle = { readonly title: string; readonly story: string; readonly sentences: number };

/** A page compared with the corpus. `links` are in page order and hold only sentences that another outlet also carries. */
export type ComparedPage = {
  readonly corpusName: string;
  readonly corpusUpdated: string;
  /** Title of the story the page is about, empty when it is about none the corpus knows. */
  readonly story: string;
  /** True when the page is itself an article of the corpus, or shows one among others. */
  readonly isInCorpus: boolean;
  /** The page's articles in page order, at least one; each has the sentences that follow those of the articles before it. */
  readonly articles: readonly ComparedArticle[];
  readonly sentences: readonly string[];
  readonly links: readonly ComparedLink[];
};
