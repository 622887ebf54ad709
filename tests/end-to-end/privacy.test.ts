import { expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { demoHtml } from './demo.ts';
import { firstMarks } from './marks.ts';
import { onEachBrowser } from './stage.ts';

const ELSEWHERE = 'elsewhere.invalid:443';

onEachBrowser(
  'what leaves the machine',
  (stage) => {
    it('is nothing beyond the page itself while a page is read, compared and shown', async () => {
      const page = await stage().show(demoHtml());
      await firstMarks(page);
      const asked = stage().requests();
      expect(new Set(asked)).toEqual(new Set(['news.example:80']));
      await page.close();
    });

    it('would be seen: a request by the extension reaches the log', async () => {
      const own = await stage().browser.openExtensionPage('popup.html');
      await own.evaluate(
        (host) =>
          fetch(`https://${host}/`).then(
            () => 'answered',
            () => 'refused',
          ),
        ELSEWHERE,
      );
      await until('the request is in the log', async () => stage().requests().includes(ELSEWHERE));
      await own.close();
    });
  },
  { alsoAsked: [ELSEWHERE] },
);
