/** What reading does to a page while it goes on: the longest task on a slow machine, and whether the page is left as it was. */
import { readFile } from 'node:fs/promises';
import { type Browser, launchBareChromium, type Page } from '../../cli/chromium.ts';
import { bundlePageReader } from '../../cli/page-reader-bundle.ts';

/** `longestTaskMs` is undefined where every task stayed under what the browser calls long (50 ms). */
export type Manners = { readonly longestTaskMs: number | undefined; readonly changedBytes: number };

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
    const tasks: readonly number[] = await page.evaluate('factLinkerReader.longTasks()');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const after = await serialised(page);
    return {
      longestTaskMs: tasks.length === 0 ? undefined : Math.max(...tasks),
      changedBytes: differingBytes(before, after),
    };
  } finally {
    await page.close();
  }
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
