/** What the extension costs a page in Chromium: from `DOMContentLoaded` to painted marks, tasks, bytes, and CPU time where nothing is to do. */
import { join } from 'node:path';
import { type Chromium, launchChromium, type Page } from '../cli/chromium.ts';
import { ROOT } from '../cli/command.ts';
import { BUILD_FOLDERS, buildCorpus, buildExtension, contentScriptSize } from '../cli/extension-build.ts';
import { openDesk } from '../cli/extension-desk.ts';
import { folderSource, serve } from '../cli/serve.ts';
import type { Figure } from './bench.ts';

const LOADS = 15;
const MARKS_LIMIT_MS = 150;
const TASK_LIMIT_MS = 50;
const SIZE_LIMIT_KB = 30;
const CPU_LIMIT_MS = 2;

/** No article, and no script of its own: every script time in it is the extension's. */
const NO_ARTICLE = `<!doctype html><html lang="en"><title>Account</title><h1>Your account</h1>
<form><label>Name <input></label><label>Street <input></label><button>Save</button></form>
<ul>${Array.from({ length: 80 }, (_, index) => `<li><a href="/item-${index}">Order number ${index}</a></li>`).join('')}</ul></html>`;

/** Runs the bench; takes no arguments. The first load of each page warms up and is not counted. */
export async function run(): Promise<readonly Figure[]> {
  await mustBuild();
  const server = await serve([
    (path) => (path === '/no-article' ? { body: NO_ARTICLE } : undefined),
    folderSource(join(ROOT, 'public', 'demo')),
  ]);
  const chromium = await launchChromium({ extension: BUILD_FOLDERS.chromium });
  try {
    const { marksMs, longestTaskMs } = await measureDemo(chromium, `${server.origin}/`);
    const cpuMs = await measureNoArticle(chromium, `${server.origin}/no-article`);
    const sizeKb = (await contentScriptSize('chromium')) / 1024;
    return [
      figure('demo page, DOMContentLoaded to marks painted, median', marksMs, MARKS_LIMIT_MS, 'ms'),
      longestTaskMs === undefined
        ? {
            name: 'demo page, longest task',
            measured: `< ${TASK_LIMIT_MS} ms`,
            target: `≤ ${TASK_LIMIT_MS} ms`,
            ok: true,
          }
        : figure('demo page, longest task', longestTaskMs, TASK_LIMIT_MS, 'ms'),
      figure('content script, gzipped', sizeKb, SIZE_LIMIT_KB, 'kB'),
      figure('page that is no article, script time, median', cpuMs, CPU_LIMIT_MS, 'ms'),
    ];
  } finally {
    await chromium.close();
    await server.close();
  }
}

async function mustBuild(): Promise<void> {
  for (const build of [buildCorpus, () => buildExtension('chromium')]) {
    const ran = await build();
    if (ran.code !== 0) throw new Error(ran.output);
  }
}

type Demo = { readonly marksMs: number; readonly longestTaskMs: number | undefined };

/** A task of 50 ms or more is what the browser itself calls long; shorter ones it does not report, so then there is no longest. */
async function measureDemo({ context }: Chromium, url: string): Promise<Demo> {
  const page = await context.newPage();
  // tsx leaves calls of `__name` in functions; the page has to have one.
  await page.addInitScript({ content: `(() => { const __name = (f) => f; (${watchMarks})(); })()` });
  const times: number[] = [];
  const tasks: number[] = [];
  for (let load = 0; load <= LOADS; load++) {
    await page.goto(url);
    const handle = await page.waitForFunction(() => (globalThis as unknown as Watched).marksWatched);
    const watched = (await handle.jsonValue()) as NonNullable<Watched['marksWatched']>;
    if (load === 0) continue;
    times.push(watched.paintedMs);
    tasks.push(...watched.longTasksMs);
  }
  await page.close();
  return { marksMs: median(times), longestTaskMs: tasks.length === 0 ? undefined : Math.max(...tasks) };
}

type Watched = { marksWatched?: { readonly paintedMs: number; readonly longTasksMs: readonly number[] } };

/** Runs in the page before anything else: looks for marks each frame, and notes the time when the frame that shows them is done. */
function watchMarks(): void {
  const longTasksMs: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasksMs.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const names = ['same', 'differs', 'contradicted'].map((agreement) => `fact-linker-${agreement}`);
  const look = () => {
    if (!names.some((name) => CSS.highlights.has(name))) {
      requestAnimationFrame(look);
      return;
    }
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const paintedMs =
        performance.now() - performance.timing.domContentLoadedEventStart + performance.timing.navigationStart;
      requestIdleCallback(() => {
        (globalThis as unknown as Watched).marksWatched = { paintedMs, longTasksMs };
      });
    };
    channel.port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/**
 * Chromium's own count of script and compile time since the navigation, on a page without scripts, once its scan is over; without
 * the extension it is 0. The question whether the scan is over is answered by the content script and counts, too.
 */
async function measureNoArticle(chromium: Chromium, url: string): Promise<number> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  const desk = await openDesk(chromium, page);
  const session = await chromium.context.newCDPSession(page);
  await session.send('Performance.enable');
  const scriptMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const parts = metrics.filter(({ name }) => name === 'ScriptDuration' || name === 'V8CompileDuration');
    return parts.reduce((sum, { value }) => sum + value * 1000, 0);
  };
  const times: number[] = [];
  for (let load = 0; load <= LOADS; load++) {
    await page.bringToFront();
    await page.reload();
    const scan = await desk.scan();
    if (scan.kind !== 'no-article') throw new Error(`The page without an article was taken for one: ${scan.kind}.`);
    if (load > 0) times.push(await scriptMs());
  }
  await closeAll(page, desk.popup);
  return median(times);
}

async function closeAll(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.close();
}

function figure(name: string, value: number, limit: number, unit: string): Figure {
  return { name, measured: `${value.toFixed(1)} ${unit}`, target: `≤ ${limit} ${unit}`, ok: value <= limit };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
