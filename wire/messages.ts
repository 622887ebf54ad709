/** What the contexts may ask of each other: a map per direction, each entry one call with its answer. */
import type { ComparedPage } from '../core/comparison.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Problem, Result } from '../core/decode.ts';
import type { FoundClaim } from '../core/open-corpus.ts';
import type { PageOutline } from '../core/page-outline.ts';
import type { ArticleBlocks, SentencePlace } from '../core/split-articles.ts';
import type { KeyAgreement, SubscriptionProblem } from '../core/subscriptions/subscription.ts';
import type { StoreTrouble } from './corpus-store.ts';
import type { HiddenLink } from './hidden-links.ts';

/**
 * Bounds of one page's call: the content script keeps to them, the background refuses more. Blocks and characters are those of all
 * articles together; lengths are in UTF-16 units. They hold as many sentences as are compared, at twice the usual length.
 */
export const MOST_ARTICLES = 50;
export const MOST_BLOCKS = 2_000;
export const MOST_CHARACTERS = 500_000;
export const LONGEST_BLOCK = 20_000;

/** Longest selection that is looked for, in UTF-16 units: a paragraph. */
export const LONGEST_SELECTION = 1_000;

/** A compared page with the place of each of its sentences, in order; `isWhole` is false when not all of the text was compared. */
export type PageAnswer = {
  readonly page: ComparedPage;
  readonly places: readonly SentencePlace[];
  readonly isWhole: boolean;
  /** False when none of its articles is in a language that is compared. */
  readonly isReadable: boolean;
};

/** Words that the reader selected on a page, and the page's address. */
export type SelectionQuery = { readonly text: string; readonly url: string };

/** The selection compared as a page of its own; `found` are other claims that share some of its words, best first. */
export type SelectionAnswer = { readonly page: ComparedPage; readonly found: readonly FoundClaim[] };

/** What the reader says of a link: that the sentence does not state its claim, or that it does after all. */
export type HiddenChange = { readonly link: HiddenLink; readonly isHidden: boolean };

/** Which corpora the background works with: the bundled one by its name and state, and `others` by their names. */
export type CorpusState = {
  readonly name: string;
  readonly updated: string;
  /** How many articles the bundled one holds. */
  readonly articles: number;
  readonly others: readonly string[];
  /** Those of all corpora. */
  readonly outlets: readonly { readonly id: string; readonly name: string }[];
};

/** A file that the reader hands over, at an address that the options page made for it. */
export type HandedFile = { readonly address: string; readonly name: string; readonly bytes: number };

/** The import that runs, or how the last one ended since the background began to live. */
export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly file: string; readonly share: number }
  | { readonly kind: 'stored'; readonly file: string; readonly name: string }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-stored'; readonly file: string; readonly trouble: StoreTrouble };

/** Why a page is taken for no article. */
export type NoArticleReason = 'not-html' | 'too-short' | 'front-page' | 'shop-or-forum';

/** Why a page is left alone: too much to compare without slowing it down, text that never rests, or an error (`problem` says which). */
export type GivenUp =
  | { readonly reason: 'too-big' | 'too-long' | 'restless' }
  | { readonly reason: 'failed'; readonly problem: string };

/** State of a page's scan, owned by the content script of that page. `host` is the site that can be switched. */
export type ScanState = { readonly host: string } & (
  | { readonly kind: 'scanning' }
  | { readonly kind: 'switched-off' }
  | { readonly kind: 'no-article'; readonly reason: NoArticleReason }
  /** The text is in a language that is not compared. */
  | { readonly kind: 'other-language' }
  | ({ readonly kind: 'gave-up' } & GivenUp)
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'corpus-broken'; readonly problem: string }
  | { readonly kind: 'linked'; readonly page: ComparedPage }
);

/** The same with the outline of a linked page: what a list of its claims shows at first. */
export type ScanOutline =
  | Exclude<ScanState, { readonly kind: 'linked' }>
  | { readonly host: string; readonly kind: 'linked'; readonly page: PageOutline };
/** An article that is kept: remembered by itself, or added by the reader (`isOwn`). `read` is the day it was remembered, `YYYY-MM-DD`, or empty. */
export type KeptArticle = {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly address: string;
  readonly published: string;
  readonly read: string;
  readonly sentences: number;
  readonly isOwn: boolean;
};

/** Kept articles to be erased: those of these ids, or all. */
export type ForgottenArticles = { readonly ids: readonly string[]; readonly isAll: boolean };

/** What came of adding a page: `known` where it was there as it is, `nothing` where it tells nothing that can be kept. */
export type AddOutcome = 'added' | 'known' | 'nothing' | 'not-stored';

/** Asked by pages and by the popup, answered by the background. */
export type BackgroundCalls = {
  /** Splits a page's articles into sentences and compares each by itself with the corpus; the problems are those of the corpus file. */
  readonly comparePage: (articles: readonly ArticleBlocks[]) => Promise<Result<PageAnswer>>;
  /** Claims of the corpus that match the query, best first, at most 20. */
  readonly searchClaims: (query: string) => Promise<Result<readonly FoundClaim[]>>;
  /** What selected words state, and who else carries it. */
  readonly findSelection: (selection: SelectionQuery) => Promise<Result<SelectionAnswer>>;
  /** Opens the comparison beside the tab that asks, in answer to a click or a key there. */
  readonly openPanel: (nothing: null) => Promise<null>;
  /** Hides every link of a page to a claim for good, or takes that back. */
  readonly setHidden: (change: HiddenChange) => Promise<null>;
  /** Subscribes to the corpus file at an address, which the reader has permitted; why not, or null. */
  readonly subscribe: (address: string) => Promise<SubscriptionProblem | null>;
  readonly unsubscribe: (address: string) => Promise<null>;
  /** Asks for a newer release now; what came of it is in the subscription. */
  readonly updateSubscription: (address: string) => Promise<null>;
  /** The reader agrees to the very key that was offered; the release is asked for again. */
  readonly agreeToKey: (agreement: KeyAgreement) => Promise<null>;
  readonly corpusState: (nothing: null) => Promise<Result<CorpusState>>;
  /** Begins to take a corpus file in; `importState` tells how it goes. */
  readonly startImport: (file: HandedFile) => Promise<null>;
  readonly importState: (nothing: null) => Promise<ImportState>;
  readonly cancelImport: (nothing: null) => Promise<null>;
  /** Adds what the page in a tab shows to the reader's own corpus. */
  readonly addPage: (tabId: number) => Promise<AddOutcome>;
  /** The kept articles that hold all words of a query, the newest first; all for an empty one. */
  readonly keptArticles: (query: string) => Promise<readonly KeptArticle[]>;
  readonly forgetArticles: (forgotten: ForgottenArticles) => Promise<null>;
  /** What is kept as a corpus; its sentences are in it only where `isWhole`. */
  readonly exportKept: (options: { readonly isWhole: boolean }) => Promise<Corpus>;
  /** Brings the card's script into the page that asks. */
  readonly injectCard: (nothing: null) => Promise<null>;
  /** A page's scan has changed; the tab's badge shows its number of linked `claims`, none for 0. */
  readonly scanChanged: (summary: { readonly claims: number }) => Promise<null>;
};

/** Asked by popup and background, answered by the content script of a tab. */
export type PageCalls = {
  readonly scanState: (nothing: null) => Promise<ScanState>;
  readonly scanOutline: (nothing: null) => Promise<ScanOutline>;
  /** Brings a link's sentence into view and opens its card; the number indexes the page's links. */
  readonly showLink: (link: number) => Promise<null>;
  /** The articles that were compared last, none where there were none. */
  readonly pageArticles: (nothing: null) => Promise<readonly ArticleBlocks[]>;
  /** Opens the next (1) or previous (-1) mark's card. */
  readonly moveMark: (step: 1 | -1) => Promise<null>;
};
