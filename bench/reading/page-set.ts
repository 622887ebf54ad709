/** Pages with the text that their articles should read as: a folder of html files with a truth file, or the development set. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launchBareChromium } from '../../cli/chromium.ts';

/** One page: a file on disk, its size in bytes, and the text of its article, '' where it has none. */
export type PageWithTruth = { readonly file: string; readonly bytes: number; readonly truth: string };

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

/**
 * Unpacks the archive of Readability's test pages into `scratch` and gives those that `hand-labels.json` speaks of, each with the text
 * that was marked by hand as its article. Throws, naming the page, when labels and pages do not belong together.
 */
export async function readDevelopmentSet(archive: string, scratch: string): Promise<readonly PageWithTruth[]> {
  if (!existsSync(archive))
    throw new Error(`The development set is not at ${archive}: name a folder of pages instead, \`-- reading DIR\`.`);
  execFileSync('tar', ['-xzf', archive, '-C', scratch]);
  const folders = new Map(
    readdirSync(scratch, { recursive: true, encoding: 'utf8' })
      .filter((path) => basename(path) === 'source.html')
      .map((path) => [basename(dirname(path)), join(scratch, path)]),
  );
  const browser = await launchBareChromium();
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.route('**/*', (route) => route.abort());
    const pages: PageWithTruth[] = [];
    for (const [name, label] of readHandLabels()) {
      const file = folders.get(name);
      if (file === undefined)
        throw new Error(`bench/reading/hand-labels.json: there is no page "${name}" in ${archive}.`);
      await page.setContent(readFileSync(file, 'utf8'), { waitUntil: 'domcontentloaded' });
      const text = await page.evaluate<string>('document.body.textContent');
      pages.push({ ...plainPage(file, scratch), truth: cutByLabel(text, label, name) });
    }
    return pages;
  } finally {
    await browser.close();
  }
}

/** True for the half of the development set whose pages are never listed, so that no rule is made for one of them. */
export function isKeptAside(file: string): boolean {
  let hash = 0x811c9dc5;
  for (const character of basename(dirname(file))) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return (hash >>> 8) % 2 === 0;
}

/**
 * The texts that a label marks in the text content of a page's body, one a line. A label is a list of `GAP+LENGTH` in characters, the
 * gap counted from the end of the text before; '' marks nothing. Throws when the page is too short for it.
 */
export function cutByLabel(text: string, label: string, name: string): string {
  let at = 0;
  return label
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [gap = Number.NaN, length = Number.NaN] = part.split('+').map(Number);
      const start = at + gap;
      at = start + length;
      if (!(gap >= 0 && length > 0 && at <= text.length))
        throw new Error(
          `bench/reading/hand-labels.json: "${part}" of "${name}" does not fit a page of ${text.length} characters.`,
        );
      return text.slice(start, at);
    })
    .join('\n');
}

function readHandLabels(): ReadonlyMap<string, string> {
  const labels: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(join(import.meta.dirname, 'hand-labels.json'), 'utf8'),
  );
  return new Map(Object.entries(labels));
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
