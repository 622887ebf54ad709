/** Chromium with the extension, behind the common surface. */
import { writeFile } from 'node:fs/promises';
import { type CDPSession, type Page as ChromiumPage, extensionWorker, launchChromium } from '../../cli/chromium.ts';
import type { Browser, BrowserOptions, Page, PopupView } from './browser.ts';
import { nestedSession, type Session } from './nested-session.ts';
import { asExpression, asShadowFunction, comparablePdf, fromResult } from './page-code.ts';
import { until } from './until.ts';

export async function openChromium({ extension, proxy, keepsWelcome = false }: BrowserOptions): Promise<Browser> {
  const { context, extensionId, close } = await launchChromium({ extension, proxy, keepsWelcome });
  const origin = `chrome-extension://${extensionId}`;
  const open = async (url: string): Promise<Page> => {
    const tab = await context.newPage();
    const page = tabPage(tab, await context.newCDPSession(tab), origin);
    await page.navigate(url);
    return page;
  };
  const control = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  const workers = watchWorkers(control, extensionId);
  await control.send('ServiceWorker.enable');
  const openToolbarPopup = async (over: Page): Promise<PopupView> => {
    await over.toFront();
    const worker = await extensionWorker(context);
    await worker.evaluate('chrome.action.openPopup()');
    return ownView('');
  };
  const ownView = async (path: string): Promise<PopupView> => {
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('This Chromium gives no session for the whole browser.');
    const view = await until(`a view of the extension is there: ${path}`, async () => {
      const { targetInfos } = await browser.send('Target.getTargets');
      return targetInfos.find(
        (target) => !target.attached && target.url.startsWith(`chrome-extension://${extensionId}/${path}`),
      );
    });
    return sessionPage(await nestedSession(browser, view.targetId));
  };
  return {
    name: 'chromium',
    open,
    openExtensionPage: (path) => open(`${origin}/${path}`),
    extensionPages: (path) =>
      Promise.all(
        context
          .pages()
          .filter((tab) => tab.url() === `${origin}/${path}`)
          .map(async (tab) => tabPage(tab, await context.newCDPSession(tab), origin)),
      ),
    backgroundRuns: async () => workers.running(),
    stopBackground: async () => {
      await until('the service worker runs', async () => workers.running());
      // Again as long as it runs: a message on its way may have woken it at once.
      await until('the service worker stops', async () => {
        if (!workers.running()) return true;
        await control.send('ServiceWorker.stopAllWorkers');
        return false;
      });
    },
    openToolbarPopup,
    sidePanel: () => ownView('sidepanel.html'),
    close,
  };
}

/** Follows the extension's workers through the protocol's version reports. */
function watchWorkers(session: CDPSession, extensionId: string) {
  const running = new Map<string, boolean>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const version of versions)
      if (version.scriptURL.includes(extensionId)) running.set(version.versionId, version.runningStatus !== 'stopped');
  });
  return { running: () => [...running.values()].some(Boolean) };
}

function tabPage(tab: ChromiumPage, session: CDPSession, extensionOrigin: string): Page {
  return {
    ...sessionPage(session),
    navigate: async (url) => {
      await tab.goto(url, { waitUntil: 'load' });
    },
    addScript: async (source) => {
      await evaluate(session, `${source}\n;'null'`);
    },
    inShadow: async (code, argument) => {
      const { root } = await session.send('DOM.getDocument', { depth: 0 });
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'fact-linker-host' });
      if (nodeId === 0) throw new Error('The page has no fact-linker-host.');
      const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
      const shadow = node.shadowRoots?.[0];
      if (!shadow) throw new Error('The fact-linker-host has no shadow root.');
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
      if (!object.objectId) throw new Error('The shadow root of fact-linker-host is gone.');
      const answer = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: asShadowFunction(code, argument),
        awaitPromise: true,
        returnByValue: true,
      });
      return fromResult(answer);
    },
    hover: (x, y) => tab.mouse.move(x, y),
    click: (x, y) => tab.mouse.click(x, y),
    press: (key) => tab.keyboard.press(key),
    pressControl: (letter) => tab.keyboard.press(`Control+${letter}`),
    type: (text) => tab.keyboard.type(text),
    print: async () => {
      const { data } = await session.send('Page.printToPDF', {});
      return comparablePdf(data);
    },
    extensionListeners: () => listenersOf(session, extensionOrigin),
    colours: (scheme) => tab.emulateMedia({ colorScheme: scheme }),
    toFront: () => tab.bringToFront(),
    close: () => tab.close(),
  };
}

/** Listeners are told apart by the world they were added from: the extension's own is asked. */
async function listenersOf(session: CDPSession, extensionOrigin: string): Promise<readonly string[]> {
  const worlds: number[] = [];
  const note = ({ context }: { readonly context: { readonly id: number; readonly origin: string } }) => {
    if (context.origin === extensionOrigin) worlds.push(context.id);
  };
  session.on('Runtime.executionContextCreated', note);
  await session.send('Runtime.enable');
  await session.send('Runtime.disable');
  session.off('Runtime.executionContextCreated', note);
  if (worlds.length === 0) throw new Error('The extension has no script in this page.');
  const types: string[] = [];
  for (const contextId of worlds)
    for (const expression of ['document', 'document.documentElement', 'window']) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      if (result.objectId === undefined) throw new Error(`The page has no ${expression}.`);
      const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
      types.push(...listeners.map(({ type }) => `${expression} ${type}`));
    }
  return types.sort();
}

/** What a protocol session alone can do. */
function sessionPage(session: Session): PopupView {
  return {
    evaluate: (code, argument) => evaluate(session, asExpression(code, argument)),
    screenshot: async (file) => {
      const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
      await writeFile(file, Buffer.from(data, 'base64'));
    },
  };
}

async function evaluate<R>(session: Session, expression: string): Promise<R> {
  return fromResult(await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }));
}
