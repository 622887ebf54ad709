/** What an article is about, in few words: by these, articles on one event are found among many. */
import { digestOf, NAME } from '../linking/digest.ts';
import { CALENDAR, FIGURE, NEGATION, STOP } from '../linking/word-traits.ts';

/** The words that say most of an article, as the matcher's keys in ascending order; the weights as a vector have the length 1. */
export type StoryTerms = { readonly keys: readonly number[]; readonly weights: readonly number[] };

const MOST_TERMS = 64;
/** How much more a name says of an event than another word that is as rare. */
const NAME_WEIGHT = 1.5;
const SILENT = STOP | FIGURE | CALENDAR | NEGATION;

/** The terms of an article's sentences: rare words and names that come up often. Rarity is that in news, so that no other article changes them. */
export function storyTermsOf(sentences: readonly string[]): StoryTerms {
  const weights = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const sentence of sentences) {
    const { words, places } = digestOf(sentence);
    for (const [at, { key, weight, kinds }] of words.entries()) {
      if ((kinds & SILENT) !== 0) continue;
      const named = ((places[at] ?? 0) & NAME) !== 0;
      weights.set(key, Math.max(weights.get(key) ?? 0, weight * weight * (named ? NAME_WEIGHT : 1)));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const best = [...weights]
    .map(([key, weight]) => ({ key, weight: weight * (1 + Math.log(counts.get(key) ?? 1)) }))
    .sort((a, b) => b.weight - a.weight || a.key - b.key)
    .slice(0, MOST_TERMS)
    .sort((a, b) => a.key - b.key);
  const length = Math.hypot(...best.map(({ weight }) => weight)) || 1;
  return { keys: best.map(({ key }) => key), weights: best.map(({ weight }) => Number((weight / length).toFixed(5))) };
}
