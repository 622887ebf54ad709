/** Ways to open the comparison, and what it is asked to look for when it opens. */
import browser from 'webextension-polyfill';
import { LONGEST_SELECTION } from './messages.ts';

/** Words that the reader selected in a tab's page, to be found in the corpus. `url` is that page's address. */
export type PanelSearch = { readonly tabId: number; readonly text: string; readonly url: string };

const KEY = 'panelSearch';

/**
 * Opens the side panel (Chrome, Edge) or the sidebar (Firefox) beside a tab; where the browser opens neither, the comparison comes up in a tab of its
 * own. Call it in the listener of a click or key itself, before anything is awaited: browsers refuse it otherwise.
 */
export async function openPanel(tabId: number): Promise<void> {
  try {
    await openBeside(tabId);
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html?tab=${tabId}`) });
  }
}

/** Leaves a search for the panel, instead of the one before. It stays in memory until the browser closes. */
export async function askPanel({ tabId, text, url }: PanelSearch): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tabId, text: text.trim().slice(0, LONGEST_SELECTION), url } });
}

export async function forgetPanelSearch(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** Calls `onSearch` with the search that was left for the panel, now and whenever it changes; undefined when there is none. */
export function watchPanelSearch(onSearch: (search: PanelSearch | undefined) => void, signal: AbortSignal): void {
  const onStorage = (changes: Record<string, browser.Storage.StorageChange>, area: string): void => {
    const change = changes[KEY];
    if (area === 'session' && change !== undefined) onSearch(decodeSearch(change.newValue));
  };
  browser.storage.onChanged.addListener(onStorage);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onStorage), { once: true });
  void browser.storage.session.get(KEY).then((stored) => {
    const search = decodeSearch(stored[KEY]);
    if (!signal.aborted && search !== undefined) onSearch(search);
  });
}

function decodeSearch(value: unknown): PanelSearch | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('tabId' in value && 'text' in value && 'url' in value)) return undefined;
  const { tabId, text, url } = value;
  if (typeof tabId !== 'number' || typeof text !== 'string' || typeof url !== 'string' || text === '') return undefined;
  return { tabId, text: text.slice(0, LONGEST_SELECTION), url };
}

/** The polyfill passes Chrome's `sidePanel` on as it is, and its types do not know it. */
function openBeside(tabId: number): Promise<void> {
  const sidePanel: unknown = Reflect.get(browser, 'sidePanel');
  if (hasOpen(sidePanel)) return sidePanel.open({ tabId });
  return browser.sidebarAction.open();
}

function hasOpen(value: unknown): value is { readonly open: (beside: { readonly tabId: number }) => Promise<void> } {
  return typeof value === 'object' && value !== null && 'open' in value && typeof value.open === 'function';
}
