/** The extension's popup, opened as a page for a tab. */
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import type { Stage } from './stage.ts';

/** The line above the claims: `pageSummary` in components/strings.ts. */
const SUMMARY = /(\d+) claims?, also in \d+ other outlets?/;

/** True when the words of a popup list claims of the page. */
export function isLinked(words: string): boolean {
  return SUMMARY.test(words);
}

/** Number of claims that the popup's summary speaks of. */
export function claimCount(words: string): number {
  return Number(SUMMARY.exec(words)?.[1]);
}

/** The popup for a tab, opened as a page, once its words satisfy `isThere`. */
export async function popupFor(stage: Stage, page: Page, isThere: (words: string) => boolean): Promise<Page> {
  const popup = await stage.browser.openExtensionPage(`popup.html?tab=${await stage.desk.tabNumber(page)}`);
  await until('the popup shows what is known', async () => isThere(await wordsOf(popup)));
  return popup;
}

/** Every visible word of a page, line by line as it is shown. */
export function wordsOf(page: Pick<Page, 'evaluate'>): Promise<string> {
  return page.evaluate(() => document.body.innerText, null);
}
