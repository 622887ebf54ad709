/** Ridge-penalised logistic regression on standardised features, by Adam with full batches. Deterministic. */

/** Rows of features with labels. */
export type OddsExample = { readonly row: readonly number[]; readonly isTrue: boolean };
export type OddsModel = { readonly weights: readonly number[]; readonly bias: number };

const ROUNDS = 300;
const RATE = 0.05;
const RIDGE = 5;

/** Learns log-odds as a weighted sum; no weight is below 0, for every feature is one that speaks for the claim. */
export function learnOdds(examples: readonly OddsExample[], width: number): OddsModel {
  const columns = Array.from({ length: width }, (_, column) => column);
  const means = columns.map((column) => sum(examples.map(({ row }) => row[column] ?? 0)) / examples.length);
  const spreads = columns.map((column) => {
    const squares = examples.map(({ row }) => ((row[column] ?? 0) - (means[column] ?? 0)) ** 2);
    return Math.sqrt(sum(squares) / examples.length) || 1;
  });
  const rows = examples.map(({ row }) => [
    ...columns.map((column) => ((row[column] ?? 0) - (means[column] ?? 0)) / (spreads[column] ?? 1)),
    1,
  ]);
  const theta = new Float64Array(width + 1);
  const mean = new Float64Array(width + 1);
  const square = new Float64Array(width + 1);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = theta.map((weight, at) => (at < width ? RIDGE * weight : 0));
    for (const [at, row] of rows.entries()) {
      const odds = row.reduce((total, value, column) => total + value * (theta[column] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-odds)) - (examples[at]?.isTrue === true ? 1 : 0);
      for (let column = 0; column <= width; column += 1)
        gradient[column] = (gradient[column] ?? 0) + error * (row[column] ?? 0);
    }
    for (let column = 0; column <= width; column += 1) {
      const slope = gradient[column] ?? 0;
      mean[column] = 0.9 * (mean[column] ?? 0) + 0.1 * slope;
      square[column] = 0.99 * (square[column] ?? 0) + 0.01 * slope * slope;
      const step =
        (mean[column] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[column] ?? 0) / (1 - 0.99 ** round)) + 1e-9);
      const next = (theta[column] ?? 0) - RATE * step;
      theta[column] = column < width ? Math.max(0, next) : next;
    }
  }
  const weights = columns.map((column) => (theta[column] ?? 0) / (spreads[column] ?? 1));
  return { weights, bias: (theta[width] ?? 0) - sum(weights.map((weight, at) => weight * (means[at] ?? 0))) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
