/** The names of the features of a page's sentence and a claim. */

/**
 * The features of a sentence and a claim that the page model weighs. Shares are of weight, 0..1.
 * - `list`: the matcher's odds that the sentence says what the claim's best telling says, in view of the other claims
 * - `behind`: the best telling's order score less that of the best claim for this sentence, at most 0
 * - `telling`: share of the best telling that the sentence covers, words of the sentence before at half
 * - `part`: share of the sentence's best part that the claim's tellings together cover
 * - `cosine`: cosine of the sentence's best part with the claim's mean telling
 * - `names`: share of the claim's names that the sentence or its context mentions
 */
export const CLAIM_FEATURES = ['list', 'behind', 'telling', 'part', 'cosine', 'names'] as const;

export type ClaimFeature = (typeof CLAIM_FEATURES)[number];
export type ClaimFeatures = Readonly<Record<ClaimFeature, number>>;
