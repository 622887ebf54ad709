/** Reads html files with the extension's own page reader, in a Chromium whose page scripts and network are off. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { PageFacts } from '../core/comparison.ts';
import { type Browser, launchBareChromium } from './chromium.ts';
import { bundlePageReader } from './page-reader-bundle.ts';

/** One block; `heading` also for a headline. `article` is 0 for the page's lead, then counts the articles that follow in full. */
export type ReadBlock = { readonly text: string; readonly heading: boolean; readonly article: number };

/**
 * One file, read. `ms` is the main-thread time of the reader in the page. `no-article` says why; `failed` is a file that could
 * not be read at all (missing, crashed, out of time), `problem` in words for people.
 */
export type ReadPage =
  | {
      readonly kind: 'article';
      readonly file: string;
      readonly ms: number;
      readonly title: string;
      readonly blocks: readonly ReadBlock[];
      readonly facts: PageFacts;
    }
  | {
      readonly kind: 'no-article';
      readonly file: string;
      readonly ms: number;
      readonly reason: string;
      readonly facts: PageFacts;
    }
  | { readonly kind: 'failed'; readonly file: string; readonly problem: string };

/** What the reader answers from inside the page. */
type Answer = {
  readonly ms: number;
  readonly facts: PageFacts;
  readonly found:
    | { readonly kind: 'article'; readonly title: string; readonly blocks: readonly ReadBlock[] }
    | { readonly kind: 'no-article'; readonly reason: string };
};

const FILE_TIMEOUT_MS = 20_000;
const CLOSE_TIMEOUT_MS = 5_000;
/** A tab is thrown away after this many files, so that what pages leave behind stays bounded. */
const FILES_PER_TAB = 200;
const PAGE_ORIGIN = 'http://reader.invalid';

/** `onPage` hears each page as soon as it is read; `timeoutMs` is for one file. */
export type ReadOptions = { readonly onPage?: (page: ReadPage) => void; readonly timeoutMs?: number };

/** A browser that reads one file after another. */
export type PageReader = {
  /** A file that fails is an answer, and the next one is read in a new tab or a new browser where needed. */
  readonly read: (file: string) => Promise<ReadPage>;
  readonly close: () => Promise<void>;
};

/** Starts the browser. Throws when there is no Chromium. */
export async function openPageReader(timeoutMs = FILE_TIMEOUT_MS): Promise<PageReader> {
  const reader = await bundlePageReader();
  let browser = await launchBareChromium();
  let tab: Tab | undefined;
  let count = 0;
  const read = async (file: string): Promise<ReadPage> => {
    if (tab !== undefined && (tab.isBroken() || count % FILES_PER_TAB === 0)) {
      await tab.close();
      tab = undefined;
    }
    count += 1;
    if (!browser.isConnected()) browser = await launchBareChromium();
    tab ??= await openTab(browser, reader, timeoutMs);
    return tab.read(file);
  };
  return { read, close: () => browser.close() };
}

/** Reads the files one after the other in one browser; the answers are in the order of `files`. Throws when there is no Chromium. */
export async function readPages(
  files: readonly string[],
  { onPage, timeoutMs }: ReadOptions = {},
): Promise<ReadPage[]> {
  const reader = await openPageReader(timeoutMs);
  const answers: ReadPage[] = [];
  try {
    for (const file of files) {
      const answer = await reader.read(file);
      answers.push(answer);
      onPage?.(answer);
    }
  } finally {
    await reader.close();
  }
  return answers;
}

/** One tab that reads files until it is broken. `close` does not throw. */
type Tab = {
  read(file: string): Promise<ReadPage>;
  isBroken(): boolean;
  close(): Promise<void>;
};

async function openTab(browser: Browser, reader: string, timeoutMs: number): Promise<Tab> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  const page = await context.newPage();
  let served: { readonly address: string; readonly body: Buffer } | undefined;
  let count = 0;
  let isBroken = false;
  page.on('crash', () => {
    isBroken = true;
  });
  await context.route('**/*', (route) => {
    const request = route.request();
    // An answer without content leaves the page where it is: a refresh in its head must not take it away.
    if (request.isNavigationRequest() && request.url() !== served?.address) return route.fulfill({ status: 204 });
    if (served === undefined || request.url() !== served.address) return route.abort();
    return route.fulfill({ status: 200, contentType: contentTypeOf(served.body), body: served.body });
  });

  const read = async (file: string): Promise<ReadPage> => {
    count += 1;
    const address = `${PAGE_ORIGIN}/${count}.html`;
    try {
      served = { address, body: await readFile(file) };
    } catch (error) {
      return { kind: 'failed', file, problem: messageOf(error) };
    }
    try {
      const reading = page
        .goto(address, { waitUntil: 'domcontentloaded', timeout: timeoutMs })
        .then(() => page.evaluate<Answer>(`${reader}\n;factLinkerReader.answer()`));
      const { found, ms, facts } = await withTimeout(reading, timeoutMs);
      if (found.kind === 'no-article') return { kind: 'no-article', file, ms, reason: found.reason, facts };
      return { kind: 'article', file, ms, title: found.title, blocks: found.blocks, facts };
    } catch (error) {
      isBroken = true;
      return { kind: 'failed', file, problem: messageOf(error) };
    }
  };
  const close = () => withTimeout(context.close(), CLOSE_TIMEOUT_MS).catch(() => undefined);
  return { read, isBroken: () => isBroken, close };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The character set is named only where it is certain; else Chromium finds it as it does for any page. */
function contentTypeOf(body: Buffer): string {
  return isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html';
}

async function withTimeout<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not read within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
