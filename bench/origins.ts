/**
 * `npm run bench -- origins [FOLDER]`: whether near copies are told from independent reports. FOLDER holds `news-sentences-100k.txt.gz` (sentences that
 * are edited by 5 to 20 % of their words), `ecb-train-pairs.jsonl` and `claimdiff-train.jsonl` (sentences of two outlets on one event, mostly written by
 * themselves) and `mrpc-train.jsonl` (alike sentences of one cluster of news, mostly copies; its figure has no target).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readStoryOrigins } from '../core/origins/story-origins.ts';
import type { StoryTelling } from '../core/origins/told-units.ts';
import { splitWords } from '../core/text/words.ts';
import type { Figure } from './bench.ts';

const FOLDER = '../shared/data';
const SENTENCES = 1_500;
const EDITED_SHARES = [0.05, 0.1, 0.15, 0.2];
const LEAST_GROUPED = 0.95;
const MOST_INDEPENDENT_GROUPED = 0.1;
/** Ten times the tellings may take so many times the time. */
const MOST_GROWTH = 20;

/** Runs the bench. */
export async function run([folder = FOLDER]: string[]): Promise<readonly Figure[]> {
  if (!existsSync(folder)) throw new Error(`${folder}: there is no such folder; name the one with the outside data`);
  const next = chance(20_260);
  const sentences = newsSentences(folder);
  const sample = Array.from({ length: SENTENCES }, () => pick(sentences, next));
  const words = sentences.slice(0, 2_000).flatMap((sentence) => sentence.split(' '));
  const figures: Figure[] = [];
  for (const share of EDITED_SHARES) {
    const grouped = await shareGrouped(sample.map((text) => [text, edited(text, share, words, next)]));
    figures.push(atLeast(`${share * 100} % of words edited: grouped`, grouped, LEAST_GROUPED));
  }
  const copies = sample.map((text): Pair => [edited(text, 0.1, words, next), edited(text, 0.1, words, next)]);
  figures.push(atLeast('two copies, 10 % edited in each: grouped', await shareGrouped(copies), LEAST_GROUPED));
  for (const [name, file, label] of [
    ['ECB+, the same event: grouped', 'ecb-train-pairs.jsonl', 1],
    ['ECB+, another event: grouped', 'ecb-train-pairs.jsonl', 0],
    ['ClaimDiff, one topic: grouped', 'claimdiff-train.jsonl', undefined],
  ] as const)
    figures.push(atMost(name, await shareGrouped(pairsIn(join(folder, file), label)), MOST_INDEPENDENT_GROUPED));
  for (const label of [1, 0]) {
    const share = await shareGrouped(pairsIn(join(folder, 'mrpc-train.jsonl'), label));
    figures.push({ name: `MRPC, label ${label}: grouped`, measured: share.toFixed(3), target: 'none', ok: true });
  }
  const [few, many] = [await readingTime(sample, 50, 40), await readingTime(sample, 500, 40)];
  const growth = many / few;
  figures.push(
    { name: 'a story of 20,000 tellings, 500 a claim', measured: `${many.toFixed(0)} ms`, target: 'none', ok: true },
    {
      name: 'ten times the tellings: times the time',
      measured: growth.toFixed(1),
      target: `at most ${MOST_GROWTH}`,
      ok: growth <= MOST_GROWTH,
    },
  );
  return figures;
}

type Pair = readonly [string, string];

async function shareGrouped(pairs: readonly Pair[]): Promise<number> {
  const tellings = pairs.flatMap((pair, at) =>
    pair.map((words, side) => toldBy(`claim-${at}`, `${at}-${side}`, words)),
  );
  const origins = await readStoryOrigins(tellings);
  const grouped = pairs.filter((_, at) => {
    const [one, other] = [...origins.placesOf(`claim-${at}`).values()];
    return one !== undefined && one.group === other?.group;
  });
  return grouped.length / pairs.length;
}

/** Median time of three, in milliseconds; a third of the tellings are copies. */
async function readingTime(sentences: readonly string[], articles: number, claims: number): Promise<number> {
  const tellings = Array.from({ length: claims * articles }, (_, at) => {
    const [claim, article] = [Math.floor(at / articles), at % articles];
    const text = article % 3 === 0 ? claim : (claim * 31 + article * 7) % sentences.length;
    return toldBy(`claim-${claim}`, `article-${article}`, sentences[text] ?? '');
  });
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    const origins = await readStoryOrigins(tellings);
    for (let claim = 0; claim < claims; claim += 1) origins.placesOf(`claim-${claim}`);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[1] ?? 0;
}

function toldBy(claim: string, article: string, words: string): StoryTelling {
  return { claim, words, whole: true, article: { id: article, outlet: article, title: '', published: '2031-03-04' } };
}

/** Replaces, leaves out or puts in words at random places. */
function edited(text: string, share: number, others: readonly string[], next: () => number): string {
  const words = text.split(' ');
  const edits = Math.max(1, Math.round(words.length * share));
  for (let edit = 0; edit < edits; edit += 1) {
    const at = Math.floor(next() * words.length);
    const way = next();
    if (way < 0.3) words.splice(at, 1);
    else words.splice(at, way < 0.7 ? 1 : 0, pick(others, next));
  }
  return words.join(' ');
}

function newsSentences(folder: string): readonly string[] {
  const text = gunzipSync(readFileSync(join(folder, 'news-sentences-100k.txt.gz'))).toString();
  return text.split('\n').filter((sentence) => {
    const { length } = splitWords(sentence);
    return length >= 10 && length <= 40;
  });
}

function pairsIn(file: string, label: number | undefined): readonly Pair[] {
  const rows: { a: string; b: string; label: number }[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return rows.filter((row) => label === undefined || row.label === label).map(({ a, b }): Pair => [a, b]);
}

/** A linear congruential sequence in 0..1: the same at every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

function pick(list: readonly string[], next: () => number): string {
  return list[Math.floor(next() * list.length)] ?? '';
}

function atLeast(name: string, share: number, least: number): Figure {
  return { name, measured: share.toFixed(3), target: `at least ${least}`, ok: share >= least };
}

function atMost(name: string, share: number, most: number): Figure {
  return { name, measured: share.toFixed(3), target: `at most ${most}`, ok: share <= most };
}
