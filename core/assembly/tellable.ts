/** Which sentences of a page can tell a claim: not its headings, questions, invitations and scraps. */
import type { PageSentence } from '../comparison.ts';
import { STOP_WORDS, splitWords } from '../text/words.ts';

/** Words without which a sentence is a scrap, and those of them that say something. */
const LEAST_WORDS = 5;
const LEAST_TELLING_WORDS = 3;
const QUESTION = /\?["”’')\]]*\s*$/;
/** How lines begin that speak to the reader of the page or belong to a picture. */
const ASIDE =
  /^\W*(?:also read|read (?:more|also|next|the full)|see also|related|more on|watch|listen|click|tap|sign up|sign in|log in|subscribe|follow us|join us|share this|copyright|all rights reserved|©|advertisement|photo|image|picture|file photo|getty|source)\b/i;

/** True for a sentence that may become a telling. */
export function isTellable({ text, heading }: PageSentence): boolean {
  if (heading || QUESTION.test(text) || ASIDE.test(text)) return false;
  const words = splitWords(text);
  if (words.length < LEAST_WORDS) return false;
  return words.filter(({ fold }) => !STOP_WORDS.has(fold)).length >= LEAST_TELLING_WORDS;
}
