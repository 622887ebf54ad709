/**
 * A corpus as schema.org JSON-LD: a graph of one `Dataset` (the corpus), a `NewsMediaOrganization` an outlet, a `NewsArticle` an article, an `Event` a
 * story and a `Claim` a claim. A claim's tellings are its `appearance`s: parts of an article, of type `Quotation` where they are its own sentences,
 * `CreativeWork` where they restate it. `firstAppearance` is the telling of the article with the earliest date, where one article alone has that date.
 */
import { type Article, CORPUS_FORMAT_VERSION, type Corpus, type Telling } from './corpus.ts';
import { inCanonicalOrder } from './encode-corpus.ts';

export const SCHEMA_ORG = 'https://schema.org';
/** The genre of an article that is agency copy. */
export const WIRE_COPY = 'wire copy';

/** Kinds of nodes that others refer to: `#claim/only-diplomacy`. */
export type NodeKind = 'outlet' | 'article' | 'story' | 'claim';

/** A corpus as a JSON-LD document in canonical order; the same corpus gives the same document. Flags that are false are left out. */
export function toSchemaOrg(corpus: Corpus): object {
  const ordered = inCanonicalOrder(corpus);
  const publishedOf = new Map(ordered.articles.map(({ id, published }) => [id, published]));
  const appearances = appearancesByClaim(ordered.tellings);
  const head = {
    '@type': 'Dataset',
    '@id': '#corpus',
    identifier: ordered.id,
    name: ordered.name,
    dateModified: ordered.updated,
    schemaVersion: String(CORPUS_FORMAT_VERSION),
  };
  return {
    '@context': SCHEMA_ORG,
    '@graph': [
      head,
      ...ordered.outlets.map(({ id, name, hosts }) => ({
        '@type': 'NewsMediaOrganization',
        ...named('outlet', id),
        name,
        sameAs: hosts.map((host) => `https://${host}/`),
      })),
      ...ordered.articles.map(articleNode),
      ...ordered.stories.map(({ id, title }) => ({ '@type': 'Event', ...named('story', id), name: title })),
      ...ordered.claims.map(({ id, story, text }) => ({
        '@type': 'Claim',
        ...named('claim', id),
        about: reference('story', story),
        text,
        ...splitFirst(appearances.get(id) ?? [], publishedOf),
      })),
    ],
  };
}

type Appearance = { readonly article: string; readonly node: object };

/** Each claim's appearances; `position` counts the tellings of an article in its own order. */
function appearancesByClaim(tellings: readonly Telling[]): ReadonlyMap<string, readonly Appearance[]> {
  const positions = new Map<string, number>();
  const byClaim = new Map<string, Appearance[]>();
  for (const { claim, article, words, whole } of tellings) {
    const position = (positions.get(article) ?? 0) + 1;
    positions.set(article, position);
    const node = {
      '@type': whole === true ? 'Quotation' : 'CreativeWork',
      isPartOf: reference('article', article),
      position,
      text: words,
    };
    const known = byClaim.get(claim);
    if (known === undefined) byClaim.set(claim, [{ article, node }]);
    else known.push({ article, node });
  }
  return byClaim;
}

function splitFirst(appearances: readonly Appearance[], publishedOf: ReadonlyMap<string, string>): object {
  const dates = appearances.map(({ article }) => publishedOf.get(article) ?? '');
  const earliest = dates.reduce((least, date) => (least === '' || date < least ? date : least), '');
  const atFirst = appearances.filter((_, at) => dates[at] === earliest);
  const first = new Set(atFirst.map(({ article }) => article)).size === 1 ? atFirst[0] : undefined;
  const others = appearances.filter((one) => one !== first).map(({ node }) => node);
  return first === undefined ? { appearance: others } : { firstAppearance: first.node, appearance: others };
}

function articleNode({ id, outlet, title, published, url, via, wire, agency }: Article): object {
  return {
    '@type': 'NewsArticle',
    ...named('article', id),
    publisher: reference('outlet', outlet),
    headline: title,
    datePublished: published,
    ...(url === undefined ? {} : { url }),
    ...(via === undefined ? {} : { archivedAt: via }),
    ...(wire === true ? { genre: WIRE_COPY } : {}),
    ...(agency === undefined ? {} : { sourceOrganization: { '@type': 'NewsMediaOrganization', name: agency } }),
  };
}

function named(kind: NodeKind, id: string) {
  return { ...reference(kind, id), identifier: id };
}

function reference(kind: NodeKind, id: string) {
  return { '@id': `#${kind}/${id}` };
}
