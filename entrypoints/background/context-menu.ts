import browser from 'webextension-polyfill';
import type { PanelSearch } from '../../wire/panel.ts';

const FIND_CLAIM = 'find-claim';
const ADD_PAGE = 'add-page';
const PAGES = ['http://*/*', 'https://*/*'];

export type ContextMenu = {
  readonly titles: { readonly findClaim: string; readonly addPage: string };
  /** Called in the click itself, so that it may open a panel. */
  readonly onFind: (search: PanelSearch) => void;
  readonly onAdd: (tabId: number) => void;
};

/**
 * Offers to find what is selected on a page in other outlets, and to keep the page. The browser keeps the items while the background sleeps: they are made
 * at installation only, and get their titles anew at each start, because the browser may speak another language by then.
 */
export function watchContextMenu({ titles, onFind, onAdd }: ContextMenu, signal: AbortSignal): void {
  const offer = async (): Promise<void> => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: FIND_CLAIM,
      title: titles.findClaim,
      contexts: ['selection'],
      documentUrlPatterns: PAGES,
    });
    browser.contextMenus.create({
      id: ADD_PAGE,
      title: titles.addPage,
      contexts: ['page'],
      documentUrlPatterns: PAGES,
    });
  };
  // Rejects before installation, when there are no items yet.
  for (const [item, title] of [
    [FIND_CLAIM, titles.findClaim],
    [ADD_PAGE, titles.addPage],
  ] as const)
    browser.contextMenus.update(item, { title }).catch(() => undefined);
  const onClicked = (
    { menuItemId, selectionText = '', pageUrl = '' }: browser.Menus.OnClickData,
    tab: browser.Tabs.Tab | undefined,
  ): void => {
    if (tab?.id === undefined) return;
    if (menuItemId === FIND_CLAIM && selectionText.trim() !== '')
      onFind({ tabId: tab.id, text: selectionText, url: pageUrl });
    if (menuItemId === ADD_PAGE) onAdd(tab.id);
  };
  browser.runtime.onInstalled.addListener(offer);
  browser.contextMenus.onClicked.addListener(onClicked);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onInstalled.removeListener(offer);
      browser.contextMenus.onClicked.removeListener(onClicked);
    },
    { once: true },
  );
}
