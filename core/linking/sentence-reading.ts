/** A page's sentences as the scorer reads them: terms, parts, and what a sentence borrows from the one before it. */
import type { PageSentence } from '../comparison.ts';
import { findTerms, type Term } from './terms.ts';

/**
 * One sentence read. `keys` are its distinct terms, `names` those of them that are names; `parts` list, as positions in `keys`, its clauses and pairs of
 * neighbouring clauses (a long sentence may state a claim in one part only). `borrowed` are keys of the sentence before,
 * filled only where this sentence leans on it.
 */
export type SentenceReading = {
  readonly sentence: number;
  readonly terms: readonly Term[];
  readonly keys: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly parts: readonly (readonly number[])[];
  readonly borrowed: ReadonlySet<string>;
};

/** Longest sentence that is compared, in terms; what is longer is no sentence but a list or a table. */
const LONGEST_SENTENCE_TERMS = 120;
/** Fewest terms with which a sentence can be compared. */
const FEWEST_TERMS = 2;
/** A part needs this many terms to be compared by itself. */
const FEWEST_PART_TERMS = 3;

const LEANING =
  /\b(?:he|she|they|it|him|her|them|his|its|their|this|these|that|those|such|both|the (?:two|pair|latter|former|same|offer|idea|move|plan|proposal|call|talks?|conversation|leader|leaders|president|presidents|minister|official|aide|spokes\w+|statement|remarks?|comments?))\b/i;
const CLAUSE_BREAK =
  /[,;:()"“”—–]|\s-\s|\b(?:and|but|while|which|who|whom|that|as|after|because|although|though|adding|saying)\b/gi;

/** Reads a page's sentences in order, names folded by `foldNames` (see `createNameFolder`); headings yield no reading of their own, for they are never linked. */
export function readSentences(
  sentences: readonly PageSentence[],
  foldNames: (terms: readonly Term[]) => readonly Term[],
): SentenceReading[] {
  const readings: SentenceReading[] = [];
  let before: { block: number; keys: readonly string[] } | undefined;
  sentences.forEach((sentence, position) => {
    if (sentence.heading) return;
    const terms = foldNames(findTerms(sentence.text));
    if (terms.length === 0 || terms.length > LONGEST_SENTENCE_TERMS) return;
    const keys = [...new Set(terms.map((term) => term.key))];
    const leans = LEANING.test(sentence.text) || !terms.some((term) => term.kind === 'name');
    const near = before !== undefined && sentence.block - before.block <= 1;
    const own = new Set(keys);
    const borrowed = new Set(leans && near ? before?.keys.filter((key) => !own.has(key)) : []);
    if (keys.length >= FEWEST_TERMS)
      readings.push({
        sentence: position,
        terms,
        keys,
        names: new Set(terms.filter((term) => term.kind === 'name').map((term) => term.key)),
        parts: partsOf(sentence.text, terms, keys),
        borrowed,
      });
    before = { block: sentence.block, keys };
  });
  return readings;
}

function partsOf(text: string, terms: readonly Term[], keys: readonly string[]): number[][] {
  const places = new Map(keys.map((key, place) => [key, place]));
  const breaks = [...text.matchAll(CLAUSE_BREAK)].map((match) => match.index);
  const clauses: Set<number>[] = [];
  let from = 0;
  for (const to of [...breaks, text.length]) {
    const clause = new Set<number>();
    for (const term of terms) {
      const place = places.get(term.key);
      if (place !== undefined && term.start >= from && term.start < to) clause.add(place);
    }
    if (clause.size > 0) clauses.push(clause);
    from = to;
  }
  const parts = clauses.length > 1 ? clauses.flatMap((clause, at) => [clause, union(clause, clauses[at + 1])]) : [];
  const large = parts.filter((part) => part.size >= FEWEST_PART_TERMS && part.size < keys.length);
  return large.map((part) => [...part]);
}

function union(a: ReadonlySet<number>, b: ReadonlySet<number> | undefined): Set<number> {
  return new Set([...a, ...(b ?? [])]);
}
