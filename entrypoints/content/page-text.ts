import type { PageSentence } from '../../core/comparison.ts';
import type { PageText } from '../../core/open-corpus.ts';
import { splitSentences } from '../../core/text/sentences.ts';
import type { Block } from '../../page/find-article.ts';
import { nextTurn } from '../../page/next-turn.ts';
import { readPageFacts } from '../../page/page-facts.ts';
import { LONGEST_SENTENCE, MOST_SENTENCES } from '../../wire/messages.ts';

/** A block of more characters is no paragraph that anybody wrote; splitting it would hold the tab. */
const LONGEST_BLOCK = 50_000;
/** Characters that are split before the page gets its turn: a few milliseconds on a slow machine. */
const SLICE_LENGTH = 20_000;

/** A page's sentences with the way back to the page. */
export type SplitPage = {
  readonly text: PageText;
  /** False when the page has more text than is compared. */
  readonly isWhole: boolean;
  /** The live range of a sentence, or undefined when the page no longer shows those words. */
  readonly rangeOf: (sentence: number) => Range | undefined;
};

/**
 * Splits the article's blocks into sentences, in slices between which the page lives on. A sentence or a block too long to be one
 * is left out. Rejects with the signal's reason when aborted.
 */
export async function splitPage(
  document: Document,
  blocks: readonly Block[],
  { signal }: { readonly signal: AbortSignal },
): Promise<SplitPage> {
  const sentences: PageSentence[] = [];
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
    if (block.text.length > LONGEST_BLOCK || sentences.length >= MOST_SENTENCES) {
      isWhole = false;
      continue;
    }
    for (const { start, end } of splitSentences(block.text)) {
      if (sentences.length >= MOST_SENTENCES) {
        isWhole = false;
        break;
      }
      if (end - start > LONGEST_SENTENCE) continue;
      sentences.push({ text: block.text.slice(start, end), block: number, heading: block.heading });
      ranges.push(() => block.range(start, end));
    }
  }
  const text = { facts: readPageFacts(document), sentences };
  return { text, isWhole, rangeOf: (sentence) => ranges[sentence]?.() };
}
