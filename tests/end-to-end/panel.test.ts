import { expect, it } from 'vitest';
import { say } from '../../components/language.ts';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { seriousProblems } from './axe.ts';
import { cardIs } from './card-state.ts';
import { bundledCorpus, demoHtml } from './demo.ts';
import { firstMarks } from './marks.ts';
import { isLinked, popupFor, wordsOf } from './popup.ts';
import { onEachBrowser, type Stage } from './stage.ts';

const HOST = 'panel.example';

onEachBrowser('the comparison', (stage) => {
  it('shows each claim of the page and each outlet, in light and dark without a serious problem for axe', async () => {
    const { page, panel } = await comparedDemo(stage());
    const { outlets, rows } = await panel.evaluate(
      () => ({
        outlets: [...document.querySelectorAll('.outlet-column')].map((head) => head.textContent ?? ''),
        rows: document.querySelectorAll('tr.on-page').length,
      }),
      null,
    );
    expect(rows).toBeGreaterThan(10);
    expect(outlets.toSorted()).toEqual(
      bundledCorpus()
        .outlets.map(({ name }) => name)
        .toSorted(),
    );
    await focusCell(panel, 2, 1);
    await until('the cell says what it stands for', () =>
      panel.evaluate(() => document.querySelector('.cell-head')?.textContent === 'Al Jazeera differs', null),
    );
    for (const scheme of ['light', 'dark'] as const) {
      await panel.colours(scheme);
      await panel.screenshot(stage().picture(`panel-${scheme}`));
      expect(await seriousProblems(panel, 'page')).toEqual([]);
    }
    await panel.colours('light');
    await panel.close();
    await page.close();
  });

  it('is walked by arrow keys, and Enter leads to the sentence on the page', async () => {
    const { page, panel } = await comparedDemo(stage());
    await panel.toFront();
    await focusCell(panel, 0, 0);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp'] as const) await panel.press(key);
    expect(await panel.evaluate(() => (document.activeElement as HTMLElement).dataset.row, null)).toBe('1');
    await panel.press('Enter');
    await page.toFront();
    await cardIs(page, 'open');
    await panel.close();
    await page.close();
  });

  it('follows the scan of its page', async () => {
    const { page, panel } = await comparedDemo(stage());
    await stage().desk.switchOff(HOST);
    await until('it says so', async () => (await wordsOf(panel)).includes(say('state_switched_off_title')));
    await stage().desk.switchOff();
    await page.toFront();
    await until('the table is back', () => hasTable(panel));
    await panel.close();
    await page.close();
  });

  it('finds selected words in other outlets', async () => {
    const { page, panel } = await comparedDemo(stage());
    const claim = bundledCorpus().claims.find(({ id }) => id === 'only-diplomacy');
    const tabId = await stage().desk.tabNumber(page);
    await panel.evaluate(
      (search) => {
        const api = (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome;
        return api.storage.session.set({ panelSearch: search }).then(() => null);
      },
      {
        tabId,
        url: 'https://stranger.example/1',
        text: 'A solution must be achieved only by diplomatic means, Ushakov said.',
      },
    );
    await until('the claim is found', async () => (await wordsOf(panel)).includes(claim?.text ?? 'no claim'));
    await panel.screenshot(stage().picture('panel-selection'));
    expect(await seriousProblems(panel, 'page')).toEqual([]);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.selection button')?.click(), null);
    await until('the table is back', () => hasTable(panel));
    await panel.close();
    await page.close();
  });

  it('opens from the popup beside the tab in front', async () => {
    const page = await stage().show(demoHtml(), { host: HOST });
    await firstMarks(page);
    const popup = await popupFor(stage(), page, isLinked);
    await popup.toFront();
    const { x, y } = await popup.evaluate(() => {
      const button = document.querySelector('.compare')?.getBoundingClientRect();
      return { x: Math.round((button?.left ?? 0) + 20), y: Math.round((button?.top ?? 0) + 8) };
    }, null);
    await popup.click(x, y);
    await until('it is open', () => stage().desk.hasView('sidepanel.html'));
    const panel = await stage().browser.sidePanel?.();
    await page.toFront();
    if (panel !== undefined) await until('it compares the page', () => hasTable(panel));
    await page.close();
  });

  it('is saved as a table of values and as a picture, named after the day and the page', async () => {
    const { page, panel } = await comparedDemo(stage());
    const saved = await panel.evaluate(async () => {
      const files: { name: string; start: string }[] = [];
      let last: Blob | undefined;
      URL.createObjectURL = (file) => {
        last = file as Blob;
        return 'blob:kept';
      };
      HTMLAnchorElement.prototype.click = function () {
        const { download: name } = this;
        last
          ?.slice(0, 60)
          .text()
          .then((start) => files.push({ name, start }));
      };
      for (const label of ['CSV', 'Picture'])
        [...document.querySelectorAll<HTMLElement>('.export-bar button')]
          .find(({ textContent }) => textContent === label)
          ?.click();
      while (files.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
      return files;
    }, null);
    const [csv, png] = saved.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(csv?.name).toMatch(/^fact-linker-\d{4}-\d\d-\d\d-[a-z-]+\.csv$/);
    expect(csv?.start).toContain('Group,Claim,Words on this page');
    expect(png?.name).toMatch(/\.png$/);
    expect(png?.start).toContain('PNG');
    await panel.close();
    await page.close();
  });
});

type Api = Readonly<
  Record<
    'browser' | 'chrome',
    { readonly storage: { readonly session: { readonly set: (values: object) => Promise<void> } } }
  >
>;

/** The demo page with marks, and the comparison of it opened as a page. */
async function comparedDemo(stage: Stage): Promise<{ readonly page: Page; readonly panel: Page }> {
  const page = await stage.show(demoHtml(), { host: HOST });
  await firstMarks(page);
  const panel = await stage.browser.openExtensionPage(`sidepanel.html?tab=${await stage.desk.tabNumber(page)}`);
  await until('the comparison is there', () => hasTable(panel));
  return { page, panel };
}

const hasTable = (panel: Pick<Page, 'evaluate'>): Promise<boolean> =>
  panel.evaluate(() => document.querySelector('table.comparison') !== null, null);

function focusCell(panel: Page, row: number, column: number): Promise<void> {
  return panel.evaluate(
    (at) => document.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`)?.focus(),
    { row, column },
  );
}
