/** `npm run match -- pairs FILE` and `npm run match -- rank CLAIMS QUERIES`: the matcher on files of sentences. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { digestOf } from '../core/linking/digest.ts';
import { buildMatchIndex, openMatchIndex } from '../core/linking/match-index.ts';
import { compareTexts, createMatcher, SURE_SCORE } from '../core/linking/matcher.ts';
import { CONSOLE, isStarted, type Output } from './command.ts';

const USAGE = `Usage: npm run match -- pairs FILE.jsonl
       npm run match -- rank CLAIMS.jsonl QUERIES.jsonl [--top 10] [--distractors FILE.txt]

  pairs   a line {"a", "b"} a pair; prints a line {"score", "conflict"} for each, 0..1:
          how sure both say the same, how sure one changes a number, name, date or negation of the other
  rank    claims {"id", "text"} and queries {"text"}; prints a line {"hits": [{"id", "score"}], "accepted"} a query
  --top N             hits a query (default 10)
  --distractors FILE  further sentences, one a line (may be gzipped), that stand among the claims with the id null
`;

type Claim = { readonly id: string | number | null; readonly text: string };

/** Runs the command. Exit code: 0 done, 1 a file could not be read, 2 the command was not understood. */
export function match(args: readonly string[], { print, tell }: Output): number {
  const command = parse(args);
  if (typeof command === 'string') {
    tell(`${command}\n\n${USAGE}`);
    return 2;
  }
  try {
    const lines = command.name === 'pairs' ? comparePairs(command.files) : rankQueries(command);
    if (lines.length > 0) print(lines.map((line) => JSON.stringify(line)).join('\n'));
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
      options: { top: { type: 'string', default: '10' }, distractors: { type: 'string' } },
      allowPositionals: true,
    });
    const [name, ...files] = positionals;
    const top = Number(values.top);
    if (!Number.isInteger(top) || top < 1) return `--top is "${values.top}"; expected a whole number from 1 on.`;
    if (name === 'pairs' && files.length === 1) return { name, files, top, distractors: undefined } as const;
    if (name === 'rank' && files.length === 2) return { name, files, top, distractors: values.distractors } as const;
    return name === 'pairs' || name === 'rank'
      ? `"${name}" is missing its files, or has too many.`
      : 'Say pairs or rank.';
  } catch (error) {
    return error instanceof Error ? error.message : 'The options cannot be read.';
  }
}

function comparePairs([file = '']: readonly string[]) {
  return readRows(file).map((row, at) => {
    const { score, conflict } = compareTexts(textOf(row, 'a', file, at), textOf(row, 'b', file, at));
    return { score: rounded(score), conflict: rounded(conflict) };
  });
}

function rankQueries({
  files: [claimFile = '', queryFile = ''],
  top,
  distractors,
}: {
  readonly files: readonly string[];
  readonly top: number;
  readonly distractors: string | undefined;
}) {
  const claims: Claim[] = readRows(claimFile).map((row, at) => ({
    id: idOf(row, claimFile, at),
    text: textOf(row, 'text', claimFile, at),
  }));
  if (distractors !== undefined)
    for (const text of readText(distractors).split('\n')) if (text.trim() !== '') claims.push({ id: null, text });
  const index = openMatchIndex(buildMatchIndex(claims.map(({ text }) => digestOf(text))));
  if (index === undefined) throw new Error('The index that was just built cannot be opened.');
  const matcher = createMatcher(index);
  return readRows(queryFile).map((row, at) => {
    const hits = matcher.rank(textOf(row, 'text', queryFile, at), top).map(({ text, score }) => ({
      id: claims[text]?.id ?? null,
      score: rounded(score),
    }));
    const [best] = hits;
    return { hits, accepted: best !== undefined && best.score >= SURE_SCORE ? best.id : null };
  });
}

function readRows(file: string): Record<string, unknown>[] {
  return readText(file)
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        const row: unknown = JSON.parse(line);
        if (typeof row === 'object' && row !== null) return [{ ...row }];
      } catch {
        // Told below like a line that is JSON but no object.
      }
      throw new Error(`${file}:${at + 1}: expected a JSON object on the line`);
    });
}

function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function textOf(row: Record<string, unknown>, field: string, file: string, at: number): string {
  const value = row[field];
  if (typeof value !== 'string') throw new Error(`${file}:${at + 1}: "${field}" is missing or no text`);
  return value;
}

function idOf(row: Record<string, unknown>, file: string, at: number): string | number {
  const { id } = row;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error(`${file}:${at + 1}: "id" is missing`);
  return id;
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}

if (isStarted(import.meta.url)) process.exitCode = match(process.argv.slice(2), CONSOLE);
