import type { IncomingHttpHeaders } from 'node:http';
import { expect, it } from 'vitest';
import { say } from '../../components/language.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { encodeCorpus } from '../../core/corpus/encode-corpus.ts';
import { encodeEnvelope, envelopeBeside } from '../../core/corpus/release.ts';
import { FERRY_CORPUS } from '../arbitraries/corpus.ts';
import { makePublisher, type Publisher } from '../arbitraries/publisher.ts';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';
import { type Mark, marks } from './marks.ts';
import { asParagraphs, newsPage } from './news-page.ts';
import { wordsOf } from './popup.ts';
import { onEachBrowser, type Stage } from './stage.ts';

const PATH = '/corpora/invented.json';
const DAY_MS = 86_400_000;
/** A dozen pages are opened one after another. */
const LONGEST_TEST_MS = 120_000;
const PASSENGERS = 'passengers';

const SECOND: Corpus = { ...FERRY_CORPUS, name: 'Ferries, second' };
const FIRST: Corpus = {
  ...FERRY_CORPUS,
  name: 'Ferries, first',
  claims: FERRY_CORPUS.claims.filter(({ id }) => id !== 'passengers-rescued'),
  tellings: FERRY_CORPUS.tellings.filter(({ claim }) => claim !== 'passengers-rescued'),
};

const ARTICLE = newsPage({
  title: 'The Lark is still on the Skarn reef',
  published: '2031-03-05',
  paragraphs: asParagraphs([
    'The ferry Lark ran aground on the Skarn reef, two miles off Osterholm, on Monday night.',
    'Lifeboats took all 140 passengers off the Lark by dawn.',
    'Harbour chief Ida Venn ordered the harbour of Osterholm closed until Friday.',
    'Joren Tamsel, head of the salvage firm Brandvik, offered to tow the Lark free of charge.',
    'The offer by Brandvik to tow the ferry remains on the table, Joren Tamsel said.',
    'On the quay some hundred people stood in the rain and looked at the lights out on the water.',
  ]),
});

onEachBrowser('subscriptions', (stage) => {
  const server = createServer(stage);

  it(
    'bring marks, change with newer releases, and refuse every other',
    async () => {
      const [publisher, stranger] = [await makePublisher(), await makePublisher()];
      await server.release(publisher, 7, FIRST);
      expect(await marksOfArticle(stage())).toEqual([]);
      const options = await stage().browser.openExtensionPage('options.html');

      await subscribe(options, server.address());
      await until('the key is shown', async () => (await wordsOf(options)).includes(keyWords(publisher)));
      const first = await marksOfArticle(stage());
      expect(first.length).toBeGreaterThan(2);
      expect(holds(first, PASSENGERS)).toBe(false);

      await server.release(publisher, 8, SECOND);
      await update(options);
      await until('the second is there', async () => (await wordsOf(options)).includes('Ferries, second'));
      const second = await marksOfArticle(stage());
      expect(holds(second, PASSENGERS)).toBe(true);

      await click(options, say('corpusGoBack'));
      await until('the first is in use again', async () => !holds(await marksOfArticle(stage()), PASSENGERS));
      await update(options);
      expect(sorted(await marksOfArticle(stage()))).toEqual(sorted(first));
      await click(options, say('corpusGoBack'));
      await until('the second is in use again', async () => holds(await marksOfArticle(stage()), PASSENGERS));

      const refusals: readonly [() => Promise<void>, string][] = [
        [
          () => server.release(publisher, 9, FIRST, { file: { ...FIRST, name: 'Ferries, FIRST' } }),
          say('subscription_forged'),
        ],
        [() => server.release(publisher, 7, FIRST), say('subscription_older', '7')],
        [
          () => server.release(publisher, 9, FIRST, { expires: dayFrom(-1) }),
          say('subscription_expired', '').slice(0, 20),
        ],
        [async () => server.fail(503), say('subscription_server_error', '503')],
        [() => server.release(stranger, 9, FIRST), say('subscription_other_key')],
      ];
      for (const [arrange, words] of refusals) {
        await arrange();
        await update(options);
        await until(`it says: ${words}`, async () => (await wordsOf(options)).includes(words));
        expect(sorted(await marksOfArticle(stage())), words).toEqual(sorted(second));
      }

      await until('both keys are shown', async () => {
        const words = await wordsOf(options);
        return words.includes(keyWords(publisher)) && words.includes(keyWords(stranger));
      });
      await options.screenshot(stage().picture('subscriptions'));
      await click(options, say('agreeToKey'));
      await until('the first is back', async () => (await wordsOf(options)).includes('Ferries, first'));
      expect(sorted(await marksOfArticle(stage()))).toEqual(sorted(first));

      await click(options, say('unsubscribe'));
      await until('it has ended', async () => (await wordsOf(options)).includes(say('noSubscriptions')));
      expect(await marksOfArticle(stage())).toEqual([]);
      await options.close();
    },
    LONGEST_TEST_MS,
  );

  it('are updated when they are due, also by a background that was ended in the middle of an update', async () => {
    const publisher = await makePublisher();
    await server.release(publisher, 1, FIRST);
    const options = await stage().browser.openExtensionPage('options.html');
    await subscribe(options, server.address());
    await until('the first is there', async () => (await wordsOf(options)).includes(keyWords(publisher)));
    await server.release(publisher, 2, SECOND);
    const isAsked = server.stall();
    await click(options, say('updateNow'));
    await isAsked;
    await stage().browser.stopBackground();
    expect(holds(await marksOfArticle(stage()), PASSENGERS)).toBe(false);
    const [cutOff] = await subscriptionsOf(options);
    expect(cutOff).toMatchObject({ version: 1, failures: 1 });
    expect(cutOff?.nextTryAt).toBeGreaterThan(Date.now());

    await server.release(publisher, 2, SECOND);
    await stage().browser.stopBackground();
    await becomeDue(options);
    await until('the second is there', async () => (await wordsOf(options)).includes(SECOND.name));
    expect(holds(await marksOfArticle(stage()), PASSENGERS)).toBe(true);
    await click(options, say('unsubscribe'));
    await until('it has ended', async () => (await wordsOf(options)).includes(say('noSubscriptions')));
    await options.close();
  });

  it('tell the publisher nothing of the reader', () => {
    expect(server.asked().length).toBeGreaterThan(5);
    for (const headers of server.asked())
      expect([headers.cookie, headers.referer, headers.origin, headers.authorization]).toEqual(
        Array(4).fill(undefined),
      );
    expect(server.asked().some((headers) => headers['if-none-match'] === '"invented-8"')).toBe(true);
  });
});

/** A publisher's site on this machine. */
function createServer(stage: () => Stage) {
  const asked: IncomingHttpHeaders[] = [];
  const serve = (path: string, body: string, etag: string): string =>
    stage().serveHere(path, (_, headers) => {
      asked.push(headers);
      const isHeld = headers['if-none-match'] === etag;
      return {
        body: isHeld ? '' : body,
        type: 'application/json',
        status: isHeld ? 304 : 200,
        headers: { etag, 'set-cookie': 'reader=7' },
      };
    });
  return {
    asked: () => asked,
    address: () =>
      stage()
        .serveHere('/nothing', () => undefined)
        .replace('/nothing', PATH),
    release: async (by: Publisher, version: number, corpus: Corpus, { file = corpus, expires = dayFrom(90) } = {}) => {
      const bytes = new TextEncoder().encode(encodeCorpus(corpus));
      const envelope = await by.release(bytes, { corpus: corpus.id, version, issued: dayFrom(-2), expires });
      serve(PATH, encodeCorpus(file), `"file-${version}-${by.keyId}"`);
      serve(envelopeBeside(PATH), encodeEnvelope(envelope), `"invented-${version}"`);
    },
    /** Lets the file hang; resolves when it is asked for. */
    stall: () =>
      new Promise<void>((resolve) => {
        stage().serveHere(PATH, () => {
          resolve();
          return new Promise(() => undefined);
        });
      }),
    fail: (status: number) => {
      stage().serveHere(envelopeBeside(PATH), () => ({ body: '', status }));
    },
  };
}

async function marksOfArticle(stage: Stage): Promise<readonly Mark[]> {
  const page = await stage.show(ARTICLE, { host: 'harbour.example' });
  await stage.desk.scanned(page, 'linked', 'nothing-found');
  const found = await marks(page);
  await page.close();
  return found;
}

async function subscribe(options: Page, address: string): Promise<void> {
  await until('there is a field', () =>
    options.evaluate((example) => {
      const field = document.querySelector<HTMLInputElement>(`input[placeholder="${example}"]`);
      field?.focus();
      return field !== null;
    }, say('subscribeExample')),
  );
  await options.type(address);
  await click(options, say('subscribe'));
}

/** Asks for an update, and waits until it is over. */
async function update(options: Page): Promise<void> {
  await click(options, say('updateNow'));
  await until('the update is over', async () => !(await wordsOf(options)).includes(say('updating')));
}

type Kept = { readonly version: number; readonly failures: number; readonly nextTryAt: number };
type Api = {
  readonly storage: {
    readonly local: {
      readonly get: (key: string) => Promise<{ readonly subscriptions?: { readonly subscriptions: readonly Kept[] } }>;
      readonly set: (values: object) => Promise<void>;
    };
  };
  readonly alarms: { readonly create: (name: string, when: { readonly when: number }) => void };
};

function subscriptionsOf(own: Page): Promise<readonly Kept[]> {
  return own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
    return (await (browser ?? chrome).storage.local.get('subscriptions')).subscriptions?.subscriptions ?? [];
  }, null);
}

/** As if the planned time had come. */
function becomeDue(own: Page): Promise<void> {
  return own.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api>;
    const { storage, alarms } = browser ?? chrome;
    const { subscriptions } = await storage.local.get('subscriptions');
    const due = subscriptions?.subscriptions.map((one) => ({ ...one, nextTryAt: 0 }));
    await storage.local.set({ subscriptions: { version: 1, subscriptions: due } });
    alarms.create('subscriptions', { when: Date.now() });
  }, null);
}

/** Clicks as a reader does: browsers ask for permissions only then. */
async function click(options: Page, words: string): Promise<void> {
  await options.toFront();
  const place = await until(`there is a button: ${words}`, () =>
    options.evaluate((label) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
      if (!button) return false;
      button.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    }, words),
  );
  await options.click(place.x, place.y);
}

const holds = (found: readonly Mark[], words: string): boolean => found.some(({ text }) => text.includes(words));
const sorted = (found: readonly Mark[]): readonly string[] =>
  found.map(({ agreement, text }) => `${text} ${agreement}`).sort();
const keyWords = ({ keyId }: Publisher): string => keyId.replace(/(.{4})(?=.)/g, '$1 ');
const dayFrom = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
