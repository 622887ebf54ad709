/** Which articles of several corpora are one page: the same address, or one outlet's with the same title. */
import type { Article } from '../corpus/corpus.ts';
import { comparableAddress, isSameTitle, titleStems } from '../page-identity.ts';

/** An article by its corpus's place; its outlet is the one that all corpora know. */
export type PlacedArticle = { readonly part: number; readonly article: Article };

/** Key of an article in its corpus. */
export function articleKey(part: number, id: string): string {
  return `${part} ${id}`;
}

/**
 * For each article, by its key, the one that stands for it: itself, or the same one of an earlier corpus. Articles of one corpus are never one. Where several
 * share an address (a site that stacks them on one page), the title tells which it is.
 */
export function joinArticles(articles: readonly PlacedArticle[]): ReadonlyMap<string, PlacedArticle> {
  const standing = new Map<string, PlacedArticle>();
  const byMark = new Map<string, PlacedArticle[]>();
  for (const one of articles.toSorted((a, b) => a.part - b.part)) {
    const marks = marksOf(one.article);
    const found = marks.flatMap((mark) => byMark.get(mark) ?? []).filter(({ part }) => part < one.part);
    const stands = sameOf(one, found) ?? one;
    standing.set(articleKey(one.part, one.article.id), stands);
    if (stands !== one) continue;
    for (const mark of marks) byMark.set(mark, [...(byMark.get(mark) ?? []), one]);
  }
  return standing;
}

function sameOf(one: PlacedArticle, found: readonly PlacedArticle[]): PlacedArticle | undefined {
  const stems = titleStems(one.article.title);
  const titled = found.find(({ article }) => isSameTitle(stems, titleStems(article.title)));
  if (titled !== undefined) return titled;
  const unnamed = found.find(({ article }) => nothingTellsApart(one.article, article));
  if (unnamed !== undefined) return unnamed;
  const addresses = new Set(addressesOf(one.article));
  const atAddress = found.filter(({ article }) => addressesOf(article).some((address) => addresses.has(address)));
  return atAddress.length === 1 ? atAddress[0] : undefined;
}

/** True for two articles of one outlet and day, of both of which neither title nor address is known. */
function nothingTellsApart(a: Article, b: Article): boolean {
  const isNamed = (article: Article): boolean => article.title !== '' || addressesOf(article).length > 0;
  return a.outlet === b.outlet && a.published === b.published && !isNamed(a) && !isNamed(b);
}

/** What an article is looked up by: its addresses, and its outlet. */
function marksOf(article: Article): readonly string[] {
  return [...addressesOf(article), `outlet ${article.outlet}`];
}

/** The addresses of an article in comparable form. */
export function addressesOf({ url = '', via = '' }: Article): readonly string[] {
  return [...new Set([comparableAddress(url), comparableAddress(via)])].filter((address) => address !== '');
}
