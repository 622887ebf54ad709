/**
 * 100,000 claims with 300,000 tellings imported in Chromium, as a reader does it: how long it takes, how much the background holds at most, and how long the popup
 * waits meanwhile; then what they take in storage, and how long a worker that was just woken takes to its first answer.
 */
import { type CDPSession, type Chromium, launchChromium, type Page } from '../../cli/chromium.ts';
import { BUILD_FOLDERS, buildExtension } from '../../cli/extension-build.ts';
import { serve } from '../../cli/serve.ts';
import type { ArticleBlocks } from '../../core/split-articles.ts';
import { nestedSession, type Session } from '../../tests/browsers/nested-session.ts';
import { until } from '../../tests/browsers/until.ts';
import type { Figure } from '../bench.ts';
import { newsCorpus, told } from '../scale/news-corpus.ts';

const TELLINGS_OF_CLAIM = 3;
const PAGE_SENTENCES = 60;
const WAKINGS = 5;
const LOOK_MS = 250;
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 150;
const MOST_STORED_MEGABYTES = 60;
const MOST_WAKING_MS = 300;
/** What still feels like an answer at once. */
const MOST_WAITING_MS = 100;

/** Runs this part of the bench on the first `most` of the sentences, the last sixty aside, which the page states. */
export async function largeImportFigures(sentences: readonly string[], most = 100_000): Promise<readonly Figure[]> {
  const built = await buildExtension('chromium');
  if (built.code !== 0) throw new Error(built.output);
  const claims = sentences.slice(0, -PAGE_SENTENCES).slice(0, most);
  const body = JSON.stringify(corpusOf(claims));
  const server = await serve([(path) => (path === '/news.json' ? { body, type: 'application/json' } : undefined)]);
  const chromium = await launchChromium({ extension: BUILD_FOLDERS.chromium });
  try {
    const page = await chromium.context.newPage();
    await page.goto(`chrome-extension://${chromium.extensionId}/welcome.html`);
    const worker = await workerSession(chromium);
    const heap = watchHeap(worker);
    const { seconds, waits } = await importFrom(page, `${server.origin}/news.json`).finally(heap.stop);
    const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    const wakings: number[] = [];
    const control = await chromium.context.newCDPSession(page);
    for (let waking = 0; waking < WAKINGS; waking += 1)
      wakings.push(await wokenMs(page, control, newsArticle(sentences.slice(-PAGE_SENTENCES))));
    const size = `${most.toLocaleString('en')} claims, ${(TELLINGS_OF_CLAIM * most).toLocaleString('en')} tellings`;
    return [
      atMost(`${size}: imported in the browser, s`, seconds, MOST_SECONDS),
      atMost('  the background at most, MB', heap.most() / 1e6, MOST_MEGABYTES),
      atMost('  the popup waits meanwhile, median ms', median(waits), MOST_WAITING_MS),
      { name: '  at most, ms', measured: rounded(Math.max(...waits)), target: '', ok: true },
      atMost('  in storage, MB', stored / 1e6, MOST_STORED_MEGABYTES),
      atMost('  worker woken to first answer, median ms', median(wakings), MOST_WAKING_MS),
    ];
  } finally {
    await chromium.close();
    await server.close();
  }
}

/** Every claim told three times. */
function corpusOf(claims: readonly string[]) {
  const corpus = newsCorpus(claims);
  return {
    ...corpus,
    tellings: claims.flatMap((text, n) =>
      Array.from({ length: TELLINGS_OF_CLAIM }, (_, nth) => ({
        claim: corpus.claims[n]?.id,
        article: corpus.articles[Math.floor(n / 10) + nth]?.id,
        words: told(text, nth),
      })),
    ),
  };
}

function newsArticle(sentences: readonly string[]): ArticleBlocks {
  return {
    facts: {
      url: 'https://elsewhere.example/news',
      canonicalUrl: '',
      title: '',
      outlet: '',
      published: '',
      language: 'en',
    },
    blocks: sentences.map((text) => ({ text, heading: false })),
  };
}

async function workerSession({ context, extensionId }: Chromium): Promise<Session> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('This Chromium gives no session for the whole browser.');
  const worker = await until('the service worker is there', async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  });
  return nestedSession(browser, worker.targetId);
}

/** Looks at a context's memory, objects and buffers, until stopped; gives the most bytes there were. */
function watchHeap(session: Session): { readonly stop: () => void; readonly most: () => number } {
  let most = 0;
  const timer = setInterval(async () => {
    const heap: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
    most = Math.max(most, heap.usedSize + (heap.backingStorageSize ?? 0));
  }, LOOK_MS);
  return { stop: () => clearInterval(timer), most: () => most };
}

type Api = {
  readonly chrome: {
    readonly runtime: { readonly sendMessage: (message: object) => Promise<{ readonly kind: string }> };
  };
};

/** Hands the background the file as the options page does; asks what the popup asks until it is stored. */
function importFrom(page: Page, address: string): Promise<{ readonly seconds: number; readonly waits: number[] }> {
  return page.evaluate(
    async ({ url, lookMs }) => {
      const { runtime } = (globalThis as unknown as Api).chrome;
      const file = await (await fetch(url)).blob();
      const waits: number[] = [];
      const from = performance.now();
      const argument = { address: URL.createObjectURL(file), name: 'news.json', bytes: file.size };
      await runtime.sendMessage({ call: 'startImport', argument });
      for (;;) {
        const { kind, ...rest } = await runtime.sendMessage({ call: 'importState', argument: null });
        if (kind === 'stored') return { seconds: (performance.now() - from) / 1_000, waits };
        if (kind !== 'running') throw new Error(JSON.stringify({ kind, ...rest }).slice(0, 1_000));
        const asked = performance.now();
        await runtime.sendMessage({ call: 'corpusState', argument: null });
        waits.push(performance.now() - asked);
        await new Promise((resolve) => setTimeout(resolve, lookMs));
      }
    },
    { url: address, lookMs: LOOK_MS },
  );
}

/** Stops the background and asks it for a page: milliseconds to the answer. */
async function wokenMs(page: Page, control: CDPSession, article: ArticleBlocks): Promise<number> {
  await control.send('ServiceWorker.enable');
  await control.send('ServiceWorker.stopAllWorkers');
  return page.evaluate(async (asked) => {
    const from = performance.now();
    await (globalThis as unknown as Api).chrome.runtime.sendMessage({ call: 'comparePage', argument: [asked] });
    return performance.now() - from;
  }, article);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function atMost(name: string, measured: number, most: number): Figure {
  return { name, measured: rounded(measured), target: `≤ ${most}`, ok: measured <= most };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
