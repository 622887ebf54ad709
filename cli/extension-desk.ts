/** What a tab's content script knows and does, asked from a page of the extension in a controlled Chromium. */
import type { ComparedPage } from '../core/comparison.ts';
import type { Chromium, Page } from './chromium.ts';

/** The state of a page's scan; every other kind than these is a reason for there being no links. */
export type Scan =
  | { readonly kind: 'linked'; readonly page: ComparedPage }
  | { readonly kind: Exclude<string, 'linked'> };

export type ExtensionDesk = {
  /** The tab's popup, as a page. */
  readonly popup: Page;
  /** The scan once it is over. */
  readonly scan: () => Promise<Scan>;
  /** Opens the card of one link, counted from 0. */
  readonly showLink: (link: number) => Promise<void>;
};

const SCAN_TIMEOUT_MS = 30_000;
const SCAN_POLL_MS = 20;

/** Opens the popup for a tab. */
export async function openDesk({ context, extensionId }: Chromium, page: Page): Promise<ExtensionDesk> {
  const popup = await context.newPage();
  const address = `chrome-extension://${extensionId}/popup.html`;
  await popup.goto(address);
  await page.bringToFront();
  const tab = await popup.evaluate('chrome.tabs.query({ active: true }).then(([tab]) => tab.id)');
  if (typeof tab !== 'number') throw new Error('Chromium does not say which tab is in front.');
  await popup.goto(`${address}?tab=${tab}`);
  const ask = (call: string, argument: number | null) =>
    popup.evaluate(`chrome.tabs.sendMessage(${tab}, ${JSON.stringify({ call, argument })}, { frameId: 0 })`);
  return {
    popup,
    scan: async () => {
      const state = await popup.evaluate(`(async () => {
        for (const deadline = Date.now() + ${SCAN_TIMEOUT_MS}; Date.now() < deadline; ) {
          const message = { call: 'scanState', argument: null };
          const state = await chrome.tabs.sendMessage(${tab}, message, { frameId: 0 }).catch(() => ({ kind: 'scanning' }));
          if (state.kind !== 'scanning') return state;
          await new Promise((resolve) => setTimeout(resolve, ${SCAN_POLL_MS}));
        }
      })()`);
      if (state === undefined) throw new Error(`The page was not compared within ${SCAN_TIMEOUT_MS} ms.`);
      return state as Scan;
    },
    showLink: async (link) => {
      await ask('showLink', link);
    },
  };
}
