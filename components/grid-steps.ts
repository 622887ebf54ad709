/** Where a key leads in a grid of cells that are walked by arrow keys (WAI-ARIA grid pattern). */

export type GridPlace = { readonly row: number; readonly column: number };
export type GridSize = { readonly rows: number; readonly columns: number };

const PAGE_ROWS = 10;

/**
 * The cell that a key leads to, inside the grid; undefined for a key that leads nowhere. Left and right are those of the screen: from right to left
 * the next column is on the left.
 */
export function stepInGrid(
  { row, column }: GridPlace,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { rows, columns }: GridSize,
  isRightToLeft: boolean,
): GridPlace | undefined {
  const onward = isRightToLeft ? -1 : 1;
  const steps: Readonly<Record<string, GridPlace>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + onward },
    ArrowLeft: { row, column: column - onward },
    PageDown: { row: row + PAGE_ROWS, column },
    PageUp: { row: row - PAGE_ROWS, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? rows - 1 : row, column: columns - 1 },
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to && { row: within(to.row, rows), column: within(to.column, columns) };
}

const within = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1));
