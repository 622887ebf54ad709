/** A corpus as large as wanted: news sentences as claims, each told once to three times by other articles with words left out. */

import type { Corpus } from '../../core/corpus/corpus.ts';
import type { PageText } from '../../core/open-corpus.ts';

const OUTLETS = 40;
const CLAIMS_OF_STORY = 20;
const CLAIMS_OF_ARTICLE = 10;
const MOST_TELLINGS = 3;
/** Every so many-th word is left out of the first telling; of the next ones, one later each. */
const DROPPED_WORD = 4;
const PUBLISHED = '2026-01-02';

/** Makes the corpus; claim `n` has `1 + n % 3` tellings. */
export function newsCorpus(sentences: readonly string[]): Corpus {
  const articleCount = Math.ceil(sentences.length / CLAIMS_OF_ARTICLE) + MOST_TELLINGS;
  const claims = sentences.map((text, n) => ({
    id: `claim-${n}`,
    story: `story-${Math.floor(n / CLAIMS_OF_STORY)}`,
    text,
  }));
  return {
    formatVersion: 1,
    id: 'news',
    name: 'News',
    updated: PUBLISHED,
    outlets: Array.from({ length: OUTLETS }, (_, n) => ({
      id: `outlet-${n}`,
      name: `Outlet ${n}`,
      hosts: [`outlet-${n}.example`],
    })),
    articles: Array.from({ length: articleCount }, (_, n) => ({
      id: `article-${n}`,
      outlet: `outlet-${n % OUTLETS}`,
      title: sentences[n] ?? '',
      published: PUBLISHED,
      url: `https://outlet-${n % OUTLETS}.example/${n}`,
    })),
    stories: Array.from({ length: Math.ceil(sentences.length / CLAIMS_OF_STORY) }, (_, n) => ({
      id: `story-${n}`,
      title: `Story ${n}`,
    })),
    claims,
    tellings: claims.flatMap(({ id, text }, n) =>
      Array.from({ length: 1 + (n % MOST_TELLINGS) }, (_, nth) => ({
        claim: id,
        article: `article-${Math.floor(n / CLAIMS_OF_ARTICLE) + nth}`,
        words: told(text, nth),
      })),
    ),
  };
}

/** Sentences as the page of an outlet that the corpus knows. */
export function newsPage(sentences: readonly string[]): PageText {
  return {
    facts: {
      url: 'https://outlet-1.example/news',
      canonicalUrl: '',
      title: sentences[0] ?? '',
      outlet: '',
      published: PUBLISHED,
      language: 'en',
    },
    sentences: sentences.map((text, block) => ({ text, block, heading: false })),
  };
}

/** A claim's text with a word left out here and there. */
export function told(text: string, nth: number): string {
  const words = text.split(' ');
  const kept = words.filter((_, at) => at % (DROPPED_WORD + nth) !== nth);
  return (kept.length === 0 ? words : kept).join(' ');
}
