import { afterEach, describe, expect, it } from 'vitest';
import { BUILD_FOLDERS } from '../../cli/extension-build.ts';
import { say } from '../../components/language.ts';
import { BROWSER_NAMES, type Browser, openBrowser, type Page } from '../browsers/browser.ts';
import { startProxy } from '../browsers/proxy.ts';
import { until } from '../browsers/until.ts';
import { seriousProblems } from './axe.ts';
import { firstMarks } from './marks.ts';
import { wordsOf } from './popup.ts';
import { onEachBrowser, type Stage } from './stage.ts';

describe.each(BROWSER_NAMES)('after installation (%s)', (name) => {
  let browser: Browser | undefined;
  afterEach(() => browser?.close());

  it('the welcome page opens once, and not again when the background starts anew', async () => {
    const proxy = await startProxy(9);
    browser = await openBrowser(name, { extension: BUILD_FOLDERS[name], proxy: proxy.address, keepsWelcome: true });
    const [welcome, ...others] = await browser.extensionPages('welcome.html');
    expect(others).toEqual([]);
    if (welcome === undefined) throw new Error('no welcome page');
    await until('it greets', async () => (await wordsOf(welcome)).includes(say('welcomeTitle')));
    await browser.stopBackground();
    const options = await browser.openExtensionPage('options.html');
    await until('the background is awake again', () =>
      options.evaluate(() => document.querySelector('select') !== null, null),
    );
    expect(await browser.extensionPages('welcome.html')).toHaveLength(1);
    await proxy.close();
  });
});

onEachBrowser('the welcome page', (stage) => {
  it('marks its example with the bundled corpus and shows a card of it', async () => {
    const welcome = await openWelcome(stage());
    const marked = await firstMarks(welcome);
    expect(new Set(marked.map(({ agreement }) => agreement))).toEqual(new Set(['same', 'differs', 'contradicted']));
    await until('the card is there', () =>
      welcome.evaluate(() => document.querySelector('dialog.card-sheet') !== null, null),
    );
    expect(await wordsOf(welcome)).toContain(say('whereTheyDiffer'));
    await welcome.close();
  });

  it('goes from mark to mark, closes the card and opens it again, by keyboard', async () => {
    const welcome = await openWelcome(stage());
    await firstMarks(welcome);
    await until('the card is there', async () => (await claim(welcome)) !== '');
    const first = await claim(welcome);
    await press(welcome, `[aria-label="${say('next')}"]`);
    await until('the next card is there', async () => (await claim(welcome)) !== first);
    await press(welcome, `[aria-label="${say('close')}"]`);
    await until('there is no card', async () => (await claim(welcome)) === '');
    await press(welcome, '.example button');
    await until('there is a card', async () => (await claim(welcome)) !== '');
    await welcome.close();
  });

  it('asks nobody for anything, where a page that is opened does', async () => {
    const before = stage().requests().length;
    const welcome = await openWelcome(stage());
    await firstMarks(welcome);
    expect(stage().requests()).toHaveLength(before);
    const page = await stage().show('<p>A page</p>');
    expect(stage().requests().length).toBeGreaterThan(before);
    await page.close();
    await welcome.close();
  });

  it.each(['light', 'dark'] as const)('has no serious problem for axe, %s', async (colours) => {
    const welcome = await openWelcome(stage());
    await firstMarks(welcome);
    await welcome.colours(colours);
    await welcome.screenshot(stage().picture(`welcome-${colours}`));
    expect(await seriousProblems(welcome, 'page')).toEqual([]);
    await welcome.close();
  });
});

async function openWelcome(on: Stage): Promise<Page> {
  const welcome = await on.browser.openExtensionPage('welcome.html');
  await until('the page is there', async () => (await wordsOf(welcome)).includes(say('welcomeTitle')));
  return welcome;
}

function claim(welcome: Page): Promise<string> {
  return welcome.evaluate(() => document.querySelector('.claim')?.textContent ?? '', null);
}

async function press(welcome: Page, selector: string): Promise<void> {
  await welcome.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
  await welcome.press('Enter');
}
