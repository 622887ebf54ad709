/**
 * `npm run bench -- left-out DIR [CODES]`: whether what a page is said to leave out of its story is left out. DIR holds labelled pages as for `npm run
 * accuracy`, CODES their claim codes (`claims.tsv` beside DIR). Wrong is a claim in the list that the labels find stated.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED_CORPUS, readCorpusFile } from '../cli/corpus-file.ts';
import { readClaimCodes, readLabelledSentences } from '../cli/labels.ts';
import { openCorpus } from '../core/open-corpus.ts';
import type { Figure } from './bench.ts';

const MOST_WRONG = 0.05;
const LEAST_LISTED = 0.8;

/** Runs the bench. */
export async function run([folder = '', codesFile = join(folder, '..', 'claims.tsv')]: string[]): Promise<
  readonly Figure[]
> {
  if (folder === '') throw new Error('usage: left-out DIR [CODES]');
  const corpus = readCorpusFile(BUNDLED_CORPUS);
  const opened = openCorpus(corpus);
  const codes = readClaimCodes(codesFile);
  const counts = { pages: 0, about: 0, listed: 0, wrong: 0, leftOut: 0 };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
    const rows = readLabelledSentences(join(folder, file));
    const stated = new Set(rows.flatMap(({ claims }) => claims.map((code) => codes.get(code))));
    const sentences = rows.map(({ sentence, heading }, block) => ({ text: sentence, block, heading }));
    const facts = { url: '', canonicalUrl: '', title: '', outlet: '', published: '', language: 'en' };
    const { stories } = await opened.comparePage({ facts, sentences });
    counts.pages += 1;
    for (const { story, leftOut } of stories) {
      counts.about += 1;
      counts.listed += leftOut.length;
      counts.wrong += leftOut.filter(({ claim }) => stated.has(claim)).length;
      counts.leftOut += corpus.claims.filter((claim) => claim.story === story && !stated.has(claim.id)).length;
    }
  }
  const wrong = counts.wrong / Math.max(1, counts.listed);
  const listed = (counts.listed - counts.wrong) / Math.max(1, counts.leftOut);
  return [
    { name: `pages about a story, of ${counts.pages}`, measured: counts.about, target: 'none', ok: true },
    {
      name: `listed as left out but stated, of ${counts.listed}`,
      measured: wrong.toFixed(3),
      target: `at most ${MOST_WRONG}`,
      ok: wrong <= MOST_WRONG,
    },
    {
      name: `left out and listed, of ${counts.leftOut}`,
      measured: listed.toFixed(3),
      target: `at least ${LEAST_LISTED}`,
      ok: listed >= LEAST_LISTED,
    },
  ];
}
