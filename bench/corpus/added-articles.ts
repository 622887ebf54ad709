/** Articles added one after another: how well the claims they come to share agree with the hand labels, and how long one takes in a large corpus. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLabelledSentences } from '../../cli/labels.ts';
import { addArticle, type ToldArticle } from '../../core/assembly/add-article.ts';
import { corpusOfArticles } from '../../core/assembly/corpus-of-articles.ts';
import { viewCorpus } from '../../core/corpus-view.ts';
import { buildCorpusIndex } from '../../core/linking/corpus-index.ts';
import type { Figure } from '../bench.ts';
import { newsCorpus, newsPage } from '../scale/news-corpus.ts';
import { bCubed } from './b-cubed.ts';

const TODAY = '2026-01-01';
const PAGE_SENTENCES = 60;
const MOST_MS = 200;
const TIMES = 5;

/** The source articles added one by one to a corpus that begins empty: B-cubed F1 as for the batch; a sentence that is left out stands alone. */
export async function addedFigure(folder: string): Promise<Figure> {
  const files = readdirSync(folder).filter((name) => /^seed-\d+\w?\.jsonl$/.test(name));
  const told: ToldArticle[] = [];
  const truth: ReadonlySet<string>[] = [];
  const found: ReadonlySet<string>[] = [];
  for (const file of files.sort()) {
    const rows = readLabelledSentences(join(folder, file));
    const known = viewCorpus(corpusOfArticles(told, { id: 'added', name: 'Added' }));
    const url = `https://${file.replace(/\W/g, '')}.example/article`;
    const facts = { url, canonicalUrl: '', title: file, outlet: '', published: '', language: 'en' };
    const sentences = rows.map(({ sentence }, block) => ({ text: sentence, block, heading: false }));
    const added = await addArticle({ facts, sentences }, known, { today: TODAY });
    if (added !== undefined) told.push(added);
    for (const [at, { sentence, claims }] of rows.entries()) {
      if (claims.length === 0) continue;
      const words = sentence.replace(/\s+/g, ' ').trim();
      const own = added?.told.filter((one) => one.words === words).map(({ claim }) => claim) ?? [];
      truth.push(new Set(claims));
      found.push(new Set(own.length > 0 ? own : [`${file} ${at}`]));
    }
  }
  const { f1 } = bCubed(found, truth);
  return {
    name: 'the same articles added one after another: B-cubed F1',
    measured: Number(f1.toFixed(3)),
    target: '',
    ok: true,
  };
}

/** An article of 60 sentences added to 100,000 claims, with the corpus of its own that it is kept in; the median of a few. Processor time. */
export async function addingFigure(sentences: readonly string[]): Promise<Figure> {
  const corpus = newsCorpus(sentences.slice(0, -PAGE_SENTENCES));
  const known = viewCorpus(corpus, buildCorpusIndex(corpus));
  const page = newsPage(sentences.slice(-PAGE_SENTENCES));
  const times: number[] = [];
  for (let time = 0; time <= TIMES; time += 1) {
    const before = process.cpuUsage();
    const added = await addArticle(page, known, { today: TODAY });
    if (added !== undefined) buildCorpusIndex(corpusOfArticles([added], { id: 'added', name: 'Added' }));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  const ms = times.slice(1).sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
  return {
    name: `an article of ${PAGE_SENTENCES} sentences added to ${corpus.claims.length.toLocaleString('en')} claims, ms`,
    measured: Math.round(ms),
    target: `≤ ${MOST_MS}`,
    ok: ms <= MOST_MS,
  };
}
