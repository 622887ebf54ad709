/** The texts of `core/linking/matcher-weights.ts` and `core/linking/page-weights.ts`: models as rounded numbers. */
import { CLAIM_FEATURES } from '../../core/linking/claim-feature-names.ts';
import { PAIR_FEATURES } from '../../core/linking/pair-feature-names.ts';
import type { Strictness } from '../../core/linking/strictness.ts';
import type { Trees } from '../../core/linking/trees.ts';
import type { PageModel } from './learn-pages.ts';

/** Renders the models. */
export function weightsFile({
  order,
  pairTrees,
  conflictTrees,
  listTrees,
}: {
  readonly order: Float64Array;
  readonly pairTrees: Trees;
  readonly conflictTrees: Trees;
  readonly listTrees: Trees;
}): string {
  return `/** What the matcher's models weigh. Made by \`npm run train-matcher\`; do not edit. */
import { readTrees } from './trees.ts';

/** The linear model that orders candidates: ${PAIR_FEATURES.length} pair features in their order, then nearness. */
export const ORDER_WEIGHTS: Float64Array = Float64Array.from(
  '${numbers(order, 3)}'
    .split(' ')
    .map(Number),
);

/** Odds that two texts by themselves say the same. */
export const PAIR_TREES = ${trees(pairTrees)};

/** Odds that one of two texts changes a number, name, date or negation of the other. */
export const CONFLICT_TREES = ${trees(conflictTrees)};

/** Odds that the best of a list of candidates is the same claim. */
export const LIST_TREES = ${trees(listTrees)};
`;
}

/** Renders the page model. */
export function pageWeightsFile(
  { weights, bias, examples }: PageModel,
  leastScores: Readonly<Record<Strictness, number>>,
): string {
  const named = CLAIM_FEATURES.map((name, at) => `  ${name}: ${Number((weights[at] ?? 0).toFixed(2))},`);
  const scores = Object.entries(leastScores).map(([strictness, score]) => `  ${strictness}: ${score},`);
  return `/** What the page model weighs. Made by \`npm run train-matcher\` from ${examples.toLocaleString('en')} examples; do not edit. */
import type { ClaimFeatures } from './claim-feature-names.ts';
import type { Strictness } from './strictness.ts';

/** Log-odds that a sentence states a claim: the weighted sum of its features and the bias. */
export const CLAIM_WEIGHTS: ClaimFeatures = {
${named.join('\n')}
};

export const CLAIM_BIAS = ${Number(bias.toFixed(2))};

/** The score from which a sentence counts as stating a claim: best F⅓, F0.7 and F2 on pages kept aside. */
export const LEAST_SCORES: Readonly<Record<Strictness, number>> = {
${scores.join('\n')}
};
`;
}

function trees({ depth, bias, features, thresholds, leaves }: Trees): string {
  return `readTrees({
  depth: ${depth},
  bias: ${Number(bias.toFixed(4))},
  features:
    '${[...features].join(' ')}',
  thresholds:
    '${numbers(thresholds, 4)}',
  leaves:
    '${numbers(leaves, 3)}',
})`;
}

function numbers(values: ArrayLike<number>, digits: number): string {
  return Array.from(values, (value) => String(Number(value.toFixed(digits))).replace(/^(-?)0\./, '$1.')).join(' ');
}
