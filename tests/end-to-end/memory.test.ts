import { expect, it } from 'vitest';
import { say } from '../../components/language.ts';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { seriousProblems } from './axe.ts';
import { cardIs } from './card-state.ts';
import { firstMarks, marks, placeOfMark } from './marks.ts';
import { newsPage } from './news-page.ts';
import { popupFor, wordsOf } from './popup.ts';
import { onEachBrowser, type Stage } from './stage.ts';

const TITLE = 'Lock gate of Vessin breaks in the night';
/** Two outlets on one event that never was. */
const FIRST = newsPage({
  title: TITLE,
  outlet: 'Vessin Herald',
  paragraphs: [
    'The lower lock gate of Vessin broke on Sunday night and the canal ran dry for six miles. Nobody was hurt.',
    'Lock keeper Marit Olden closed the upper gate by hand and saved 14 barges from running aground.',
    'The canal company Tresk Waterways said the repair would cost 3 million crowns and last until June.',
  ],
});
const SECOND = newsPage({
  title: 'Canal runs dry after gate gives way',
  outlet: 'Norrland Post',
  paragraphs: [
    'The lower lock gate of Vessin broke on Sunday night, and the canal ran dry for nine miles, officials said.',
    'Marit Olden, the lock keeper, closed the upper gate by hand and so saved 14 barges from running aground.',
    'Repairs would cost 5 million crowns and last until June, the canal company Tresk Waterways said on Monday.',
  ],
});

onEachBrowser('the reading memory', (stage) => {
  it('remembers nothing until it is switched on', async () => {
    await read(stage(), FIRST, 'herald.example');
    const options = await openOptions(stage());
    await shows(options, say('keptNone'));
    expect(await marksOn(stage(), SECOND, 'norrland.example', false)).toEqual([]);
    await options.close();
  });

  it('compares a page with what was read before, shows where it comes from, and forgets it when told to', async () => {
    const options = await openOptions(stage());
    await options.evaluate(() => document.querySelector<HTMLElement>('#memory-on')?.click(), null);
    await until('it is on', () =>
      options.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
        return (await (browser ?? chrome).storage.local.get('memory')).memory?.isOn === true;
      }, null),
    );
    const first = await stage().show(FIRST, { host: 'herald.example' });
    await stage().desk.scanned(first, 'nothing-found');
    await shows(options, TITLE);
    await first.navigate(await first.evaluate(() => location.href, null));
    await stage().desk.scanned(first, 'nothing-found');
    expect(await marks(first)).toEqual([]);
    await first.close();

    const second = await stage().show(SECOND, { host: 'norrland.example' });
    expect((await firstMarks(second)).length).toBeGreaterThanOrEqual(2);
    const { x, y } = await placeOfMark(second, 'closed the upper gate');
    await second.click(x, y);
    await cardIs(second, 'open');
    const card = await second.inShadow((root) => root.querySelector('dialog')?.textContent ?? '', null);
    expect(card).toContain('Vessin Herald');
    expect(card).toContain(say('fromCorpus', say('memoryName')));
    await second.close();

    expect(await seriousProblems(options, 'page')).toEqual([]);
    await options.screenshot(stage().picture('memory'));
    await click(options, say('forgetAll'));
    await shows(options, say('forgetAsk'));
    await click(options, say('forgetYes'));
    await shows(options, say('keptNone'));
    await options.evaluate(() => document.querySelector<HTMLElement>('#memory-on')?.click(), null);
    expect(await marksOn(stage(), SECOND, 'other-norrland.example', false)).toEqual([]);
    await options.close();
  });

  it('keeps a page that the reader adds from the popup, with the memory off', async () => {
    const first = await stage().show(FIRST, { host: 'herald.example' });
    await stage().desk.scanned(first, 'nothing-found');
    const popup = await popupFor(stage(), first, (words) => words.includes(say('addPage')));
    await click(popup, say('addPage'));
    await shows(popup, say('pageAdded'));
    await popup.close();
    await first.close();
    await stage().browser.stopBackground();
    expect((await marksOn(stage(), SECOND, 'third-norrland.example', true)).length).toBeGreaterThanOrEqual(2);
    const options = await openOptions(stage());
    await shows(options, say('keptOwn'));
    await click(options, say('forgetOne', TITLE));
    await shows(options, say('keptNone'));
    await options.close();
  });
});

async function read(on: Stage, html: string, host: string): Promise<void> {
  const page = await on.show(html, { host });
  await on.desk.scanned(page, 'linked', 'nothing-found');
  await page.close();
}

async function marksOn(on: Stage, html: string, host: string, areExpected: boolean): Promise<readonly unknown[]> {
  const page = await on.show(html, { host });
  await on.desk.scanned(page, 'linked', 'nothing-found');
  const found = areExpected ? await firstMarks(page) : await marks(page);
  await page.close();
  return found;
}

async function openOptions(on: Stage): Promise<Page> {
  const options = await on.browser.openExtensionPage('options.html');
  await shows(options, say('keptTitle'));
  return options;
}

async function shows(page: Page, words: string): Promise<void> {
  await until(`the page says “${words}”`, async () => (await wordsOf(page)).includes(words));
}

function click(page: Page, words: string): Promise<void> {
  return page.evaluate((label) => {
    const found = [...document.querySelectorAll('button')].find(
      (button) => (button.ariaLabel ?? button.textContent) === label,
    );
    if (!found) throw new Error(`no button says "${label}"`);
    found.click();
  }, words);
}

type Api = {
  readonly storage: {
    readonly local: { readonly get: (key: string) => Promise<{ readonly memory?: { readonly isOn: boolean } }> };
  };
};
