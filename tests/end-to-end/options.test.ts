import { expect, it } from 'vitest';
import { say } from '../../components/language.ts';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { seriousProblems } from './axe.ts';
import { bundledCorpus, demoHtml } from './demo.ts';
import { firstMarks, marks } from './marks.ts';
import { isLinked, popupFor, wordsOf } from './popup.ts';
import { onEachBrowser, type Stage } from './stage.ts';

const KINDS = ['polarity', 'number', 'time', 'quote', 'modality', 'attribution', 'actors', 'scope', 'wording'] as const;

/** `--fl-ground` of components/theme.css. */
const DARK_GROUND = 'rgb(24, 33, 32)';
const LIGHT_GROUND = 'rgb(255, 255, 255)';

onEachBrowser('the options', (stage) => {
  it('apply to a tab that is open', async () => {
    const page = await stage().show(demoHtml(), { host: 'options.example' });
    const before = await firstMarks(page);
    const options = await openOptions(stage());
    await choose(options, say('markStyle_subtle'));
    await until('the marks are subtle', async () => (await marks(page)).length === 0 && (await subtleMarks(page)) > 0);
    await choose(options, say('markStyle_off'));
    await until('there are no marks', async () => (await subtleMarks(page)) === 0);
    await choose(options, say('markStyle_clear'));
    for (const [theme, colour] of [
      ['dark', DARK_GROUND],
      ['light', LIGHT_GROUND],
    ] as const) {
      await choose(options, say(`theme_${theme}`));
      await until(`the card is ${theme}`, async () => (await cardGround(page)) === colour);
    }
    expect(await firstMarks(page)).toEqual(before);

    expect(before.filter(({ agreement }) => agreement !== 'same')).not.toEqual([]);
    for (const kind of KINDS) await choose(options, say(`kind_${kind}`));
    await until('no mark says that anything differs', async () => {
      const now = await marks(page);
      return now.length === before.length && now.every(({ agreement }) => agreement === 'same');
    });
    for (const kind of KINDS) await choose(options, say(`kind_${kind}`));
    await until('they say it again', async () => sorted(await marks(page)) === sorted(before));

    for (const { name } of bundledCorpus().outlets) await place(options, name, 'hidden');
    await until('no outlet is left to mark for', async () => (await marks(page)).length === 0);
    for (const { name } of bundledCorpus().outlets) await place(options, name, 'shown');
    await until('the marks are there again', async () => sorted(await marks(page)) === sorted(before));

    await addSite(options, 'options.example');
    await until('the site is off', async () => (await marks(page)).length === 0);
    await click(options, say('removeSite', 'options.example'));
    await page.toFront();
    await firstMarks(page);
    await options.close();
    await page.close();
  });

  it('are a click away from the popup', async () => {
    const page = await stage().show(demoHtml());
    const popup = await popupFor(stage(), page, isLinked);
    const optionPages = () => stage().browser.extensionPages('options.html');
    expect(await optionPages()).toEqual([]);
    await click(popup, say('options'));
    const [options] = await until('the options are open', async () => {
      const found = await optionPages();
      return found.length > 0 && found;
    });
    await options?.close();
    await popup.close().catch(() => undefined);
    await page.close();
  });

  it('hold what is stored: saved as one file, and erased after asking once', async () => {
    const options = await openOptions(stage());
    await options.colours('light');
    await choose(options, say('strictness_strict'));
    await choose(options, say('theme_dark'));
    await addSite(options, 'erased.example');
    await until('the site is listed', async () => (await wordsOf(options)).includes('erased.example'));
    await until('the page is dark', async () => (await ground(options)) === DARK_GROUND);
    const { local } = await savedFile(options);
    expect(local.settings).toMatchObject({ strictness: 'strict', theme: 'dark', hostsOff: ['erased.example'] });
    await click(options, say('erase'));
    await until('it asks', async () => (await wordsOf(options)).includes(say('eraseAsk')));
    expect((await wordsOf(options)).includes('erased.example')).toBe(true);
    await click(options, say('eraseYes'));
    await until('it says so', async () => (await wordsOf(options)).includes(say('erased')));
    await until('no site is listed', async () => (await wordsOf(options)).includes(say('noSites')));
    await until('the colours are the browser’s', async () => (await ground(options)) === LIGHT_GROUND);
    expect((await savedFile(options)).local).toEqual({});
    await options.close();
  });

  it('list the corpus, its outlets and the keyboard commands', async () => {
    const options = await openOptions(stage());
    const { name, outlets } = bundledCorpus();
    await until('the corpus is there', async () => (await wordsOf(options)).includes(name));
    const words = await wordsOf(options);
    expect(outlets.filter((outlet) => !words.includes(outlet.name))).toEqual([]);
    await until('the commands are there', async () => (await wordsOf(options)).includes(say('commandNext')));
    await options.close();
  });

  it.each(['light', 'dark'] as const)('have no serious problem for axe, %s', async (colours) => {
    const options = await openOptions(stage());
    await options.colours(colours);
    await options.screenshot(stage().picture(`options-${colours}`));
    expect(await seriousProblems(options, 'page')).toEqual([]);
    await options.close();
  });
});

async function openOptions(on: Stage): Promise<Page> {
  const options = await on.browser.openExtensionPage('options.html');
  await until('the options are there', async () => (await wordsOf(options)).includes(say('outletsTitle')));
  await until('the outlets are there', () =>
    options.evaluate(() => document.querySelector('.outlet-choice select') !== null, null),
  );
  return options;
}

/** Clicks the control whose label begins with these words. */
function choose(options: Page, words: string): Promise<void> {
  return options.evaluate((label) => {
    const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
    if (!found) throw new Error(`no control is labelled "${label}"`);
    found.click();
  }, words);
}

function click(options: Page, words: string): Promise<void> {
  return options.evaluate((label) => {
    const found = [...document.querySelectorAll('button')].find(
      (button) => (button.ariaLabel ?? button.textContent) === label,
    );
    if (!found) throw new Error(`no button says "${label}"`);
    found.click();
  }, words);
}

async function place(options: Page, outlet: string, where: 'shown' | 'pinned' | 'hidden'): Promise<void> {
  await options.evaluate(
    ({ name, value }) => {
      const found = [...document.querySelectorAll<HTMLSelectElement>('.outlet-choice select')].find(
        (one) => one.ariaLabel === name,
      );
      if (!found) throw new Error(`there is no choice for ${name}`);
      found.value = value;
      found.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name: say('outletChoice', outlet), value: where },
  );
  await until(`${outlet} is ${where}`, () =>
    options.evaluate(async (value) => {
      const { settings } = await (
        (globalThis as unknown as Api).browser ?? (globalThis as unknown as Api).chrome
      ).storage.local.get('settings');
      const shown = [...document.querySelectorAll<HTMLSelectElement>('.outlet-choice select')].filter(
        (one) => one.value === value,
      ).length;
      const hidden = settings.outletsHidden.length;
      return value === 'hidden'
        ? shown === hidden
        : document.querySelectorAll<HTMLSelectElement>('.outlet-choice select').length - shown === hidden;
    }, where),
  );
}

async function addSite(options: Page, host: string): Promise<void> {
  await options.evaluate(() => document.querySelector<HTMLElement>('.site-form input')?.focus(), null);
  await options.type(host);
  await options.press('Enter');
}

/** The file that the page would save, caught on its way to the browser. */
async function savedFile(options: Page): Promise<{ readonly local: { readonly settings?: unknown } }> {
  await options.evaluate(() => {
    const { createObjectURL } = URL;
    const caught = globalThis as unknown as { saved: Promise<string> | undefined };
    caught.saved = undefined;
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = createObjectURL;
      caught.saved = (blob as Blob).text();
      return '#saved';
    };
  }, null);
  await click(options, say('export'));
  const text = await until('the file is there', () =>
    options.evaluate(async () => (await (globalThis as unknown as { saved?: Promise<string> }).saved) ?? false, null),
  );
  return JSON.parse(text);
}

function subtleMarks(page: Page): Promise<number> {
  return page.evaluate(
    () => [...CSS.highlights].filter(([name]) => name.startsWith('fact-linker-subtle')).length,
    null,
  );
}

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor, null);
}

/** The ground of what the extension draws into the page: the list of marks, which is always there. */
function cardGround(page: Page): Promise<string> {
  return page.inShadow((root) => {
    const list = root.querySelector('.mark-list');
    return list === null ? '' : getComputedStyle(list).backgroundColor;
  }, null);
}

function sorted(found: readonly { readonly agreement: string; readonly text: string }[]): string {
  return found
    .map(({ agreement, text }) => `${text} ${agreement}`)
    .sort()
    .join('\n');
}

type Settings = { readonly outletsHidden: readonly string[] };
type Api = Readonly<
  Record<
    'browser' | 'chrome',
    {
      readonly storage: {
        readonly local: { readonly get: (key: string) => Promise<{ readonly settings: Settings }> };
      };
    }
  >
>;
