/** Which pages are compared, by their language: shared names would link text in any other one wrongly. */
import type { PageFacts } from './comparison.ts';
import { isEnglish } from './text/language.ts';

/** False for text in a language that is not compared; `texts` are the page's sentences or blocks. */
export function isReadable(
  { language }: Pick<PageFacts, 'language'>,
  texts: readonly { readonly text: string }[],
): boolean {
  return isEnglish(
    texts.map(({ text }) => text),
    language,
  );
}
