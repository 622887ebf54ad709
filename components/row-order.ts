/** The orders in which the rows of a comparison can stand. */
import type { MatrixCell, MatrixRow } from '../core/comparison-matrix.ts';

/** What the rows can be sorted by. */
export type RowOrder = 'page' | 'disagreement' | 'outlets';

const DISAGREEMENT: Readonly<Record<MatrixCell['kind'], number>> = {
  contradicted: 1,
  differs: 0.5,
  same: 0,
  carries: 0,
  absent: 0,
  unknown: 0,
};

/** Rows in an order; at a tie they stay as they were. A row disagrees as its strongest cells do, then by how many do. */
export function sortRows(rows: readonly MatrixRow[], order: RowOrder): readonly MatrixRow[] {
  if (order === 'page') return rows;
  const rankOf = order === 'outlets' ? (row: MatrixRow) => row.outlets : disagreementOf;
  const ranked = rows.map((row) => ({ row, rank: rankOf(row) }));
  return ranked.sort((a, b) => b.rank - a.rank).map(({ row }) => row);
}

function disagreementOf({ cells }: MatrixRow): number {
  const ranks = cells.map(({ kind }) => DISAGREEMENT[kind]);
  const sum = ranks.reduce((total, rank) => total + rank, 0);
  return Math.max(0, ...ranks) * (cells.length + 1) + sum;
}
