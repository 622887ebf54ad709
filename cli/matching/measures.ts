/** How good scores are: average precision, recall at a precision, what is accepted where most true pairs are. */

/** A score and whether what it speaks for is right. */
export type Judged = { readonly score: number; readonly isRight: boolean };

/** Mean precision at each right entry, best score first, 0..1. */
export function averagePrecision(judged: readonly Judged[]): number {
  const ordered = [...judged].sort((a, b) => b.score - a.score);
  let right = 0;
  let sum = 0;
  for (const [at, { isRight }] of ordered.entries())
    if (isRight) {
      right += 1;
      sum += right / (at + 1);
    }
  return right === 0 ? 0 : sum / right;
}

/** The greatest share of `all` that is right above a score where at least `precision` of the entries are. */
export function recallAtPrecision(judged: readonly Judged[], precision: number, all: number): number {
  const ordered = [...judged].sort((a, b) => b.score - a.score);
  let right = 0;
  let best = 0;
  for (const [at, { isRight, score }] of ordered.entries()) {
    if (isRight) right += 1;
    const closed = ordered[at + 1]?.score !== score;
    if (closed && right >= precision * (at + 1)) best = right;
  }
  return all === 0 ? 0 : best / all;
}

/** The share of `others` with at least the score that `share` of `trueScores` have. */
export function acceptedWhere(share: number, trueScores: readonly number[], others: readonly number[]): number {
  const ordered = [...trueScores].sort((a, b) => b - a);
  const least = ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? 0;
  return others.length === 0 ? 0 : others.filter((score) => score >= least).length / others.length;
}
