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
 * with the articles of two weeks that share terms.
 */
export function groupStories(articles: readonly StoryArticle[]): readonly (readonly number[])[] {
  const pairs = articles.map(() => new Map<number, number>());
  const postings = postingsOf(articles);
  const likeness = new Float64Array(articles.length);
  for (const [one, { terms, day }] of articles.entries()) {
    const met: number[] = [];
    for (const [at, key] of terms.keys.entries()) {
      const weight = terms.weights[at] ?? 0;
      const { articles: sharing, weights, days } = postings.get(key) ?? NO_POSTINGS;
      for (let nth = firstFrom(days, day - MOST_DAYS_APART); nth < sharing.length; nth += 1) {
        if ((days[nth] ?? 0) > day + MOST_DAYS_APART) break;
        const other = sharing[nth] ?? 0;
        if (likeness[other] === 0) met.push(other);
        likeness[other] = (likeness[other] ?? 0) + weight * (weights[nth] ?? 0);
      }
    }
    const near = met
      .filter((other) => other !== one && (likeness[other] ?? 0) >= FAINTEST_LIKENESS)
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

/** The articles that share a term, by their days, with its weight in each. */
type Postings = { readonly articles: number[]; readonly weights: number[]; readonly days: number[] };

const NO_POSTINGS: Postings = { articles: [], weights: [], days: [] };

function postingsOf(articles: readonly StoryArticle[]): ReadonlyMap<number, Postings> {
  const postings = new Map<number, Postings>();
  const byDay = [...articles.entries()].sort(([, a], [, b]) => a.day - b.day);
  for (const [article, { terms, day }] of byDay)
    for (const [at, key] of terms.keys.entries()) {
      let list = postings.get(key);
      if (list === undefined) {
        list = { articles: [], weights: [], days: [] };
        postings.set(key, list);
      }
      list.articles.push(article);
      list.weights.push(terms.weights[at] ?? 0);
      list.days.push(day);
    }
  return postings;
}

/** The position of the first of the sorted days that is not before `day`. */
function firstFrom(days: readonly number[], day: number): number {
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle] ?? 0) < day) from = middle + 1;
    else to = middle;
  }
  return from;
}
