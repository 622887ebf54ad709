import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Popup, type PopupProps } from '../../components/Popup.tsx';
import { pageState } from '../../components/page-state.ts';
import type { FoundClaim } from '../../core/open-corpus.ts';
import { renderProblem } from '../../core/render-problem.ts';
import { callBackground, callPage, watchScan } from '../../wire/calls.ts';
import type { CorpusState, ScanState } from '../../wire/messages.ts';
import { openPanel } from '../../wire/panel.ts';
import { switchHost, watchSettings } from '../../wire/settings.ts';
import type { PageAsked } from './ask-outline.ts';

export type PopupWindowProps = {
  readonly tabId: number | undefined;
  /** The page's first answer, in outline, and what is known of it when the popup is drawn. */
  readonly outline: Promise<PageAsked>;
  readonly first: PageAsked;
  readonly signal: AbortSignal;
};

/** Until then the window is painted. */
const LATEST_REST_MS = 200;

/**
 * The popup with its sources: the page's content script owns the scan, the background the corpus. What is needed only for what the reader does next
 * is asked for when the first answer is painted: it would compete with it.
 */
export function PopupWindow({ tabId, outline, first, signal }: PopupWindowProps) {
  const [asked, setAsked] = useState(first);
  const [whole, setWhole] = useState<ScanState | 'unsupported' | null>(null);
  const [corpus, setCorpus] = useState<CorpusState | null>(null);
  const [results, setResults] = useState<readonly FoundClaim[] | null>(null);
  const latestQuery = useRef('');

  useLayoutEffect(() => {
    const ask = async (): Promise<void> => {
      if (tabId !== undefined) setWhole(await callPage(tabId, 'scanState', null).catch(() => 'unsupported' as const));
    };
    const askCorpus = async (): Promise<void> => {
      const state = await callBackground('corpusState', null);
      if (state.ok) setCorpus(state.value);
      else setWhole({ kind: 'corpus-broken', host: '', problem: state.problems.map(renderProblem).join('\n') });
    };
    outline
      .then(setAsked)
      .then(() => requestIdleCallback(() => void ask().then(askCorpus), { timeout: LATEST_REST_MS }));
    if (tabId !== undefined) watchScan(tabId, ask, signal);
    watchSettings(ask, signal);
  }, [tabId, outline, signal]);

  const search = async (query: string): Promise<void> => {
    latestQuery.current = query;
    const found = query === '' ? null : await callBackground('searchClaims', query);
    if (latestQuery.current === query) setResults(found?.ok === true ? found.value : null);
  };
  const scan = whole ?? asked;
  const host = typeof scan === 'string' ? '' : scan.host;
  return (
    <Popup
      state={whole === null ? outlinedState(asked) : pageState(whole)}
      site={host === '' || typeof scan === 'string' ? null : { host, isOn: scan.kind !== 'switched-off' }}
      corpus={corpus ?? corpusOf(scan)}
      results={results}
      onSwitch={(isOn) => switchHost(host, isOn)}
      onOptions={() => browser.runtime.openOptionsPage().then(() => window.close())}
      onShow={(link) => tabId !== undefined && callPage(tabId, 'showLink', link)}
      onCompare={() => {
        if (tabId !== undefined) openPanel(tabId).then(() => window.close());
      }}
      onAddPage={async () => (tabId === undefined ? 'nothing' : callBackground('addPage', tabId))}
      onSearch={search}
    />
  );
}

function outlinedState(asked: PageAsked): PopupProps['state'] {
  if (typeof asked === 'string') return pageState(asked);
  return asked.kind === 'linked' ? { kind: 'outlined', page: asked.page } : pageState(asked);
}

/** The corpus that the page was compared with names itself in the answer. */
function corpusOf(scan: PageAsked | ScanState): PopupProps['corpus'] {
  if (typeof scan === 'string' || scan.kind !== 'linked') return null;
  return { name: scan.page.corpusName, updated: scan.page.corpusUpdated };
}
