/** Opening a corpus file from a command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../core/corpus/corpus.ts';
import { parseCorpus } from '../core/corpus/decode-corpus.ts';
import { renderProblem } from '../core/render-problem.ts';
import { ROOT } from './command.ts';

/** The corpus that the extension ships. */
export const BUNDLED_CORPUS = join(ROOT, 'public', 'corpus.json');

/** Reads and decodes a corpus file. Throws an error that lists every problem. */
export function readCorpusFile(file: string): Corpus {
  const parsed = parseCorpus(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.problems.map(renderProblem).join('\n'));
  return parsed.value;
}
