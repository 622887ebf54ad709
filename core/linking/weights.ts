/** What the scorer's features weigh. Made by `npm run train-linking` from 7,334 examples; do not edit. */
import type { Features } from './features.ts';

/** Log-odds that a sentence states a claim: the weighted sum of its features and the bias. */
export const FEATURE_WEIGHTS: Readonly<Record<keyof Features, number>> = {
  telling: 5.98,
  sentence: 1.15,
  part: 1.79,
  cosine: -0.63,
  rare: 1.58,
  core: 1.10,
  names: 0.36,
  tellingMargin: 0.91,
  cosineMargin: 1.31,
};

export const BIAS = -6.99;
