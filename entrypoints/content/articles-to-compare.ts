/** The articles of a page as the background takes them, within the bounds of one call. */
import type { ArticleBlocks, TextBlock } from '../../core/split-articles.ts';
import type { Block } from '../../page/find-article.ts';
import { type PageFacts, readStackedFacts } from '../../page/page-facts.ts';
import { LONGEST_BLOCK, MOST_ARTICLES, MOST_BLOCKS, MOST_CHARACTERS } from '../../wire/messages.ts';

/** `isWhole` is false when the page has more text than one call takes. */
export type ArticlesToCompare = { readonly articles: readonly ArticleBlocks[]; readonly isWhole: boolean };

/**
 * The page's first blocks, as many as fit, by article; a block keeps its number among all of them. `pageFacts` are the lead's. What is
 * too long of a block is cut off its end.
 */
export function articlesToCompare(pageFacts: PageFacts, blocks: readonly Block[]): ArticlesToCompare {
  const articles: { readonly facts: PageFacts; readonly blocks: TextBlock[]; isWhole?: boolean }[] = [];
  let characters = 0;
  let isWhole = true;
  const cut = (article: number): void => {
    isWhole = false;
    const known = articles[article];
    if (known !== undefined) known.isWhole = false;
  };
  for (const [at, { text, heading, article, element }] of blocks.entries()) {
    const sent = text.slice(0, LONGEST_BLOCK);
    characters += sent.length;
    if (at >= MOST_BLOCKS || article >= MOST_ARTICLES || characters > MOST_CHARACTERS) {
      cut(article);
      break;
    }
    if (articles.length <= article)
      articles.push({ facts: article === 0 ? pageFacts : readStackedFacts(pageFacts, text, element), blocks: [] });
    articles[article]?.blocks.push({ text: sent, heading });
    if (sent.length < text.length) cut(article);
  }
  return { articles, isWhole };
}
