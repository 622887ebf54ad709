import browser from 'webextension-polyfill';
import type { PanelSearch } from '../../wire/panel.ts';

const ITEM = 'find-claim';

/**
 * Offers to find what is selected on a page in other outlets. `onFind` is called in the click itself, so that it may open a panel. The browser keeps the
 * item while the background sleeps: it is made at installation only, and gets its title anew at each start, because
 * the browser may speak another language by then.
 */
export function watchContextMenu(title: string, onFind: (search: PanelSearch) => void, signal: AbortSignal): void {
  const offer = async (): Promise<void> => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: ITEM,
      title,
      contexts: ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  };
  // Rejects before installation, when there is no item yet.
  browser.contextMenus.update(ITEM, { title }).catch(() => undefined);
  const onClicked = (
    { menuItemId, selectionText = '', pageUrl = '' }: browser.Menus.OnClickData,
    tab: browser.Tabs.Tab | undefined,
  ): void => {
    if (menuItemId === ITEM && tab?.id !== undefined && selectionText.trim() !== '')
      onFind({ tabId: tab.id, text: selectionText, url: pageUrl });
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
