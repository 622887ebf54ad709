/** A corpus whose records are read when asked for: what the rest of the core works with, whether it lies in memory as objects or packed in bytes. */
import { once } from '../once.ts';
import type { Article, Claim, Corpus, Outlet, Story, Telling } from './corpus.ts';

/** A list of records by position; undefined outside it. */
export type Records<T> = { readonly length: number; readonly at: (position: number) => T | undefined };

/** Records with ids; `positionOf` gives -1 for an id that is not among them. */
export type NamedRecords<T> = Records<T> & { readonly positionOf: (id: string) => number };

/** What an index is made of. `claimOf` gives the position of a telling's claim, -1 for none. */
export type IndexedRecords = {
  readonly claims: NamedRecords<Claim>;
  readonly tellings: Records<Telling> & { readonly claimOf: (telling: number) => number };
  /** Positions of a story's claims, in order. */
  readonly claimsOfStory: (story: string) => ArrayLike<number>;
};

/** A whole corpus. */
export type CorpusRecords = IndexedRecords & {
  readonly id: string;
  readonly name: string;
  readonly updated: string;
  readonly outlets: NamedRecords<Outlet>;
  readonly stories: NamedRecords<Story>;
  readonly articles: NamedRecords<Article> & {
    readonly outletOf: (article: number) => number;
    /** The addresses of an article: its own, and one at which another site carries it. */
    readonly addressesOf: (article: number) => readonly string[];
  };
};

/** The records of a corpus that lies in memory; what is found by id or story is gathered when first asked for. */
export function recordsOf(corpus: Corpus | CorpusRecords): CorpusRecords {
  if (!isInMemory(corpus)) return corpus;
  const { id, name, updated } = corpus;
  const outlets = namedRecords(corpus.outlets);
  const articles = namedRecords(corpus.articles);
  return {
    ...indexedRecordsOf(corpus),
    id,
    name,
    updated,
    outlets,
    stories: namedRecords(corpus.stories),
    articles: {
      ...articles,
      outletOf: (article) => outlets.positionOf(articles.at(article)?.outlet ?? ''),
      addressesOf: (article) => {
        const { url, via } = articles.at(article) ?? {};
        return [url, via].filter((address) => address !== undefined);
      },
    },
  };
}

/** The same for claims and tellings alone. */
export function indexedRecordsOf(corpus: Pick<Corpus, 'claims' | 'tellings'> | IndexedRecords): IndexedRecords {
  if (!isInMemory(corpus)) return corpus;
  const claims = namedRecords(corpus.claims);
  const tellings = records(corpus.tellings);
  const byStory = once(() => groupByStory(corpus.claims));
  return {
    claims,
    tellings: { ...tellings, claimOf: (telling) => claims.positionOf(tellings.at(telling)?.claim ?? '') },
    claimsOfStory: (story) => byStory().get(story) ?? [],
  };
}

function isInMemory<InMemory extends { readonly claims: readonly Claim[] }>(
  corpus: InMemory | IndexedRecords,
): corpus is InMemory {
  return Array.isArray(corpus.claims);
}

function records<T>(list: readonly T[]): Records<T> {
  return { length: list.length, at: (position) => list[position] };
}

function namedRecords<T extends { readonly id: string }>(list: readonly T[]): NamedRecords<T> {
  const positions = once(() => new Map(list.map(({ id }, position) => [id, position])));
  return { ...records(list), positionOf: (id) => positions().get(id) ?? -1 };
}

function groupByStory(claims: readonly Claim[]): ReadonlyMap<string, readonly number[]> {
  const stories = new Map<string, number[]>();
  for (const [claim, { story }] of claims.entries()) {
    const known = stories.get(story);
    if (known === undefined) stories.set(story, [claim]);
    else known.push(claim);
  }
  return stories;
}
