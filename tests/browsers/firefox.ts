/** Firefox with the extension over WebDriver BiDi, behind the common surface. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../cli/browsers.mjs';
import { type Bidi, type BidiResult, connectBidi } from './bidi.ts';
import type { Browser, BrowserOptions, Key, Page } from './browser.ts';
import { firefoxPreferences } from './firefox-preferences.ts';
import { asExpression, asShadowFunction, comparablePdf, fromResult } from './page-code.ts';
import { until } from './until.ts';

/** WebDriver's code points for keys without a character. */
const KEYS: Readonly<Record<Key, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Space: ' ',
};

const CONTROL = '\uE009';

/** The host name of the extension's pages, fixed by a preference instead of drawn at installation. */
const PAGES_HOST = '4f1c7a52-2f0e-4a53-9d0c-6a1f0f2b7c11';

export async function openFirefox({ extension, proxy, keepsWelcome = false }: BrowserOptions): Promise<Browser> {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('No Firefox: install it, or name it in FIREFOX_PATH.');
  const extensionId = await geckoId(extension);
  const profile = await mkdtemp(join(tmpdir(), 'fact-linker-firefox-'));
  await writeFile(join(profile, 'user.js'), firefoxPreferences({ proxy, uuids: { [extensionId]: PAGES_HOST } }));
  const flags = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  const firefox = spawn(executable, [...flags, '--remote-allow-system-access', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '1000' },
  });
  const bidi = await connectBidi(await announcedAddress(firefox));
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  const chrome = await privilegedContext(bidi);
  const extensionCode = (code: string) =>
    evaluate<boolean>(
      bidi,
      chrome,
      `(() => { const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}); ${code} })()`,
    );
  const backgroundRuns = () => extensionCode(`return JSON.stringify(extension.backgroundState === 'running')`);
  const open = async (url: string): Promise<Page> => {
    const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
    const page = tabPage(bidi, context, chrome);
    await page.navigate(url);
    return page;
  };
  const extensionPages: Browser['extensionPages'] = async (path) => {
    const { contexts } = await bidi.send('browsingContext.getTree', { maxDepth: 0 });
    const tabs: readonly { readonly context: string; readonly url: string }[] = contexts;
    return tabs
      .filter(({ url }) => url === `moz-extension://${PAGES_HOST}/${path}`)
      .map(({ context }) => tabPage(bidi, context, chrome));
  };
  // It would come before what is opened next.
  const [welcome] = await until('the welcome page is open', async () => {
    const found = await extensionPages('welcome.html');
    return found.length > 0 && found;
  });
  if (!keepsWelcome) await welcome?.close();
  return {
    name: 'firefox',
    open,
    extensionPages,
    openExtensionPage: (path) => open(`moz-extension://${PAGES_HOST}/${path}`),
    backgroundRuns,
    stopBackground: async () => {
      await until('the event page runs', backgroundRuns);
      await extensionCode(`return extension.terminateBackground().then(() => 'true')`);
      await until('the event page stops', async () => !(await backgroundRuns()));
    },
    openToolbarPopup: undefined,
    sidePanel: undefined,
    close: async () => {
      const ended = new Promise((resolve) => firefox.once('exit', resolve));
      await bidi.send('browser.close').catch(() => firefox.kill());
      bidi.close();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function geckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function announcedAddress(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    firefox.stderr?.on('data', (text) => {
      printed += text;
      const address = /WebDriver BiDi listening on (\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    firefox.once('exit', (code) => reject(new Error(`Firefox ended with ${code} before it listened:\n${printed}`)));
    firefox.once('error', reject);
  });
}

/** The browser's own window, where extensions are managed. */
async function privilegedContext(bidi: Bidi): Promise<string> {
  const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  return contexts[0].context;
}

async function evaluate<R>(bidi: Bidi, context: string, expression: string): Promise<R> {
  return fromBidi(await bidi.send('script.evaluate', { expression, target: { context }, awaitPromise: true }));
}

function fromBidi<R>(answer: BidiResult): R {
  return fromResult(
    answer.type === 'exception'
      ? { result: {}, exceptionDetails: { text: answer.exceptionDetails.text } }
      : { result: answer.result },
  );
}

function tabPage(bidi: Bidi, context: string, chrome: string): Page {
  const keys = (values: readonly string[]) =>
    perform({
      type: 'key',
      id: 'keys',
      actions: values.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    });
  const pointer = (actions: readonly object[]) =>
    perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const perform = async (source: object) => {
    await bidi.send('input.performActions', { context, actions: [source] });
  };
  return {
    navigate: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: (code, argument) => evaluate(bidi, context, asExpression(code, argument)),
    addScript: async (source) => {
      await evaluate(bidi, context, `${source}\n;'null'`);
    },
    inShadow: async (code, argument) => {
      const host = await bidi.send('script.evaluate', {
        expression: `document.querySelector('fact-linker-host')`,
        target: { context },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      });
      const sharedId = host.result.value?.shadowRoot?.sharedId;
      if (!sharedId) throw new Error('The page has no fact-linker-host with a shadow root.');
      return fromBidi(
        await bidi.send('script.callFunction', {
          functionDeclaration: asShadowFunction(code, argument),
          target: { context },
          awaitPromise: true,
          arguments: [{ sharedId }],
        }),
      );
    },
    hover: (x, y) => pointer([{ type: 'pointerMove', x, y }]),
    click: (x, y) =>
      pointer([
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    press: (key) => keys([KEYS[key]]),
    pressControl: (letter) =>
      perform({
        type: 'key',
        id: 'keys',
        actions: [
          { type: 'keyDown', value: CONTROL },
          { type: 'keyDown', value: letter },
          { type: 'keyUp', value: letter },
          { type: 'keyUp', value: CONTROL },
        ],
      }),
    type: (text) => keys([...text]),
    print: async () => {
      const { data } = await bidi.send('browsingContext.print', { context });
      return comparablePdf(data);
    },
    extensionListeners: undefined,
    colours: async (scheme) => {
      const value = scheme === 'dark' ? 0 : 1;
      await evaluate(
        bidi,
        chrome,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value}); 'null'`,
      );
      await until(`the page is ${scheme}`, () =>
        evaluate<boolean>(bidi, context, `JSON.stringify(matchMedia('(prefers-color-scheme: ${scheme})').matches)`),
      );
    },
    screenshot: async (file) => {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    toFront: async () => {
      await bidi.send('browsingContext.activate', { context });
    },
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}
