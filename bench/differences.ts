/** Differences measured against hand labels: recall and precision for each kind, and the time one comparison takes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReadings } from '../core/differences/compare-tellings.ts';
import { DIFFERENCE_KINDS, type Difference, type DifferenceKind } from '../core/differences/difference.ts';
import { type Reading, readTelling } from '../core/differences/reading.ts';

export type BenchLine = {
  readonly name: string;
  readonly measured: number;
  readonly target: number;
  readonly ok: boolean;
};

type Label = { readonly claim: string; readonly kind: string; readonly here: string; readonly there: string };
type Sentence = {
  readonly text: string;
  readonly claims: readonly string[];
  readonly labels: readonly Label[];
  readonly reading: Reading;
  readonly file: string;
};

/** The kinds whose recall the project promises. */
const PROMISED: readonly DifferenceKind[] = [
  'number',
  'time',
  'quote',
  'modality',
  'actors',
  'attribution',
  'polarity',
];
const PUBLISHED = '2025-06-19';

/**
 * Measures the pages of a folder against the tellings of another: `DIR [--tellings DIR]`, by default the folder `seeds`
 * beside it. Both hold `*.jsonl` with
 * `sentence`, `claims` and, for pages, `differs`. A labelled difference counts as found when claim and kind agree and the words
 * here overlap it in any comparison with a telling of its claim. `--list` prints the found and missed ones of a kind.
 */
export async function run(args: string[]): Promise<readonly BenchLine[]> {
  const directory = args[0];
  if (directory === undefined)
    throw new Error('usage: differences DIR [--tellings DIR] [--list KIND|missed] [--only PAGE,…] [--skip PAGE,…]');
  const tellingsDirectory = option(args, '--tellings') ?? join(directory, '..', 'seeds');
  const only = option(args, '--only')?.split(',');
  const skip = option(args, '--skip')?.split(',') ?? [];
  const pages = readPages(directory, only).filter((sentence) => !skip.includes(sentence.file));
  const tellings = readPages(tellingsDirectory, undefined);
  const byClaim = new Map<string, Reading[]>();
  for (const telling of tellings)
    for (const claim of telling.claims) byClaim.set(claim, [...(byClaim.get(claim) ?? []), telling.reading]);
  const score = new Map(DIFFERENCE_KINDS.map((kind) => [kind, { labels: 0, hit: 0, found: 0, right: 0 }]));
  const times: number[] = [];
  for (const sentence of pages) {
    for (const claim of sentence.claims) {
      const found: { difference: Difference; there: Reading }[] = [];
      for (const reading of byClaim.get(claim) ?? []) {
        const before = performance.now();
        const differences = compareReadings(sentence.reading, reading);
        times.push(performance.now() - before);
        found.push(...differences.map((difference) => ({ difference, there: reading })));
      }
      tally(sentence, claim, found, score, option(args, '--list'));
    }
  }
  return linesOf(score, times);
}

type Score = Map<DifferenceKind, { labels: number; hit: number; found: number; right: number }>;

function tally(
  sentence: Sentence,
  claim: string,
  found: readonly { difference: Difference; there: Reading }[],
  score: Score,
  list: string | undefined,
): void {
  const labels = sentence.labels.filter((label) => label.claim === claim);
  for (const label of labels) {
    const kind = score.get(asKind(label.kind));
    if (!kind) continue;
    kind.labels++;
    const hit = found.some(
      ({ difference }) => difference.kind === label.kind && overlaps(sentence.text, label.here, difference),
    );
    if (hit) kind.hit++;
    else if (list === label.kind || list === 'missed')
      console.log(`MISSED ${claim} ${label.kind} | ${label.here} | ${label.there} || ${sentence.text}`);
  }
  const distinct = new Map(
    found.map((one) => [`${one.difference.kind}:${one.difference.here.text}:${one.difference.there.text}`, one]),
  );
  for (const { difference, there } of distinct.values()) {
    const kind = score.get(difference.kind);
    if (!kind) continue;
    kind.found++;
    const right = labels.some(
      (label) => label.kind === difference.kind && overlaps(sentence.text, label.here, difference),
    );
    if (right) kind.right++;
    if (list === difference.kind)
      console.log(
        `${right ? 'right ' : 'other '} ${claim} ${difference.weight} “${difference.here.text}” – “${difference.there.text}”\n        H ${sentence.text}\n        T ${there.text}`,
      );
  }
}

function overlaps(text: string, words: string, difference: Difference): boolean {
  const start = text.indexOf(words);
  if (start < 0 || difference.here.text === '') return false;
  return difference.here.start < start + words.length && start < difference.here.end;
}

function linesOf(score: Score, times: number[]): readonly BenchLine[] {
  const lines: BenchLine[] = [];
  const promised = { labels: 0, hit: 0 };
  for (const [kind, { labels, hit, found, right }] of score) {
    const target = PROMISED.includes(kind) ? 0.7 : 0;
    if (labels > 0)
      lines.push(
        line(
          `recall ${kind} (${hit} of ${labels}; ${right} of ${found} found are labelled)`,
          hit / labels,
          target,
          'at least',
        ),
      );
    if (!PROMISED.includes(kind)) continue;
    promised.labels += labels;
    promised.hit += hit;
  }
  lines.push(
    line('recall of promised kinds', promised.labels === 0 ? 0 : promised.hit / promised.labels, 0.7, 'at least'),
  );
  times.sort((a, b) => a - b);
  lines.push(line('ms a comparison, median', times[times.length >> 1] ?? 0, 0.2, 'at most'));
  return lines;
}

function line(name: string, measured: number, target: number, direction: 'at least' | 'at most'): BenchLine {
  return {
    name,
    measured: Math.round(measured * 1_000) / 1_000,
    target,
    ok: direction === 'at least' ? measured >= target : measured <= target,
  };
}

function asKind(kind: string): DifferenceKind {
  const known = DIFFERENCE_KINDS.find((one) => one === kind);
  if (known === undefined)
    throw new Error(`unknown kind of difference “${kind}”; expected one of ${DIFFERENCE_KINDS.join(', ')}`);
  return known;
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

function readPages(directory: string, only: readonly string[] | undefined): readonly Sentence[] {
  const names = readdirSync(directory).filter((name) => name.endsWith('.jsonl') && !name.includes('differences'));
  return names
    .toSorted()
    .filter((name) => only === undefined || only.includes(name.replace('.jsonl', '')))
    .flatMap((name) => readPage(join(directory, name), name.replace('.jsonl', '')));
}

function readPage(path: string, file: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let context = '';
  for (const row of readFileSync(path, 'utf8').trim().split('\n')) {
    const { sentence, claims, differs } = rowOf(JSON.parse(row), path);
    sentences.push({
      text: sentence,
      claims,
      labels: differs,
      reading: readTelling({ text: sentence, published: PUBLISHED, context }),
      file,
    });
    context = `${context} ${sentence}`.slice(-600);
  }
  return sentences;
}

function rowOf(row: unknown, path: string): { sentence: string; claims: readonly string[]; differs: readonly Label[] } {
  if (typeof row !== 'object' || row === null || !('sentence' in row) || typeof row.sentence !== 'string')
    throw new Error(`${path}: a row has no sentence`);
  const claims =
    'claims' in row && Array.isArray(row.claims) ? row.claims.filter((claim) => typeof claim === 'string') : [];
  const differs = 'differs' in row && Array.isArray(row.differs) ? row.differs.filter(isLabel) : [];
  return { sentence: row.sentence, claims, differs };
}

function isLabel(label: unknown): label is Label {
  return (
    typeof label === 'object' &&
    label !== null &&
    'claim' in label &&
    'kind' in label &&
    'here' in label &&
    'there' in label
  );
}
