/** Whether a text prints certain words in a row, spelling and punctuation aside. */
import { splitWords } from './words.ts';

/** A text's words in compared spelling, with a blank before and after each: made once, asked often. */
export function foldedWords(text: string): string {
  return ` ${splitWords(text)
    .map(({ fold }) => fold)
    .join(' ')} `;
}

/** True when the words of `part` stand in a row in `folded`, as `foldedWords` gives it; no words stand in any. */
export function printsWords(folded: string, part: string): boolean {
  const words = foldedWords(part);
  return words.trim() === '' || folded.includes(words);
}
