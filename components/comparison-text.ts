/** The comparison as plain text, to paste into a message or a note. */
import type { ComparedPage } from '../core/comparison.ts';
import type { ComparisonMatrix, MatrixRow } from '../core/comparison-matrix.ts';
import { languageTag, say } from './language.ts';
import { cardLabel, cellLabel, comparisonSummary, corpusUpdated, differenceText } from './strings.ts';

/** Claim after claim with how each outlet tells it; outlets that do not carry it are left out. */
export function comparisonText(page: ComparedPage, matrix: ComparisonMatrix): string {
  const head = [
    page.story || say('untitledStory'),
    ...page.articles.map(({ title }) => title).filter((title) => title !== '' && title !== page.story),
    comparisonSummary(matrix),
  ];
  const stated = matrix.stated.map((row, at) => rowText(row, at + 1, matrix));
  const leftOut = matrix.leftOut.map((row, at) => rowText(row, at + 1, matrix));
  return [
    head.join('\n'),
    ...stated,
    ...(leftOut.length > 0 ? [say('leftOutHere').toLocaleUpperCase(languageTag()), ...leftOut] : []),
    `${page.corpusName}${say('separator')}${corpusUpdated(page.corpusUpdated)}\n${say('standingLine')}`,
  ].join('\n\n');
}

function rowText(row: MatrixRow, number: number, { outlets }: ComparisonMatrix): string {
  const claim = row.title === row.claimText ? [] : [`   ${cardLabel(row.claimText)}`];
  const cells = row.cells.flatMap((cell, column) => {
    if (!('told' in cell)) return [];
    const differences = cell.told.flatMap((told) => told.differences.map(differenceText));
    const points = differences.length > 0 ? ` (${[...new Set(differences)].join('; ')})` : '';
    return [`   - ${cellLabel(outlets[column]?.name ?? '', cell.kind)}${points}`];
  });
  return [`${number}. ${row.title}`, ...claim, ...cells].join('\n');
}
