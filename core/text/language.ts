/** Whether a text is English, by its small words. */
import { splitWords } from './words.ts';

/** Small words of English that no other language of the news writes often. */
const ENGLISH_SMALL_WORDS: ReadonlySet<string> = new Set(
  `the of and to that with were by from are have which this would their they his has been who its not when after said could
  there these than about into it will`.split(/\s+/),
);
/** English news uses these words for a quarter to a third of its text, other languages for hardly one in thirty. */
const LEAST_SHARE = 0.1;
/** What a page calls itself counts where its words leave a doubt. */
const LEAST_SHARE_CALLED_OTHERWISE = 0.16;
/** Words that tell a language. */
const FEWEST_WORDS = 20;
/** Words after which more of them tell no more. */
const MOST_WORDS = 2_000;

/**
 * True when texts are in English as far as can be told. `declared` is what the page calls its language (`en-GB`), empty for nothing: a page
 * that calls itself another language and is too short to judge is not English; a page whose words are plain is what they are.
 */
export function isEnglish(texts: readonly string[], declared: string): boolean {
  const isCalledOtherwise = declared.trim() !== '' && !/^en(?![a-z])/i.test(declared.trim());
  let words = 0;
  let small = 0;
  for (const text of texts) {
    for (const { fold } of splitWords(text)) {
      words += 1;
      if (ENGLISH_SMALL_WORDS.has(fold)) small += 1;
    }
    if (words >= MOST_WORDS) break;
  }
  if (words < FEWEST_WORDS) return !isCalledOtherwise;
  return small >= (isCalledOtherwise ? LEAST_SHARE_CALLED_OTHERWISE : LEAST_SHARE) * words;
}
