/** A browser with the built extension, a server for its pages, and the log of every host asked for. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILD_FOLDERS } from '../../cli/extension-build.ts';
import { type Answer, folderSource, type Source, serve } from '../../cli/serve.ts';
import { BROWSER_NAMES, type Browser, type BrowserName, openBrowser, type Page } from '../browsers/browser.ts';
import { startProxy } from '../browsers/proxy.ts';
import { DEMO_FOLDER } from './demo.ts';
import { type Desk, openDesk } from './desk.ts';

export type Stage = {
  readonly browser: Browser;
  /** Serves `answer` under a path of its own and gives its address on `host`, a name under `.example`. */
  readonly put: (answer: Answer, host?: string) => string;
  /** Serves a path on this machine's own address, and gives it; what stood there before is replaced. */
  readonly serveHere: (path: string, source: Source) => string;
  /** Puts a page, opens it, and gives the tab. */
  readonly show: (html: string, options?: ShowOptions) => Promise<Page>;
  readonly desk: Desk;
  /** `host:port` of every request that left the browser so far. */
  readonly requests: () => readonly string[];
  /** Where a picture of this browser goes. */
  readonly picture: (name: string) => string;
};

export type ShowOptions = { readonly headers?: Readonly<Record<string, string>>; readonly host?: string };

/** Where Chromium itself now and then fetches its own data from (dictionaries, components), in spite of every flag against it. */
const BROWSERS_OWN = ['redirector.gvt1.com:443'];

const PICTURES = join(import.meta.dirname, '..', '..', 'test-results');

/**
 * Describes `title` once per browser. `stage` is there from the first test on. A last test sees to it that the browser asked
 * nobody but the test server for anything; `alsoAsked` names hosts (`host:port`) that the tests themselves asked.
 */
export function onEachBrowser(
  title: string,
  tests: (stage: () => Stage, name: BrowserName) => void,
  {
    alsoAsked = [],
    browsers = BROWSER_NAMES,
  }: { readonly alsoAsked?: readonly string[]; readonly browsers?: readonly BrowserName[] } = {},
): void {
  describe.each(browsers)(`${title} (%s)`, (name) => {
    let stage: Stage | undefined;
    let strike: () => Promise<void> = async () => undefined;
    beforeAll(async () => {
      const set = await setStage(name);
      stage = set.stage;
      strike = set.strike;
    });
    afterAll(() => strike());
    const onStage = () => {
      if (!stage) throw new Error('The stage is not set yet: ask for it inside a test.');
      return stage;
    };
    tests(onStage, name);
    it('asks no host but the test server for anything', () => {
      const asked = onStage().requests();
      expect(asked.length).toBeGreaterThan(0);
      const known = [...BROWSERS_OWN, ...alsoAsked, new URL(onStage().serveHere('/here', () => undefined)).host];
      expect(asked.filter((host) => !host.endsWith('.example:80') && !known.includes(host))).toEqual([]);
    });
  });
}

async function setStage(name: BrowserName): Promise<{ readonly stage: Stage; readonly strike: () => Promise<void> }> {
  const extension = BUILD_FOLDERS[name];
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${extension} is not built: run \`npm run build\`.`);
  mkdirSync(PICTURES, { recursive: true });
  const answers = new Map<string, Answer>();
  const sources = new Map<string, Source>();
  const server = await serve([
    (path) => answers.get(path.split('?')[0] ?? ''),
    (path, headers) => sources.get(path)?.(path, headers),
    folderSource(DEMO_FOLDER),
  ]);
  const proxy = await startProxy(server.port);
  const browser = await openBrowser(name, { extension, proxy: proxy.address });
  const desk = await openDesk(browser);
  const put: Stage['put'] = (answer, host = 'news.example') => {
    const path = `/page-${answers.size + 1}`;
    answers.set(path, answer);
    return `http://${host}${path}`;
  };
  const stage: Stage = {
    browser,
    put,
    serveHere: (path, source) => {
      sources.set(path, source);
      return `${server.origin}${path}`;
    },
    show: (html, { headers, host } = {}) => browser.open(put({ body: html, ...(headers ? { headers } : {}) }, host)),
    desk,
    requests: proxy.requests,
    picture: (picture) => join(PICTURES, `${picture}-${name}.png`),
  };
  const strike = async () => {
    await browser.close();
    await proxy.close();
    await server.close();
  };
  return { stage, strike };
}
