/** A corpus made of articles that were read, each with its own tellings, and the way back. */
import type { Claim, Corpus, Outlet, Story, Telling } from '../corpus/corpus.ts';
import type { ToldArticle } from './add-article.ts';

/** What such a corpus is called. */
export type CorpusName = Pick<Corpus, 'id' | 'name'>;

/**
 * Makes a corpus of articles; of two of one id the later one counts. A claim goes by the words of the first article that tells it, a story by the first one's
 * title: without that article nothing of it is left.
 */
export function corpusOfArticles(articles: readonly ToldArticle[], { id, name }: CorpusName): Corpus {
  const kept = [...new Map(articles.map((one) => [one.article.id, one])).values()];
  const outlets = new Map<string, Outlet>();
  const stories = new Map<string, Story>();
  const claims = new Map<string, Claim>();
  const tellings: Telling[] = [];
  for (const { outlet, article, told } of kept) {
    outlets.set(outlet.id, outlet);
    for (const { claim, story, words } of told) {
      if (!stories.has(story)) stories.set(story, { id: story, title: article.title || outlet.name });
      if (!claims.has(claim)) claims.set(claim, { id: claim, story, text: words });
      tellings.push({ claim, article: article.id, words, whole: true });
    }
  }
  return {
    formatVersion: 1,
    id,
    name,
    updated: kept.map(({ article }) => article.published).reduce((a, b) => (a > b ? a : b), ''),
    outlets: [...outlets.values()],
    articles: kept.map(({ article }) => article),
    stories: [...stories.values()],
    claims: [...claims.values()],
    tellings,
  };
}

/** The articles that a corpus was made of, in its order. */
export function articlesOfCorpus(corpus: Pick<Corpus, 'outlets' | 'articles' | 'claims' | 'tellings'>): ToldArticle[] {
  const outlets = new Map(corpus.outlets.map((outlet) => [outlet.id, outlet]));
  const storyOf = new Map(corpus.claims.map(({ id, story }) => [id, story]));
  const byArticle = new Map<string, Telling[]>();
  for (const telling of corpus.tellings) {
    const known = byArticle.get(telling.article);
    if (known === undefined) byArticle.set(telling.article, [telling]);
    else known.push(telling);
  }
  return corpus.articles.flatMap((article) => {
    const outlet = outlets.get(article.outlet);
    const tellings = byArticle.get(article.id) ?? [];
    const told = tellings.map(({ claim, words }) => ({ claim, story: storyOf.get(claim) ?? '', words }));
    return outlet === undefined ? [] : [{ outlet, article, told }];
  });
}
