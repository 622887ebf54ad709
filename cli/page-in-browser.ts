/** Reads html files with the extension's own page reader, in a Chromium whose page scripts and network are off. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from './browsers.mjs';
import type { PageFacts } from '../core/comparison.ts';

/** One block of the article; `heading` also for the headline. */
export type ReadBlock = { readonly text: string; readonly heading: boolean };

/**
 * One file, read. `ms` is the main-thread time of the reader in the page. `no-article` says why; `failed` is a file that could
 * not be read at all (missing, crashed, out of time), `problem` in words for people.
 */
export type ReadPage =
  | { readonly kind: 'article'; readonly file: string; readonly ms: number; readonly title: string; readonly blocks: readonly ReadBlock[]; readonly facts: PageFacts }
  | { readonly kind: 'no-article'; readonly file: string; readonly ms: number; readonly reason: string; readonly facts: PageFacts }
  | { readonly kind: 'failed'; readonly file: string; readonly problem: string };

/** What the reader answers from inside the page. */
type Answer = {
  readonly ms: number;
  readonly facts: PageFacts;
  readonly found: { readonly kind: 'article'; readonly title: string; readonly blocks: readonly ReadBlock[] } | { readonly kind: 'no-article'; readonly reason: string };
};

const FILE_TIMEOUT_MS = 20_000;
/** A renderer is thrown away after this many files, so that what pages leak stays bounded. */
const FILES_PER_CONTEXT = 200;
const PAGE_ORIGIN = 'http://reader.invalid';

/**
 * Reads the files one after the other in one browser; the answers are in the order of `files`. `onPage` hears each as it is
 * done. Throws when there is no Chromium; a single file that fails is an answer, and the others go on.
 */
export async function readPages(files: readonly string[], onPage: (page: ReadPage) => void = () => undefined): Promise<ReadPage[]> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('No Chromium found: install it, or set CHROMIUM_PATH to its executable.');
  const reader = await bundleReader();
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: ['--disable-quic', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const answers: ReadPage[] = [];
  let tab: Tab | undefined;
  try {
    for (const [index, file] of files.entries()) {
      if (tab !== undefined && (tab.isBroken() || index % FILES_PER_CONTEXT === 0)) {
        await tab.close();
        tab = undefined;
      }
      tab ??= await openTab(browser);
      const answer = await tab.read(file, reader);
      answers.push(answer);
      onPage(answer);
    }
  } finally {
    await browser.close();
  }
  return answers;
}

type Tab = {
  read(file: string, reader: string): Promise<ReadPage>;
  isBroken(): boolean;
  close(): Promise<void>;
};

async function openTab(browser: Browser): Promise<Tab> {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  const page: Page = await context.newPage();
  page.setDefaultTimeout(FILE_TIMEOUT_MS);
  let served: { readonly address: string; readonly body: Buffer } | undefined;
  let broken = false;
  let count = 0;
  page.on('crash', () => {
    broken = true;
  });
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (served === undefined || request.url() !== served.address || !request.isNavigationRequest()) return route.abort();
    const contentType = isUtf8(served.body) ? 'text/html; charset=utf-8' : 'text/html';
    return route.fulfill({ status: 200, contentType, body: served.body });
  });
  const read = async (file: string, reader: string): Promise<ReadPage> => {
    count += 1;
    try {
      served = { address: `${PAGE_ORIGIN}/page/${count}.html`, body: await readFile(file) };
      await withTimeout(page.goto(served.address, { waitUntil: 'domcontentloaded' }), FILE_TIMEOUT_MS);
      const answer = await withTimeout(page.evaluate<Answer>(`${reader}\n;factLinkerReader.answer()`), FILE_TIMEOUT_MS);
      const { found, ms, facts } = answer;
      return found.kind === 'article'
        ? { kind: 'article', file, ms, title: found.title, blocks: found.blocks, facts }
        : { kind: 'no-article', file, ms, reason: found.reason, facts };
    } catch (error) {
      const problem = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      broken ||= !/ENOENT|EISDIR|EACCES/.test(problem);
      return { kind: 'failed', file, problem };
    }
  };
  return { read, isBroken: () => broken, close: () => context.close() };
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

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const ENTRY = '\0page-reader';

/** The page reader as one script that sets `factLinkerReader`; bundled when asked, so that it is always the present code. */
async function bundleReader(): Promise<string> {
  const folder = fileURLToPath(new URL('../page/', import.meta.url));
  const source = `
    import { findArticle } from ${JSON.stringify(`${folder}find-article.ts`)};
    import { readPageFacts } from ${JSON.stringify(`${folder}page-facts.ts`)};
    export function answer() {
      const from = performance.now();
      const found = findArticle(document);
      const ms = performance.now() - from;
      const blocks = found.kind === 'article' ? found.blocks.map(({ text, heading }) => ({ text, heading })) : undefined;
      return { ms, facts: readPageFacts(document), found: blocks === undefined ? found : { kind: 'article', title: found.title, blocks } };
    }`;
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [{ name: 'page-reader', resolveId: (id) => (id.endsWith('page-reader') ? ENTRY : undefined), load: (id) => (id === ENTRY ? source : undefined) }],
    build: { write: false, minify: false, lib: { entry: 'page-reader', name: 'factLinkerReader', formats: ['iife'] } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('The page reader in page/ could not be bundled.');
  return chunk.code;
}
