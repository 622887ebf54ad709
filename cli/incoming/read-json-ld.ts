/** Articles of schema.org JSON-LD that carry their text. */
import { dayOf, type IncomingArticle } from './incoming-article.ts';

const ARTICLE_TYPE = /Article$|^(?:Report|BlogPosting|LiveBlogPosting)$/;
const MOST_DEPTH = 6;

/** Every article with an `articleBody` in the value, at any depth to 6. */
export function readJsonLdArticles(value: unknown, place: string): readonly IncomingArticle[] {
  return nodesIn(value, MOST_DEPTH)
    .filter((node) => [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)))
    .filter((node) => textOf(node.articleBody) !== '')
    .map((node, at) => ({
      place: `${place} article ${at + 1}`,
      title: textOf(node.headline) || textOf(node.name),
      url: textOf(node.url) || textOf(node['@id']),
      published: dayOf(textOf(node.datePublished)),
      content: { kind: 'text', paragraphs: textOf(node.articleBody).split(/\n+/) },
    }));
}

function nodesIn(value: unknown, depth: number): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesIn(one, depth));
  return [{ ...value }, ...Object.values(value).flatMap((one) => nodesIn(one, depth - 1))];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
