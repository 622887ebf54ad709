/**
 * What the page model learns from: the labelled source articles, each read with the tellings of the other articles only; the tellings themselves, each
 * article's as a page of its own read the same way; and news sentences about the same people that state none of the claims. The labelled pages of other
 * outlets are not read: they are kept to judge by.
 */
import { join } from 'node:path';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { readClaimTexts } from '../../core/linking/claim-texts.ts';
import { findTerms } from '../../core/linking/terms.ts';
import { keyOf } from '../../core/linking/word-traits.ts';
import { ROOT } from '../command.ts';
import { readClaimCodes, readLabelledSentences } from '../labels.ts';
import { readNewsSentences } from './learning-sets.ts';

/** A page, the corpus it is read with, and the ids of the claims that each sentence states. */
export type LearningPage = {
  readonly kind: 'source' | 'tellings' | 'news';
  /** The article it is kept together by; empty for news. */
  readonly article: string;
  readonly corpus: Corpus;
  readonly sentences: readonly string[];
  readonly stated: readonly ReadonlySet<string>[];
};

/** Label file of each source article → the article's id in `seeds/`. */
const ARTICLES: Readonly<Record<string, string>> = {
  'seed-000': 'v7n',
  'seed-001': 'distinct-post',
  'seed-002': 'usazine',
  'seed-003': 'al-jazeera',
  'seed-004a': 'al-arabiya-call',
  'seed-004b': 'al-arabiya-gaza-aid',
  'seed-004c': 'al-arabiya-consolidation',
  'seed-004d': 'al-arabiya-bushehr',
};
/** News sentences that name at least this many of the corpus's names are near misses worth learning from. */
const FEWEST_SHARED_NAMES = 2;
const NEWS_SENTENCES = 400;

/** Reads every page to learn from; each news sentence is a page of its own. */
export function readLearningPages(corpus: Corpus): LearningPage[] {
  const shared = join(ROOT, '..', 'shared', 'gold');
  const codes = readClaimCodes(join(shared, 'claims.tsv'));
  const pages = Object.entries(ARTICLES).flatMap(([labels, article]): LearningPage[] => {
    const others = { ...corpus, tellings: corpus.tellings.filter((telling) => telling.article !== article) };
    const rows = readLabelledSentences(join(shared, 'seeds', `${labels}.jsonl`));
    const tellings = corpus.tellings.filter((telling) => telling.article === article);
    return [
      {
        kind: 'source',
        article,
        corpus: others,
        sentences: rows.map(({ sentence }) => sentence),
        stated: rows.map(({ claims }) => new Set(claims.map((code) => codes.get(code) ?? code))),
      },
      {
        kind: 'tellings',
        article,
        corpus: others,
        sentences: tellings.map(({ words }) => words),
        stated: tellings.map(({ claim }) => new Set([claim])),
      },
    ];
  });
  const news = nearNews(corpus).map(
    (sentence): LearningPage => ({
      kind: 'news',
      article: '',
      corpus,
      sentences: [sentence],
      stated: [new Set()],
    }),
  );
  return [...pages, ...news];
}

function nearNews(corpus: Corpus): string[] {
  const { namesOfStory } = readClaimTexts(corpus);
  const names = new Set(corpus.stories.flatMap(({ id }) => [...namesOfStory(id).keys()]));
  return readNewsSentences()
    .filter((sentence) => {
      const keys = findTerms(sentence).map(({ key }) => keyOf(key));
      return new Set(keys.filter((key) => names.has(key))).size >= FEWEST_SHARED_NAMES;
    })
    .slice(0, NEWS_SENTENCES);
}
