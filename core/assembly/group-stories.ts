/** Finds which articles report one event, where nobody has said so. */
import { groupByAverageLink } from './average-link.ts';
import type { StoryTerms } from './story-terms.ts';

/** An article as far as it matters here. `day` counts days from any one day. */
export type StoryArticle = { readonly terms: StoryTerms; readonly day: number };

/** Likeness (cosine of terms) from which two groups of articles report one event. */
const LEAST_LIKENESS = 0.2;
/** Below, two articles have no more than a subject in common. */
const FAINTEST_LIKENESS = 0.08;
/** Articles that each one is held against. */
const MOST_NEIGHBOURS = 100;
/** Bounds the time and memory that one story's claims take; what is longer becomes several stories. */
const MOST_ARTICLES = 200;
const MOST_DAYS_APART = 7;

/**
 * Groups articles by their positions, each group a story, by its first article. Whatever the order of the articles, the groups are the same but for ties. Time grows
 * with the articles that share terms.
 */
export function groupStories(articles: readonly StoryArticle[]): readonly (readonly number[])[] {
  const pairs = articles.map(() => new Map<number, number>());
  const postings = postingsOf(articles);
  const likeness = new Float64Array(articles.length);
  for (const [one, { terms, day }] of articles.entries()) {
    const met: number[] = [];
    for (const [at, key] of terms.keys.entries()) {
      const weight = terms.weights[at] ?? 0;
      for (const { article, weight: other } of postings.get(key) ?? []) {
        if (likeness[article] === 0) met.push(article);
        likeness[article] = (likeness[article] ?? 0) + weight * other;
      }
    }
    const near = met
      .filter((other) => other !== one && (likeness[other] ?? 0) >= FAINTEST_LIKENESS)
      .filter((other) => Math.abs((articles[other]?.day ?? 0) - day) <= MOST_DAYS_APART)
      .sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b)
      .slice(0, MOST_NEIGHBOURS);
    for (const other of near) {
      pairs[one]?.set(other, likeness[other] ?? 0);
      pairs[other]?.set(one, likeness[other] ?? 0);
    }
    for (const other of met) likeness[other] = 0;
  }
  return groupByAverageLink(pairs, LEAST_LIKENESS, MOST_ARTICLES);
}

type Posting = { readonly article: number; readonly weight: number };

function postingsOf(articles: readonly StoryArticle[]): ReadonlyMap<number, readonly Posting[]> {
  const postings = new Map<number, Posting[]>();
  for (const [article, { terms }] of articles.entries())
    for (const [at, key] of terms.keys.entries()) {
      const posting = { article, weight: terms.weights[at] ?? 0 };
      const list = postings.get(key);
      if (list === undefined) postings.set(key, [posting]);
      else list.push(posting);
    }
  return postings;
}
