/** The articles of a page, split into sentences, each with the way back to its place. */
import type { PageFacts, PageSentence } from './comparison.ts';
import type { PageText } from './open-corpus.ts';
import { splitSentences } from './text/sentences.ts';

/** One block of text as the page shows it: a paragraph, a list item, a heading. */
export type TextBlock = { readonly text: string; readonly heading: boolean };

/** One article of a page before it is split; `isWhole` is false where blocks or parts of them are missing, true by default. */
export type ArticleBlocks = {
  readonly facts: PageFacts;
  readonly blocks: readonly TextBlock[];
  readonly isWhole?: boolean;
};

/** Where a sentence stands: `block` counts through all articles, `start` and `end` (exclusive) are UTF-16 offsets in that block's text. */
export type SentencePlace = { readonly block: number; readonly start: number; readonly end: number };

/** `places` has one place for each sentence of the articles, counted through all of them; `isWhole` is false when sentences are missing. */
export type SplitArticles = {
  readonly articles: readonly PageText[];
  readonly places: readonly SentencePlace[];
  readonly isWhole: boolean;
};

export type SplitOptions = {
  /** Sentences after so many, of all articles together, are left out. */
  readonly mostSentences?: number;
  /** Awaited after each block, so that other messages are answered meanwhile. */
  readonly pause?: () => Promise<void>;
};

/** More sentences than any article has. */
export const MOST_SENTENCES = 2_000;
/** In UTF-16 units; what is longer is a table or a list without full stops, and is left out. */
export const LONGEST_SENTENCE = 2_000;

/** Splits blocks into sentences. Every article stays, also one that no sentence is left for. */
export async function splitArticles(
  articles: readonly ArticleBlocks[],
  { mostSentences = MOST_SENTENCES, pause = async () => {} }: SplitOptions = {},
): Promise<SplitArticles> {
  const places: SentencePlace[] = [];
  const split: PageText[] = [];
  let isWhole = true;
  let number = 0;
  for (const { facts, blocks, isWhole: isWholeText = true } of articles) {
    const sentences: PageSentence[] = [];
    let isCut = !isWholeText;
    for (const { text, heading } of blocks) {
      const block = number;
      number += 1;
      if (places.length >= mostSentences) {
        isCut = true;
        break;
      }
      const spans = splitSentences(text).filter(({ start, end }) => end - start <= LONGEST_SENTENCE);
      const room = mostSentences - places.length;
      if (spans.length > room) isCut = true;
      for (const { start, end } of spans.slice(0, room)) {
        places.push({ block, start, end });
        sentences.push({ text: text.slice(start, end), block, heading });
      }
      await pause();
    }
    if (isCut) isWhole = false;
    split.push(isCut ? { facts, sentences, isWhole: false } : { facts, sentences });
  }
  return { articles: split, places, isWhole };
}
