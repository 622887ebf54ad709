/** The corpus as bytes: the same corpus always gives the same text. */
import type { Corpus } from './corpus.ts';

const HEAD = ['formatVersion', 'id', 'name', 'updated'] as const;
const LISTS = ['outlets', 'articles', 'stories', 'claims', 'tellings'] as const;
const KEYS = [
  'id',
  'outlet',
  'story',
  'claim',
  'article',
  'name',
  'title',
  'text',
  'words',
  'hosts',
  'published',
  'url',
  'via',
  'wire',
  'agency',
  'whole',
];

/**
 * A corpus as JSON with one entry a line, in canonical order (see `inCanonicalOrder`), keys in a fixed order, and a newline
 * at the end. `decodeCorpus` reads it back.
 */
export function encodeCorpus(corpus: Corpus): string {
  return [...encodedParts(corpus)].join('');
}

/** The same text in its order, a line at a time, for a corpus that is too large to be held twice. */
export function* encodedParts(corpus: Corpus): Generator<string> {
  const ordered = inCanonicalOrder(corpus);
  yield '{\n';
  for (const key of HEAD) yield `${JSON.stringify(key)}: ${JSON.stringify(ordered[key])},\n`;
  for (const [nth, list] of LISTS.entries()) {
    yield `${JSON.stringify(list)}: [`;
    for (const [at, entry] of ordered[list].entries()) yield `${at === 0 ? '' : ','}\n${JSON.stringify(entry, KEYS)}`;
    yield nth === LISTS.length - 1 ? '\n]\n}\n' : '\n],\n';
  }
}

/**
 * The same corpus with lists sorted by id (code units), hosts sorted, and tellings sorted by article; the tellings of one
 * article keep their order, which is the article's own.
 */
export function inCanonicalOrder(corpus: Corpus): Corpus {
  return {
    ...corpus,
    outlets: sortedBy(corpus.outlets, ({ id }) => id).map((outlet) => ({
      ...outlet,
      hosts: sortedBy(outlet.hosts, (host) => host),
    })),
    articles: sortedBy(corpus.articles, ({ id }) => id),
    stories: sortedBy(corpus.stories, ({ id }) => id),
    claims: sortedBy(corpus.claims, ({ id }) => id),
    tellings: sortedBy(corpus.tellings, ({ article }) => article),
  };
}

function sortedBy<T>(entries: readonly T[], key: (entry: T) => string): T[] {
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
