/** Tellings of a corpus said otherwise: each stands among its article's others and is read without the article's own tellings. */
import type { Corpus, Telling } from '../../core/corpus/corpus.ts';
import type { DifferenceKind } from '../../core/differences/difference.ts';
import { type OpenCorpus, openCorpus } from '../../core/open-corpus.ts';

/** What came of one restated telling: the kinds of difference beside it, undefined where it is not linked to its claim. */
export type Restated = { readonly telling: Telling; readonly kinds: ReadonlySet<DifferenceKind> | undefined };

/** Reads every telling as `restate` says it; a telling for which it gives the empty text is left out. */
export type RestatedReader = (restate: (telling: Telling) => string) => Promise<readonly Restated[]>;

/** Sentences of the article that stand before and after the restated one. */
const NEIGHBOURS = 3;

/** Opens the corpus once for each article, without the article's tellings. */
export function createRestatedReader(corpus: Corpus): RestatedReader {
  const opened = new Map(corpus.articles.map(({ id }) => [id, openWithout(corpus, id)]));
  return async (restate) => {
    const results: Restated[] = [];
    for (const [at, telling] of corpus.tellings.entries()) {
      const reader = opened.get(telling.article);
      const words = restate(telling);
      if (reader === undefined || words === '') continue;
      results.push({ telling, kinds: await kindsBeside(reader, corpus, at, words) });
    }
    return results;
  };
}

function openWithout(corpus: Corpus, article: string): OpenCorpus {
  return openCorpus({ ...corpus, tellings: corpus.tellings.filter((telling) => telling.article !== article) });
}

async function kindsBeside(reader: OpenCorpus, { articles, tellings }: Corpus, at: number, words: string) {
  const telling = tellings[at];
  const near = tellings
    .map(({ article }, place) => ({ article, place }))
    .filter(({ article, place }) => article === telling?.article && Math.abs(place - at) <= NEIGHBOURS);
  const sentences = near.map(({ place }, block) => ({
    text: place === at ? words : (tellings[place]?.words ?? ''),
    block,
    heading: false,
  }));
  const changed = near.findIndex(({ place }) => place === at);
  const published = articles.find(({ id }) => id === telling?.article)?.published ?? '';
  const facts = { url: '', canonicalUrl: '', title: '', outlet: '', published, language: 'en' };
  const { links } = await reader.comparePage({ facts, sentences }, { keepUnshared: true });
  const link = links.find(({ sentence, claim }) => sentence === changed && claim === telling?.claim);
  return link && new Set(link.tellings.flatMap(({ differences }) => differences.map(({ kind }) => kind)));
}
