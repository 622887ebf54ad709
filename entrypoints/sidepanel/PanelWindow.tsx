import { useEffect, useMemo, useState } from 'preact/hooks';
import { Panel, type PanelState } from '../../components/Panel.tsx';
import { type KnownScan, pageState } from '../../components/page-state.ts';
import { createComparisonMatrix } from '../../core/comparison-matrix.ts';
import { renderProblem } from '../../core/render-problem.ts';
import { createStoryTimeline } from '../../core/story-timeline.ts';
import { type ActiveTab, watchActiveTab, watchTab } from '../../wire/active-tab.ts';
import { callBackground, callPage, watchScan } from '../../wire/calls.ts';
import type { SelectionAnswer } from '../../wire/messages.ts';
import { forgetPanelSearch, type PanelSearch, watchPanelSearch } from '../../wire/panel.ts';
import { exportComparison } from './export-comparison.ts';

export type PanelWindowProps = {
  /** The tab to stay with; undefined to follow the active one. */
  readonly tabId: number | undefined;
  readonly signal: AbortSignal;
};

/** The side panel with its source: the content script of the tab it is about. */
export function PanelWindow({ tabId, signal }: PanelWindowProps) {
  const [tab, setTab] = useState<ActiveTab>({ tabId, isLoading: true });
  const [scan, setScan] = useState<KnownScan>('asking');

  useEffect(() => {
    if (tabId === undefined) watchActiveTab(setTab, signal);
    else watchTab(tabId, setTab, signal);
  }, [tabId, signal]);

  useEffect(() => {
    const life = new AbortController();
    const lasting = AbortSignal.any([life.signal, signal]);
    const ask = async (): Promise<void> => {
      const known = tab.tabId === undefined ? 'unsupported' : await askPage(tab.tabId, tab.isLoading);
      if (!lasting.aborted) setScan(known);
    };
    void ask();
    if (tab.tabId !== undefined) watchScan(tab.tabId, ask, lasting);
    return () => life.abort();
  }, [tab, signal]);

  const [search, setSearch] = useState<PanelSearch>();
  const [answer, setAnswer] = useState<SelectionAnswer | null>(null);
  useEffect(() => watchPanelSearch(setSearch, signal), [signal]);
  useEffect(() => {
    setAnswer(null);
    if (search === undefined) return;
    let isCurrent = true;
    callBackground('findSelection', { text: search.text, url: search.url }).then((found) => {
      if (!isCurrent) return;
      if (found.ok) setAnswer(found.value);
      else setScan({ kind: 'corpus-broken', problem: found.problems.map(renderProblem).join('\n') });
      if (!found.ok) void forgetPanelSearch();
    });
    return () => {
      isCurrent = false;
    };
  }, [search]);

  const state = useMemo(() => stateOf(scan), [scan]);
  return (
    <Panel
      state={state}
      selection={search !== undefined && search.tabId === tab.tabId ? { text: search.text, answer } : null}
      onCloseSelection={() => void forgetPanelSearch()}
      onShow={(link) => tab.tabId !== undefined && void callPage(tab.tabId, 'showLink', link)}
      onExport={(kind) => (state.kind === 'linked' ? exportComparison(kind, state) : Promise.resolve(false))}
    />
  );
}

/** A page that does not answer while it loads has no content script yet. */
function askPage(tabId: number, isLoading: boolean): Promise<KnownScan> {
  return callPage(tabId, 'scanState', null).catch(() => (isLoading ? 'asking' : 'unsupported'));
}

function stateOf(scan: KnownScan): PanelState {
  const state = pageState(scan);
  if (state.kind !== 'linked') return state;
  return { ...state, matrix: createComparisonMatrix(state.page), timeline: createStoryTimeline(state.page) };
}
