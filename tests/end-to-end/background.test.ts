import { expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { demoHtml } from './demo.ts';
import { firstMarks } from './marks.ts';
import { claimCount, isLinked, popupFor, wordsOf } from './popup.ts';
import { onEachBrowser } from './stage.ts';

onEachBrowser('a background that was stopped', (stage) => {
  it('wakes for the next page and links it', async () => {
    const { browser } = stage();
    const before = await stage().show(demoHtml());
    const marked = (await firstMarks(before)).length;
    await browser.stopBackground();
    const after = await stage().show(demoHtml());
    expect((await firstMarks(after)).length).toBe(marked);
    await until('the background is awake', () => browser.backgroundRuns());
    await before.close();
    await after.close();
  });

  it('still knows what was linked in a tab before', async () => {
    const page = await stage().show(demoHtml());
    await firstMarks(page);
    const popup = await popupFor(stage(), page, isLinked);
    const count = claimCount(await wordsOf(popup));
    await popup.close();
    await stage().browser.stopBackground();
    const again = await popupFor(stage(), page, isLinked);
    expect(claimCount(await wordsOf(again))).toBe(count);
    await again.close();
    await page.close();
  });
});
