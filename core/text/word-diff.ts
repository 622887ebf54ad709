/** Compares two short runs of words: the one place that knows the diff library (Myers' algorithm by jsdiff). */
import { diffArrays } from 'diff';
import { createRecentTable } from './recent-table.ts';
import type { Word } from './words.ts';

/** A place where two runs of words part; either list may be empty. */
export type WordChange = { readonly here: readonly Word[]; readonly there: readonly Word[] };

/** The most words compared on one side: longer runs are cut, because the diff is quadratic at worst. */
const MAX_WORDS = 120;

/** British spellings and their American twins, as ending → ending, applied to both sides before they are compared. */
const TWIN_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/our(s|ed|ing|able|ite|ites|hood|ly|al)?$/, 'or$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/([a-z]{3})tre(s)?$/, '$1ter$2'],
  [/ogue(s)?$/, 'og$1'],
  [/programme(s)?$/, 'program$1'],
  [/(def|off|lic|pret)ence(s)?$/, '$1ense$2'],
  [/^scept/, 'skept'],
  [/^grey$/, 'gray'],
  [/^(?:towards)$/, 'toward'],
  [/^(learn|burn|spoil|dream)t$/, '$1ed'],
];

const MOST_SPELLINGS = 10_000;
const americans = createRecentTable<string>(MOST_SPELLINGS);

/** True when two words are the same but for letter case, typography, accents and British or American spelling. */
export function sameSpelling(here: Word, there: Word): boolean {
  return here.fold === there.fold || americanOf(here.fold) === americanOf(there.fold);
}

/** The places where two runs of words part, in order; empty when they say the same. */
export function diffWords(here: readonly Word[], there: readonly Word[]): readonly WordChange[] {
  const parts = diffArrays(here.slice(0, MAX_WORDS), there.slice(0, MAX_WORDS), { comparator: sameSpelling });
  const changes: { here: Word[]; there: Word[] }[] = [];
  let current: { here: Word[]; there: Word[] } | undefined;
  for (const part of parts) {
    if (!part.added && !part.removed) {
      current = undefined;
      continue;
    }
    if (current === undefined) {
      current = { here: [], there: [] };
      changes.push(current);
    }
    (part.removed ? current.here : current.there).push(...part.value);
  }
  return changes;
}

function americanOf(fold: string): string {
  if (fold.length <= 3) return fold;
  const known = americans.get(fold);
  if (known !== undefined) return known;
  let spelled = fold;
  for (const [ending, american] of TWIN_ENDINGS) spelled = spelled.replace(ending, american);
  americans.set(fold, spelled);
  return spelled;
}
