import { expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { demoHtml, demoSentences } from './demo.ts';
import { firstMarks, isMarked, marks } from './marks.ts';
import { asParagraphs, newsPage, paragraphsHtml } from './news-page.ts';
import { longestPauseMs, withPauseMeter } from './pause-meter.ts';
import { onEachBrowser } from './stage.ts';

const LONGEST_PAUSE_MS = 2_000;

const OTHER_EVENT = [
  'The town council of Brackley Moor voted on Tuesday to reopen the swimming hall in the autumn.',
  'Repairs to the roof took eleven months longer than the builder had promised.',
  'Swimmers will pay the same entrance fee as before, the mayor told a packed meeting.',
  'A second hall near the railway station stays closed until its boilers are replaced.',
  'Two members abstained because they wanted to see the final bill first.',
  'The first lessons for children are planned for the week after the harvest fair.',
];

onEachBrowser('pages of every kind', (stage) => {
  it('are marked under a policy that allows nothing', async () => {
    const page = await stage().show(demoHtml(), { headers: { 'content-security-policy': "default-src 'none'" } });
    const found = await firstMarks(page);
    expect(found.length).toBeGreaterThan(0);
    await until('the list of marks is there', () =>
      page.inShadow((root) => root.querySelectorAll('nav button').length > 0, null),
    );
    await page.screenshot(stage().picture('strict-policy'));
    await page.close();
  });

  it('have text that comes late noticed', async () => {
    const { first, second, last } = halves();
    const page = await stage().show(newsPage({ title: 'Leaders speak by phone', paragraphs: first }));
    await page.toFront();
    await firstMarks(page);
    await page.evaluate(
      (html) => document.querySelector('article')?.insertAdjacentHTML('beforeend', html),
      paragraphsHtml(second),
    );
    await until('the late text is marked', async () => isMarked(last, await marks(page)));
    await page.close();
  });

  it('have a change of page without a load noticed, there and back', async () => {
    const { first } = halves();
    const page = await stage().show(newsPage({ title: 'Leaders speak by phone', paragraphs: first }));
    await page.toFront();
    await firstMarks(page);
    await turnTo(page, '/brackley-moor', 'Swimming hall to reopen', asParagraphs(OTHER_EVENT));
    await until('the marks of the page before are gone', async () => (await marks(page)).length === 0);
    await turnTo(page, '/call', 'Leaders speak by phone', first);
    await firstMarks(page);
    await page.close();
  });

  it.each<readonly [string, string]>([
    ['an empty page', '<!doctype html><title>Nothing</title>'],
    ['a page of links', linksPage()],
  ])('get no mark and no host when they are no article: %s', async (_, html) => {
    const page = await stage().show(html);
    await stage().desk.scanned(page, 'no-article');
    expect(await marks(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('fact-linker-host') === null, null)).toBe(true);
    await page.close();
  });

  it('get no mark when they tell of another event', async () => {
    const page = await stage().show(
      newsPage({ title: 'Swimming hall to reopen', paragraphs: asParagraphs(OTHER_EVENT) }),
    );
    await stage().desk.scanned(page, 'nothing-found');
    expect(await marks(page)).toEqual([]);
    await page.close();
  });

  it.each<readonly [string, () => string]>([
    ['5 MB of text', () => longPage(1_000, 5_000_000)],
    ['20,000 paragraphs', () => longPage(20_000, 3_000_000)],
  ])('stay responsive with %s', async (_, html) => {
    const page = await stage().show(withPauseMeter(html()));
    await stage().desk.scanned(page, 'gave-up');
    expect(await longestPauseMs(page)).toBeLessThan(LONGEST_PAUSE_MS);
    await page.close();
  });
});

/** The demo's sentences in two halves, and the last linked sentence of the second. */
function halves(): { readonly first: readonly string[]; readonly second: readonly string[]; readonly last: string } {
  const sentences = demoSentences();
  const middle = Math.ceil(sentences.length / 2);
  const texts = (part: typeof sentences) => asParagraphs(part.map(({ text }) => text));
  const last = sentences.slice(middle).findLast(({ claims }) => claims.length > 0);
  if (!last) throw new Error('The second half of the demo has no linked sentence.');
  return { first: texts(sentences.slice(0, middle)), second: texts(sentences.slice(middle)), last: last.text };
}

/** Replaces the article as a single-page site does: new address, new title, new text. */
function turnTo(page: Page, path: string, title: string, paragraphs: readonly string[]): Promise<void> {
  return page.evaluate(
    ([address = '', name = '', html = '']) => {
      history.pushState(null, '', address);
      document.title = name;
      const article = document.querySelector('article');
      if (article) article.innerHTML = `<h1>${name}</h1>${html}`;
    },
    [path, title, paragraphsHtml(paragraphs)],
  );
}

function linksPage(): string {
  const links = Array.from(
    { length: 60 },
    (_, index) => `<li><a href="/story-${index}">Story number ${index} of the day</a></li>`,
  );
  return `<!doctype html><html lang="en"><title>Front page</title><h1>Today</h1><ul>${links.join('')}</ul></html>`;
}

function longPage(paragraphs: number, bytes: number): string {
  const line = `${OTHER_EVENT.join(' ')} `;
  const paragraph = line.repeat(Math.ceil(bytes / paragraphs / line.length)).slice(0, Math.floor(bytes / paragraphs));
  return newsPage({ title: 'A very long report', paragraphs: Array.from({ length: paragraphs }, () => paragraph) });
}
