/** Ensembles of small decision trees: a sum of what each tree says of a row of features. */

/**
 * An ensemble. Every tree is a full binary tree of depth `depth`, level by level: tree `t` has its inner nodes from `t × (2^depth − 1)` on in
 * `features` and `thresholds` (a row goes right where its feature is above the threshold; feature 255 sends every row left) and its
 * leaves from `t × 2^depth` on in `leaves`.
 */
export type Trees = {
  readonly depth: number;
  readonly bias: number;
  readonly features: Uint8Array;
  readonly thresholds: Float32Array;
  readonly leaves: Float32Array;
};

/** The feature of a node that splits nothing. */
export const NO_FEATURE = 255;

/** The log-odds an ensemble gives to the row of features that begins at `offset`. */
export function treeOdds(trees: Trees, row: Float64Array, offset = 0): number {
  const { depth, features, thresholds, leaves } = trees;
  const inner = (1 << depth) - 1;
  const count = leaves.length >> depth;
  let odds = trees.bias;
  for (let tree = 0; tree < count; tree += 1) {
    const root = tree * inner;
    let node = 0;
    for (let level = 0; level < depth; level += 1) {
      const feature = features[root + node] ?? NO_FEATURE;
      const right = feature !== NO_FEATURE && (row[offset + feature] ?? 0) > (thresholds[root + node] ?? 0);
      node = 2 * node + (right ? 2 : 1);
    }
    odds += leaves[(tree << depth) + node - inner] ?? 0;
  }
  return odds;
}

/** Reads an ensemble whose numbers are written in strings. */
export function readTrees(written: {
  readonly depth: number;
  readonly bias: number;
  readonly features: string;
  readonly thresholds: string;
  readonly leaves: string;
}): Trees {
  const numbers = (text: string): number[] => text.split(' ').map(Number);
  return {
    depth: written.depth,
    bias: written.bias,
    features: Uint8Array.from(numbers(written.features)),
    thresholds: Float32Array.from(numbers(written.thresholds)),
    leaves: Float32Array.from(numbers(written.leaves)),
  };
}
