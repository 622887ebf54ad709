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
  const articles: { readonly facts: PageFacts; readonly blocks: TextBlock[] }[] = [];
  let characters = 0;
  let isWhole = blocks.length <= MOST_BLOCKS;
  for (const { text, heading, article, element } of blocks.slice(0, MOST_BLOCKS)) {
    const sent = text.slice(0, LONGEST_BLOCK);
    if (sent.length < text.length) isWhole = false;
    characters += sent.length;
    if (article >= MOST_ARTICLES || characters > MOST_CHARACTERS) return { articles, isWhole: false };
    if (articles.length <= article)
      articles.push({ facts: article === 0 ? pageFacts : readStackedFacts(pageFacts, text, element), blocks: [] });
    articles[article]?.blocks.push({ text: sent, heading });
  }
  return { articles, isWhole };
}
