/** Why a sentence was linked to a claim: the words that both use. */
import type { Evidence } from '../comparison.ts';
import { findQuotations } from '../text/quotations.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { Candidate } from './features.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Most entries of each list; a reader takes in no more at a glance. */
const MOST_ENTRIES = 5;
/** Share of a quotation's terms that the claim's tellings must use for the quotation to count as shared. */
const SHARED_QUOTATION = 0.8;
const FEWEST_QUOTATION_WORDS = 2;

/** The names, figures, quotations and words of the sentence that the claim's tellings use too, each as the page spells it. */
export function evidenceOf(reading: SentenceReading, candidate: Candidate, text: string, index: ClaimIndex): Evidence {
  const shared = new Set(candidate.shared);
  const seen = new Set<string>();
  const terms = reading.terms
    .filter((term) => shared.has(term.key) && !seen.has(term.key) && seen.add(term.key))
    .sort((a, b) => index.weightOf(b.key) - index.weightOf(a.key));
  const ofKind = (kind: 'name' | 'figure' | 'word'): string[] =>
    terms
      .filter((term) => term.kind === kind)
      .slice(0, MOST_ENTRIES)
      .map((term) => text.slice(term.start, term.end));
  const quotations = findQuotations(text).filter(({ start, end }) => {
    const inside = reading.terms.filter((term) => term.start >= start && term.end <= end);
    const known = inside.filter((term) => shared.has(term.key));
    return inside.length >= FEWEST_QUOTATION_WORDS && known.length / inside.length >= SHARED_QUOTATION;
  });
  return {
    names: ofKind('name'),
    figures: ofKind('figure'),
    quotations: quotations.slice(0, MOST_ENTRIES).map((quotation) => quotation.text),
    words: ofKind('word'),
    fromContext: [...reading.borrowed].some((key) => candidate.profile.usage.has(key)),
  };
}
