import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Popup } from '../../components/Popup.tsx';
import { pageState } from '../../components/page-state.ts';
import { renderProblem } from '../../core/decode.ts';
import type { FoundClaim } from '../../core/open-corpus.ts';
import { callBackground, callPage, watchScan } from '../../wire/calls.ts';
import type { CorpusState, ScanState } from '../../wire/messages.ts';
import { openPanel } from '../../wire/panel.ts';
import { switchHost, watchSettings } from '../../wire/settings.ts';

export type PopupWindowProps = { readonly tabId: number | undefined; readonly signal: AbortSignal };

/** The popup with its sources: the page's content script owns the scan, the background the corpus. */
export function PopupWindow({ tabId, signal }: PopupWindowProps) {
  const [scan, setScan] = useState<ScanState | 'asking' | 'unsupported'>('asking');
  const [corpus, setCorpus] = useState<CorpusState | null>(null);
  const [results, setResults] = useState<readonly FoundClaim[] | null>(null);
  const latestQuery = useRef('');

  // Before the first paint: the answer is what the reader waits for.
  useLayoutEffect(() => {
    const ask = async (): Promise<void> => {
      setScan(
        tabId === undefined
          ? 'unsupported'
          : await callPage(tabId, 'scanState', null).catch(() => 'unsupported' as const),
      );
    };
    ask();
    if (tabId !== undefined) watchScan(tabId, ask, signal);
    watchSettings(ask, signal);
    callBackground('corpusState', null).then((state) => {
      if (state.ok) setCorpus(state.value);
      else setScan({ kind: 'corpus-broken', host: '', problem: state.problems.map(renderProblem).join('\n') });
    });
  }, [tabId, signal]);

  const search = async (query: string): Promise<void> => {
    latestQuery.current = query;
    const found = query === '' ? null : await callBackground('searchClaims', query);
    if (latestQuery.current === query) setResults(found?.ok === true ? found.value : null);
  };
  const host = typeof scan === 'string' ? '' : scan.host;
  return (
    <Popup
      state={pageState(scan)}
      site={host === '' || typeof scan === 'string' ? null : { host, isOn: scan.kind !== 'switched-off' }}
      corpus={corpus}
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
