import type { ComparisonMatrix } from '../core/comparison-matrix.ts';
import type { TimelineArticle } from '../core/story-timeline.ts';
import { ComparisonView } from './ComparisonView.tsx';
import type { ExportComparison } from './ExportBar.tsx';
import { Logo } from './Logo.tsx';
import { say } from './language.ts';
import type { PopupState } from './Popup.tsx';
import { SelectionResults, type SelectionResultsProps } from './SelectionResults.tsx';
import { StateMessage, stateTitle } from './StateMessage.tsx';
import { comparisonSummary } from './strings.ts';

type Linked = Extract<PopupState, { readonly kind: 'linked' }>;

/** What is known of the page in the active tab; a linked one comes with its table and timeline. */
export type PanelState =
  | Exclude<PopupState, Linked>
  | (Linked & { readonly matrix: ComparisonMatrix; readonly timeline: readonly TimelineArticle[] });

export type PanelProps = {
  readonly state: PanelState;
  /** Selected words to find, in place of the page; null where the reader asked for none. */
  readonly selection: Pick<SelectionResultsProps, 'text' | 'answer'> | null;
  readonly onCloseSelection: () => void;
  /** Called with the link's index in `page.links`. */
  readonly onShow: (link: number) => void;
  readonly onExport: ExportComparison;
};

/** The side panel: the page in the active tab beside all outlets, or why there is nothing to compare. */
export function Panel({ state, selection, onCloseSelection, onShow, onExport }: PanelProps) {
  return (
    <div class="panel">
      <header class="panel-head">
        <Logo />
        <h1>
          {say('name')} <span class="view-name">{say('comparison')}</span>
        </h1>
      </header>
      <p class="unseen" role="status">
        {selection !== null ? '' : state.kind === 'linked' ? comparisonSummary(state.matrix) : stateTitle(state.kind)}
      </p>
      <main class="panel-main">
        {selection !== null ? (
          <SelectionResults key={selection.text} {...selection} onClose={onCloseSelection} />
        ) : state.kind === 'linked' ? (
          <ComparisonView {...state} onShow={onShow} onExport={onExport} />
        ) : (
          <StateMessage state={state.kind} reason={reasonOf(state)} />
        )}
      </main>
      <footer class="panel-foot">{say('onThisMachine')}</footer>
    </div>
  );
}

function reasonOf(state: PanelState): string {
  if ('reason' in state) return state.reason;
  return state.kind === 'corpus-broken' ? state.problem : '';
}
