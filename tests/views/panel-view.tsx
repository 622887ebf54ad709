/** The side panel drawn for tests. */
import { vi } from 'vitest';
import { Panel, type PanelProps, type PanelState } from '../../components/Panel.tsx';
import css from '../../components/panel.css?inline';
import type { ComparedPage } from '../../core/comparison.ts';
import { createComparisonMatrix } from '../../core/comparison-matrix.ts';
import { createStoryTimeline } from '../../core/story-timeline.ts';
import { draw } from './view.ts';

export const panelHandlers = { onShow: vi.fn(), onExport: vi.fn(async () => true), onCloseSelection: vi.fn() };

/** The state of a panel for a page with links. */
export function linkedPanel(page: ComparedPage): PanelState {
  return { kind: 'linked', page, matrix: createComparisonMatrix(page), timeline: createStoryTimeline(page) };
}

/** Draws a panel 320 pixels wide and gives its element. */
export function drawPanel(state: PanelState, selection: PanelProps['selection'] = null): HTMLElement {
  const view = draw(<Panel state={state} selection={selection} {...panelHandlers} />, css);
  document.body.style.width = '320px';
  const panel = view.querySelector<HTMLElement>('.panel');
  if (panel === null) throw new Error('Nothing was drawn.');
  return panel;
}

/** The cell of the table in a row and a column; column 0 is the claim. */
export function cellAt(panel: ParentNode, row: number, column: number): HTMLElement | null {
  return panel.querySelector(`[data-row="${row}"][data-column="${column}"]`);
}
