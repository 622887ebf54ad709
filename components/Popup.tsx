import type { ComparedPage } from '../core/comparison.ts';
import type { FoundClaim } from '../core/open-corpus.ts';
import type { PageOutline } from '../core/page-outline.ts';
import { AddPage, type PageAdded } from './AddPage.tsx';
import { ClaimList } from './ClaimList.tsx';
import { CorpusSearch } from './CorpusSearch.tsx';
import { Icon } from './Icon.tsx';
import { Logo } from './Logo.tsx';
import { listLabel, say, sayCounted } from './language.ts';
import { StateMessage, stateTitle } from './StateMessage.tsx';
import { corpusUpdated, pageSummary } from './strings.ts';

/** What is known of the page in the active tab. `reason` and `problem` are one line for readers; `reason` may be empty. */
export type PopupState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'no-article'; readonly reason: string }
  | { readonly kind: 'other-language'; readonly reason: string }
  | { readonly kind: 'gave-up'; readonly reason: string }
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'switched-off' }
  | { readonly kind: 'corpus-broken'; readonly problem: string }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'linked'; readonly page: ComparedPage };

/** A linked page of which no more is known yet than a list of its claims shows at first. */
export type OutlinedPage = { readonly kind: 'outlined'; readonly page: PageOutline };

export type PopupProps = {
  readonly state: PopupState | OutlinedPage;
  /** The site of the active tab and whether pages of it are compared; null where there is none to switch. */
  readonly site: { readonly host: string; readonly isOn: boolean } | null;
  /** The bundled corpus, `updated` as `YYYY-MM-DD`, and the names of the `others` in use; null while they are unknown or broken. */
  readonly corpus: { readonly name: string; readonly updated: string; readonly others?: readonly string[] } | null;
  /** What the last search found; null while none has answered. */
  readonly results: readonly FoundClaim[] | null;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onOptions: () => void;
  /** Called with the link's index in `page.links`. */
  readonly onShow: (link: number) => void;
  /** Called in the click itself, so that a panel may be opened. */
  readonly onCompare: () => void;
  readonly onAddPage: () => Promise<PageAdded>;
  /** Called with each query as it is typed, trimmed; empty when the field was emptied. */
  readonly onSearch: (query: string) => void;
};

/** The extension's window: the page's claims or why there are none, a search, the site's switch. */
export function Popup(props: PopupProps) {
  const { state, site, corpus } = props;
  const isLinked = state.kind === 'linked' || state.kind === 'outlined';
  const content = isLinked ? (
    <LinkedPage
      page={state.page}
      whole={state.kind === 'linked' ? state.page : null}
      onShow={props.onShow}
      onCompare={props.onCompare}
    />
  ) : (
    <StateMessage state={state.kind} reason={reasonOf(state)} />
  );
  const isCompared = isLinked || state.kind === 'nothing-found';
  return (
    <div class="popup">
      <header class="popup-head">
        <Logo />
        <h1>{say('name')}</h1>
        {site !== null && <SiteSwitch {...site} onSwitch={props.onSwitch} />}
      </header>
      <p class="unseen" role="status">
        {isLinked ? summaryOf(state.page) : stateTitle(state.kind)}
      </p>
      <main class="popup-main">
        {corpus === null ? (
          <div class="content">{content}</div>
        ) : (
          <CorpusSearch results={props.results} onSearch={props.onSearch}>
            {content}
          </CorpusSearch>
        )}
        {isCompared && <AddPage onAddPage={props.onAddPage} />}
        {isCompared && <p class="small-print standing-line">{say('standingLine')}</p>}
      </main>
      <footer class="popup-foot">
        {corpus !== null && (
          <p>
            <bdi>{corpus.name}</bdi>
            {say('separator')}
            {corpusUpdated(corpus.updated)}
            {corpus.others !== undefined && corpus.others.length > 0 && (
              <>
                {say('separator')}
                <span title={listLabel(corpus.others)}>{sayCounted('moreCorpora', corpus.others.length)}</span>
              </>
            )}
          </p>
        )}
        <p>{say('onThisMachine')}</p>
        <button type="button" class="quiet-button" onClick={props.onOptions}>
          {say('options')}
        </button>
      </footer>
    </div>
  );
}

function LinkedPage(props: {
  readonly page: PageOutline;
  /** The page itself, once it is there. */
  readonly whole: ComparedPage | null;
  readonly onShow: (link: number) => void;
  readonly onCompare: () => void;
}) {
  const { page, whole, onShow, onCompare } = props;
  return (
    <>
      <h2 class="story" dir="auto">
        {page.story || say('untitledStory')}
      </h2>
      <p class="summary">{summaryOf(page)}</p>
      <button type="button" class="quiet-button compare" onClick={onCompare}>
        <Icon name="table" />
        {say('openComparison')}
      </button>
      <ClaimList page={page} whole={whole} onShow={onShow} />
    </>
  );
}

function summaryOf({ links }: PageOutline): string {
  const claims = new Set(links.map(({ claim }) => claim));
  const outlets = new Set(links.flatMap(({ tellings }) => tellings.map(({ outlet }) => outlet)));
  return pageSummary(claims.size, outlets.size);
}

function SiteSwitch(props: {
  readonly host: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}) {
  return (
    <button
      type="button"
      role="switch"
      class="site-switch"
      aria-checked={props.isOn}
      onClick={() => props.onSwitch(!props.isOn)}
    >
      <span class="site">
        {props.isOn ? say('siteOn') : say('siteOff')} <b>{props.host}</b>
      </span>
      <span class="track">
        <Icon name="power" size={12} />
      </span>
    </button>
  );
}

function reasonOf(state: PopupProps['state']): string {
  if ('reason' in state) return state.reason;
  return state.kind === 'corpus-broken' ? state.problem : '';
}
