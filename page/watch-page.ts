/** Notices when the page's text is no longer what was read: late content, edits, navigation inside the page. */
import { openShadowRoots } from './shadow-roots.ts';
import { isElement, unclobbered } from './unclobbered.ts';
import { HOST_PREFIX } from './underlines.ts';

/**
 * `navigated` is true when the address is another page's now, `hadRested` when the page's text was the same for a while before
 * this change; where it is false again and again, the page never rests.
 */
export type PageChange = { readonly navigated: boolean; readonly hadRested: boolean };

/** What `watchPage` needs; `onChange` is called until the signal aborts. */
export type WatchOptions = { readonly signal: AbortSignal; readonly onChange: (change: PageChange) => void };

/** From a change to the report; text that comes in pieces is reported as one. */
const FIRST_DELAY_MS = 300;
/** A page that never rests is reported at growing intervals up to this one. */
const LONGEST_DELAY_MS = 30_000;
const NAVIGATION_DELAY_MS = 50;
/** Where no event tells of `history.pushState`, the address is looked at this often, while the tab is seen. */
const ADDRESS_LOOK_MS = 500;
const WITHOUT_TEXT = /^(?:script|style|link|meta|template|noscript|iframe|img|svg|video|audio|canvas|input|source)$/;

/**
 * Watches until the signal aborts. Between a change and its report nothing is observed, so an endless loop of mutations
 * costs one look per interval. A hidden tab is not reported on until it is seen again. Elements of ours are not noticed;
 * text in open shadow roots is.
 */
export function watchPage(document: Document, { signal, onChange }: WatchOptions): void {
  if (signal.aborted) return;
  const plain = unclobbered(document);
  const view = plain.defaultView;
  let address = pageAddress(document);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaitingToBeSeen = false;
  let delayMs = FIRST_DELAY_MS;
  let lastReport = Number.NEGATIVE_INFINITY;
  let shadowRoots: readonly ShadowRoot[] = [];

  const observer = new MutationObserver((mutations) => {
    if (pageAddress(document) !== address) schedule(NAVIGATION_DELAY_MS);
    else if (mutations.some(isOfText)) scheduleChange();
  });
  const observe = () => {
    shadowRoots = openShadowRoots(document);
    for (const root of [document, ...shadowRoots])
      observer.observe(root, { childList: true, characterData: true, subtree: true });
  };

  const scheduleChange = () => {
    const sinceReport = performance.now() - lastReport;
    delayMs = sinceReport < delayMs * 3 ? Math.min(delayMs * 2, LONGEST_DELAY_MS) : FIRST_DELAY_MS;
    schedule(delayMs);
  };
  const schedule = (ms: number) => {
    observer.disconnect();
    if (plain.hidden) {
      isWaitingToBeSeen = true;
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(report, ms);
  };
  const report = () => {
    timer = undefined;
    const now = pageAddress(document);
    const navigated = now !== address;
    address = now;
    if (navigated) delayMs = FIRST_DELAY_MS;
    lastReport = navigated ? Number.NEGATIVE_INFINITY : performance.now();
    observe();
    onChange({ navigated, hadRested: delayMs === FIRST_DELAY_MS });
  };
  const noticeNavigation = () => {
    if (pageAddress(document) !== address) schedule(NAVIGATION_DELAY_MS);
  };
  /** An element gets its shadow root without any mutation; by now the page's scripts have run. */
  const noticeShadowRoots = () => {
    if (timer === undefined && openShadowRoots(document).length > shadowRoots.length) scheduleChange();
  };
  const lookAtAddress = () => {
    if (!plain.hidden) noticeNavigation();
  };
  const noticeVisibility = () => {
    if (plain.hidden && timer !== undefined) {
      clearTimeout(timer);
      timer = undefined;
      isWaitingToBeSeen = true;
    } else if (!plain.hidden && isWaitingToBeSeen) {
      isWaitingToBeSeen = false;
      schedule(NAVIGATION_DELAY_MS);
    }
  };

  observe();
  view?.addEventListener('popstate', noticeNavigation, { signal });
  view?.addEventListener('hashchange', noticeNavigation, { signal });
  view?.addEventListener('load', noticeShadowRoots, { signal });
  const navigation = navigationOf(view);
  navigation?.addEventListener('currententrychange', noticeNavigation, { signal });
  const look = navigation === undefined ? setInterval(lookAtAddress, ADDRESS_LOOK_MS) : undefined;
  plain.addEventListener('visibilitychange', noticeVisibility, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      clearInterval(look);
    },
    { once: true },
  );
}

/** The address without its fragment, unless the fragment is a route (`#/…`, `#!…`). */
function pageAddress(document: Document): string {
  const [page = '', fragment = ''] = unclobbered(document).URL.split('#', 2);
  return /^[!/]/.test(fragment) ? `${page}#${fragment}` : page;
}

/** The Navigation API, which hears what `history.pushState` does; missing in older browsers. */
function navigationOf(view: (Window & typeof globalThis) | null): EventTarget | undefined {
  if (view === null || !('navigation' in view)) return undefined;
  return view.navigation instanceof view.EventTarget ? view.navigation : undefined;
}

function isOfText(mutation: MutationRecord): boolean {
  if (mutation.type === 'characterData') return !isOurs(mutation.target.parentElement);
  if (isOurs(mutation.target)) return false;
  return hasText(mutation.addedNodes) || hasText(mutation.removedNodes);
}

function hasText(nodes: NodeList): boolean {
  for (const node of nodes) {
    if (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')) return true;
    if (!isElement(node) || WITHOUT_TEXT.test(node.localName) || isOurs(node)) continue;
    if (/\S/.test(unclobbered(node).textContent ?? '') || openShadowRoots(node).length > 0) return true;
  }
  return false;
}

function isOurs(node: Node | null): boolean {
  return isElement(node) && unclobbered(node).localName.startsWith(HOST_PREFIX);
}
