/** Learns an ensemble of small trees by gradient boosting on the logistic loss. Deterministic. */
import { NO_FEATURE, type Trees } from '../../core/linking/trees.ts';

/** Rows of features, each with a label 0 or 1 and a weight. `rows` holds `width` numbers a row. */
export type Examples = {
  readonly width: number;
  readonly rows: Float64Array;
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
};

/** `rising` says for a feature whether the odds may only rise (1) or fall (-1) with it; 0 or nothing leaves it free. */
export type TreeOptions = {
  readonly depth: number;
  readonly count: number;
  readonly rate: number;
  /** Smallest sum of curvature in a leaf. */
  readonly leafWeight: number;
  readonly ridge: number;
  readonly rising?: readonly number[];
  /** Columns that may be split on; all when absent. */
  readonly columns?: readonly number[];
};

const MOST_BINS = 48;

type Bins = { readonly edges: readonly Float32Array[]; readonly codes: Uint8Array };

/** Learns trees from examples. */
export function learnTrees(examples: Examples, options: TreeOptions): Trees {
  const { labels, weights } = examples;
  const count = labels.length;
  const bins = binned(examples);
  let positives = 0;
  let all = 0;
  for (let at = 0; at < count; at += 1) {
    all += weights[at] ?? 0;
    positives += (weights[at] ?? 0) * (labels[at] ?? 0);
  }
  const bias = Math.log((positives + 1) / (all - positives + 1));
  const odds = new Float64Array(count).fill(bias);
  const slopes = new Float64Array(count);
  const curves = new Float64Array(count);
  const nodeOf = new Uint16Array(count);
  const inner = (1 << options.depth) - 1;
  const trees = {
    depth: options.depth,
    bias,
    features: new Uint8Array(options.count * inner).fill(NO_FEATURE),
    thresholds: new Float32Array(options.count * inner),
    leaves: new Float32Array(options.count << options.depth),
  };
  for (let tree = 0; tree < options.count; tree += 1) {
    for (let at = 0; at < count; at += 1) {
      const chance = 1 / (1 + Math.exp(-(odds[at] ?? 0)));
      slopes[at] = (weights[at] ?? 0) * ((labels[at] ?? 0) - chance);
      curves[at] = (weights[at] ?? 0) * chance * (1 - chance);
    }
    nodeOf.fill(0);
    growTree(tree, trees, bins, slopes, curves, nodeOf, examples.width, options);
    for (let at = 0; at < count; at += 1)
      odds[at] = (odds[at] ?? 0) + (trees.leaves[(tree << options.depth) + (nodeOf[at] ?? 0) - inner] ?? 0);
  }
  return trees;
}

function growTree(
  tree: number,
  trees: Trees,
  bins: Bins,
  slopes: Float64Array,
  curves: Float64Array,
  nodeOf: Uint16Array,
  width: number,
  options: TreeOptions,
): void {
  const { depth, ridge, rate } = options;
  const inner = (1 << depth) - 1;
  const low = new Float64Array(2 * inner + 1).fill(Number.NEGATIVE_INFINITY);
  const high = new Float64Array(2 * inner + 1).fill(Number.POSITIVE_INFINITY);
  const columns = options.columns ?? Array.from({ length: width }, (_, column) => column);
  for (let level = 0; level < depth; level += 1) {
    const from = (1 << level) - 1;
    const nodes = 1 << level;
    const slopeSums = new Float64Array(nodes * width * MOST_BINS);
    const curveSums = new Float64Array(nodes * width * MOST_BINS);
    for (let at = 0; at < nodeOf.length; at += 1) {
      const base = ((nodeOf[at] ?? 0) - from) * width;
      const slope = slopes[at] ?? 0;
      const curve = curves[at] ?? 0;
      for (const column of columns) {
        const cell = (base + column) * MOST_BINS + (bins.codes[at * width + column] ?? 0);
        slopeSums[cell] = (slopeSums[cell] ?? 0) + slope;
        curveSums[cell] = (curveSums[cell] ?? 0) + curve;
      }
    }
    const splitBins = new Int32Array(nodes).fill(-1);
    for (let node = 0; node < nodes; node += 1) {
      let bestGain = 1e-6;
      for (const column of columns) {
        const edges = bins.edges[column];
        if (edges === undefined || edges.length === 0) continue;
        const cell = (node * width + column) * MOST_BINS;
        let slope = 0;
        let curve = 0;
        for (let bin = 0; bin <= edges.length; bin += 1) {
          slope += slopeSums[cell + bin] ?? 0;
          curve += curveSums[cell + bin] ?? 0;
        }
        const whole = (slope * slope) / (curve + ridge);
        let left = 0;
        let leftCurve = 0;
        for (let bin = 0; bin < edges.length; bin += 1) {
          left += slopeSums[cell + bin] ?? 0;
          leftCurve += curveSums[cell + bin] ?? 0;
          const right = slope - left;
          const rightCurve = curve - leftCurve;
          if (leftCurve < options.leafWeight || rightCurve < options.leafWeight) continue;
          const gain = (left * left) / (leftCurve + ridge) + (right * right) / (rightCurve + ridge) - whole;
          if (gain <= bestGain) continue;
          const direction = options.rising?.[column] ?? 0;
          const step = right / (rightCurve + ridge) - left / (leftCurve + ridge);
          if (direction * step < 0) continue;
          bestGain = gain;
          splitBins[node] = bin;
          trees.features[tree * inner + from + node] = column;
          trees.thresholds[tree * inner + from + node] = edges[bin] ?? 0;
          const middle = 0.5 * (right / (rightCurve + ridge) + left / (leftCurve + ridge));
          const parent = from + node;
          for (const child of [2 * parent + 1, 2 * parent + 2]) {
            low[child] = low[parent] ?? 0;
            high[child] = high[parent] ?? 0;
          }
          if (direction > 0) {
            high[2 * parent + 1] = middle;
            low[2 * parent + 2] = middle;
          } else if (direction < 0) {
            low[2 * parent + 1] = middle;
            high[2 * parent + 2] = middle;
          }
        }
      }
      if ((splitBins[node] ?? -1) < 0) {
        const parent = from + node;
        low[2 * parent + 1] = low[parent] ?? 0;
        high[2 * parent + 1] = high[parent] ?? 0;
      }
    }
    for (let at = 0; at < nodeOf.length; at += 1) {
      const node = (nodeOf[at] ?? 0) - from;
      const feature = trees.features[tree * inner + from + node] ?? NO_FEATURE;
      const right = feature !== NO_FEATURE && (bins.codes[at * width + feature] ?? 0) > (splitBins[node] ?? 0);
      nodeOf[at] = 2 * (from + node) + (right ? 2 : 1);
    }
  }
  const leafSlopes = new Float64Array(1 << depth);
  const leafCurves = new Float64Array(1 << depth);
  for (let at = 0; at < nodeOf.length; at += 1) {
    const leaf = (nodeOf[at] ?? 0) - inner;
    leafSlopes[leaf] = (leafSlopes[leaf] ?? 0) + (slopes[at] ?? 0);
    leafCurves[leaf] = (leafCurves[leaf] ?? 0) + (curves[at] ?? 0);
  }
  for (let leaf = 0; leaf < 1 << depth; leaf += 1) {
    const value = (leafSlopes[leaf] ?? 0) / ((leafCurves[leaf] ?? 0) + ridge);
    trees.leaves[(tree << depth) + leaf] =
      rate * Math.min(high[leaf + inner] ?? 0, Math.max(low[leaf + inner] ?? 0, value));
  }
}

/** Cuts each column at values that stand between equally many rows. */
function binned({ width, rows, labels }: Examples): Bins {
  const count = labels.length;
  const codes = new Uint8Array(count * width);
  const edges = Array.from({ length: width }, (_, column) => {
    const values = new Float64Array(count);
    for (let at = 0; at < count; at += 1) values[at] = rows[at * width + column] ?? 0;
    values.sort();
    const cuts = new Set<number>();
    for (let bin = 1; bin < MOST_BINS; bin += 1) {
      const place = Math.floor((bin * count) / MOST_BINS);
      const [left, right] = [values[place - 1] ?? 0, values[place] ?? 0];
      if (left < right) cuts.add(Math.fround((left + right) / 2));
      else {
        const next = values.subarray(place).find((value) => value > right);
        if (next !== undefined) cuts.add(Math.fround((right + next) / 2));
      }
    }
    return Float32Array.from([...cuts].sort((a, b) => a - b).slice(0, MOST_BINS - 1));
  });
  for (let column = 0; column < width; column += 1) {
    const cuts = edges[column] ?? new Float32Array();
    for (let at = 0; at < count; at += 1) {
      const value = rows[at * width + column] ?? 0;
      let code = 0;
      while (code < cuts.length && value > (cuts[code] ?? 0)) code += 1;
      codes[at * width + column] = code;
    }
  }
  return { edges, codes };
}
