/**
 * `npm run bench -- scale [SENTENCES.txt.gz]`: a page of 60 sentences against 100, 10,000 and 100,000 claims, ours beside its peers; the index's
 * size, and the time to build and open it; the same page compared with a corpus of these claims, each told once to three times more; what a waking worker
 * needs until its first page is compared; what is shipped. Processor time. Fuse.js is timed on few sentences and multiplied. The page's sentences are of the
 * same news as the claims, and none of them is a claim.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ROOT } from '../cli/command.ts';
import { BUNDLED_CORPUS, readCorpusFile } from '../cli/corpus-file.ts';
import { buildCorpusIndex } from '../core/linking/corpus-index.ts';
import { digestOf } from '../core/linking/digest.ts';
import { buildMatchIndex, openMatchIndex } from '../core/linking/match-index.ts';
import { type OpenCorpus, openCorpus } from '../core/open-corpus.ts';
import type { Figure } from './bench.ts';
import { FUSE_TOKENS, MATCHER, MINI_SEARCH, type Peer, QUICK_MATCHER, TF_IDF } from './peers.ts';
import { newsCorpus, newsPage, told as toldAgain } from './scale/news-corpus.ts';
import { type Waking, type Woken, wake } from './scale/waking.ts';

const PAGE_SENTENCES = 60;
const TIMED_TIMES = 40;
const COMPARED_TIMES = 15;
const SIZES = [100, 10_000, 100_000];
/** Sentences that Fuse.js is timed on at each size. */
const FUSE_SENTENCES = [60, 4, 1];
const TIMES_FASTER_THAN_FUSE = [100, 3_000, 10_000];
const TIMES_FASTER_THAN_MINISEARCH = [1, 1, 40];
const MOST_INDEX_MEGABYTES = 10;
const MOST_OPEN_MS = 100;
const MOST_BUILD_SHARE = 0.5;
const MOST_BUILD_SECONDS = 3;
/** A page compared with a corpus, against MiniSearch finding one claim a sentence among the claims' own texts. */
const PAGE_TIMES_FASTER_THAN_MINISEARCH = [0, 2, 20];
const MOST_WAKING_MS = 100;
const WAKINGS = 3;
const MOST_SHIPPED_MEGABYTES = 0.3;
/** The weights and tables that linking ships. */
const SHIPPED = [
  'linking/matcher-weights.ts',
  'linking/page-weights.ts',
  'linking/word-rarity.ts',
  'text/synonyms.ts',
  'text/places.ts',
];

/** Runs the bench. */
export async function run([file = join(ROOT, '../shared/data/news-sentences-100k.txt.gz')]: string[]): Promise<
  readonly Figure[]
> {
  const sentences = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const page = sentences.slice(-PAGE_SENTENCES);
  const others = sentences.slice(0, -PAGE_SENTENCES);
  const figures: Figure[] = [];
  const compared: ComparedSize[] = [];
  for (const [at, size] of SIZES.entries()) {
    const claims = others.slice(0, size);
    const name = `${size.toLocaleString('en')} claims`;
    const ours = timed(MATCHER, claims, page, TIMED_TIMES);
    const quick = timed(QUICK_MATCHER, claims, page, TIMED_TIMES);
    const asked = FUSE_SENTENCES[at] ?? PAGE_SENTENCES;
    const fuse = (timed(FUSE_TOKENS, claims, page.slice(0, asked), 1).ms * PAGE_SENTENCES) / asked;
    const mini = timed(MINI_SEARCH, claims, page, 2);
    figures.push(
      told(`${name}: a page, ms`, ours.ms),
      told(`${name}: a page read quickly, ms`, quick.ms),
      told(`${name}: TF-IDF, ms`, timed(TF_IDF, claims, page, 2).ms),
      atLeast(
        `${name}: Fuse.js (${asked} of ${PAGE_SENTENCES} sentences), times slower`,
        fuse / ours.ms,
        TIMES_FASTER_THAN_FUSE[at] ?? 1,
      ),
      told(`${name}: the same, read quickly`, fuse / quick.ms),
      atLeast(`${name}: MiniSearch, times slower`, mini.ms / ours.ms, TIMES_FASTER_THAN_MINISEARCH[at] ?? 1),
    );
    if (at > 0)
      compared.push({ name, claims, miniSearchMs: mini.ms, timesFaster: PAGE_TIMES_FASTER_THAN_MINISEARCH[at] ?? 1 });
    if (size !== SIZES.at(-1)) continue;
    figures.push(
      atMost(`${name}: index built, share of MiniSearch`, ours.buildMs / mini.buildMs, MOST_BUILD_SHARE),
      atMost(`${name}: index built, s`, ours.buildMs / 1_000, MOST_BUILD_SECONDS),
    );
  }
  const bytes = buildMatchIndex(sentences.map(digestOf));
  const opened = leastOf(Array.from({ length: TIMED_TIMES }, () => processorMs(() => openMatchIndex(bytes))));
  const shipped = gzipSync(Buffer.concat(SHIPPED.map((path) => readFileSync(join(ROOT, 'core', path)))));
  figures.push(
    atMost('100,000 claims: index, MB', bytes.byteLength / 1e6, MOST_INDEX_MEGABYTES),
    atMost('100,000 claims: opened, ms', opened, MOST_OPEN_MS),
    atMost('weights and tables, compressed, MB', shipped.byteLength / 1e6, MOST_SHIPPED_MEGABYTES),
  );
  for (const one of compared) figures.push(...(await comparedPages(one, page)));
  return [...figures, ...(await wokenBundled(page))];
}

/** Claims to compare pages with, and what MiniSearch took to find one a sentence. */
type ComparedSize = {
  readonly name: string;
  readonly claims: readonly string[];
  readonly miniSearchMs: number;
  readonly timesFaster: number;
};

/** A page compared with a corpus of many tellings, as it was and where every sentence states a claim in other words, and by a worker just woken. */
async function comparedPages(
  { name, claims, miniSearchMs, timesFaster }: ComparedSize,
  page: readonly string[],
): Promise<Figure[]> {
  const corpus = newsCorpus(claims);
  const index = buildCorpusIndex(corpus);
  const opened = openCorpus(corpus, index);
  const known = claims.filter((_, n) => n % Math.floor(claims.length / PAGE_SENTENCES) === 0).slice(0, PAGE_SENTENCES);
  const ms = await timedPage(opened, page);
  const woken = await leastWoken({ corpus, index, page: newsPage(page) });
  return [
    atLeast(
      `${name}, ${corpus.tellings.length.toLocaleString('en')} tellings: a page compared, ms; MiniSearch, times slower`,
      miniSearchMs / ms,
      timesFaster,
    ),
    told(`${name}: a page compared, ms`, ms),
    told(
      `${name}: a page that states ${known.length} of them compared, ms`,
      await timedPage(
        opened,
        known.map((text) => toldAgain(text, 2)),
      ),
    ),
    atMost(`${name}: opened by a waking worker, ms`, woken.openedMs, MOST_WAKING_MS),
    told(`${name}: its first page compared after, ms`, woken.comparedMs),
  ];
}

async function wokenBundled(sentences: readonly string[]): Promise<Figure[]> {
  const corpus = readCorpusFile(BUNDLED_CORPUS);
  const page = newsPage(sentences);
  const kept = await leastWoken({ corpus, index: buildCorpusIndex(corpus), page });
  const built = await leastWoken({ corpus, page });
  return [
    atMost('bundled corpus: opened by a waking worker, ms', kept.openedMs, MOST_WAKING_MS),
    told('bundled corpus: its first page compared after, ms', kept.comparedMs),
    told('bundled corpus: opened without its index, ms', built.openedMs),
    told('bundled corpus: its first page compared after, without its index, ms', built.comparedMs),
  ];
}

async function leastWoken(waking: Waking): Promise<Woken> {
  const all: Woken[] = [];
  for (let time = 0; time < WAKINGS; time += 1) all.push(await wake(waking));
  return {
    openedMs: leastOf(all.map(({ openedMs }) => openedMs)),
    comparedMs: leastOf(all.map(({ comparedMs }) => comparedMs)),
  };
}

async function timedPage(corpus: OpenCorpus, sentences: readonly string[]): Promise<number> {
  const page = newsPage(sentences);
  const times: number[] = [];
  for (let time = 0; time < COMPARED_TIMES; time += 1) {
    const before = process.cpuUsage();
    await corpus.comparePage(page);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return leastOf(times);
}

/** The least time of several for a page, after one to warm up, and the time to get ready. */
function timed(peer: Peer, claims: readonly string[], page: readonly string[], times: number) {
  let search = peer.build([]);
  const buildMs = processorMs(() => {
    search = peer.build(claims);
  });
  const readPage = (): void => {
    for (const sentence of page) search(sentence, 1);
  };
  if (times > 1) readPage();
  return { ms: leastOf(Array.from({ length: times }, () => processorMs(readPage))), buildMs };
}

function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function leastOf(values: readonly number[]): number {
  return Math.min(...values);
}

function told(name: string, measured: number): Figure {
  return { name, measured: rounded(measured), target: '', ok: true };
}

function atLeast(name: string, measured: number, least: number): Figure {
  return { name, measured: rounded(measured), target: `≥ ${least}`, ok: measured >= least };
}

function atMost(name: string, measured: number, most: number): Figure {
  return { name, measured: rounded(measured), target: `≤ ${most}`, ok: measured <= most };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
