/** Differences that are none, because the article says it in another of its tellings of the claim. */
import { foldedWords, printsWords } from '../text/folded-words.ts';
import type { Difference } from './difference.ts';

/** `differences` without those that find the sentence's words missing, where one of the article's other tellings prints them. */
export function withoutToldElsewhere(
  differences: readonly Difference[],
  otherWords: readonly string[],
): readonly Difference[] {
  if (otherWords.length === 0 || differences.every(({ there }) => there.text !== '')) return differences;
  const others = otherWords.map(foldedWords);
  return differences.filter(
    ({ here, there }) =>
      there.text !== '' || here.text === '' || !others.some((folded) => printsWords(folded, here.text)),
  );
}
