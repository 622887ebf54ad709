/** A page of one or more articles, compared: each article by itself, the answers joined in page order. */
import type { ComparedPage } from './comparison.ts';
import type { CompareOptions, OpenCorpus, PageText } from './open-corpus.ts';
import { joinCoverages } from './story-coverage.ts';

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
  const placed = pages.map((page) => {
    const before = sentencesBefore;
    sentencesBefore += page.sentences.length;
    return { ...page, sentencesBefore: before };
  });
  const links = placed.flatMap((page) =>
    page.links.map((link) => ({ ...link, sentence: link.sentence + page.sentencesBefore })),
  );
  const linked = new Set(links.map(({ claim }) => claim));
  return {
    corpusName: corpus.name,
    corpusUpdated: corpus.updated,
    story: stories.size === 1 ? story : '',
    isInCorpus: pages.some(({ isInCorpus }) => isInCorpus),
    articles: pages.flatMap((page) => page.articles),
    sentences: pages.flatMap(({ sentences }) => sentences),
    links,
    stories: joinCoverages(placed, (claim) => linked.has(claim)),
  };
}
