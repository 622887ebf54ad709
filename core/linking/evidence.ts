/** Why a sentence was linked to a claim: the words that both use. */
import type { Evidence } from '../comparison.ts';
import { findQuotations } from '../text/quotations.ts';
import { usageOf } from './claim-coverage.ts';
import type { Candidate } from './claim-features.ts';
import { findTerms, type Term } from './terms.ts';
import { keyOf, traitsOfCountry, traitsOfFigure, traitsOfWord, type WordTraits } from './word-traits.ts';

/** Most entries of each list; a reader takes in no more at a glance. */
const MOST_ENTRIES = 5;
/** Share of a quotation's terms that the claim's tellings must use for the quotation to count as shared. */
const SHARED_QUOTATION = 0.8;
const FEWEST_QUOTATION_WORDS = 2;

/**
 * The names, figures, quotations and words of the sentence that the claim's tellings use too, each as the page spells it, the weightiest first. Names that stand
 * side by side are one; what stands in a shared quotation is told by the quotation.
 */
export function evidenceOf(
  text: string,
  { profile, fromContext }: Pick<Candidate, 'profile' | 'fromContext'>,
  weightOf: (word: WordTraits) => number,
): Evidence {
  const terms = findTerms(text).filter(({ kind }) => kind !== 'concept');
  const shared = terms.filter((term) => {
    const traits = traitsOfTerm(term, text);
    const word = {
      key: traits.key,
      concept: traits.concept,
      low: traits.shapeLow,
      high: traits.shapeHigh,
      weight: weightOf(traits),
    };
    return usageOf(word, profile).used > 0;
  });
  const quotations = findQuotations(text).filter(({ start, end }) => {
    const isInside = (term: Term): boolean => term.start >= start && term.end <= end;
    const inside = terms.filter(isInside).length;
    return inside >= FEWEST_QUOTATION_WORDS && shared.filter(isInside).length >= SHARED_QUOTATION * inside;
  });
  const weighed = sideBySide(distinct(shared), text)
    .filter(({ start, end }) => !quotations.some((quotation) => start >= quotation.start && end <= quotation.end))
    .map((term) => ({ term, weight: weightOf(traitsOfTerm(term, text)) }))
    .sort((a, b) => b.weight - a.weight);
  const ofKind = (kind: 'name' | 'figure' | 'word'): string[] =>
    weighed
      .filter(({ term }) => term.kind === kind)
      .slice(0, MOST_ENTRIES)
      .map(({ term }) => text.slice(term.start, term.end));
  return {
    names: ofKind('name'),
    figures: ofKind('figure'),
    quotations: quotations.slice(0, MOST_ENTRIES).map((quotation) => quotation.text),
    words: ofKind('word'),
    fromContext,
  };
}

/** Terms in which names with nothing but a space between them are one. */
function sideBySide(terms: readonly Term[], text: string): Term[] {
  const joined: Term[] = [];
  for (const term of terms) {
    const last = joined.at(-1);
    if (last?.kind === 'name' && term.kind === 'name' && isJoined(text, last, term))
      joined.splice(-1, 1, { ...term, start: last.start });
    else joined.push(term);
  }
  return joined;
}

function isJoined(text: string, one: Term, next: Term): boolean {
  return text.slice(one.end, next.start) === ' ' && !/['’]s?$/.test(text.slice(one.start, one.end));
}

function traitsOfTerm({ key, kind, start, end }: Term, text: string): WordTraits {
  if (key.startsWith('@')) return traitsOfCountry(key.slice(1));
  if (kind === 'figure') return traitsOfFigure(Number.parseFloat(key.slice(1)));
  const word = text.slice(start, end).split(' ').at(-1) ?? '';
  return { ...traitsOfWord(word.toLowerCase(), key), key: keyOf(key) };
}

function distinct(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter(({ key }) => !seen.has(key) && seen.add(key));
}
