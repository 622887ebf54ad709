/**
 * The corpus: outlets, articles, stories, claims and tellings, as the rest of the core uses it.
 * Its file form is the same shape as JSON; `decode-corpus.ts` is the only way in from outside.
 */

/** The version of the file form this code reads and writes. A file with another version is refused, never guessed at. */
export const CORPUS_FORMAT_VERSION = 1;

/** A publisher. `hosts` are the bare host names its own pages are served from, without `www.`. */
export type Outlet = { readonly id: string; readonly name: string; readonly hosts: readonly string[] };

/**
 * One page by an outlet. `title` is as printed, empty when unknown. `url` is the outlet's own address, `via` an address at which another site carries the article;
 * either may be unknown. `wire` says that the text is agency copy, `agency` which agency it is credited to. `published` is `YYYY-MM-DD`.
 */
export type Article = {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly url?: string;
  readonly via?: string;
  readonly wire?: boolean;
  readonly agency?: string;
};

/** One event that several articles report. */
export type Story = { readonly id: string; readonly title: string };

/** One thing that is asserted, in neutral words. */
export type Claim = { readonly id: string; readonly story: string; readonly text: string };

/**
 * One outlet's way of stating a claim, in one article. `words` restate it in the corpus editor's words; what stands inside
 * quotation marks (“…” or "…") is what the article itself prints. `whole` marks a telling that is a sentence of the
 * article itself (personal corpora only).
 */
export type Telling = {
  readonly claim: string;
  readonly article: string;
  readonly words: string;
  readonly whole?: boolean;
};

/** A whole corpus. Ids are unique in their list and every reference resolves: `decodeCorpus` has seen to it. */
export type Corpus = {
  readonly formatVersion: typeof CORPUS_FORMAT_VERSION;
  readonly id: string;
  readonly name: string;
  /** Date of its newest article, `YYYY-MM-DD`. */
  readonly updated: string;
  readonly outlets: readonly Outlet[];
  readonly articles: readonly Article[];
  readonly stories: readonly Story[];
  readonly claims: readonly Claim[];
  readonly tellings: readonly Telling[];
};
