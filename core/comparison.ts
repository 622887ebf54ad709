/** What the extension knows of one page: the types that travel from the background to marks, card and popup. */
import type { Difference, DifferenceKind, Note, Words } from './differences/difference.ts';

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
  /** True when the sentence before, on which this one leans, tells a good part of the claim. */
  readonly fromContext: boolean;
};

/** How sure a link is. */
export type Sureness = 'sure' | 'likely' | 'possible';

/** A sentence tied to a claim. `sentence` indexes the page's sentences; `score` is 0..1. */
export type Link = {
  readonly sentence: number;
  readonly claim: string;
  readonly score: number;
  readonly sureness: Sureness;
  readonly evidence: Evidence;
};

/** One telling of a claim by an article. `address` is empty when none is known. */
export type SourcedTelling = {
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
  /** Name of the corpus that holds it, where it is not the first of several. */
  readonly corpus?: string;
};

/** A telling by another article, beside the page's sentence. */
export type ComparedTelling = SourcedTelling & {
  readonly differences: readonly Difference[];
  /** There when the reader wants its outlet to stand first. */
  readonly isPinned?: true;
};

/**
 * What several tellings say in place of the sentence's words on one point. `words` are theirs, empty where they say nothing on it. `tellings` index the
 * link's; `outlets` counts the outlets that they are by. `note` says what the words alone do not.
 */
export type Variant = {
  readonly words: string;
  readonly tellings: readonly number[];
  readonly outlets: number;
  readonly note?: Note;
};

/** Who most tellings on a point agree with: the sentence, one of the variants by its place in the list, or nobody. */
export type Majority =
  | { readonly kind: 'here' }
  | { readonly kind: 'variant'; readonly variant: number }
  | { readonly kind: 'none' };

/**
 * One point in which tellings part from the sentence, over all of them. `here` are the sentence's words on it, empty where it says nothing. `variants`
 * stand with those of most outlets first. `alike` index tellings that print the sentence's words. `weight` is that of its heaviest difference.
 */
export type DifferencePoint = {
  readonly kind: DifferenceKind;
  readonly here: Words;
  readonly weight: number;
  readonly variants: readonly Variant[];
  readonly alike: readonly number[];
  readonly majority: Majority;
};

/** By what tellings are known to come from one origin, the strongest sign first; `alone` where one telling is its own origin. */
export type OriginSign = 'text' | 'quotations' | 'agency' | 'alone';

/** Where an origin's text likely comes from. */
export type OriginSource =
  | { readonly kind: 'agency'; readonly name: string }
  /** The outlet that printed it on an earlier day than the others. */
  | { readonly kind: 'earliest'; readonly name: string; readonly published: string }
  | { readonly kind: 'unknown' };

/** Tellings that come from one text, as far as can be seen. `tellings` index the link's, earliest first; at least one. */
export type Origin = {
  readonly tellings: readonly number[];
  readonly sign: OriginSign;
  readonly source: OriginSource;
};

/** How a linked sentence stands to the other tellings: the mark's style. */
export type Agreement = 'same' | 'differs' | 'contradicted';

/** One link with everything the card shows. `tellings` hold no telling of the page's own article. */
export type ComparedLink = Link & {
  readonly claimText: string;
  readonly agreement: Agreement;
  readonly tellings: readonly ComparedTelling[];
  /** The points in which tellings part from the sentence, what changes the meaning and is said by most first. */
  readonly points: readonly DifferencePoint[];
  /** Each telling is in exactly one; those of most outlets first. */
  readonly origins: readonly Origin[];
  /** Number of outlets other than the page's own among `tellings`; at least 1 for a marked sentence. */
  readonly outletCount: number;
  /** Number of origins that these outlets' tellings come from. */
  readonly originCount: number;
};

/** One of the articles that a page shows. `title` may be empty, `story` as of a page; `sentences` is how many of the page's are its. */
export type ComparedArticle = { readonly title: string; readonly story: string; readonly sentences: number };

/** A claim that other outlets carry and the page was not seen to state. `outlets` counts all of them, `tellings` are the first few. */
export type LeftOutClaim = {
  readonly claim: string;
  readonly claimText: string;
  readonly outlets: number;
  readonly tellings: readonly SourcedTelling[];
};

/** A claim that the page carries and no other article of the corpus does. `sentences` state it; none where only the corpus knows it. */
export type OnlyHereClaim = {
  readonly claim: string;
  readonly claimText: string;
  readonly sentences: readonly number[];
};

/**
 * A page beside all that the corpus knows of its story. `articles` and `outlets` count the others that report the story: no more is known. What is
 * left out is not told (empty) where only part of the page was read: `isWhole` is false then.
 */
export type StoryCoverage = {
  readonly story: string;
  readonly title: string;
  readonly isWhole: boolean;
  readonly articles: number;
  readonly outlets: number;
  /** Those that most outlets carry first. */
  readonly leftOut: readonly LeftOutClaim[];
  readonly onlyHere: readonly OnlyHereClaim[];
};

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
  /** The stories that its articles are about, each once, in page order; none where it only touches them. */
  readonly stories: readonly StoryCoverage[];
};
