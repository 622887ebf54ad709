/**
 * The bundled corpus cut by outlets into two, joined again and held against the whole on the labelled pages of other outlets: whether a page gets the same links,
 * and each of them the same outlets. In the second corpus claims have other ids; once the same words, once those of their first telling there.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../cli/command.ts';
import { BUNDLED_CORPUS, readCorpusFile } from '../../cli/corpus-file.ts';
import { readLabelledSentences } from '../../cli/labels.ts';
import type { ComparedPage } from '../../core/comparison.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { joinCorpora } from '../../core/join-corpora.ts';
import { type OpenCorpus, openCorpus, type PageText } from '../../core/open-corpus.ts';
import type { Figure } from '../bench.ts';

const PAGES = join(ROOT, '..', 'shared', 'gold', 'pages');
const LEAST_SAME = 0.9;
const RENAMED = 'cut-';

/** Links as the sentence and the claim's first id, with the outlets beside each. */
type Linked = ReadonlyMap<string, string>;

/** Runs this part of the bench. */
export async function joinedCutFigures(): Promise<readonly Figure[]> {
  const whole = readCorpusFile(BUNDLED_CORPUS);
  const pages = readdirSync(PAGES)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => pageOf(join(PAGES, name)));
  const expected = await linkedOn(openCorpus(whole), pages, whole);
  const figures: Figure[] = [];
  for (const words of ['the same words', 'other words'] as const) {
    const counts = { links: 0, sameLinks: 0, sameOutlets: 0, common: 0 };
    for (const [first, second] of cutsOf(whole, words === 'other words')) {
      const found = await linkedOn(joinCorpora([openCorpus(first), openCorpus(second)]), pages, whole);
      const common = [...expected.keys()].filter((link) => found.has(link));
      counts.links += new Set([...expected.keys(), ...found.keys()]).size;
      counts.sameLinks += common.length;
      counts.common += common.length;
      counts.sameOutlets += common.filter((link) => found.get(link) === expected.get(link)).length;
    }
    figures.push(
      atLeast(`corpus cut in two and joined, claims in ${words}: links equal`, counts.sameLinks / counts.links),
      atLeast('  outlets of an equal link equal', counts.sameOutlets / counts.common),
    );
  }
  return figures;
}

/** Every way to part the outlets in two, the first outlet in the first part. */
export function* cutsOf(whole: Corpus, isReworded: boolean): Generator<readonly [Corpus, Corpus]> {
  const outlets = whole.outlets.map(({ id }) => id);
  for (let mask = 1; mask < 2 ** outlets.length - 1; mask += 2) {
    const inFirst = new Set(outlets.filter((_, at) => ((mask >> at) & 1) === 1));
    const inSecond = new Set(outlets.filter((id) => !inFirst.has(id)));
    yield [cutTo(whole, inFirst, '', false), cutTo(whole, inSecond, RENAMED, isReworded)];
  }
}

function cutTo(whole: Corpus, outlets: ReadonlySet<string>, prefix: string, isReworded: boolean): Corpus {
  const articles = whole.articles.filter(({ outlet }) => outlets.has(outlet));
  const kept = new Set(articles.map(({ id }) => id));
  const tellings = whole.tellings.filter(({ article }) => kept.has(article));
  const firstWords = new Map(tellings.toReversed().map(({ claim, words }) => [claim, words]));
  return {
    ...whole,
    id: `${prefix}${whole.id}`,
    outlets: whole.outlets.filter(({ id }) => outlets.has(id)),
    articles,
    stories: whole.stories.map((story) => ({ ...story, id: `${prefix}${story.id}` })),
    claims: whole.claims
      .filter(({ id }) => firstWords.has(id))
      .map(({ id, story, text }) => ({
        id: `${prefix}${id}`,
        story: `${prefix}${story}`,
        text: isReworded ? (firstWords.get(id) ?? text) : text,
      })),
    tellings: tellings.map((telling) => ({ ...telling, claim: `${prefix}${telling.claim}` })),
  };
}

function pageOf(file: string): PageText {
  return {
    facts: { url: '', canonicalUrl: '', title: '', outlet: '', published: '', language: 'en' },
    sentences: readLabelledSentences(file).map(({ sentence, heading }, block) => ({ text: sentence, block, heading })),
  };
}

async function linkedOn(corpus: OpenCorpus, pages: readonly PageText[], whole: Corpus): Promise<Linked> {
  const known = new Set(whole.claims.map(({ id }) => id));
  const linked = new Map<string, string>();
  for (const [at, page] of pages.entries()) {
    const { links }: ComparedPage = await corpus.comparePage(page, { keepUnshared: true });
    for (const { sentence, claim, tellings } of links) {
      const id = claim.slice(claim.lastIndexOf(RENAMED) + (claim.includes(RENAMED) ? RENAMED.length : 0));
      const outlets = [...new Set(tellings.map(({ outlet }) => outlet))].sort().join(' ');
      linked.set(`${at} ${sentence} ${known.has(id) ? id : claim}`, outlets);
    }
  }
  return linked;
}

function atLeast(name: string, share: number): Figure {
  return { name, measured: Number(share.toFixed(3)), target: `≥ ${LEAST_SAME}`, ok: share >= LEAST_SAME };
}
