/** Which tab a view of the extension beside the page is about: the active one of its window. */
import browser from 'webextension-polyfill';

/** A tab and whether it is on its way to another page. */
export type ActiveTab = { readonly tabId: number | undefined; readonly isLoading: boolean };

/**
 * Calls `onTab` with the active tab of the view's own window, now and whenever another one becomes active or its page changes, until the signal aborts.
 * The tab is undefined where the window has none.
 */
export function watchActiveTab(onTab: (tab: ActiveTab) => void, signal: AbortSignal): void {
  let tabId: number | undefined;
  const look = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (signal.aborted) return;
    tabId = tab?.id;
    onTab({ tabId, isLoading: tab?.status === 'loading' });
  };
  const onActivated = (): void => void look();
  const onUpdated = (updated: number, { status }: browser.Tabs.OnUpdatedChangeInfoType): void => {
    if (updated === tabId && status !== undefined) onTab({ tabId, isLoading: status === 'loading' });
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    },
    { once: true },
  );
  void look();
}

/** The same for one tab that stays the same, whichever is active. */
export function watchTab(tabId: number, onTab: (tab: ActiveTab) => void, signal: AbortSignal): void {
  const onUpdated = (updated: number, { status }: browser.Tabs.OnUpdatedChangeInfoType): void => {
    if (updated === tabId && status !== undefined) onTab({ tabId, isLoading: status === 'loading' });
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated), { once: true });
  onTab({ tabId, isLoading: false });
}
