import type { ReaderChoice } from '../../core/choice.ts';
import { compareArticles } from '../../core/compare-articles.ts';
import type { OpenCorpus } from '../../core/open-corpus.ts';
import { splitArticles } from '../../core/split-articles.ts';
import type { SelectionAnswer, SelectionQuery } from '../../wire/messages.ts';

/** Claims that only share some words with the selection, at most. */
const MOST_FOUND = 5;

/**
 * Finds the claims that selected words state, compared as a page's sentences are, less strictly: the reader asks for them. Below them stand claims
 * that share some of the words. Hidden outlets and kinds are left out as they are on a page.
 */
export async function findSelection(
  corpus: OpenCorpus,
  { text, url }: SelectionQuery,
  choice: ReaderChoice,
  pause: () => Promise<void>,
): Promise<SelectionAnswer> {
  const facts = { url, canonicalUrl: '', title: '', outlet: '', published: '', language: '' };
  const { articles } = await splitArticles([{ facts, blocks: [{ text, heading: false }] }], { pause });
  const page = await compareArticles(corpus, articles, { ...choice, strictness: 'generous', pause });
  const linked = new Set(page.links.map(({ claim }) => claim));
  const found = corpus
    .searchClaims(text, MOST_FOUND + linked.size, choice.outletsHidden)
    .filter(({ claim }) => !linked.has(claim))
    .slice(0, MOST_FOUND);
  return { page, found };
}
