/** Learns the linear model that orders claims for a text: the right ones of each list are to weigh most. Deterministic. */

/** One list: rows of features of which `right` says 1 for those that belong first. */
export type RankedList = { readonly rows: Float64Array; readonly right: Uint8Array; readonly weight: number };

const ROUNDS = 120;
const RATE = 0.1;
/** Pull of weights to 0, when a column's spread is 1. */
const RIDGE = 0.15;

/**
 * Weights, one a feature, that make the softmax over each list's scores favour what is right; lists without anything right are passed over. `signs` says
 * for a feature whether it may only speak for (1) or against (-1), or is left out (0).
 */
export function learnOrder(lists: readonly RankedList[], width: number, signs: readonly number[]): Float64Array {
  const useful = lists.filter(({ right }) => right.includes(1) && right.includes(0));
  const spreads = spreadOf(useful, width);
  const theta = new Float64Array(width);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = theta.map((weight) => RIDGE * weight);
    for (const list of useful) addGradient(gradient, list, theta, spreads, total);
    for (let column = 0; column < width; column += 1) {
      const slope = gradient[column] ?? 0;
      mean[column] = 0.9 * (mean[column] ?? 0) + 0.1 * slope;
      square[column] = 0.99 * (square[column] ?? 0) + 0.01 * slope * slope;
      const step =
        (mean[column] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[column] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
      const sign = signs[column] ?? 0;
      theta[column] = sign * Math.max(0, sign * ((theta[column] ?? 0) - RATE * step));
    }
  }
  return theta.map((weight, column) => weight / (spreads[column] ?? 1));
}

function addGradient(
  gradient: Float64Array,
  { rows, right, weight }: RankedList,
  theta: Float64Array,
  spreads: Float64Array,
  total: number,
): void {
  const width = theta.length;
  const scaled = theta.map((weight, column) => weight / (spreads[column] ?? 1));
  const scores = new Float64Array(right.length);
  for (let row = 0; row < right.length; row += 1) {
    let score = 0;
    for (let column = 0; column < width; column += 1)
      score += (scaled[column] ?? 0) * (rows[row * width + column] ?? 0);
    scores[row] = score;
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const good = powers.reduce((sum, power, row) => sum + power * (right[row] ?? 0), 0);
  for (let row = 0; row < right.length; row += 1) {
    const power = powers[row] ?? 0;
    const pull = (weight / total) * (power / all - (right[row] === 1 ? power / good : 0));
    if (pull === 0) continue;
    for (let column = 0; column < width; column += 1)
      gradient[column] = (gradient[column] ?? 0) + (pull * (rows[row * width + column] ?? 0)) / (spreads[column] ?? 1);
  }
}

function spreadOf(lists: readonly RankedList[], width: number): Float64Array {
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const { rows, right } of lists) {
    count += right.length;
    for (let at = 0; at < rows.length; at += 1) {
      const value = rows[at] ?? 0;
      sums[at % width] = (sums[at % width] ?? 0) + value;
      squares[at % width] = (squares[at % width] ?? 0) + value * value;
    }
  }
  return squares.map((square, column) => Math.sqrt(square / count - ((sums[column] ?? 0) / count) ** 2) || 1);
}
