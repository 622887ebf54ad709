/** What reading does to a page while it goes on: the longest task on a slow machine, and whether the page is left as it was. */
import { readFile } from 'node:fs/promises';
import { type Browser, launchBareChromium, type Page } from '../../cli/chromium.ts';
import { bundlePageReader } from '../../cli/page-reader-bundle.ts';

/**
 * `longestTaskMs` is of the tasks in which the reader worked, style and layout that it asked for included; what the browser does by
 * itself meanwhile is not ours. Processor time, so that a busy machine does not count.
 */
export type Manners = { readonly longestTaskMs: number; readonly changedBytes: number };

const ADDRESS = 'http://reader.invalid/page.html';
/** The pages' own scripts stay off, but not, as in `npm run read`, the event loop that the reader rests on. */
const NO_PAGE_SCRIPTS = "script-src 'none'; object-src 'none'";

/** Reads each file as the content script does, in slices, on a machine made `slowdown` times slower. */
export async function measureManners(files: readonly string[], slowdown: number): Promise<readonly Manners[]> {
  const reader = await bundlePageReader();
  const browser = await launchBareChromium();
  try {
    const measured: Manners[] = [];
    for (const file of files) measured.push(await measureOne(browser, reader, await readFile(file), slowdown));
    return measured;
  } finally {
    await browser.close();
  }
}

async function measureOne(browser: Browser, reader: string, body: Buffer, slowdown: number): Promise<Manners> {
  const page = await browser.newPage();
  try {
    await page.route('**/*', (route) =>
      route.request().url() === ADDRESS && route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html', headers: { 'content-security-policy': NO_PAGE_SCRIPTS }, body })
        : route.abort(),
    );
    await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
    await page.evaluate(`${reader}\n;globalThis.factLinkerReader = factLinkerReader; void 0`);
    const before = await serialised(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await browser.startTracing(page, { categories: ['toplevel', 'v8', 'blink.user_timing'] });
    await page.evaluate('factLinkerReader.readInSlices()');
    const longestTaskMs = longestTaskOf(await browser.stopTracing());
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const after = await serialised(page);
    return { longestTaskMs, changedBytes: differingBytes(before, after) };
  } finally {
    await page.close();
  }
}

/** One entry of a browser's trace; `ts` and `dur` on the wall's clock, `tdur` on the thread's, all in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
};

/** The pages' scripts are off: while the reader reads, a task that calls a function is the reader's. */
function longestTaskOf(trace: Buffer): number {
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString());
  const start = traceEvents.find(({ name }) => name === 'reading');
  const end = traceEvents.find(({ name }) => name === 'read');
  if (start === undefined || end === undefined) throw new Error('The trace does not tell when the page was read.');
  const own = traceEvents.filter(({ pid, tid }) => pid === start.pid && tid === start.tid);
  const calls = own.filter(({ name }) => name === 'v8.callFunction').map(({ ts }) => ts);
  const tasks = own.filter(
    ({ name, ts, dur = 0 }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      ts <= end.ts &&
      ts + dur >= start.ts &&
      calls.some((call) => call >= ts && call <= ts + dur),
  );
  if (tasks.length === 0) throw new Error('The trace has no task in which the page was read.');
  return Math.max(...tasks.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000));
}

function serialised(page: Page): Promise<string> {
  return page.evaluate('new XMLSerializer().serializeToString(document)');
}

/** Bytes from the first to the last difference, in the longer of the two. */
function differingBytes(before: string, after: string): number {
  if (before === after) return 0;
  const [a, b] = [Buffer.from(before), Buffer.from(after)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end;
}
