/** What a reader waits for in Chromium, and what the views weigh: popup, card and side panel on a page with sixty linked claims. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Chromium, launchChromium, type Page } from '../cli/chromium.ts';
import { BUILD_FOLDERS, buildCorpus, buildExtension, viewScriptSizes } from '../cli/extension-build.ts';
import { type ExtensionDesk, openDesk } from '../cli/extension-desk.ts';
import { serve } from '../cli/serve.ts';
import type { ComparedPage } from '../core/comparison.ts';
import type { Figure } from './bench.ts';
import { CLAIMS, townCorpus, townPage } from './reader/town-corpus.ts';

const OPENINGS = 15;
const INTERACTIONS = 20;
const POPUP_LIMIT_MS = 150;
const CARD_LIMIT_MS = 50;
const INTERACTION_LIMIT_MS = 100;
const SLOWDOWN = 4;
const SIZE_LIMIT_KB = 40;

/** Runs the bench; takes no arguments. The first opening of each view warms up and is not counted. */
export async function run(): Promise<readonly Figure[]> {
  for (const build of [buildCorpus, () => buildExtension('chromium')]) {
    const ran = await build();
    if (ran.code !== 0) throw new Error(ran.output);
  }
  const extension = await mkdtemp(join(tmpdir(), 'fact-linker-reader-'));
  await cp(BUILD_FOLDERS.chromium, extension, { recursive: true });
  await writeFile(join(extension, 'corpus.json'), JSON.stringify(townCorpus()));
  const server = await serve([(path) => (path === '/town' ? { body: townPage() } : undefined)]);
  const chromium = await launchChromium({ extension });
  try {
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/town`);
    const desk = await openDesk(chromium, page);
    const compared = await comparedPage(desk);
    const linked = new Set(compared.links.map(({ claim }) => claim)).size;
    return [
      { name: 'claims linked on the page', measured: linked, target: `≥ ${CLAIMS}`, ok: linked >= CLAIMS },
      figure(
        'popup, cold worker: navigation to claims painted, median',
        await measurePopup(chromium, desk),
        POPUP_LIMIT_MS,
      ),
      figure('card: command to painted, median', await measureCard(page, desk, firstLinks(compared)), CARD_LIMIT_MS),
      ...(await interactionFigures(chromium, page)),
      await axeFigure(chromium, desk),
      ...(await sizeFigures()),
    ];
  } finally {
    await chromium.close();
    await server.close();
    await rm(extension, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function comparedPage(desk: ExtensionDesk): Promise<ComparedPage> {
  const scan = await desk.scan();
  if (!('page' in scan)) throw new Error(`The page was not linked: ${scan.kind}.`);
  return scan.page;
}

/** One link a sentence: another link of the open sentence would show no other mark. */
function firstLinks({ links }: ComparedPage): readonly number[] {
  return links.flatMap(({ sentence }, at) => (links[at - 1]?.sentence === sentence ? [] : [at]));
}

/** The popup opened as a page, each time with its background stopped, until the frame with its claims is done; its own clock starts with the navigation. */
async function measurePopup({ context }: Chromium, { popup }: ExtensionDesk): Promise<number> {
  const session = await context.newCDPSession(popup);
  await session.send('ServiceWorker.enable');
  const address = popup.url();
  const times: number[] = [];
  for (let opening = 0; opening <= OPENINGS; opening++) {
    await popup.goto('about:blank');
    await session.send('ServiceWorker.stopAllWorkers');
    await popup.bringToFront();
    await popup.goto(address, { waitUntil: 'commit' });
    const ms = await popup.evaluate(`new Promise((resolve) => {
      const look = () => {
        if (document.querySelectorAll('.claim-item').length < ${CLAIMS}) { requestAnimationFrame(look); return; }
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      };
      look();
    })`);
    if (opening > 0) times.push(Number(ms));
  }
  return median(times);
}

/** From the command's message until the frame is done that shows another mark as the open one: the card is drawn in the same task. */
async function measureCard(page: Page, { popup }: ExtensionDesk, links: readonly number[]): Promise<number> {
  await page.bringToFront();
  const tab = new URL(popup.url()).searchParams.get('tab');
  const times: number[] = [];
  for (const [opening, link] of links.slice(0, OPENINGS + 1).entries()) {
    await page.evaluate(`void (globalThis.cardPainted = new Promise((resolve) => {
      const open = () => [...(CSS.highlights.get('fact-linker-current') ?? [])][0];
      const before = open();
      const look = () => {
        if (open() === before) { requestAnimationFrame(look); return; }
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        channel.port2.postMessage(null);
      };
      look();
    }))`);
    const started = await popup.evaluate(`(() => {
      const at = performance.timeOrigin + performance.now();
      chrome.tabs.sendMessage(${tab}, { call: 'showLink', argument: ${link} }, { frameId: 0 });
      return at;
    })()`);
    const painted = await page.evaluate('globalThis.cardPainted');
    if (opening > 0) times.push(Number(painted) - Number(started));
  }
  return median(times);
}

/** The middle and, as browsers tell a page's worst without its outliers, the 95th of a hundred. */
async function interactionFigures(chromium: Chromium, page: Page): Promise<readonly Figure[]> {
  const times = await measureInteractions(chromium, page);
  const name = `interaction to next paint, ${SLOWDOWN}× slowdown`;
  return [
    figure(`${name}, median`, median(times), INTERACTION_LIMIT_MS),
    figure(`${name}, 95 of 100`, quantile(times, 0.95), INTERACTION_LIMIT_MS),
  ];
}

/** Clicks on marks and Escape in turn: of each interaction the longest time that the browser itself counts. */
async function measureInteractions({ context }: Chromium, page: Page): Promise<readonly number[]> {
  const session = await context.newCDPSession(page);
  await page.evaluate(`(() => {
    globalThis.longestById = new Map();
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId > 0) longestById.set(interactionId, Math.max(duration, longestById.get(interactionId) ?? 0));
    }).observe({ type: 'event', durationThreshold: 16 });
  })()`);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  for (let at = 0; at < INTERACTIONS; at++) {
    const place = await page.evaluate(`(() => {
      const marks = ['same', 'differs', 'contradicted'].flatMap((name) => [...(CSS.highlights.get('fact-linker-' + name) ?? [])]);
      const mark = marks[${at} % marks.length];
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      mark.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, height } = range.getClientRects()[0];
      return { x: left + 20, y: top + height / 2 };
    })()`);
    const { x, y } = place as { readonly x: number; readonly y: number };
    await page.mouse.click(x, y);
    await page.waitForTimeout(150);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return (await page.evaluate('[...longestById.values()]')) as readonly number[];
}

/** Popup and side panel with sixty claims, in both themes; every other state is in the tests of the components. */
async function axeFigure({ context, extensionId }: Chromium, { popup }: ExtensionDesk): Promise<Figure> {
  const search = new URL(popup.url()).search;
  const view = await context.newPage();
  const found: string[] = [];
  for (const [name, ready] of [
    ['popup', '.claim-item'],
    ['sidepanel', '.comparison'],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await view.emulateMedia({ colorScheme });
      await view.goto(`chrome-extension://${extensionId}/${name}.html${search}`);
      await view.waitForSelector(ready);
      await view.evaluate(`${axe.source}\n;0`);
      const ids = await view.evaluate(`axe.run(document).then(({ violations }) => violations.map(({ id }) => id))`);
      found.push(...(ids as readonly string[]).map((id) => `${name} ${colorScheme}: ${id}`));
    }
  await view.close();
  if (found.length > 0) console.log(found.join('\n'));
  return {
    name: 'axe violations, popup and side panel, light and dark',
    measured: found.length,
    target: 0,
    ok: found.length === 0,
  };
}

async function sizeFigures(): Promise<readonly Figure[]> {
  const sizes = await viewScriptSizes('chromium');
  return Object.entries(sizes).map(([name, bytes]) => {
    const sizeKb = bytes / 1024;
    return {
      name: `JavaScript of ${name}, gzipped`,
      measured: `${sizeKb.toFixed(1)} kB`,
      target: `≤ ${SIZE_LIMIT_KB} kB`,
      ok: sizeKb <= SIZE_LIMIT_KB,
    };
  });
}

function figure(name: string, value: number, limit: number): Figure {
  return { name, measured: `${value.toFixed(1)} ms`, target: `≤ ${limit} ms`, ok: value <= limit };
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
