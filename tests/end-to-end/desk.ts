/** A page of the extension that stays open, to ask the browser and the page what only an extension may know. */
import type { ScanState } from '../../wire/messages.ts';
import type { Browser, Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';

/** Each call brings the page to the front. */
export type Desk = {
  /** Number of the page's tab, as the extension counts tabs. */
  readonly tabNumber: (page: Page) => Promise<number>;
  /** The text of the badge on the page's tab. */
  readonly badge: (page: Page) => Promise<string>;
  /** Waits until the page's scan has come to one of the kinds. */
  readonly scanned: (page: Page, ...kinds: readonly ScanState['kind'][]) => Promise<void>;
  /** Opens a tab behind the one in front, and waits until it has loaded. Its badge is asked without disturbing it. */
  readonly openBehind: (url: string) => Promise<HiddenTab>;
  /** True while a page of the extension is open anywhere: in a tab, as a popup, or beside a page. */
  readonly hasView: (path: string) => Promise<boolean>;
  /** Sets the sites that are switched off, instead of those before. */
  readonly switchOff: (...hosts: readonly string[]) => Promise<void>;
};

export type HiddenTab = {
  readonly badge: () => Promise<string>;
  readonly toFront: () => Promise<void>;
  readonly close: () => Promise<void>;
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
  const badge = async (page: Page): Promise<string> =>
    own.evaluate(
      (tabId) => {
        const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
        return api.action.getBadgeText({ tabId });
      },
      await tabNumber(page),
    );
  const scanned: Desk['scanned'] = async (page, ...kinds) => {
    const tab = await tabNumber(page);
    await until(`the scan says ${kinds.join(' or ')}`, async () => {
      const { kind } = await own.evaluate((tabId) => {
        const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
        return api.tabs.sendMessage(tabId, { call: 'scanState', argument: null }, { frameId: 0 });
      }, tab);
      if (!kinds.includes(kind)) throw new Error(kind);
      return true;
    });
  };
  const openBehind: Desk['openBehind'] = async (url) => {
    const tab = await own.evaluate(async (address) => {
      const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
      return (await api.tabs.create({ url: address, active: false })).id;
    }, url);
    await until('the tab behind has loaded', () =>
      own.evaluate(async (tabId) => {
        const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
        return (await api.tabs.get(tabId)).status === 'complete';
      }, tab),
    );
    return {
      badge: () =>
        own.evaluate((tabId) => {
          const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
          return api.action.getBadgeText({ tabId });
        }, tab),
      toFront: () =>
        own.evaluate(async (tabId) => {
          const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
          await api.tabs.update(tabId, { active: true });
        }, tab),
      close: () =>
        own.evaluate((tabId) => {
          const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
          return api.tabs.remove(tabId);
        }, tab),
    };
  };
  const switchOff: Desk['switchOff'] = async (...hosts) => {
    await own.evaluate((hostsOff) => {
      const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
      return api.storage.local.set({ settings: { version: 1, hostsOff } });
    }, hosts);
  };
  const hasView: Desk['hasView'] = (path) =>
    own.evaluate((wanted) => {
      const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
      return api.extension.getViews().some(({ location }) => location.pathname === `/${wanted}`);
    }, path);
  return { tabNumber, badge, scanned, openBehind, hasView, switchOff };
}

type Api = Readonly<
  Record<
    'browser' | 'chrome',
    {
      readonly tabs: {
        readonly get: (tab: number) => Promise<{ readonly status: string }>;
        readonly create: (tab: object) => Promise<{ readonly id: number }>;
        readonly update: (tab: number, to: object) => Promise<unknown>;
        readonly remove: (tab: number) => Promise<void>;
        readonly query: (filter: object) => Promise<readonly { readonly id: number }[]>;
        readonly sendMessage: (tab: number, message: object, to: object) => Promise<ScanState>;
      };
      readonly storage: { readonly local: { readonly set: (values: object) => Promise<void> } };
      readonly extension: { readonly getViews: () => readonly Window[] };
      readonly action: { readonly getBadgeText: (of: object) => Promise<string> };
    }
  >
>;
