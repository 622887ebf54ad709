/** The comparison as plain text, to paste into a message or a note. */
import type { ComparedPage } from '../core/comparison.ts';
import type { ComparisonMatrix, MatrixRow } from '../core/comparison-matrix.ts';
import { differenceText } from './comparison-csv.ts';
import { CELL, CLAIM, corpusUpdated, LEFT_OUT_HERE, pageSummary, STANDING_LINE, UNTITLED_STORY } from './strings.ts';

/** Claim after claim with how each outlet tells it; outlets that do not carry it are left out. */
export function comparisonText(page: ComparedPage, matrix: ComparisonMatrix): string {
  const outlets = matrix.outlets.filter(({ claims }) => claims > 0).length;
  const head = [
    page.story || UNTITLED_STORY,
    ...page.articles.map(({ title }) => title).filter((title) => title !== '' && title !== page.story),
    pageSummary(matrix.stated.length, outlets),
  ];
  const stated = matrix.stated.map((row, at) => rowText(row, at + 1, matrix));
  const leftOut = matrix.leftOut.map((row, at) => rowText(row, at + 1, matrix));
  return [
    head.join('\n'),
    ...stated,
    ...(leftOut.length > 0 ? [LEFT_OUT_HERE.toUpperCase(), ...leftOut] : []),
    `${page.corpusName}, ${corpusUpdated(page.corpusUpdated)}\n${STANDING_LINE}`,
  ].join('\n\n');
}

function rowText(row: MatrixRow, number: number, { outlets }: ComparisonMatrix): string {
  const claim = row.title === row.claimText ? [] : [`   ${CLAIM}: ${row.claimText}`];
  const cells = row.cells.flatMap((cell, column) => {
    if (!('told' in cell)) return [];
    const differences = cell.told.flatMap((told) => told.differences.map(differenceText));
    const points = differences.length > 0 ? ` (${[...new Set(differences)].join('; ')})` : '';
    return [`   - ${outlets[column]?.name ?? ''}: ${CELL[cell.kind]}${points}`];
  });
  return [`${number}. ${row.title}`, ...claim, ...cells].join('\n');
}
