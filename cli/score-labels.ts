/** Precision, recall and what follows from them, for scored links against hand labels. */

/** One scored link; `isAmongMost` tells that it is among the most links that its sentence may carry. */
export type ScoredLabel = {
  readonly sentence: string;
  readonly score: number;
  readonly isRight: boolean;
  readonly isAmongMost: boolean;
};

/** Shares 0..1 at one threshold. */
export type OperatingPoint = {
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** Scores links against `labels`, the number of all true labels. */
export function scoreLabels(links: readonly ScoredLabel[], labels: number, threshold: number) {
  const ranked = links.filter((link) => link.isAmongMost).sort((a, b) => b.score - a.score);
  let right = 0;
  let averagePrecision = 0;
  let recallAt90 = 0;
  let atBest = pointOf(0, 0, labels, 1);
  ranked.forEach((link, position) => {
    if (link.isRight) right += 1;
    if (link.isRight) averagePrecision += right / (position + 1) / labels;
    if (ranked[position + 1]?.score === link.score) return;
    const point = pointOf(right, position + 1, labels, link.score);
    if (point.f1 > atBest.f1) atBest = point;
    if (point.precision >= 0.9) recallAt90 = Math.max(recallAt90, point.recall);
  });
  const marked = ranked.filter((link) => link.score >= threshold);
  const atDefault = pointOf(marked.filter((link) => link.isRight).length, marked.length, labels, threshold);
  return { atDefault, atBest, averagePrecision, recallAt90 };
}

function pointOf(right: number, marked: number, labels: number, threshold: number): OperatingPoint {
  const precision = marked === 0 ? 0 : right / marked;
  const recall = labels === 0 ? 0 : right / labels;
  return {
    threshold,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
