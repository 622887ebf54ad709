/** A page of the extension that stays open, to ask the browser what only an extension may know. */
import type { Browser, Page } from '../browsers/browser.ts';

export type Desk = {
  readonly tabNumber: (page: Page) => Promise<number>;
  readonly badge: (page: Page) => Promise<string>;
};

export async function openDesk(browser: Browser): Promise<Desk> {
  const own = await browser.openExtensionPage('popup.html');
  /** Without the permission to see addresses, a tab is known by being in front. */
  const tabNumber = async (page: Page): Promise<number> => {
    await page.toFront();
    const id = await own.evaluate(async () => {
      const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
      const active = await api.tabs.query({ active: true });
      return active.length === 1 ? active[0]?.id : undefined;
    }, null);
    if (id === undefined) throw new Error('Not exactly one tab is in front.');
    return id;
  };
  return {
    tabNumber,
    badge: async (page) =>
      own.evaluate(
        (tabId) => {
          const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
          return api.action.getBadgeText({ tabId });
        },
        await tabNumber(page),
      ),
  };
}

type Api = Readonly<
  Record<
    'browser' | 'chrome',
    {
      readonly tabs: { readonly query: (filter: object) => Promise<readonly { readonly id: number }[]> };
      readonly action: { readonly getBadgeText: (of: object) => Promise<string> };
    }
  >
>;
