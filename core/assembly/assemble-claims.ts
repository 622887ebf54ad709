/** Finds the claims that articles share, where nobody has said which sentence states which: sentences that say the same are one claim. */
import { groupByAverageLink } from './average-link.ts';
import { findLikelyPairs, type LikelyPairs } from './likely-pairs.ts';

/** Groups of sentences by their positions, each a claim, by their first sentence. A sentence stands in one to three of them. */
export type AssembledClaims = readonly (readonly number[])[];

/** What is found may be tried with other thresholds. */
export type AssemblyThresholds = {
  /** Mean score from which two groups of sentences are one claim. */
  readonly claim: number;
  /** Score, of the two nearest sentences in the mean, from which a sentence states a further claim. */
  readonly further: number;
};

/** The best of those tried on the training half of ECB+, which the matcher also learned from; the labels of the source articles had no say (`npm run bench -- corpus`). */
export const ASSEMBLY_THRESHOLDS: AssemblyThresholds = { claim: 0.08, further: 0.4 };

const MOST_CLAIMS_OF_SENTENCE = 3;
/** Sentences of a claim that a further one is held against. */
const NEAREST = 2;

/**
 * Groups the sentences of all articles, in any order. The first group of a sentence comes from average-link clustering; it joins up to two others that it is
 * nearly as near to, and leaves its own where it is alone there. The same texts give the same groups.
 */
export async function assembleClaims(
  texts: readonly string[],
  pause?: (read: number) => Promise<void>,
): Promise<AssembledClaims> {
  return claimsOfPairs(await findLikelyPairs(texts, pause));
}

/** The claims of sentences whose likely pairs are known. */
export function claimsOfPairs(pairs: LikelyPairs, { claim, further } = ASSEMBLY_THRESHOLDS): AssembledClaims {
  const groups = groupByAverageLink(pairs, claim);
  const groupOf = new Int32Array(pairs.length);
  for (const [group, members] of groups.entries()) for (const sentence of members) groupOf[sentence] = group;
  const claims = groups.map((members) => [...members]);
  for (const [sentence, scores] of pairs.entries()) {
    const own = groupOf[sentence] ?? 0;
    const others = furtherGroups(scores, groupOf, own, further, groups);
    for (const group of others) claims[group]?.push(sentence);
    if (others.length > 0 && groups[own]?.length === 1) claims[own] = [];
  }
  return claims
    .filter((members) => members.length > 0)
    .map((members) => members.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** The groups a sentence also belongs to, the nearest first. */
function furtherGroups(
  scores: ReadonlyMap<number, number>,
  groupOf: Int32Array,
  own: number,
  further: number,
  groups: AssembledClaims,
): readonly number[] {
  const byGroup = new Map<number, number[]>();
  for (const [other, score] of scores) {
    const group = groupOf[other] ?? 0;
    if (group !== own) byGroup.set(group, [...(byGroup.get(group) ?? []), score]);
  }
  return [...byGroup]
    .map(([group, found]) => ({ group, score: meanOfBest(found, groups[group]?.length ?? 1) }))
    .filter(({ score }) => score >= further)
    .sort((a, b) => b.score - a.score || a.group - b.group)
    .slice(0, MOST_CLAIMS_OF_SENTENCE - 1)
    .map(({ group }) => group);
}

/** Of a group with so many sentences; those without a score count as 0. */
function meanOfBest(scores: readonly number[], size: number): number {
  const best = scores.toSorted((a, b) => b - a).slice(0, NEAREST);
  return best.reduce((sum, score) => sum + score, 0) / Math.min(NEAREST, size);
}
