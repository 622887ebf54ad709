/** A corpus as answering a page needs it: what is linked with, and the way from a claim to its tellings and its story. */
import { createClaimTellings, type ReadyTelling } from './claim-tellings.ts';
import type { PageFacts } from './comparison.ts';
import type { Corpus, Outlet, Story } from './corpus/corpus.ts';
import { type CorpusRecords, recordsOf } from './corpus/corpus-records.ts';
import { createTextIndex } from './fuzzy.ts';
import { type ClaimTexts, type CorpusTexts, readClaimTexts } from './linking/claim-texts.ts';
import { digestOf } from './linking/digest.ts';
import { createWordColumns, fillColumns } from './linking/word-columns.ts';
import { once } from './once.ts';
import { identifyPage, type PageIdentity } from './page-identity.ts';

/**
 * Claims that are searched approximately, every word of every text. Of a corpus with more, whose texts would fill the memory so and hold up the search for seconds,
 * only those that share a word with the query, found through this many texts.
 */
const MOST_SEARCHED = 5_000;
const MOST_NEAR_TEXTS = 400;

/** A claim that a search found; `distance` is 0 (the same words) to 1. */
export type SearchedClaim = { readonly claim: number; readonly distance: number };

/** Claims are positions in `texts`. */
export type CorpusView = {
  readonly texts: ClaimTexts;
  /** The position of a claim whose id `texts` or this view gave out; -1 for another one. */
  readonly claimNamed: (id: string) => number;
  readonly tellingsOf: (claim: number) => readonly ReadyTelling[];
  readonly storyAt: (id: string) => Story | undefined;
  readonly claimsOfStory: (story: string) => ArrayLike<number>;
  readonly identify: (page: PageFacts, pause: () => Promise<void>) => Promise<PageIdentity>;
  readonly search: (query: string, limit: number) => readonly SearchedClaim[];
};

/** One corpus as it is. */
export type SingleView = CorpusView & {
  readonly corpus: Pick<Corpus, 'id' | 'name' | 'updated'> & {
    readonly outlets: readonly Outlet[];
    readonly articles: number;
  };
  readonly texts: CorpusTexts;
  readonly hasArticle: (id: string) => boolean;
};

/** Views a corpus, in memory or packed; `indexBytes` are what `buildCorpusIndex` made of it, built now where they are missing or do not fit. */
export function viewCorpus(given: Corpus | CorpusRecords, indexBytes?: ArrayBuffer): SingleView {
  const corpus = recordsOf(given);
  const { claims, stories, articles } = corpus;
  const texts = readClaimTexts(corpus, indexBytes);
  const tellingsOf = createClaimTellings(corpus, texts);
  const searchAmong = (among: readonly number[]) =>
    createTextIndex(among, (claim) => [
      claims.at(claim)?.text ?? '',
      ...tellingsOf(claim).map(({ telling }) => telling.words),
    ]);
  const searchAll = once(() => searchAmong([...Array(claims.length).keys()]));
  const outlets = Array.from(corpus.outlets, (_, at) => corpus.outlets.at(at)).filter((one) => one !== undefined);
  return {
    corpus: { id: corpus.id, name: corpus.name, updated: corpus.updated, outlets, articles: articles.length },
    texts,
    hasArticle: (id) => articles.positionOf(id) >= 0,
    claimNamed: claims.positionOf,
    tellingsOf,
    storyAt: (id) => stories.at(stories.positionOf(id)),
    claimsOfStory: corpus.claimsOfStory,
    identify: (page, pause) => identifyPage(page, corpus, pause),
    search: (query, limit) => {
      const index = claims.length <= MOST_SEARCHED ? searchAll() : searchAmong(nearClaims(texts, query));
      return index.search(query, limit).map(({ item, distance }) => ({ claim: item, distance }));
    },
  };
}

/** The claims with texts that share the rarest words with a query. */
function nearClaims({ index, claimOf }: CorpusTexts, query: string): readonly number[] {
  const columns = createWordColumns();
  fillColumns(columns, digestOf(query), index.weightOf);
  const found = new Int32Array(MOST_NEAR_TEXTS);
  const count = index.nearest(columns, found, new Float32Array(MOST_NEAR_TEXTS));
  return [...new Set(Array.from(found.subarray(0, count), (text) => claimOf[text] ?? 0))];
}
