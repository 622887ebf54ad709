import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type MessageKey, say } from '../../components/language.ts';
import { Popup, type PopupState } from '../../components/Popup.tsx';
import { renderProblem } from '../../core/decode.ts';
import type { FoundClaim } from '../../core/open-corpus.ts';
import { callBackground, callPage, watchScan } from '../../wire/calls.ts';
import type { CorpusState, GivenUp, NoArticleReason, ScanState } from '../../wire/messages.ts';
import { switchHost, watchSettings } from '../../wire/settings.ts';

export type PopupWindowProps = { readonly tabId: number | undefined; readonly signal: AbortSignal };

/** The popup with its sources: the page's content script owns the scan, the background the corpus. */
export function PopupWindow({ tabId, signal }: PopupWindowProps) {
  const [scan, setScan] = useState<ScanState | 'asking' | 'unsupported'>('asking');
  const [corpus, setCorpus] = useState<CorpusState | null>(null);
  const [results, setResults] = useState<readonly FoundClaim[] | null>(null);
  const latestQuery = useRef('');

  useEffect(() => {
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
      state={stateOf(scan)}
      site={host === '' || typeof scan === 'string' ? null : { host, isOn: scan.kind !== 'switched-off' }}
      corpus={corpus}
      results={results}
      onSwitch={(isOn) => switchHost(host, isOn)}
      onOptions={() => browser.runtime.openOptionsPage().then(() => window.close())}
      onShow={(link) => tabId !== undefined && callPage(tabId, 'showLink', link)}
      onSearch={search}
    />
  );
}

function stateOf(scan: ScanState | 'asking' | 'unsupported'): PopupState {
  if (scan === 'asking') return { kind: 'loading' };
  if (scan === 'unsupported') return { kind: 'unsupported' };
  switch (scan.kind) {
    case 'scanning':
      return { kind: 'loading' };
    case 'no-article':
      return { kind: scan.kind, reason: say(NO_ARTICLE[scan.reason]) };
    case 'other-language':
      return { kind: scan.kind, reason: say('reason_other_language') };
    case 'gave-up':
      return { kind: scan.kind, reason: givenUpLine(scan) };
    default:
      return scan;
  }
}

const NO_ARTICLE = {
  'not-html': 'reason_not_html',
  'too-short': 'reason_too_short',
  'front-page': 'reason_front_page',
  'shop-or-forum': 'reason_shop_or_forum',
} as const satisfies Readonly<Record<NoArticleReason, MessageKey>>;

const GIVEN_UP = {
  'too-big': 'reason_too_big',
  'too-long': 'reason_too_long',
  restless: 'reason_restless',
} as const;

function givenUpLine(why: GivenUp): string {
  return why.reason === 'failed' ? say('reason_failed', why.problem) : say(GIVEN_UP[why.reason]);
}
