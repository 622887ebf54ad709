import { expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { cardIs } from './card-state.ts';
import { demoSentences } from './demo.ts';
import { firstMarks, isMarked, type Mark, marks, type Place, placeOfMark } from './marks.ts';
import { asParagraphs, newsPage } from './news-page.ts';
import { isLinked, popupFor } from './popup.ts';
import { onEachBrowser } from './stage.ts';

const HOST = 'composed.example';
const TITLE = 'Leaders speak by phone';
const sentences = demoSentences();
const linked = sentences.flatMap(({ text, claims }) => (claims.length > 0 ? [text] : []));
const HTML = articleOf(sentences.map(({ text }) => text));
const OTHER = articleOf(
  Array.from(
    { length: 9 },
    (_, index) => `The baker of Marn sold ${index + 20} loaves before the rain came on Monday.`,
  ),
);

/** What is painted in the document that shows the article: the page's own, or that of its frame. */
type Painted = { readonly marks: readonly Mark[]; readonly sheets: number; readonly lines: readonly string[] };

onEachBrowser('a page put together', (stage) => {
  it('is marked where its article stands in an open shadow root, and left as it was when switched off', async () => {
    const page = await stage().show(inShadowRoot(HTML), { host: HOST });
    await stage().desk.scanned(page, 'linked');
    const found = await firstMarks(page);
    expect(linked.filter((sentence) => !isMarked(sentence, found))).toEqual([]);
    expect(await inRoot(page)).toEqual({ lines: ['underline'], sheets: 2 });
    const { x, y } = await placeOfMark(page, found[0]?.text ?? '');
    await page.hover(x, y);
    await cardIs(page, 'open');
    await page.screenshot(stage().picture('shadow-root'));
    await page.press('Escape');
    await cardIs(page, 'closed');
    await page.click(x, y);
    await cardIs(page, 'open');
    await stage().desk.switchOff(HOST);
    await until('the marks are gone', async () => (await marks(page)).length === 0);
    expect((await inRoot(page)).sheets).toBe(1);
    expect(await page.evaluate(() => document.querySelector('fact-linker-host') === null, null)).toBe(true);
    await stage().desk.switchOff();
    await page.close();
  });

  it('is marked where its article stands in a frame of its own, also after that has moved on', async () => {
    const article = stage().put({ body: HTML }, HOST);
    const other = stage().put({ body: OTHER }, HOST);
    const page = await stage().show(withFrame(article), { host: HOST });
    await stage().desk.scanned(page, 'linked');
    const { marks: found, sheets, lines } = await inFrame(page);
    expect(linked.filter((sentence) => !isMarked(sentence, found))).toEqual([]);
    expect(await marks(page)).toEqual([]);
    expect([sheets, lines]).toEqual([1, ['underline']]);

    const place = await placeInFrame(page);
    await page.hover(place.x, place.y);
    await cardIs(page, 'open');
    await page.screenshot(stage().picture('frame'));
    expect(await distanceOfCard(page, place)).toBeLessThan(120);
    await page.press('Escape');
    await cardIs(page, 'closed');
    await page.click(place.x, place.y);
    await cardIs(page, 'open');

    await page.evaluate((address) => document.querySelector('iframe')?.setAttribute('src', address), other);
    await stage().desk.scanned(page, 'nothing-found');
    await cardIs(page, 'closed');
    expect((await inFrame(page)).marks).toEqual([]);
    await page.evaluate((address) => document.querySelector('iframe')?.setAttribute('src', address), article);
    await stage().desk.scanned(page, 'linked');
    await page.evaluate(() => document.querySelector('iframe')?.remove(), null);
    await stage().desk.scanned(page, 'no-article');
    await page.close();
  });

  it('has nothing left in its frame when switched off', async () => {
    const page = await stage().show(withFrame(stage().put({ body: HTML }, HOST)), { host: HOST });
    await stage().desk.scanned(page, 'linked');
    await stage().desk.switchOff(HOST);
    await until('the marks are gone', async () => (await inFrame(page)).marks.length === 0);
    expect(await inFrame(page)).toEqual({ marks: [], sheets: 0, lines: ['none'] });
    await stage().desk.switchOff();
    await page.close();
  });

  it('is left alone where its frame is of another site', async () => {
    const page = await stage().show(withFrame(stage().put({ body: HTML }, 'elsewhere.example')), { host: HOST });
    await stage().desk.scanned(page, 'no-article');
    await page.close();
  });

  it('has its articles told apart in the popup where it shows several', async () => {
    const middle = Math.ceil(sentences.length / 2);
    const halves = [sentences.slice(0, middle), sentences.slice(middle)];
    const titles = ['Leaders speak by phone', 'What was said of the plant'];
    const bodies = halves.map((half, index) =>
      bodyOf(
        articleOf(
          half.map(({ text }) => text),
          titles[index],
        ),
      ),
    );
    const page = await stage().show(HTML.replace(/<main>.*<\/main>/s, `<main>${bodies.join('')}</main>`));
    await stage().desk.scanned(page, 'linked');
    const popup = await popupFor(stage(), page, isLinked);
    const shown = () => [...document.querySelectorAll('.article-title')].map(({ textContent }) => textContent);
    expect(await popup.evaluate(shown, null)).toEqual(titles);
    await popup.screenshot(stage().picture('popup-articles'));
    await popup.close();
    await page.close();
  });
});

function articleOf(texts: readonly string[], title = TITLE): string {
  return newsPage({ title, paragraphs: asParagraphs(texts) });
}

function bodyOf(html: string): string {
  return /<article>.*<\/article>/s.exec(html)?.[0] ?? '';
}

/** The article in an open shadow root that has a style sheet of its own. */
function inShadowRoot(html: string): string {
  const script = `document.querySelector('story-page').shadowRoot.adoptedStyleSheets = [new CSSStyleSheet()];`;
  return html.replace(
    /<main>(.*)<\/main>/s,
    (_, body) =>
      `<main><story-page><template shadowrootmode="open">${body}</template></story-page><script>${script}</script></main>`,
  );
}

function withFrame(address: string): string {
  const frame = `<iframe src="${address}" style="width: 800px; height: 600px; border: 9px solid; padding: 7px"></iframe>`;
  return `<!doctype html><html lang="en"><title>Reader</title><h1>Reader</h1>${frame}</html>`;
}

function inRoot(page: Page) {
  return page.evaluate(() => {
    const root = document.querySelector('story-page')?.shadowRoot;
    const lines = [...(root?.querySelectorAll('p') ?? [])].map(
      (p) => getComputedStyle(p, '::highlight(fact-linker-same)').textDecorationLine,
    );
    return { lines: [...new Set(lines)], sheets: root?.adoptedStyleSheets.length ?? 0 };
  }, null);
}

function inFrame(page: Page): Promise<Painted> {
  return page.evaluate(() => {
    const view = document.querySelector('iframe')?.contentWindow as (Window & typeof globalThis) | null | undefined;
    if (!view) throw new Error('The page has no frame.');
    const found = (['same', 'differs', 'contradicted'] as const).flatMap((agreement) =>
      [...(view.CSS.highlights.get(`fact-linker-${agreement}`) ?? [])].map((range) => ({
        agreement,
        text: String(range),
      })),
    );
    const lines = [...view.document.querySelectorAll('p')].map(
      (p) => view.getComputedStyle(p, '::highlight(fact-linker-same)').textDecorationLine,
    );
    return { marks: found, sheets: view.document.adoptedStyleSheets.length, lines: [...new Set(lines)] };
  }, null);
}

/** A place on the first line of a mark in the frame, in the page's viewport. */
function placeInFrame(page: Page): Promise<Place> {
  return page.evaluate(() => {
    const frame = document.querySelector('iframe');
    const view = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
    if (!frame || !view) throw new Error('The page has no frame.');
    for (const name of ['same', 'differs', 'contradicted'])
      for (const marked of view.CSS.highlights.get(`fact-linker-${name}`) ?? []) {
        const line = (marked as Range).getClientRects()[0];
        const around = frame.getBoundingClientRect();
        const ofFrame = 16;
        if (line && line.top < 300)
          return {
            x: Math.round(around.left + ofFrame + line.left + 30),
            y: Math.round(around.top + ofFrame + line.top + 8),
          };
      }
    throw new Error('No mark is in sight.');
  }, null);
}

/** How far the card's nearer edge is from the place, up or down. */
function distanceOfCard(page: Page, { y }: Place): Promise<number> {
  return page.inShadow((root, at) => {
    const card = root.querySelector('dialog')?.getBoundingClientRect();
    return card ? Math.min(Math.abs(card.top - at), Math.abs(card.bottom - at)) : Number.POSITIVE_INFINITY;
  }, y);
}
