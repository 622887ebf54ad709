/** Reads a corpus back from the schema.org JSON-LD that `schema-org.ts` writes. */
import {
  array,
  createProblemList,
  decode,
  exactOptional,
  type GenericSchema,
  type InferOutput,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  number,
  picklist,
  pipe,
  problemWith,
  type Result,
  regex,
  shape,
  string,
  unknown,
} from '../decode.ts';
import { type Article, CORPUS_FORMAT_VERSION, type Corpus, type Telling } from './corpus.ts';
import { addressField, dateField, idField, MAX_ENTRIES, nameField, textField, titleField } from './corpus-schema.ts';
import { decodeCorpus } from './decode-corpus.ts';
import { inCanonicalOrder } from './encode-corpus.ts';
import { type NodeKind, SCHEMA_ORG, WIRE_COPY } from './schema-org.ts';

const MOST_NODES = 1 + MAX_ENTRIES.outlets + MAX_ENTRIES.articles + MAX_ENTRIES.stories + MAX_ENTRIES.claims;

const documentSchema = shape({
  '@context': literal(SCHEMA_ORG),
  '@graph': pipe(array(unknown()), maxLength(MOST_NODES)),
});
const corpusNode = shape({
  '@type': literal('Dataset'),
  '@id': literal('#corpus'),
  identifier: idField,
  name: nameField,
  dateModified: dateField,
  schemaVersion: literal(String(CORPUS_FORMAT_VERSION)),
});
const outletNode = shape({
  '@type': literal('NewsMediaOrganization'),
  '@id': referenceTo('outlet'),
  identifier: idField,
  name: nameField,
  sameAs: array(pipe(string(), regex(/^https:\/\/[^/]+\/$/, 'https://, a host and /'))),
});
const articleNode = shape({
  '@type': literal('NewsArticle'),
  '@id': referenceTo('article'),
  identifier: idField,
  publisher: shape({ '@id': referenceTo('outlet') }),
  headline: titleField,
  datePublished: dateField,
  url: exactOptional(addressField),
  archivedAt: exactOptional(addressField),
  genre: exactOptional(literal(WIRE_COPY)),
  sourceOrganization: exactOptional(shape({ '@type': literal('NewsMediaOrganization'), name: nameField })),
});
const storyNode = shape({
  '@type': literal('Event'),
  '@id': referenceTo('story'),
  identifier: idField,
  name: textField,
});
const appearanceNode = shape({
  '@type': picklist(['CreativeWork', 'Quotation'], 'CreativeWork or Quotation'),
  isPartOf: shape({ '@id': referenceTo('article') }),
  position: pipe(number(), integer(), minValue(1), maxValue(MAX_ENTRIES.tellings)),
  text: textField,
});
const claimNode = shape({
  '@type': literal('Claim'),
  '@id': referenceTo('claim'),
  identifier: idField,
  about: shape({ '@id': referenceTo('story') }),
  text: textField,
  firstAppearance: exactOptional(appearanceNode),
  appearance: array(appearanceNode),
});
const NODE_TYPES = ['Dataset', 'NewsMediaOrganization', 'NewsArticle', 'Event', 'Claim'];

/**
 * The corpus of a JSON-LD document, in canonical order. Lists every problem, as `@graph[3].datePublished is "last week"; expected YYYY-MM-DD` at `place`;
 * what stands between nodes, `decodeCorpus` checks after. Nodes of other types are problems, too: nothing is silently left out.
 */
export function fromSchemaOrg(value: unknown, place: string): Result<Corpus> {
  const frame = decode(documentSchema, value, place);
  if (!frame.ok) return frame;
  const graph = frame.value['@graph'];
  const found = createProblemList();
  for (const [at, node] of graph.entries())
    if (!NODE_TYPES.includes(typeOf(node)))
      found.add([problemWith(place, `@graph[${at}].@type`, typeOf(node), NODE_TYPES.join(', '))]);
  const heads = nodesOf('Dataset', corpusNode);
  const outlets = nodesOf('NewsMediaOrganization', outletNode);
  const articles = nodesOf('NewsArticle', articleNode);
  const stories = nodesOf('Event', storyNode);
  const claims = nodesOf('Claim', claimNode);
  const [head] = heads;
  if (found.count() === 0 && heads.length !== 1)
    found.add([problemWith(place, '@graph', graph, 'one node of type Dataset in it, the corpus itself')]);
  if (head === undefined || found.count() > 0) return { ok: false, problems: found.list() };
  const decoded = decodeCorpus(
    {
      formatVersion: CORPUS_FORMAT_VERSION,
      id: head.identifier,
      name: head.name,
      updated: head.dateModified,
      outlets: outlets.map(({ identifier: id, name, sameAs }) => ({ id, name, hosts: sameAs.map(hostOf) })),
      articles: articles.map(articleOf),
      stories: stories.map(({ identifier: id, name: title }) => ({ id, title })),
      claims: claims.map(({ identifier: id, about, text }) => ({ id, story: idIn(about), text })),
      tellings: tellingsOf(claims),
    },
    place,
  );
  return decoded.ok ? { ok: true, value: inCanonicalOrder(decoded.value) } : decoded;

  function nodesOf<Schema extends GenericSchema>(type: string, schema: Schema): InferOutput<Schema>[] {
    return graph.flatMap((node, at) => {
      if (typeOf(node) !== type) return [];
      const decoded = decode(schema, node, place, `@graph[${at}]`);
      if (decoded.ok) return [decoded.value];
      found.add(decoded.problems);
      return [];
    });
  }
}

function articleOf(node: InferOutput<typeof articleNode>): Article {
  const { identifier, publisher, headline, datePublished, url, archivedAt, genre, sourceOrganization } = node;
  return {
    id: identifier,
    outlet: idIn(publisher),
    title: headline,
    published: datePublished,
    ...(url === undefined ? {} : { url }),
    ...(archivedAt === undefined ? {} : { via: archivedAt }),
    ...(genre === undefined ? {} : { wire: true }),
    ...(sourceOrganization === undefined ? {} : { agency: sourceOrganization.name }),
  };
}

/** All tellings, an article's in the order of their positions. */
function tellingsOf(claims: readonly InferOutput<typeof claimNode>[]): Telling[] {
  return claims
    .flatMap(({ identifier: claim, firstAppearance, appearance }) =>
      [...(firstAppearance === undefined ? [] : [firstAppearance]), ...appearance].map((node) => ({ claim, node })),
    )
    .sort((a, b) => a.node.position - b.node.position)
    .map(({ claim, node }) => ({
      claim,
      article: idIn(node.isPartOf),
      words: node.text,
      ...(node['@type'] === 'Quotation' ? { whole: true } : {}),
    }));
}

function typeOf(node: unknown): string {
  const type = typeof node === 'object' && node !== null && '@type' in node ? node['@type'] : undefined;
  return typeof type === 'string' ? type : '';
}

function referenceTo(kind: NodeKind) {
  return pipe(string(), regex(new RegExp(`^#${kind}/[a-z0-9-]+$`), `#${kind}/ and an id`));
}

/** The id that a reference ends with. */
function idIn({ '@id': node }: { readonly '@id': string }): string {
  return node.slice(node.indexOf('/') + 1);
}

function hostOf(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/\/$/, '');
}
