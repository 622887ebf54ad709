/** Holds seed lines against the document they were written from: quotations must stand in it, the rest must be restated. */
import { type Problem, problemWith } from '../decode.ts';
import { foldTypography } from '../text/normalise.ts';
import { findQuotations } from '../text/quotations.ts';
import { splitWords } from '../text/words.ts';

/** A line of a seed file: `place` is `seeds/al-jazeera.md:9`. */
export type CheckedLine = { readonly place: string; readonly words: string };

/** No line may repeat more consecutive words of its source, quotations included. */
const MAX_COPIED_WORDS = 12;

/**
 * A problem for each quoted phrase that the source does not print (letter case, typography and final punctuation aside) and
 * for each line that repeats more than `MAX_COPIED_WORDS` consecutive words of it. Linear in source and lines.
 */
export function checkCopied(
  lines: readonly CheckedLine[],
  source: { readonly name: string; readonly text: string },
): Problem[] {
  const printed = ` ${flatten(source.text)} `;
  const sourceWords = folds(source.text);
  const runs = new Set<string>();
  for (let at = 0; at + MAX_COPIED_WORDS < sourceWords.length; at++) runs.add(runAt(sourceWords, at));

  return lines.flatMap(({ place, words }) => {
    const problems: Problem[] = [];
    for (const quotation of findQuotations(words))
      if (!stands(printed, flatten(quotation.text).replace(/[.,;:!?]+$/, '')))
        problems.push(problemWith(place, 'the quotation', quotation.text, `words that ${source.name} prints`));
    const lineWords = folds(words);
    const copied = lineWords.findIndex(
      (_, at) => at + MAX_COPIED_WORDS < lineWords.length && runs.has(runAt(lineWords, at)),
    );
    if (copied !== -1)
      problems.push(
        problemWith(
          place,
          'the line',
          runAt(lineWords, copied),
          `at most ${MAX_COPIED_WORDS} consecutive words of ${source.name}; restate it`,
        ),
      );
    return problems;
  });
}

function folds(text: string): string[] {
  return splitWords(text).map(({ fold }) => fold);
}

function runAt(words: readonly string[], at: number): string {
  return words.slice(at, at + MAX_COPIED_WORDS + 1).join(' ');
}

function flatten(text: string): string {
  return foldTypography(text).toLowerCase().replace(/ +/g, ' ').trim();
}

/** Whether the phrase stands in the text as whole words. */
function stands(text: string, phrase: string): boolean {
  if (phrase === '') return true;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + phrase.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
