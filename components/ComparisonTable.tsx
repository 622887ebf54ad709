import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ComparisonMatrix, MatrixCell, MatrixOutlet, MatrixRow } from '../core/comparison-matrix.ts';
import { CellSign } from './CellSign.tsx';
import { stepInGrid } from './grid-steps.ts';
import { say } from './language.ts';
import { cellLabel } from './strings.ts';

/** A cell that the reader points at: a claim and an outlet, or the claim alone. */
export type PointedCell = { readonly row: MatrixRow; readonly column: number | undefined };

export type ComparisonTableProps = {
  readonly matrix: ComparisonMatrix;
  /** The page's claims in the order to show them. */
  readonly stated: readonly MatrixRow[];
  readonly onPoint: (cell: PointedCell) => void;
  /** A click or Enter on a claim of the page. */
  readonly onShow: (row: MatrixRow) => void;
};

/** A pointer that only crosses a cell on its way elsewhere asks for nothing. */
const REST_MS = 90;

/**
 * Claims by outlets as a grid: one stop for Tab, arrow keys between the cells. The claims that the page leaves out stand in a group of
 * their own after its own.
 */
export function ComparisonTable({ matrix, stated, onPoint, onShow }: ComparisonTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rows = useMemo(() => [...stated, ...matrix.leftOut], [stated, matrix]);
  // The same nodes again: sixty claims of forty outlets are not compared with themselves each time a cell is pointed at.
  const body = useMemo(
    () => <Body outlets={matrix.outlets} stated={stated} leftOut={matrix.leftOut} />,
    [stated, matrix],
  );
  useEffect(() => {
    const cells = table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    const stops = [...cells].filter((cell) => cell.tabIndex === 0);
    const [keep = cells[0]] = stops.filter((cell) => cell === document.activeElement).concat(stops);
    for (const stop of stops) if (stop !== keep) stop.tabIndex = -1;
    if (keep !== undefined) keep.tabIndex = 0;
  }, [rows]);
  useEffect(() => () => clearTimeout(resting.current), []);

  const point = (cell: HTMLElement | null): void => {
    const row = rows[Number(cell?.dataset.row)];
    const column = Number(cell?.dataset.column);
    if (row !== undefined) onPoint({ row, column: column === 0 ? undefined : column - 1 });
  };
  const show = (cell: HTMLElement | null): void => {
    const row = rows[Number(cell?.dataset.row)];
    if (row !== undefined && row.links.length > 0) onShow(row);
  };
  const pointSoon = (cell: HTMLElement | null): void => {
    clearTimeout(resting.current);
    resting.current = setTimeout(() => point(cell), REST_MS);
  };
  const move = (event: KeyboardEvent): void => {
    const from = cellOf(event.target);
    if (from === null || table.current === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      show(from);
      return;
    }
    const isRightToLeft = getComputedStyle(table.current).direction === 'rtl';
    const size = { rows: rows.length, columns: matrix.outlets.length + 1 };
    const at = { row: Number(from.dataset.row), column: Number(from.dataset.column) };
    const to = stepInGrid(at, event, size, isRightToLeft);
    if (to === undefined) return;
    event.preventDefault();
    table.current.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)?.focus();
  };
  const enter = (cell: HTMLElement | null): void => {
    if (cell === null) return;
    for (const stop of table.current?.querySelectorAll<HTMLElement>('[data-row][tabindex="0"]') ?? [])
      stop.tabIndex = -1;
    cell.tabIndex = 0;
    clearTimeout(resting.current);
    point(cell);
  };
  return (
    <table
      ref={table}
      class="comparison"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid (WAI-ARIA practices)
      role="grid"
      aria-label={say('comparisonTable')}
      onKeyDown={move}
      onFocusIn={(event) => enter(cellOf(event.target))}
      onClick={(event) => show(cellOf(event.target))}
      onPointerOver={(event) => pointSoon(cellOf(event.target))}
      onPointerLeave={() => clearTimeout(resting.current)}
    >
      <thead>
        <tr>
          <th scope="col" class="claim-column">
            {say('claim')}
          </th>
          {matrix.outlets.map(({ outlet, name }) => (
            <th key={outlet} scope="col" class="outlet-column" title={name}>
              <span dir="auto">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      {body}
    </table>
  );
}

function Body(props: {
  readonly outlets: readonly MatrixOutlet[];
  readonly stated: readonly MatrixRow[];
  readonly leftOut: readonly MatrixRow[];
}) {
  const { outlets, stated, leftOut } = props;
  return (
    <>
      <Group title={leftOut.length > 0 ? say('statedHere') : ''} rows={stated} from={0} outlets={outlets} />
      {leftOut.length > 0 && <Group title={say('leftOutHere')} rows={leftOut} from={stated.length} outlets={outlets} />}
    </>
  );
}

/** `from` is the number of its first row in the whole table. */
function Group(props: {
  readonly title: string;
  readonly rows: readonly MatrixRow[];
  readonly from: number;
  readonly outlets: readonly MatrixOutlet[];
}) {
  const { title, rows, from, outlets } = props;
  return (
    <tbody>
      {title !== '' && (
        <tr class="group">
          <th colSpan={outlets.length + 1} scope="rowgroup">
            <span>{title}</span>
          </th>
        </tr>
      )}
      {rows.map((row, index) => (
        <tr key={row.claim} class={row.links.length > 0 ? 'on-page' : 'left-out'}>
          <th
            scope="row"
            data-row={from + index}
            data-column={0}
            tabIndex={from + index === 0 ? 0 : -1}
            title={row.title}
          >
            <span class={row.title === row.words ? 'words printed' : 'words'} dir="auto">
              {row.title}
            </span>
          </th>
          {row.cells.map((cell, column) => (
            <Cell
              key={outlets[column]?.outlet}
              cell={cell}
              outlet={outlets[column]?.name ?? ''}
              row={from + index}
              column={column + 1}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Cell(props: {
  readonly cell: MatrixCell;
  readonly outlet: string;
  readonly row: number;
  readonly column: number;
}) {
  const { cell, outlet, row, column } = props;
  return (
    <td class={cell.kind} data-row={row} data-column={column} tabIndex={-1} aria-label={cellLabel(outlet, cell.kind)}>
      <CellSign kind={cell.kind} />
    </td>
  );
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
}
