import { useMemo, useState } from 'preact/hooks';
import type { ComparedPage } from '../core/comparison.ts';
import type { ComparisonMatrix, MatrixRow } from '../core/comparison-matrix.ts';
import type { TimelineArticle } from '../core/story-timeline.ts';
import { CellDetail } from './CellDetail.tsx';
import { CellSign } from './CellSign.tsx';
import { ComparisonTable, type PointedCell } from './ComparisonTable.tsx';
import { ExportBar, type ExportComparison } from './ExportBar.tsx';
import { say } from './language.ts';
import { type RowOrder, sortRows } from './row-order.ts';
import { StoryTimeline } from './StoryTimeline.tsx';
import { comparisonSummary } from './strings.ts';

export type ComparisonViewProps = {
  readonly page: ComparedPage;
  readonly matrix: ComparisonMatrix;
  readonly timeline: readonly TimelineArticle[];
  /** Called with the link's index in `page.links`. */
  readonly onShow: (link: number) => void;
  readonly onExport: ExportComparison;
};

/** A linked page compared: the table, what the cell pointed at stands for, the timeline. */
export function ComparisonView({ page, matrix, timeline, onShow, onExport }: ComparisonViewProps) {
  const [order, setOrder] = useState<RowOrder>('page');
  const [pointed, setPointed] = useState<PointedCell>();
  const stated = useMemo(() => sortRows(matrix.stated, order), [matrix, order]);
  const show = ({ links: [first] }: MatrixRow): void => {
    if (first !== undefined) onShow(first);
  };
  const isThere = pointed !== undefined && [...matrix.stated, ...matrix.leftOut].includes(pointed.row);
  return (
    <>
      <div class="panel-top">
        <h2 class="story" dir="auto">
          {page.story || say('untitledStory')}
        </h2>
        <p class="summary">{comparisonSummary(matrix)}</p>
        <div class="tools">
          <label class="order">
            {say('order')}{' '}
            <select value={order} onChange={(event) => setOrder(orderOf(event.currentTarget.value))}>
              {ORDERS.map((name) => (
                <option key={name} value={name}>
                  {say(`order_${name}`)}
                </option>
              ))}
            </select>
          </label>
          <ExportBar onExport={onExport} />
        </div>
      </div>
      <div class="table-frame">
        <ComparisonTable matrix={matrix} stated={stated} onPoint={setPointed} onShow={show} />
      </div>
      <aside class="detail" aria-live="polite">
        <CellDetail page={page} outlets={matrix.outlets} pointed={isThere ? pointed : undefined} />
      </aside>
      <Legend matrix={matrix} />
      <StoryTimeline articles={timeline} />
      <p class="small-print">{say('standingLine')}</p>
    </>
  );
}

/** The signs that the table has. */
function Legend({ matrix }: { readonly matrix: ComparisonMatrix }) {
  const used = useMemo(
    () => new Set([...matrix.stated, ...matrix.leftOut].flatMap(({ cells }) => cells.map(({ kind }) => kind))),
    [matrix],
  );
  return (
    <ul class="legend" aria-label={say('legend')}>
      {SIGNS.filter((kind) => used.has(kind)).map((kind) => (
        <li key={kind}>
          <CellSign kind={kind} />
          {say(`cell_${kind}`)}
        </li>
      ))}
    </ul>
  );
}

const SIGNS = ['same', 'differs', 'contradicted', 'carries', 'absent', 'unknown'] as const;
const ORDERS = ['page', 'disagreement', 'outlets'] as const;

const orderOf = (value: string): RowOrder => ORDERS.find((name) => name === value) ?? 'page';
