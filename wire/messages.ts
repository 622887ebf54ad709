/** What the contexts may ask of each other: a map per direction, each entry one call with its answer. */
import type { ComparedPage } from '../core/comparison.ts';
import type { Result } from '../core/decode.ts';
import type { FoundClaim, PageText } from '../core/open-corpus.ts';

/** Bounds of one page's call: the content script keeps to them, the background refuses more. Lengths are in UTF-16 units. */
export const MOST_SENTENCES = 2_000;
export const MOST_ARTICLES = 50;
export const LONGEST_SENTENCE = 2_000;

/** Which corpus the background works with. */
export type CorpusState = { readonly name: string; readonly updated: string };

/** State of a page's scan, owned by the content script of that page. `host` is the site that can be switched. */
export type ScanState = { readonly host: string } & (
  | { readonly kind: 'scanning' }
  | { readonly kind: 'switched-off' }
  | { readonly kind: 'no-article'; readonly reason: string }
  /** The page is too much to compare without slowing it down, never rests, or cannot be read; `reason` is one line for readers. */
  | { readonly kind: 'gave-up'; readonly reason: string }
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'corpus-broken'; readonly problem: string }
  | { readonly kind: 'linked'; readonly page: ComparedPage }
);

/** Asked by pages and by the popup, answered by the background. */
export type BackgroundCalls = {
  /** Compares a page's articles with the corpus, each by itself; the problems are those of the corpus file. */
  readonly comparePage: (articles: readonly PageText[]) => Promise<Result<ComparedPage>>;
  /** Claims of the corpus that match the query, best first, at most 20. */
  readonly searchClaims: (query: string) => Promise<Result<readonly FoundClaim[]>>;
  readonly corpusState: (nothing: null) => Promise<Result<CorpusState>>;
  /** Brings the card's script into the page that asks. */
  readonly injectCard: (nothing: null) => Promise<null>;
  /** A page's scan has changed; the tab's badge shows `links`, none for 0. */
  readonly scanChanged: (summary: { readonly links: number }) => Promise<null>;
};

/** Asked by popup and background, answered by the content script of a tab. */
export type PageCalls = {
  readonly scanState: (nothing: null) => Promise<ScanState>;
  /** Brings a link's sentence into view and opens its card; the number indexes the page's links. */
  readonly showLink: (link: number) => Promise<null>;
  /** Opens the next (1) or previous (-1) mark's card. */
  readonly moveMark: (step: 1 | -1) => Promise<null>;
};
