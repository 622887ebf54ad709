/** The comparison as comma-separated values (RFC 4180): a line for each telling, and one for each outlet that has none. */
import type { ComparisonMatrix, MatrixCell, MatrixRow, MatrixTelling } from '../core/comparison-matrix.ts';
import { say } from './language.ts';
import { differenceText } from './strings.ts';

/** Spreadsheets read bytes as UTF-8 only with this before them. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the start of a formula, full-width forms too (OWASP, CSV injection). */
const STARTS_FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

const HEAD = [
  'group',
  'claim',
  'words',
  'outlet',
  'telling',
  'outletWords',
  'differences',
  'article',
  'published',
  'address',
] as const;

/** The whole table, in the order of its rows and outlets. */
export function comparisonCsv(matrix: ComparisonMatrix): string {
  const lines = [
    HEAD.map((column) => say(`csv_${column}`)),
    ...matrix.stated.flatMap((row) => rowLines(row, say('statedHere'), matrix)),
    ...matrix.leftOut.flatMap((row) => rowLines(row, say('leftOutHere'), matrix)),
  ];
  return `${BYTE_ORDER_MARK}${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** One value as it stands between commas: quoted where it must be, and never a formula: those get an apostrophe before them. */
export function csvField(value: string): string {
  const plain = STARTS_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) || plain !== plain.trim() ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function rowLines(row: MatrixRow, group: string, { outlets }: ComparisonMatrix): readonly (readonly string[])[] {
  return row.cells.flatMap((cell, column) =>
    toldIn(cell).map((told) => [
      group,
      row.claimText,
      row.words,
      outlets[column]?.name ?? '',
      say(`cell_${cell.kind}`),
      told?.telling.words ?? '',
      told?.differences.map(differenceText).join('; ') ?? '',
      told?.telling.title ?? '',
      told?.telling.published ?? '',
      told?.telling.address ?? '',
    ]),
  );
}

function toldIn(cell: MatrixCell): readonly (MatrixTelling | undefined)[] {
  return 'told' in cell ? cell.told : [undefined];
}
