/** What the page model weighs. Made by `npm run train-matcher` from 3,614 examples; do not edit. */
import type { ClaimFeatures } from './claim-feature-names.ts';
import type { Strictness } from './strictness.ts';

/** Log-odds that a sentence states a claim: the weighted sum of its features and the bias. */
export const CLAIM_WEIGHTS: ClaimFeatures = {
  list: 0.61,
  behind: 0.35,
  telling: 1.33,
  part: 0.83,
  cosine: 0.89,
  names: 1.54,
};

export const CLAIM_BIAS = -3.35;

/** The score from which a sentence counts as stating a claim: best F⅓, F0.7 and F2 on pages kept aside. */
export const LEAST_SCORES: Readonly<Record<Strictness, number>> = {
  strict: 0.78,
  balanced: 0.58,
  generous: 0.1,
};
