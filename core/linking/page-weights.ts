/** What the page model weighs. Made by `npm run train-matcher` from 5,444 examples; do not edit. */
import type { ClaimFeatures } from './claim-feature-names.ts';
import type { Strictness } from './strictness.ts';

/** Log-odds that a sentence states a claim: the weighted sum of its features and the bias. */
export const CLAIM_WEIGHTS: ClaimFeatures = {
  list: 0.54,
  behind: 0.2,
  telling: 2.04,
  part: 1.08,
  cosine: 1.35,
  names: 1.33,
};

export const CLAIM_BIAS = -4.09;

/** The score from which a sentence counts as stating a claim: best F0.5, F1 and F2 on pages kept aside. */
export const LEAST_SCORES: Readonly<Record<Strictness, number>> = {
  strict: 0.66,
  balanced: 0.42,
  generous: 0.16,
};
