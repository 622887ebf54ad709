import { expect, it } from 'vitest';
import { say } from '../../components/language.ts';
import { inCanonicalOrder } from '../../core/corpus/encode-corpus.ts';
import { toSchemaOrg } from '../../core/corpus/schema-org.ts';
import { corpusOf } from '../arbitraries/corpus.ts';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { seriousProblems } from './axe.ts';
import { demoHtml } from './demo.ts';
import { firstMarks, marks } from './marks.ts';
import { newsPage } from './news-page.ts';
import { popupFor, wordsOf } from './popup.ts';
import { onEachBrowser, type Stage } from './stage.ts';

const TOLD = [
  'Lifeboats took all 140 passengers off the ferry Lark by dawn on Tuesday.',
  'Harbour chief Ida Venn ordered the harbour of Osterholm closed until Friday.',
  'The salvage firm Brandvik offered to tow the ferry Lark free of charge.',
];
const FERRY = {
  ...corpusOf({
    'lark-aground': Object.fromEntries(
      TOLD.map((text, n) => [`claim-${n}`, { text, tellings: { 'post-lark': text, 'kurier-lark': text } }]),
    ),
  }),
  id: 'ferry',
  name: 'Ferry news',
};
const ARTICLE = newsPage({
  title: 'Ferry Lark is stuck off Osterholm',
  paragraphs: [
    `The ferry has been on the reef since Monday night, and its owners say little. ${TOLD[0]}`,
    `${TOLD[1]} Fishermen protested on the quay in the afternoon, and the mayor called for calm.`,
    `${TOLD[2]} Nobody from the shipping company has answered the offer so far, a spokesman said.`,
  ],
});

onEachBrowser('the reader’s corpora', (stage) => {
  it('are imported from a file, mark pages, and are switched, exchanged, brought back and removed', async () => {
    const options = await openOptions(stage());
    expect(await marksOn(stage(), false)).toEqual([]);
    const open = await stage().show(ARTICLE);
    await stage().desk.scanned(open, 'nothing-found');
    await choose(options, 'ferry.json', JSON.stringify(FERRY));
    await shows(options, say('importDone', 'Ferry news'));
    await open.toFront();
    expect((await firstMarks(open)).length).toBe(TOLD.length);
    await open.close();
    await shows(options, say('corpusImported'));
    expect((await marksOn(stage(), true)).length).toBe(TOLD.length);

    const page = await stage().show(demoHtml());
    const popup = await popupFor(stage(), page, (words) => words.includes('1 more corpus'));
    await popup.close();
    await firstMarks(page);
    await page.close();

    await switchCorpus(options);
    expect(await marksOn(stage(), false)).toEqual([]);
    await switchCorpus(options);
    await stage().browser.stopBackground();
    expect((await marksOn(stage(), true)).length).toBe(TOLD.length);

    const fewer = { ...FERRY, name: 'Ferry news, later', claims: FERRY.claims.slice(0, 1) };
    const later = { ...fewer, tellings: FERRY.tellings.filter(({ claim }) => claim === 'claim-0') };
    await choose(options, 'later.jsonld', JSON.stringify(toSchemaOrg(inCanonicalOrder(later))));
    await shows(options, say('importDone', 'Ferry news, later'));
    expect((await marksOn(stage(), true)).length).toBe(1);
    await options.screenshot(stage().picture('corpora'));
    expect(await seriousProblems(options, 'page')).toEqual([]);
    await click(options, say('corpusGoBack'));
    await shows(options, say('corpusWentBack', 'Ferry news, later'));
    expect((await marksOn(stage(), true)).length).toBe(TOLD.length);

    await click(options, say('corpusRemoveLabel', 'Ferry news'));
    await shows(options, say('corpusRemoveAsk', 'Ferry news'));
    await options.evaluate(() => document.querySelector<HTMLElement>('.remove-now')?.click(), null);
    await until('it is gone', async () => !(await wordsOf(options)).includes(say('corpusImported')));
    expect(await marksOn(stage(), false)).toEqual([]);
    await options.close();
  });

  it('are not changed by a file that is none', async () => {
    const options = await openOptions(stage());
    await choose(options, 'broken.json', JSON.stringify({ ...FERRY, updated: 'last week', stories: [] }));
    await shows(options, say('importRefused', 'broken.json'));
    const words = await wordsOf(options);
    expect(words).toContain('updated is "last week"; expected YYYY-MM-DD');
    expect(words).toContain('claims[0].story is "lark-aground"; expected the id of an entry of stories');
    expect(words).not.toContain(say('corpusImported'));
    await choose(options, 'none.json', 'nothing of the kind');
    await shows(options, say('importRefused', 'none.json'));
    expect(await wordsOf(options)).toContain('is no JSON');
    await options.close();
  });
});

/** The marks of the ferry's article, opened anew, once its scan is over. */
async function marksOn(on: Stage, areExpected: boolean): Promise<readonly unknown[]> {
  const page = await on.show(ARTICLE);
  await on.desk.scanned(page, 'linked', 'nothing-found');
  const found = areExpected ? await firstMarks(page) : await marks(page);
  await page.close();
  return found;
}

async function openOptions(on: Stage): Promise<Page> {
  const options = await on.browser.openExtensionPage('options.html');
  await shows(options, say('importChoose'));
  return options;
}

/** Waits until the page says these words. */
async function shows(options: Page, words: string): Promise<void> {
  await until(`the page says “${words}”`, async () => (await wordsOf(options)).includes(words));
}

/** Hands a file to the page as a reader does who chooses one. */
async function choose(options: Page, name: string, text: string): Promise<void> {
  await until('a file may be chosen', () =>
    options.evaluate(() => document.querySelector('.import input[type=file]') !== null, null),
  );
  await options.evaluate(
    (file) => {
      const field = document.querySelector<HTMLInputElement>('.import input[type=file]');
      if (field === null) throw new Error('There is no field for a file.');
      const chosen = new DataTransfer();
      chosen.items.add(new File([file.text], file.name));
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, text },
  );
}

async function switchCorpus(options: Page): Promise<void> {
  const box = () =>
    options.evaluate(() => document.querySelector<HTMLInputElement>('.corpus-entry input')?.checked, null);
  const before = await box();
  await options.evaluate(() => document.querySelector<HTMLElement>('.corpus-entry input')?.click(), null);
  await until('it is switched', async () => (await box()) === !before);
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
