/**
 * `npm start`: builds the extension, serves the demo article on this machine, and opens it in Chromium with the extension on. Without
 * a display, or with `--headless`, it prints what was linked and leaves pictures in `.demo/` instead.
 */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { ComparedPage } from '../core/comparison.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { type Ran, ROOT } from './command.ts';
import { BUILD_FOLDERS, buildCorpus, buildExtension } from './extension-build.ts';
import { openDesk } from './extension-desk.ts';
import { takePictures } from './pictures.ts';
import { folderSource, serve } from './serve.ts';

const PICTURES = join(ROOT, '.demo');
const SENTENCE_LENGTH = 58;

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());

await built('corpus', buildCorpus(stop.signal));
await built('extension', buildExtension('chromium', stop.signal));
const server = await serve([folderSource(join(ROOT, 'public', 'demo'))], stop.signal);
const inWindow = !values.headless && hasDisplay();
const chromium = await launchChromium({ extension: BUILD_FOLDERS.chromium, window: inWindow, signal: stop.signal });
try {
  await (inWindow ? openForReader(chromium, `${server.origin}/`) : printAndPicture(chromium, `${server.origin}/`));
} finally {
  await chromium.close();
  await server.close();
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function built(what: string, running: Promise<Ran>): Promise<void> {
  const ran = await running;
  if (ran.code === 0) return;
  console.error(`The ${what} was not built:\n${ran.output}`);
  process.exit(1);
}

async function openForReader({ context }: Chromium, url: string): Promise<void> {
  const closed = new Promise((resolve) => context.once('close', resolve));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await page.bringToFront();
  console.log(`The demo article is open in Chromium: ${url}`);
  console.log(
    'Rest the pointer on an underlined sentence, or open the extension from the toolbar. Close the window to end.',
  );
  await closed;
}

async function printAndPicture(chromium: Chromium, url: string): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  const desk = await openDesk(chromium, page);
  const scan = await desk.scan();
  if (!('page' in scan)) throw new Error(`The demo article was not linked: ${scan.kind}.`);
  console.log(table(scan.page));
  const names = await takePictures(chromium, desk, page, scan.page, PICTURES);
  console.log(`\nPictures in ${relative(ROOT, PICTURES)}: ${names.join(', ')}`);
}

function table({ story, corpusName, sentences, links }: ComparedPage): string {
  const rows = links.map((link) => [
    shortened(sentences[link.sentence] ?? ''),
    link.claim,
    link.agreement,
    [...new Set(link.tellings.map(({ outletName }) => outletName))].join(', '),
  ]);
  const all = [['sentence', 'claim', 'agreement', 'outlets'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`${links.length} links to "${story}" in ${corpusName}`, '', ...lines].join('\n');
}

function shortened(text: string): string {
  return text.length <= SENTENCE_LENGTH ? text : `${text.slice(0, SENTENCE_LENGTH - 1)}…`;
}
