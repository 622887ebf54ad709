import { expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { demoHtml, demoSentences } from './demo.ts';
import { firstMarks, marks, placeOfMark } from './marks.ts';
import { asParagraphs, newsPage } from './news-page.ts';
import { onEachBrowser } from './stage.ts';

/** What the page has seen of itself before the extension came, and of what happened since. */
type Seen = { article: string; names: readonly string[]; messages: number; shifts: number };

const HOST = 'manners.example';

onEachBrowser('an article with marks', (stage, name) => {
  it('is byte for byte the same, has not moved, and its scripts see nothing new', async () => {
    const page = await stage().show(watched(demoHtml()), { host: HOST });
    await openCard(page);
    const { before, after } = await page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: Seen };
      const article = document.querySelector('article');
      const names = Reflect.ownKeys(globalThis).map(String);
      return { before: seen, after: { article: article ? new XMLSerializer().serializeToString(article) : '', names } };
    }, null);
    expect(before.article).toContain('<h1');
    expect(after.article).toBe(before.article);
    expect(after.names.filter((global) => !before.names.includes(global))).toEqual(['seen']);
    expect([before.messages, before.shifts]).toEqual([0, 0]);
    await page.close();
  });

  it.skipIf(name === 'firefox')(
    'has no listener left after switching off (skipped where the browser does not tell)',
    async () => {
      await stage().desk.switchOff(HOST);
      const page = await stage().show(demoHtml(), { host: HOST });
      await stage().desk.scanned(page, 'switched-off');
      expect(await page.extensionListeners?.()).toEqual([]);
      await stage().desk.switchOff();
      await page.toFront();
      await openCard(page);
      expect(await page.extensionListeners?.()).not.toEqual([]);
      await stage().desk.switchOff(HOST);
      await until('the marks are gone', async () => (await marks(page)).length === 0);
      expect(await page.extensionListeners?.()).toEqual([]);
      await stage().desk.switchOff();
      await page.close();
    },
  );

  it('is printed, selected, copied and searched as if there were none', async () => {
    const texts = demoSentences()
      .slice(0, 12)
      .map(({ text }) => text);
    const html = newsPage({ title: 'Leaders speak by phone', paragraphs: asParagraphs(texts) });
    const page = await stage().show(withNotepad(html), { host: HOST });
    await openCard(page);
    const words = demoSentences()[0]?.text.split(' ').slice(0, 3).join(' ') ?? '';
    const withMarks = await used(page, words);
    await stage().desk.switchOff(HOST);
    await until('the marks are gone', async () => (await marks(page)).length === 0);
    await page.toFront();
    const without = await used(page, words);
    await stage().desk.switchOff();
    expect(without.copied).toContain(words);
    expect(without.found).toBeGreaterThan(0);
    expect(withMarks.copied).toBe(without.copied);
    expect(withMarks.selected).toBe(without.selected);
    expect(withMarks.found).toBe(without.found);
    expect(withMarks.printed === without.printed, 'the same print').toBe(true);
    await underlineInPrint(page);
    expect((await page.print()) === without.printed, 'a print with a line under the first paragraph').toBe(false);
    await page.close();
  });

  it('may be marked by others too, who wrap its words in elements', async () => {
    const page = await stage().show(demoHtml(), { host: HOST });
    const before = (await firstMarks(page)).map(({ text }) => text).sort();
    const strays = await page.evaluate(wrapWords, before);
    expect(strays).toEqual([]);
    await until('all marks are back', async () => {
      const now = (await marks(page)).map(({ text }) => text).sort();
      return now.length === before.length && now.every((text, index) => text === before[index]);
    });
    expect(await page.evaluate(() => document.querySelectorAll('mark').length, null)).toBeGreaterThan(5);
    await page.close();
  });

  it.skipIf(name === 'chromium')(
    'is not even read in a tab that nobody has looked at (skipped where the driver makes every tab seen)',
    async () => {
      const address = stage().put({ body: demoHtml() }, HOST);
      const hidden = await stage().desk.openBehind(address);
      const seen = await stage().show(demoHtml(), { host: HOST });
      await firstMarks(seen);
      await until('the tab in front has its badge', async () => (await stage().desk.badge(seen)) !== '');
      expect(await hidden.badge()).toBe('');
      await hidden.toFront();
      await until('it is compared now', async () => (await hidden.badge()) !== '');
      await hidden.close();
      await seen.close();
    },
  );
});

async function openCard(page: Page): Promise<void> {
  const found = await firstMarks(page);
  const { x, y } = await placeOfMark(page, found[0]?.text ?? '');
  await until('the card opens', async () => {
    await page.click(x, y);
    return page.inShadow((root) => root.querySelector('dialog') !== null, null);
  });
}

/** The page with a script at its end that notes what it sees; marks come later than that. */
function watched(html: string): string {
  const script = `
    const seen = {
      article: new XMLSerializer().serializeToString(document.querySelector('article')),
      names: Reflect.ownKeys(globalThis).map(String),
      messages: 0,
      shifts: 0,
    };
    globalThis.seen = seen;
    addEventListener('message', () => { seen.messages += 1; });
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new PerformanceObserver((list) => { seen.shifts += list.getEntries().length; })
        .observe({ type: 'layout-shift', buffered: true });`;
  return html.replace('</body>', `<script>{${script}}</script></body>`);
}

/** With a field to paste into, which is not printed. */
function withNotepad(html: string): string {
  return html.replace(
    '</body>',
    '<style>@media print { textarea { display: none } }</style><textarea></textarea></body>',
  );
}

/** What a reader gets who prints, selects, copies and searches. */
async function used(page: Page, words: string) {
  const selected = await page.evaluate(() => {
    const article = document.querySelector('article');
    if (article) getSelection()?.selectAllChildren(article);
    return getSelection()?.toString() ?? '';
  }, null);
  await page.pressControl('c');
  await page.evaluate(() => {
    const notepad = document.querySelector('textarea');
    if (notepad) notepad.value = '';
    notepad?.focus();
  }, null);
  await page.pressControl('v');
  const copied = await until('the copy is there', () =>
    page.evaluate(() => document.querySelector('textarea')?.value || false, null),
  );
  const found = await page.evaluate((wanted) => {
    const notepad = document.querySelector('textarea');
    if (notepad) notepad.value = '';
    notepad?.blur();
    getSelection()?.removeAllRanges();
    let count = 0;
    while (count < 50 && (globalThis as unknown as Finder).find(wanted)) count += 1;
    getSelection()?.removeAllRanges();
    return count;
  }, words);
  return { selected, copied, found, printed: await page.print() };
}

type Finder = { readonly find: (words: string) => boolean };

function underlineInPrint(page: Page): Promise<void> {
  return page.evaluate(() => {
    const paragraph = document.querySelector('article p');
    if (paragraph instanceof HTMLElement) paragraph.style.textDecoration = 'underline';
  }, null);
}

/**
 * Wraps words all over the article as annotators do (split the text node, put an element around a part), and gives the marks that
 * stand on other words than before once the page is drawn.
 */
async function wrapWords(before: readonly string[]): Promise<string[]> {
  const texts = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (texts.nextNode()) nodes.push(texts.currentNode as Text);
  for (const node of nodes) {
    const at = node.data.search(/\b(?:the|said|of)\b/);
    if (at === -1) continue;
    const word = node.splitText(at);
    word.splitText(3);
    const mark = document.createElement('mark');
    word.replaceWith(mark);
    mark.append(word);
  }
  await new Promise(requestAnimationFrame);
  const strays: string[] = [];
  for (const agreement of ['same', 'differs', 'contradicted'])
    for (const marked of CSS.highlights.get(`fact-linker-${agreement}`) ?? [])
      if (!before.includes(String(marked)) && String(marked) !== '') strays.push(String(marked));
  return strays;
}
