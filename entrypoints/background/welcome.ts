import browser from 'webextension-polyfill';

const WELCOME = 'welcome.html';

/** Opens the welcome page after the first installation; not after updates of the extension or the browser. */
export function welcomeOnce(signal: AbortSignal): void {
  const onInstalled = async ({ reason }: browser.Runtime.OnInstalledDetailsType): Promise<void> => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
  };
  browser.runtime.onInstalled.addListener(onInstalled);
  signal.addEventListener('abort', () => browser.runtime.onInstalled.removeListener(onInstalled), { once: true });
}
