/** A page of one or more articles, compared: each article by itself, the answers joined in page order. */
import type { ComparedPage } from './comparison.ts';
import type { CompareOptions, OpenCorpus, PageText } from './open-corpus.ts';

/**
 * Compares every article as a page of its own: its links, its story and whether it is known depend on its own text and facts only. In
 * the answer sentences count on from article to article. `story` is what all articles with a story are about, else empty.
 */
export async function compareArticles(
  corpus: Pick<OpenCorpus, 'name' | 'updated' | 'comparePage'>,
  articles: readonly PageText[],
  options: CompareOptions = {},
): Promise<ComparedPage> {
  const pages: ComparedPage[] = [];
  for (const article of articles) pages.push(await corpus.comparePage(article, options));
  const stories = new Set(pages.map(({ story }) => story).filter((story) => story !== ''));
  const [story = ''] = stories;
  let sentencesBefore = 0;
  const links = pages.flatMap((page) => {
    const moved = page.links.map((link) => ({ ...link, sentence: link.sentence + sentencesBefore }));
    sentencesBefore += page.sentences.length;
    return moved;
  });
  return {
    corpusName: corpus.name,
    corpusUpdated: corpus.updated,
    story: stories.size === 1 ? story : '',
    isInCorpus: pages.some(({ isInCorpus }) => isInCorpus),
    articles: pages.flatMap((page) => page.articles),
    sentences: pages.flatMap(({ sentences }) => sentences),
    links,
  };
}
