/** What the scorer's features weigh. Made by `npm run train-linking` from 8,239 examples; do not edit. */
import type { Features } from './features.ts';

/** Log-odds that a sentence states a claim: the weighted sum of its features and the bias. */
export const FEATURE_WEIGHTS: Readonly<Record<keyof Features, number>> = {
  telling: 6.25,
  sentence: 2.14,
  part: 1.35,
  cosine: -0.86,
  rare: 0.24,
  core: 1.3,
  names: 0.57,
  tellingMargin: 0.8,
  cosineMargin: 1.32,
};

export const BIAS = -6.83;
