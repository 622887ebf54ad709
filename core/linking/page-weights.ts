/** What the page model weighs. Made by `npm run train-matcher` from 3,562 examples; do not edit. */
import type { ClaimFeatures } from './claim-feature-names.ts';
import type { Strictness } from './strictness.ts';

/** Log-odds that a sentence states a claim: the weighted sum of its features and the bias. */
export const CLAIM_WEIGHTS: ClaimFeatures = {
  list: 0.67,
  behind: 0.35,
  telling: 1.36,
  part: 0.94,
  cosine: 1.02,
  names: 1.58,
};

export const CLAIM_BIAS = -3.55;

/** The score from which a sentence counts as stating a claim: best F0.5, F1 and F2 on pages kept aside. */
export const LEAST_SCORES: Readonly<Record<Strictness, number>> = {
  strict: 0.6,
  balanced: 0.3,
  generous: 0.1,
};
