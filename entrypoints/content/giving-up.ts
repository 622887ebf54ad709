/** When a page is left alone because it is too much: each reason is one line for the reader. */
import type { PageText } from '../../core/open-corpus.ts';

export const GIVEN_UP = {
  'too-big': 'It is made of more than 250,000 elements.',
  'too-long': 'It has more text than any article, and no known claim in the part that was compared.',
  restless: 'Its text is replaced again and again. Reload it when it rests.',
} as const;

/** The pauses between looks have grown to some seconds by then. */
const MOST_REPLACEMENTS = 3;

/** Counts how often in a row, without a rest, a page's text was replaced by other text. */
export type Restlessness = {
  /** Takes the page's text at each look; true when it was replaced too often. */
  readonly sees: (text: Pick<PageText, 'sentences'>) => boolean;
  /** The page has rested, or is another one: other text is expected. */
  readonly forget: () => void;
};

/** Text that is only added to (a live blog, endless scrolling, a comment) is not replaced. */
export function createRestlessness(): Restlessness {
  let before: ReadonlySet<string> = new Set();
  let replacements = 0;
  return {
    sees: ({ sentences }) => {
      const now = new Set(sentences.map(({ text }) => text));
      const left = [...before].filter((sentence) => now.has(sentence)).length;
      replacements = left * 2 < before.size ? replacements + 1 : 0;
      before = now;
      return replacements >= MOST_REPLACEMENTS;
    },
    forget: () => {
      before = new Set();
      replacements = 0;
    },
  };
}
