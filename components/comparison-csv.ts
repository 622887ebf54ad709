/** The comparison as comma-separated values (RFC 4180): a line for each telling, and one for each outlet that has none. */
import type { ComparisonMatrix, MatrixCell, MatrixRow, MatrixTelling } from '../core/comparison-matrix.ts';
import type { Difference } from '../core/differences/difference.ts';
import { CELL, CSV_HEAD, KIND, LEFT_OUT_HERE, NOT_HERE, NOT_THERE, STATED_HERE } from './strings.ts';

/** Spreadsheets read bytes as UTF-8 only with this before them. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the start of a formula, full-width forms too (OWASP, CSV injection). */
const STARTS_FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** The whole table, in the order of its rows and outlets. */
export function comparisonCsv(matrix: ComparisonMatrix): string {
  const lines = [
    CSV_HEAD,
    ...matrix.stated.flatMap((row) => rowLines(row, STATED_HERE, matrix)),
    ...matrix.leftOut.flatMap((row) => rowLines(row, LEFT_OUT_HERE, matrix)),
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
      CELL[cell.kind],
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

/** One difference in words: “Number: 40 → more than 60”. */
export function differenceText({ kind, here, there }: Difference): string {
  return `${KIND[kind]}: ${here.text || NOT_HERE} → ${there.text || NOT_THERE}`;
}
