/** What the scorer's features weigh. Made by `npm run train-linking` from 7,435 examples; do not edit. */
import type { Features } from './features.ts';

/** Log-odds that a sentence states a claim: the weighted sum of its features and the bias. */
export const FEATURE_WEIGHTS: Readonly<Record<keyof Features, number>> = {
  telling: 5.89,
  sentence: 1.09,
  part: 1.76,
  cosine: -0.5,
  rare: 1.59,
  core: 1.06,
  names: 0.43,
  tellingMargin: 0.92,
  cosineMargin: 1.31,
};

export const BIAS = -6.99;
