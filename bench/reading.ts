/**
 * How well and how fast the reader finds articles: `npm run bench -- reading [DIR]`. DIR holds html files (`.html`, `.html.gz`) and
 * one json file of truth, `{"name" or "name.html": "text" or {"articleBody": "text"}}`, the article's text without its headline.
 * Without DIR the development set is read: Readability's test pages, as far as their articles are marked in `reading/hand-labels.json`.
 * Rules are made with one half of it; the other is only measured. Readability and Defuddle read the same pages beside us.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../cli/command.ts';
import { type ReadPage, readPages } from '../cli/page-in-browser.ts';
import { reportOf } from '../cli/read.ts';
import type { Figure } from './bench.ts';
import { measureManners } from './reading/manners.ts';
import { isKeptAside, type PageWithTruth, readDevelopmentSet, readPageFolder } from './reading/page-set.ts';
import { PEERS, readWithPeers } from './reading/peers.ts';
import { type Overlap, overlapOf } from './reading/shingles.ts';

const DEVELOPMENT_SET = '../shared/data/readability-test-pages.tgz';
const LEAST_F1 = 0.97;
const MOST_MS = 15;
const MOST_MS_WITHOUT_ARTICLE = 2;
const MOST_TASK_MS = 50;
const SLOWDOWN = 4;
/** The pages that time is measured on, in bytes. */
const TIMED = { from: 100_000, to: 400_000 };
/** As many of the timed pages are read again on the slow machine. */
const MOST_SLOW_PAGES = 30;
const REPEATS = 9;

/** No article: a form and many links, as shops and accounts show them. */
const NO_ARTICLE = `<!doctype html><html lang="en"><title>Account</title><h1>Your account</h1>
<form><label>Name <input></label><label>Street <input></label><button>Save</button></form>
<ul>${Array.from({ length: 400 }, (_, index) => `<li><a href="/item-${index}">Order number ${index} of this year</a></li>`).join('')}</ul></html>`;

/** Runs the bench on the folder named first in `args`, else on the development set. With `--worst` it first lists the pages read worst. */
export async function run(args: string[]): Promise<readonly Figure[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'fact-linker-reading-'));
  try {
    const folder = args.find((arg) => !arg.startsWith('--'));
    const pages =
      folder === undefined
        ? await readDevelopmentSet(join(ROOT, DEVELOPMENT_SET), scratch)
        : readPageFolder(folder, scratch);
    const files = pages.map(({ file }) => file);
    const read = await readPages(files);
    const peers = await readWithPeers(files);
    const scores = pages.map((page, index) => ({
      page,
      ours: overlapOf(textOf(read[index]), page.truth),
      peers: PEERS.map((peer) => overlapOf(peers[peer][index] ?? '', page.truth)),
    }));
    const isOfHalves = folder === undefined;
    if (args.includes('--worst'))
      console.log(worst(scores.filter(({ page }) => !isOfHalves || !isKeptAside(page.file))));
    const accuracy = isOfHalves
      ? [
          accuracyOf(
            'rules were made with',
            scores.filter(({ page }) => !isKeptAside(page.file)),
          ),
          accuracyOf(
            'kept aside',
            scores.filter(({ page }) => isKeptAside(page.file)),
          ),
        ]
      : [accuracyOf('', scores)];
    return [...accuracy, timeOf(pages, read), await timeWithoutArticle(scratch), ...(await mannersOn(pages))];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

type Score = { readonly page: PageWithTruth; readonly ours: Overlap; readonly peers: readonly Overlap[] };

function textOf(page: ReadPage | undefined): string {
  return page === undefined ? '' : reportOf(page).blocks.join('\n');
}

function accuracyOf(which: string, scores: readonly Score[]): Figure {
  const ours = meanOf(scores.map((score) => score.ours));
  const parts = `precision ${ours.precision.toFixed(3)}, recall ${ours.recall.toFixed(3)}`;
  const others = PEERS.map((peer, index) => {
    const theirs = meanOf(scores.flatMap(({ peers }) => peers[index] ?? []));
    return `${peer} ${f1Of(theirs).toFixed(3)}`;
  });
  return {
    name: `article text on ${scores.length} pages${which === '' ? '' : ` (${which})`}, F1 over 4-word shingles`,
    measured: `${f1Of(ours).toFixed(3)} (${[parts, ...others].join('; ')})`,
    target: `≥ ${LEAST_F1.toFixed(3)}`,
    ok: f1Of(ours) >= LEAST_F1,
  };
}

function meanOf(overlaps: readonly Overlap[]): Overlap {
  return {
    precision: mean(overlaps.map(({ precision }) => precision)),
    recall: mean(overlaps.map(({ recall }) => recall)),
  };
}

function f1Of({ precision, recall }: Overlap): number {
  return (2 * precision * recall) / (precision + recall);
}

function timeOf(pages: readonly PageWithTruth[], read: readonly ReadPage[]): Figure {
  const times = pages.flatMap(({ bytes }, index) => {
    const page = read[index];
    return isTimed(bytes) && page !== undefined && page.kind !== 'failed' ? [page.ms] : [];
  });
  return timeFigure(`main-thread time, median of ${times.length} pages of 100–400 kB`, median(times), MOST_MS);
}

async function timeWithoutArticle(scratch: string): Promise<Figure> {
  const file = join(scratch, 'no-article.html');
  writeFileSync(file, NO_ARTICLE);
  const read = await readPages(Array.from({ length: REPEATS }, () => file));
  const times = read.flatMap((page) => {
    if (page.kind !== 'no-article') throw new Error(`The page without an article was read as: ${page.kind}.`);
    return [page.ms];
  });
  return timeFigure('page that is no article, median', median(times), MOST_MS_WITHOUT_ARTICLE);
}

async function mannersOn(pages: readonly PageWithTruth[]): Promise<readonly Figure[]> {
  const timed = pages.filter(({ bytes }) => isTimed(bytes));
  const step = Math.max(1, timed.length / MOST_SLOW_PAGES);
  const files = timed
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .map(({ file }) => file);
  const measured = await measureManners(files, SLOWDOWN);
  const longest = Math.max(...measured.map(({ longestTaskMs }) => longestTaskMs));
  const changed = measured.reduce((sum, { changedBytes }) => sum + changedBytes, 0);
  return [
    {
      name: `longest reading task at ${SLOWDOWN}× CPU slowdown, processor time, ${measured.length} pages`,
      measured: `${longest.toFixed(0)} ms (${measured.filter(({ longestTaskMs }) => longestTaskMs > MOST_TASK_MS).length} pages over)`,
      target: `≤ ${MOST_TASK_MS} ms`,
      ok: longest <= MOST_TASK_MS,
    },
    { name: 'bytes of DOM changed', measured: changed, target: 0, ok: changed === 0 },
  ];
}

function worst(scores: readonly Score[]): string {
  return [...scores]
    .sort((a, b) => a.ours.precision + a.ours.recall - b.ours.precision - b.ours.recall)
    .slice(0, 40)
    .map(({ page, ours }) => `P ${ours.precision.toFixed(3)}  R ${ours.recall.toFixed(3)}  ${page.file}`)
    .join('\n');
}

function isTimed(bytes: number): boolean {
  return bytes >= TIMED.from && bytes <= TIMED.to;
}

function timeFigure(name: string, ms: number, limit: number): Figure {
  return { name, measured: `${ms.toFixed(1)} ms`, target: `≤ ${limit} ms`, ok: ms <= limit };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
