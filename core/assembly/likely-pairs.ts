/** Which sentences of many say the same as which others, found through an index: never all against all. */
import { digestOf } from '../linking/digest.ts';
import { buildMatchIndex, openMatchIndex } from '../linking/match-index.ts';
import { createMatcher } from '../linking/matcher.ts';

/** For each sentence the others it may say the same as, with a score, 0..1; the same seen from either side. */
export type LikelyPairs = readonly ReadonlyMap<number, number>[];

/** Sentences that each one is held against. */
const MOST_NEIGHBOURS = 24;
/** Scores below tell nothing. */
const FAINTEST_SCORE = 0.005;

/** Sentences read between two calls of `pause`. */
const SLICE = 64;

/**
 * Scores pairs with the matcher, as the mean of what each sentence says of the other in view of its other neighbours. Time and memory grow with the
 * sentences, not with their pairs. `pause` is told how many have been read.
 */
export async function findLikelyPairs(
  texts: readonly string[],
  pause: (read: number) => Promise<void> = async () => {},
): Promise<LikelyPairs> {
  const pairs = texts.map(() => new Map<number, number>());
  const index = openMatchIndex(buildMatchIndex(texts.map(digestOf)));
  if (index === undefined) throw new Error('The index that was just built cannot be opened.');
  const matcher = createMatcher(index);
  for (const [sentence, text] of texts.entries()) {
    if (sentence % SLICE === 0) await pause(sentence);
    for (const { text: other, score } of matcher.rank(text, MOST_NEIGHBOURS)) {
      if (other === sentence || score < FAINTEST_SCORE) continue;
      add(pairs[sentence], other, score / 2);
      add(pairs[other], sentence, score / 2);
    }
  }
  return pairs;
}

function add(scores: Map<number, number> | undefined, other: number, score: number): void {
  scores?.set(other, (scores.get(other) ?? 0) + score);
}
