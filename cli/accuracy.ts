/** `npm run accuracy -- DIR --codes FILE`: how well links agree with hand labels. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readClaimTexts } from '../core/linking/claim-texts.ts';
import { createLinker, MOST_CLAIMS_PER_SENTENCE } from '../core/linking/link-page.ts';
import { LEAST_SCORES } from '../core/linking/page-weights.ts';
import { DEFAULT_STRICTNESS, STRICTNESSES } from '../core/linking/strictness.ts';
import { CONSOLE, isStarted, type Output } from './command.ts';
import { BUNDLED_CORPUS, readCorpusFile } from './corpus-file.ts';
import { type LabelledSentence, readClaimCodes, readLabelledSentences } from './labels.ts';
import { type ScoredLabel, scoreLabels } from './score-labels.ts';

const USAGE = `Usage: npm run accuracy -- DIR --codes FILE [--corpus FILE] [--json]

  DIR            a folder of .jsonl files, one page each, a line {"sentence", "claims": ["C01"], "heading"?} a sentence
  --codes FILE   tab-separated table: short code, claim id
  --corpus FILE  a corpus file (default: the bundled one)
`;

/** Runs the command. Exit code: 0 done, 1 a file could not be read, 2 the command was not understood. */
export async function accuracy(args: readonly string[], { print, tell }: Output): Promise<number> {
  const command = parse(args);
  if (typeof command === 'string') {
    tell(`${command}\n\n${USAGE}`);
    return 2;
  }
  try {
    const report = await measure(command);
    print(command.json ? JSON.stringify(report, null, 1) : render(report));
    return 0;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { codes: { type: 'string' }, corpus: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [folder] = positionals;
    if (folder === undefined || positionals.length !== 1) return 'Name one folder.';
    if (values.codes === undefined) return 'Name the table of claim codes with --codes.';
    const corpus = values.corpus ?? BUNDLED_CORPUS;
    const missing = [folder, values.codes, corpus].filter((path) => !existsSync(path));
    if (missing.length > 0) return missing.map((path) => `${path}: there is no such file or folder.`).join('\n');
    return { folder, codes: values.codes, corpus, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : 'The options cannot be read.';
  }
}

async function measure({
  folder,
  codes,
  corpus,
}: {
  readonly folder: string;
  readonly codes: string;
  readonly corpus: string;
}) {
  const linker = createLinker(readClaimTexts(readCorpusFile(corpus)));
  const codeOf = new Map([...readClaimCodes(codes)].map(([code, id]) => [id, code]));
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
  if (files.length === 0) throw new Error(`${folder}: no .jsonl file in it`);
  const pages: { rows: LabelledSentence[]; labels: ScoredLabel[] }[] = [];
  for (const file of files) {
    const rows = readLabelledSentences(join(folder, file));
    const sentences = rows.map(({ sentence, heading }, block) => ({ text: sentence, block, heading }));
    const links = await linker.link(sentences, { minScore: 0 });
    const ranks = new Map<number, number>();
    const labels = links.map(({ sentence, claim, score }): ScoredLabel => {
      const rank = ranks.get(sentence) ?? 0;
      ranks.set(sentence, rank + 1);
      const isRight = rows[sentence]?.claims.includes(codeOf.get(claim) ?? claim) === true;
      return { sentence: `${file}:${sentence}`, score, isRight, isAmongMost: rank < MOST_CLAIMS_PER_SENTENCE };
    });
    pages.push({ rows: rows.filter((row) => !row.heading), labels });
  }
  const rows = pages.flatMap((page) => page.rows);
  const unlabelled = pages.filter((page) => page.rows.every((row) => row.claims.length === 0));
  const unlabelledSentences = unlabelled.reduce((total, page) => total + page.rows.length, 0);
  const wrongMarksPer100 = (least: number): number => {
    const marked = unlabelled.flatMap((page) => page.labels.filter(({ score }) => score >= least));
    return (100 * new Set(marked.map(({ sentence }) => sentence)).size) / Math.max(1, unlabelledSentences);
  };
  const links = pages.flatMap((page) => page.labels);
  const labels = rows.reduce((total, row) => total + row.claims.length, 0);
  return {
    pages: pages.length,
    sentences: rows.length,
    labels,
    ...scoreLabels(links, labels, LEAST_SCORES[DEFAULT_STRICTNESS]),
    pagesWithoutLabels: unlabelled.length,
    wrongMarksPer100: wrongMarksPer100(LEAST_SCORES[DEFAULT_STRICTNESS]),
    strictness: STRICTNESSES.map((name) => ({
      name,
      wrongMarksPer100: wrongMarksPer100(LEAST_SCORES[name]),
      ...scoreLabels(links, labels, LEAST_SCORES[name]).atDefault,
    })),
  };
}

function render(report: Awaited<ReturnType<typeof measure>>): string {
  const at = (title: string, point: (typeof report)['atDefault']): string =>
    `${title.padEnd(34)}F1 ${point.f1.toFixed(3)}  precision ${point.precision.toFixed(3)}  recall ${point.recall.toFixed(3)}`;
  return [
    `${report.pages} pages, ${report.sentences} sentences without headings, ${report.labels} labels`,
    at(`default threshold (${report.atDefault.threshold})`, report.atDefault),
    ...report.strictness.map((point) => at(`${point.name} (${point.threshold})`, point)),
    at(`best threshold (${report.atBest.threshold.toFixed(2)})`, report.atBest),
    `${'average precision'.padEnd(34)}${report.averagePrecision.toFixed(3)}`,
    `${'recall at 90 % precision'.padEnd(34)}${report.recallAt90.toFixed(3)}`,
    `${'wrong marks per 100 sentences'.padEnd(34)}${report.wrongMarksPer100.toFixed(2)} on ${report.pagesWithoutLabels} pages without labels`,
  ].join('\n');
}

if (isStarted(import.meta.url)) process.exitCode = await accuracy(process.argv.slice(2), CONSOLE);
