import { expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { demoHtml } from './demo.ts';
import { firstMarks } from './marks.ts';
import { onEachBrowser } from './stage.ts';

type Alarms = {
  readonly alarms: {
    readonly getAll: () => Promise<readonly { readonly name: string }[]>;
    readonly create: (name: string, when: { readonly when: number }) => void;
    readonly onAlarm: { readonly addListener: (listener: () => void) => void };
  };
};

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

    it('is nothing where nothing is subscribed to, also when a subscription were due', async () => {
      const own = await stage().browser.openExtensionPage('options.html');
      const before = stage().requests().length;
      const planned = await own.evaluate(async () => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Alarms>;
        const { alarms } = browser ?? chrome;
        const names = (await alarms.getAll()).map(({ name }) => name);
        await new Promise<void>((resolve) => {
          alarms.onAlarm.addListener(() => resolve());
          alarms.create('subscriptions', { when: Date.now() });
        });
        return names;
      }, null);
      expect(planned).toEqual([]);
      await until('the alarm is taken back', async () => {
        const left = await own.evaluate(() => {
          const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Alarms>;
          return (browser ?? chrome).alarms.getAll();
        }, null);
        return left.length === 0;
      });
      expect(stage().requests().slice(before)).toEqual([]);
      await own.close();
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
