/** English stems: the one place that knows the stemming library (Porter's algorithm by the `stemmer` package). */
import { stemmer } from 'stemmer';
import { createRecentTable } from './recent-table.ts';

/**
 * British spellings whose American twin Porter's stemmer would keep apart, as ending → ending. Only endings long enough
 * not to touch other words.
 */
const AMERICAN_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/([a-z]{2,})our(s|ed|ing|able|ite|ites|hood|ly)?$/, '$1or$2'],
  [/([a-z]{2,})tre(s)?$/, '$1ter$2'],
  [/ogue(s)?$/, 'og$1'],
  [/programme(s)?$/, 'program$1'],
  [/(def|off)ence(s)?$/, '$1ense$2'],
  [/scept/, 'skept'],
];

/** What a word must hold for one of those endings to be in it; most words are done with this one look. */
const MAY_BE_BRITISH = /[iy]s[eia]|our|tre|ogue|programme|[df]ence|scept/;

const MOST_STEMS = 20_000;
const stems = createRecentTable<string>(MOST_STEMS);
/** What is longer is no English word; the endings' patterns take time with the square of the length. */
const LONGEST_WORD = 40;

/**
 * The stem of a folded word (see `foldWord`); words with digits, words of up to three letters and words longer than any in
 * English stay as they are.
 */
export function stem(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  let spelled = word;
  if (word.length > 4 && MAY_BE_BRITISH.test(word))
    for (const [ending, american] of AMERICAN_ENDINGS) spelled = spelled.replace(ending, american);
  const stemmed = word.length <= 3 || /[^a-z]/.test(word) ? word : stemmer(spelled);
  stems.set(word, stemmed);
  return stemmed;
}
