import { expect, it } from 'vitest';
import { say } from '../../components/language.ts';
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

  it('hides a link that is not of this claim, for good, and brings it back', async () => {
    const { page, words } = await markedPage(stage());
    const links = await listed(page);
    await openCard(page, words);
    await pressInCard(page, say('notThisClaim'));
    await until('the card says so', () => cardSays(page, say('hiddenHere')));
    await until('the link is hidden', async () => (await listed(page)) < links);
    await page.screenshot(stage().picture('card-hidden'));
    await pressInCard(page, say('undo'));
    await until('the card of the link is back', () => cardSays(page, say('notThisClaim')));
    expect(await listed(page)).toBe(links);
    await pressInCard(page, say('notThisClaim'));
    await until('the link is hidden again', async () => (await listed(page)) < links);
    await page.navigate(await page.evaluate(() => `${location.href}?again#top`, null));
    await firstMarks(page);
    await until('the list of marks is back', async () => (await listed(page)) > 0);
    await until('it stays hidden on the page, whatever its query', async () => (await listed(page)) === links - 1);
    await page.close();
  });

  it('opens the comparison of its page', async () => {
    const { page, words } = await markedPage(stage());
    await openCard(page, words);
    await pressInCard(page, say('openComparison'));
    await until('the comparison is open', () => stage().desk.hasView('sidepanel.html'));
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

async function openCard(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOfMark(page, words);
  await page.click(x, y);
  await cardIs(page, 'open');
}

/** Clicks a button of the card as a reader does: browsers open a panel for nothing less. */
async function pressInCard(page: Page, label: string): Promise<void> {
  const { x, y } = await page.inShadow((root, wanted) => {
    const button = [...root.querySelectorAll('dialog button')].find(({ textContent }) => textContent === wanted);
    if (button === undefined) throw new Error(`the card has no button "${wanted}"`);
    button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  }, label);
  await page.click(x, y);
}

const cardSays = (page: Page, words: string): Promise<boolean> =>
  page.inShadow((root, wanted) => root.querySelector('dialog')?.textContent?.includes(wanted) === true, words);

/** Number of links in the list for keyboard and screen reader. */
const listed = (page: Page): Promise<number> =>
  page.inShadow((root) => root.querySelectorAll('nav button').length, null);

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
