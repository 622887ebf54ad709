import { expect, it } from 'vitest';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { seriousProblems } from './axe.ts';
import { cardIs } from './card-state.ts';
import { demoHtml } from './demo.ts';
import { firstMarks, placeOfMark } from './marks.ts';
import { onEachBrowser, type Stage } from './stage.ts';

const TABS_AT_MOST = 40;

onEachBrowser('the card', (stage) => {
  it('opens under a resting pointer and shows who else carries the claim', async () => {
    const { page, words } = await markedPage(stage());
    const { x, y } = await placeOfMark(page, words);
    await page.hover(x, y);
    await cardIs(page, 'open');
    await page.screenshot(stage().picture('card'));
    const text = await page.inShadow((root) => root.querySelector('dialog')?.textContent ?? '', null);
    expect(text).toContain('Also in');
    await page.close();
  });

  it('opens on a click, and Escape closes it', async () => {
    const { page, words } = await markedPage(stage());
    const { x, y } = await placeOfMark(page, words);
    await page.click(x, y);
    await cardIs(page, 'open');
    await page.press('Escape');
    await cardIs(page, 'closed');
    await page.close();
  });

  it('opens by keyboard alone, and Escape gives the focus back', async () => {
    const { page } = await markedPage(stage());
    for (let tabs = 0; tabs < TABS_AT_MOST && !(await focusIs(page, 'nav button')); tabs++) await page.press('Tab');
    expect(await focusIs(page, 'nav button')).toBe(true);
    const entered = await focusedWords(page);
    await page.screenshot(stage().picture('mark-list'));
    await page.press('Enter');
    await cardIs(page, 'open');
    await until('the card has the focus', () => focusIs(page, 'dialog'));
    await page.press('Escape');
    await cardIs(page, 'closed');
    await until('the focus is back on the list', () => focusIs(page, 'nav button'));
    expect(await focusedWords(page)).toBe(entered);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no serious problem for axe, %s', async (scheme) => {
    const { page, words } = await markedPage(stage());
    await page.colours(scheme);
    const { x, y } = await placeOfMark(page, words);
    await page.click(x, y);
    await cardIs(page, 'open');
    await page.screenshot(stage().picture(`card-${scheme}`));
    expect(await seriousProblems(page, 'inHost')).toEqual([]);
    await page.close();
  });
});

/** The demo page in front with its marks and their list, and the words of one mark. */
async function markedPage(stage: Stage): Promise<{ readonly page: Page; readonly words: string }> {
  const page = await stage.show(demoHtml());
  await page.toFront();
  const [first] = await firstMarks(page);
  await until('the list of marks is there', () =>
    page.inShadow((root) => root.querySelector('nav button') !== null, null),
  );
  return { page, words: first?.text ?? '' };
}

/** True when the focus is in the extension's host, on an element that fits the selector. */
function focusIs(page: Page, selector: string): Promise<boolean> {
  return page.inShadow((root, wanted) => root.activeElement?.matches(wanted) ?? false, selector);
}

function focusedWords(page: Page): Promise<string> {
  return page.inShadow((root) => root.activeElement?.textContent ?? '', null);
}
