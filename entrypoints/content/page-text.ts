import type { PageSentence } from '../../core/comparison.ts';
import type { PageText } from '../../core/open-corpus.ts';
import { splitSentences } from '../../core/text/sentences.ts';
import type { Block } from '../../page/find-article.ts';
import { readPageFacts } from '../../page/page-facts.ts';

/** Bounds of what one page may ask; the background refuses more. */
const MOST_SENTENCES = 2_000;
const LONGEST_SENTENCE = 2_000;

/** A page's sentences with the way back to the page. */
export type SplitPage = {
  readonly text: PageText;
  /** The live range of a sentence, or undefined when the page no longer shows those words. */
  readonly rangeOf: (sentence: number) => Range | undefined;
};

/** Splits the article's blocks into sentences. A sentence too long to be one is left out. */
export function splitPage(document: Document, blocks: readonly Block[]): SplitPage {
  const sentences: PageSentence[] = [];
  const ranges: (() => Range | undefined)[] = [];
  for (const [number, block] of blocks.entries()) {
    for (const { start, end } of splitSentences(block.text)) {
      if (sentences.length >= MOST_SENTENCES) break;
      if (end - start > LONGEST_SENTENCE) continue;
      sentences.push({ text: block.text.slice(start, end), block: number, heading: block.heading });
      ranges.push(() => block.range(start, end));
    }
  }
  return { text: { facts: readPageFacts(document), sentences }, rangeOf: (sentence) => ranges[sentence]?.() };
}
