import { beforeAll, expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { demoHtml, demoSentences } from './demo.ts';
import { type HydratingPage, hydratingPage, hydratingScript } from './hydrating-page.ts';
import { firstMarks, isMarked, marks } from './marks.ts';
import { asParagraphs, newsPage, paragraphsHtml } from './news-page.ts';
import { onEachBrowser } from './stage.ts';

type App = { readonly app: HydratingPage; readonly lost: number };

const sentences = demoSentences();
const linked = sentences.flatMap(({ text, claims }) => (claims.length > 0 ? [text] : []));
const texts = sentences.map(({ text }) => text);
const TITLE = 'Leaders speak by phone';

onEachBrowser('a page that changes', (stage) => {
  let script = '';
  beforeAll(async () => {
    script = stage().put({ body: await hydratingScript(), type: 'text/javascript' });
  });

  it('has a second article marked that scrolling brings in', async () => {
    const middle = Math.ceil(texts.length / 2);
    const page = await stage().show(newsPage({ title: TITLE, paragraphs: asParagraphs(texts.slice(0, middle)) }));
    await firstMarks(page);
    await page.evaluate(
      (html) => {
        const next = document.createElement('article');
        next.innerHTML = `<h1>What was said afterwards</h1>${html}`;
        document.querySelector('main')?.append(next);
      },
      paragraphsHtml(asParagraphs(texts.slice(middle))),
    );
    const ofSecond = linked.filter((sentence) => texts.indexOf(sentence) >= middle);
    const ofFirst = linked.filter((sentence) => texts.indexOf(sentence) < middle);
    await until('the second article is marked', async () => isMarked(ofSecond.at(-1) ?? '', await marks(page)));
    const found = await marks(page);
    expect(ofFirst.filter((sentence) => !isMarked(sentence, found))).toEqual([]);
    await page.close();
  });

  it.each<readonly [string, string]>([
    ['pushState', `history.pushState(null, '', '/pushed')`],
    ['replaceState', `history.replaceState(null, '', '/replaced')`],
    ['a step back', `history.pushState(null, '', '/pushed'); history.back()`],
    ['a route in the fragment', `location.hash = '#/routed'`],
  ])('is looked at again after %s alone, without a change of its elements', async (_, code) => {
    const page = await stage().show(demoHtml());
    await firstMarks(page);
    await page.evaluate((source) => {
      (globalThis as unknown as { painted: unknown }).painted = firstHighlight();
      new Function(source)();
      function firstHighlight() {
        return [...CSS.highlights].find(([name]) => name.startsWith('fact-linker'))?.[1];
      }
    }, code);
    await until('the marks are painted anew', () =>
      page.evaluate(() => {
        const now = [...CSS.highlights].find(([name]) => name.startsWith('fact-linker'))?.[1];
        return now !== undefined && now !== (globalThis as unknown as { painted: unknown }).painted;
      }, null),
    );
    await page.close();
  });

  it.each(['at once', 'when told'] as const)('is hydrated without a loss, %s', async (when) => {
    const page = await stage().show(hydratingPage(script, asParagraphs(texts), when));
    const before = await firstMarks(page);
    const { lost, complaints } = await page.evaluate((hydrates) => {
      const { app, lost: lostBefore } = globalThis as unknown as App;
      return { lost: hydrates === 'at once' ? lostBefore : app.hydrate(), complaints: app.complaints };
    }, when);
    expect({ lost, complaints }).toEqual({ lost: 0, complaints: [] });
    await until('the marks are there', async () => (await marks(page)).length === before.length);
    expect(strays(await marks(page), texts)).toEqual([]);
    await correctFirst(page);
    expect(await page.evaluate(() => (globalThis as unknown as App).app.complaints, null)).toEqual([]);
    await page.close();
  });

  it.each<readonly [string, (paragraph: Element) => void]>([
    ['inserts a word', (paragraph) => (paragraph.firstChild as Text).insertData(12, ' never')],
    ['puts words before', (paragraph) => (paragraph.firstChild as Text).insertData(0, 'It is not true that ')],
    ['sets other text', (paragraph) => (paragraph.textContent = 'A bakery in Brackley Moor opened its doors again.')],
    ['wraps and cuts', (paragraph) => (paragraph.innerHTML = `<b>${paragraph.textContent?.slice(0, 40)}</b>`)],
    ['takes it away', (paragraph) => paragraph.remove()],
  ])('has no mark on other words, not for one frame, when it %s', async (_, edit) => {
    const page = await stage().show(newsPage({ title: TITLE, paragraphs: linked }));
    const before = await firstMarks(page);
    const now = await page.evaluate(async (source) => {
      const paragraphs = [...document.querySelectorAll('article p')];
      for (const paragraph of paragraphs.filter((__, index) => index % 2 === 0))
        new Function(`return ${source}`)()(paragraph);
      await new Promise(requestAnimationFrame);
      return ['same', 'differs', 'contradicted'].flatMap((name) =>
        [...(CSS.highlights.get(`fact-linker-${name}`) ?? [])].map(String).filter((text) => text !== ''),
      );
    }, String(edit));
    const allowed = before.map(({ text }) => text);
    expect(now.filter((text) => !allowed.includes(text))).toEqual([]);
    expect(now.length).toBeLessThan(before.length);
    expect(now.length).toBeGreaterThan(0);
    await page.close();
  });

  it('loses the marks of text that a paywall cuts off, and keeps the others', async () => {
    const page = await stage().show(newsPage({ title: TITLE, paragraphs: asParagraphs(texts) }));
    await firstMarks(page);
    await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p')];
      for (const paragraph of paragraphs.slice(paragraphs.length / 2)) paragraph.remove();
      const wall = document.createElement('div');
      wall.className = 'paywall';
      wall.innerHTML =
        '<h2>Subscribe to read on</h2><p>Only subscribers see the whole article. Choose your plan today.</p>';
      document.querySelector('article')?.append(wall);
    }, null);
    const left = await page.evaluate(() => document.querySelector('article')?.textContent ?? '', null);
    const kept = linked.filter((sentence) => left.includes(sentence));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(linked.length);
    await until('what is left is marked', async () => {
      const found = (await marks(page)).filter(({ text }) => text !== '');
      return kept.every((sentence) => isMarked(sentence, found)) && strays(found, kept).length === 0;
    });
    await page.close();
  });
});

/** Has the application correct a marked paragraph, and sees the marks follow. */
async function correctFirst(page: Page): Promise<void> {
  const correction = 'A bakery in Brackley Moor opened its doors again on Tuesday.';
  await page.evaluate((text) => (globalThis as unknown as App).app.correct(0, text), correction);
  const others = asParagraphs(texts).slice(1).join(' ');
  await until('only the other paragraphs are marked', async () => {
    const found = (await marks(page)).filter(({ text }) => text !== '');
    return found.length > 0 && found.every(({ text }) => others.includes(text));
  });
}

/** Marks that are not within any of the sentences. */
function strays(found: readonly { readonly text: string }[], allowed: readonly string[]): readonly string[] {
  return found.map(({ text }) => text).filter((text) => !allowed.some((sentence) => sentence.includes(text)));
}
