/** Chromium under control of commands and tests, with or without the extension in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from './browsers.mjs';

export type { Browser, BrowserContext, CDPSession, Page, Worker };

/** A running Chromium with a profile of its own, which `close` removes. */
export type Chromium = {
  readonly context: BrowserContext;
  /** Id of the loaded extension; empty when none was asked for. */
  readonly extensionId: string;
  readonly close: () => Promise<void>;
};

export type ChromiumOptions = {
  /** Folder of the built extension, absolute. */
  readonly extension?: string;
  /** Leaves the extension's welcome page open, which is closed otherwise; a window keeps it behind. */
  readonly keepsWelcome?: boolean;
  /** Shows a window; needs a display. Without one, pages are told to go without motion, so that a picture shows an end state. */
  readonly window?: boolean;
  /** `host:port` of a proxy that everything goes through, this machine's own addresses included. */
  readonly proxy?: string;
  /** False keeps the pages' own scripts from running. */
  readonly pageScripts?: boolean;
  readonly signal?: AbortSignal;
};

/** Keeps Chromium from asking anyone for anything on its own: updates, accounts, experiments. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--no-pings',
  '--autofill-server-url=http://127.0.0.1:9/',
  '--gaia-url=http://127.0.0.1:9',
  '--apps-gallery-update-url=http://127.0.0.1:9/',
  '--component-updater=disable-background-downloads,url-source=http://127.0.0.1:9/',
];

const WELCOME_PATH = '/welcome.html';

/** Starts Chromium; with an extension, resolves once its service worker has registered. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Chromium> {
  options.signal?.throwIfAborted();
  const profile = await mkdtemp(join(tmpdir(), 'fact-linker-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...executable(),
    headless: false,
    chromiumSandbox: false,
    viewport: options.window ? null : { width: 1280, height: 900 },
    ...(options.window ? {} : { reducedMotion: 'reduce' as const }),
    javaScriptEnabled: options.pageScripts ?? true,
    args: [
      ...(options.window ? [] : ['--headless=new']),
      ...QUIET,
      ...(options.extension
        ? [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]
        : []),
      ...(options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  options.signal?.addEventListener('abort', () => void close(), { once: true });
  const extensionId = options.extension ? new URL((await extensionWorker(context)).url()).host : '';
  if (options.extension) {
    const welcome = await welcomePage(context);
    if (!options.window && !options.keepsWelcome) await welcome.close();
  }
  return { context, extensionId, close };
}

/** The page that the extension opens after installation, awaited when it is not there yet: it would come before what is opened next. */
async function welcomePage(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page): boolean => new URL(page.url()).pathname === WELCOME_PATH;
  const opened = context.pages().find(isWelcome);
  if (opened !== undefined) return opened;
  return context.waitForEvent('page', {
    predicate: async (page) => {
      await page.waitForURL((url) => url.protocol !== 'about:');
      return isWelcome(page);
    },
  });
}

/** Starts a headless Chromium without profile or extension, for contexts of the caller's own. */
export function launchBareChromium(): Promise<Browser> {
  return chromium.launch({ ...executable(), chromiumSandbox: false, args: QUIET });
}

/** The extension's service worker, awaited when it has not started yet. */
export async function extensionWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** The Chromium of this machine, else the one that playwright-core has downloaded. */
function executable(): { readonly executablePath: string } | { readonly channel: 'chromium' } {
  const executablePath = findBrowser('chromium');
  return executablePath ? { executablePath } : { channel: 'chromium' };
}
