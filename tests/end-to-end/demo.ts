/** The bundled demo article and what it should be linked to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../core/corpus/corpus.ts';

export type ExpectedSentence = { readonly text: string; readonly claims: readonly string[] };

const ROOT = join(import.meta.dirname, '..', '..');

/** Where the demo page and its style sheet lie. */
export const DEMO_FOLDER = join(ROOT, 'public', 'demo');

/** The demo page as `npm start` serves it. */
export function demoHtml(): string {
  return readFileSync(join(DEMO_FOLDER, 'index.html'), 'utf8');
}

/** Its body's sentences in order, each with the claims it states; none for a sentence that no outlet of the corpus carries. */
export function demoSentences(): readonly ExpectedSentence[] {
  const { sentences }: { readonly sentences: readonly (ExpectedSentence & { readonly heading?: boolean })[] } =
    JSON.parse(readFileSync(join(ROOT, 'tests', 'pages', 'demo', 'expected.json'), 'utf8'));
  return sentences.filter(({ heading }) => heading !== true);
}

/** The corpus the built extension holds. */
export function bundledCorpus(): Corpus {
  return JSON.parse(readFileSync(join(ROOT, 'public', 'corpus.json'), 'utf8'));
}
