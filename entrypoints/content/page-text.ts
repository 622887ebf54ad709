import type { PageSentence } from '../../core/comparison.ts';
import type { PageText } from '../../core/open-corpus.ts';
import { splitSentences } from '../../core/text/sentences.ts';
import type { Block } from '../../page/find-article.ts';
import { nextTurn } from '../../page/next-turn.ts';
import { type PageFacts, readStackedFacts } from '../../page/page-facts.ts';
import { LONGEST_SENTENCE, MOST_ARTICLES, MOST_SENTENCES } from '../../wire/messages.ts';

/** Characters that are split before the page gets its turn: a few milliseconds on a slow machine. */
const SLICE_LENGTH = 20_000;

/** The sentences of a page's articles with the way back to the page. */
export type SplitPage = {
  readonly articles: readonly PageText[];
  /** False when the page has more text than is compared. */
  readonly isWhole: boolean;
  /** The live range of a sentence, counted through all articles, or undefined when the page no longer shows those words. */
  readonly rangeOf: (sentence: number) => Range | undefined;
};

/**
 * Splits the page's blocks into the sentences of its articles, in slices between which the page lives on. `pageFacts` are the lead's. A sentence too long to be one is left
 * out. Rejects with the signal's reason when aborted.
 */
export async function splitPage(
  pageFacts: PageFacts,
  blocks: readonly Block[],
  { signal }: { readonly signal: AbortSignal },
): Promise<SplitPage> {
  const articles: { facts: PageFacts; sentences: PageSentence[] }[] = [];
  const ranges: (() => Range | undefined)[] = [];
  let isWhole = true;
  let inSlice = 0;
  for (const [number, block] of blocks.entries()) {
    inSlice += block.text.length;
    if (inSlice > SLICE_LENGTH) {
      await nextTurn();
      signal.throwIfAborted();
      inSlice = block.text.length;
    }
    if (articles.length <= block.article && articles.length < MOST_ARTICLES) {
      const isLead = articles.length === 0;
      const facts = isLead ? pageFacts : readStackedFacts(pageFacts, block.text, block.element);
      articles.push({ facts, sentences: [] });
    }
    const sentences = articles[block.article]?.sentences;
    if (sentences === undefined || ranges.length >= MOST_SENTENCES) {
      isWhole = false;
      break;
    }
    for (const { start, end } of splitSentences(block.text)) {
      if (ranges.length >= MOST_SENTENCES) {
        isWhole = false;
        break;
      }
      if (end - start > LONGEST_SENTENCE) continue;
      sentences.push({ text: block.text.slice(start, end), block: number, heading: block.heading });
      ranges.push(() => block.range(start, end));
    }
  }
  return { articles, isWhole, rangeOf: (sentence) => ranges[sentence]?.() };
}
