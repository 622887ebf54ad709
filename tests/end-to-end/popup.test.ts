import { expect, it } from 'vitest';
import { say } from '../../components/language.ts';
import { DIFFERENCE_KINDS } from '../../core/differences/difference.ts';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { seriousProblems } from './axe.ts';
import { bundledCorpus, demoHtml } from './demo.ts';
import { firstMarks, marks } from './marks.ts';
import { claimCount, isLinked, popupFor, wordsOf } from './popup.ts';
import { onEachBrowser } from './stage.ts';

onEachBrowser('the popup', (stage, name) => {
  it('lists the claims of the page, their outlets and where they differ', async () => {
    const page = await stage().show(demoHtml());
    const popup = await popupFor(stage(), page, isLinked);
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    }, null);
    await until('every claim is open', () =>
      popup.evaluate(
        () => [...document.querySelectorAll('.claim-item')].every((item) => item.querySelector('.claim-body') !== null),
        null,
      ),
    );
    const words = await wordsOf(popup);
    await popup.screenshot(stage().picture('popup-open'));
    const outlets = bundledCorpus().outlets.map((outlet) => outlet.name);
    expect(outlets.filter((outlet) => words.includes(outlet)).length).toBeGreaterThan(1);
    const kinds = await popup.evaluate(() => document.body.textContent, null);
    expect(DIFFERENCE_KINDS.filter((kind) => kinds?.includes(say(`kind_${kind}`)))).not.toEqual([]);
    await popup.close();
    await page.close();
  });

  it('lists what the page leaves out of its story, and how far the corpus reaches', async () => {
    const page = await stage().show(demoHtml());
    const popup = await popupFor(stage(), page, isLinked);
    const choose = (name: string) =>
      popup.evaluate((label) => {
        const chips = [...document.querySelectorAll<HTMLButtonElement>('.chip')];
        chips.find(({ textContent }) => textContent?.startsWith(label))?.click();
      }, name);
    await choose(say('filter_left_out'));
    await until('the list is there', async () => (await wordsOf(popup)).includes(say('mayBeInOtherWords')));
    const words = await wordsOf(popup);
    expect(bundledCorpus().claims.filter(({ text }) => words.includes(text)).length).toBeGreaterThan(3);
    await popup.screenshot(stage().picture('popup-left-out'));
    await popup.close();
    await page.close();
  });

  it('agrees with the badge on the number of linked claims', async () => {
    const page = await stage().show(demoHtml());
    const popup = await popupFor(stage(), page, isLinked);
    expect(await stage().desk.badge(page)).toBe(String(claimCount(await wordsOf(popup))));
    await popup.close();
    await page.close();
  });

  it('searches the corpus', async () => {
    const page = await stage().show(demoHtml());
    const popup = await popupFor(stage(), page, isLinked);
    const [claim] = bundledCorpus().claims;
    const query = claim?.text.split(' ').slice(-4).join(' ') ?? '';
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.focus(), null);
    await popup.type(query);
    await until('the claim is found', async () => {
      const found = await popup.evaluate(
        () => [...document.querySelectorAll('.found')].map((item) => item.textContent),
        null,
      );
      return found.some((text) => text?.includes(claim?.text ?? 'no claim'));
    });
    await popup.screenshot(stage().picture('popup-search'));
    await popup.close();
    await page.close();
  });

  it('switches the site off, which leaves the page as it was served, and on again', async () => {
    const page = await stage().show(demoHtml(), { host: 'switched.example' });
    await firstMarks(page);
    await until(
      'only the host was added',
      async () => (await differenceFromServed(page, demoHtml())) === 'fact-linker-host',
    );
    const popup = await popupFor(stage(), page, isLinked);
    await flip(popup);
    await until('the marks are gone', async () => (await marks(page)).length === 0);
    await until('the page is as served', async () => (await differenceFromServed(page, demoHtml())) === '');
    await until('the popup says so', async () => (await wordsOf(popup)).includes(say('state_switched_off_title')));
    expect(await stage().desk.badge(page)).toBe('');
    const next = await stage().show(demoHtml(), { host: 'switched.example' });
    const nextPopup = await popupFor(stage(), next, (words) => words.includes(say('state_switched_off_title')));
    expect(await marks(next)).toEqual([]);
    await flip(popup);
    await page.toFront();
    await firstMarks(page);
    for (const tab of [popup, nextPopup, next, page]) await tab.close();
  });

  it.each(['light', 'dark'] as const)('has no serious problem for axe, %s', async (scheme) => {
    const page = await stage().show(demoHtml());
    const popup = await popupFor(stage(), page, isLinked);
    await popup.colours(scheme);
    await popup.screenshot(stage().picture(`popup-${scheme}`));
    expect(await seriousProblems(popup, 'page')).toEqual([]);
    await popup.close();
    await page.close();
  });

  it.skipIf(name === 'firefox')(
    'opens from the toolbar for the tab in front (skipped where no command opens it)',
    async () => {
      const page = await stage().show(demoHtml());
      await firstMarks(page);
      const view = await stage().browser.openToolbarPopup?.(page);
      if (!view) throw new Error('This browser opens no toolbar popup.');
      await until('it lists the claims', async () => isLinked(await wordsOf(view)));
      await view.screenshot(stage().picture('toolbar-popup'));
      await page.close();
    },
  );
});

function flip(popup: Page): Promise<void> {
  return popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click(), null);
}

/**
 * What a page has beyond the markup it was served, as a parse of that markup in the same browser has it: the name of the one
 * element added to the root, nothing, or how far the two agree.
 */
function differenceFromServed(page: Page, html: string): Promise<string> {
  return page.evaluate((served) => {
    const fresh = new DOMParser().parseFromString(served, 'text/html').documentElement.outerHTML;
    const host = document.querySelector('fact-linker-host');
    const now = document.documentElement.outerHTML;
    if (now === fresh) return '';
    if (host !== null && now.replace(host.outerHTML, '') === fresh) return host.localName;
    let same = 0;
    while (now[same] === fresh[same]) same += 1;
    return `differs from "${now.slice(same, same + 80)}"`;
  }, html);
}
