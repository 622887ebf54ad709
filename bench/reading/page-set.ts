/** Pages with the text that their articles should read as: a folder of html files with a truth file, or the development set. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, launchBareChromium } from '../../cli/chromium.ts';

/** One page: a file on disk, its size in bytes, and the text of its article, '' where it has none. */
export type PageWithTruth = { readonly file: string; readonly bytes: number; readonly truth: string };

/** An expected text shorter than this is no article to measure by. */
const LEAST_EXPECTED = 300;

/**
 * Reads a folder of `.html` or `.html.gz` files and one `.json` file, `{"name" or "name.html": "text" or {"articleBody": "text"}}`;
 * other fields of the object are left alone. Packed pages are unpacked into `scratch`. Throws, naming the place, when the form is
 * another, and when a page has no truth or a truth no page.
 */
export function readPageFolder(folder: string, scratch: string): readonly PageWithTruth[] {
  const entries = readdirSync(folder);
  const truthFiles = entries.filter((entry) => entry.endsWith('.json'));
  const truthFile = truthFiles[0];
  if (truthFile === undefined || truthFiles.length > 1)
    throw new Error(`${folder}: there must be one .json file of truth, there are ${truthFiles.length}.`);
  const truths = decodeTruths(join(folder, truthFile));
  const pages = entries
    .filter((entry) => /\.html(?:\.gz)?$/i.test(entry))
    .sort()
    .map((entry) => {
      const name = entry.replace(/\.html(?:\.gz)?$/i, '');
      const truth = truths.get(name);
      if (truth === undefined) throw new Error(`${join(folder, truthFile)}: nothing is said of the page ${entry}.`);
      truths.delete(name);
      return { ...plainPage(join(folder, entry), scratch), truth };
    });
  const [left] = truths.keys();
  if (left !== undefined) throw new Error(`${join(folder, truthFile)}: there is no page for "${left}".`);
  return pages;
}

/** Unpacks the archive of Readability's test pages into `scratch`; each page's `expected.html` is its truth. */
export async function readDevelopmentSet(archive: string, scratch: string): Promise<readonly PageWithTruth[]> {
  if (!existsSync(archive))
    throw new Error(`${archive} is not there; name a folder of pages: npm run bench -- reading DIR`);
  execFileSync('tar', ['-xzf', archive, '-C', scratch]);
  const folders = readdirSync(scratch, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === 'expected.html')
    .map((path) => join(scratch, path, '..'))
    .sort();
  const browser = await launchBareChromium();
  try {
    const texts = await textsOf(
      browser,
      folders.map((folder) => readFileSync(join(folder, 'expected.html'), 'utf8')),
    );
    return folders.flatMap((folder, index) => {
      const truth = texts[index] ?? '';
      return truth.length < LEAST_EXPECTED ? [] : [{ ...plainPage(join(folder, 'source.html'), scratch), truth }];
    });
  } finally {
    await browser.close();
  }
}

function decodeTruths(file: string): Map<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRecord(parsed)) throw new Error(`${file}: expected an object of page names.`);
  return new Map(
    Object.entries(parsed).map(([name, entry]) => {
      const text = isRecord(entry) ? entry.articleBody : entry;
      if (typeof text !== 'string')
        throw new Error(`${file}: "${name}" has no text; expected a string or {"articleBody": "…"}.`);
      return [name.replace(/\.html(?:\.gz)?$/i, ''), text];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plainPage(path: string, scratch: string): { readonly file: string; readonly bytes: number } {
  const stored = readFileSync(path);
  if (!path.endsWith('.gz')) return { file: path, bytes: stored.length };
  const html = gunzipSync(stored);
  const file = join(scratch, basename(path, '.gz'));
  writeFileSync(file, html);
  return { file, bytes: html.length };
}

async function textsOf(browser: Browser, documents: readonly string[]): Promise<readonly string[]> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.route('**/*', (route) => route.abort());
  const texts: string[] = [];
  for (const html of documents) {
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    texts.push(await page.evaluate('document.body.innerText'));
  }
  return texts;
}
