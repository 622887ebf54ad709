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
  type Problem,
  picklist,
  pipe,
  problemWith,
  type Result,
  regex,
  shape,
  string,
  unknown,
} from '../decode.ts';
import {
  type Article,
  type Claim,
  CORPUS_FORMAT_VERSION,
  type Corpus,
  type Outlet,
  type Story,
  type Telling,
} from './corpus.ts';
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

/** What a node of the graph holds; a claim's tellings with their positions in their articles. */
export type SchemaOrgNode =
  | { readonly kind: 'corpus'; readonly head: Pick<Corpus, 'id' | 'name' | 'updated'> }
  | { readonly kind: 'outlet'; readonly outlet: Outlet }
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'story'; readonly story: Story }
  | {
      readonly kind: 'claim';
      readonly claim: Claim;
      readonly tellings: readonly { readonly position: number; readonly telling: Telling }[];
    };

/** Reads one node, `path` being its place in the document. Nodes of other types are problems, too: nothing is silently left out. */
export function readSchemaOrgNode(node: unknown, place: string, path: string): Result<SchemaOrgNode> {
  switch (typeOf(node)) {
    case 'Dataset':
      return read(corpusNode, ({ identifier: id, name, dateModified: updated }) => ({
        kind: 'corpus',
        head: { id, name, updated },
      }));
    case 'NewsMediaOrganization':
      return read(outletNode, ({ identifier: id, name, sameAs }) => ({
        kind: 'outlet',
        outlet: { id, name, hosts: sameAs.map(hostOf) },
      }));
    case 'NewsArticle':
      return read(articleNode, (article) => ({ kind: 'article', article: articleOf(article) }));
    case 'Event':
      return read(storyNode, ({ identifier: id, name: title }) => ({ kind: 'story', story: { id, title } }));
    case 'Claim':
      return read(claimNode, (claim) => ({
        kind: 'claim',
        claim: { id: claim.identifier, story: idIn(claim.about), text: claim.text },
        tellings: tellingsOf(claim),
      }));
    default:
      return {
        ok: false,
        problems: [problemWith(place, `${path}.@type`, typeOf(node), NODE_TYPES.join(', '))],
      };
  }

  function read<Schema extends GenericSchema>(
    schema: Schema,
    nodeOf: (value: InferOutput<Schema>) => SchemaOrgNode,
  ): Result<SchemaOrgNode> {
    const decoded = decode(schema, node, place, path);
    return decoded.ok ? { ok: true, value: nodeOf(decoded.value) } : decoded;
  }
}

/**
 * The corpus of a JSON-LD document, in canonical order. Lists every problem, as `@graph[3].datePublished is "last week"; expected YYYY-MM-DD` at `place`;
 * what stands between nodes, `decodeCorpus` checks after.
 */
export function fromSchemaOrg(value: unknown, place: string): Result<Corpus> {
  const frame = decode(documentSchema, value, place);
  if (!frame.ok) return frame;
  const graph = frame.value['@graph'];
  const found = createProblemList();
  const nodes = graph.flatMap((node, at) => {
    const read = readSchemaOrgNode(node, place, `@graph[${at}]`);
    if (read.ok) return [read.value];
    found.add(read.problems);
    return [];
  });
  const heads = nodes.flatMap((node) => (node.kind === 'corpus' ? [node.head] : []));
  const [head] = heads;
  if (found.count() === 0 && heads.length !== 1) found.add([notOneCorpus(place, graph)]);
  if (head === undefined || found.count() > 0) return { ok: false, problems: found.list() };
  const decoded = decodeCorpus(
    {
      formatVersion: CORPUS_FORMAT_VERSION,
      ...head,
      outlets: nodes.flatMap((node) => (node.kind === 'outlet' ? [node.outlet] : [])),
      articles: nodes.flatMap((node) => (node.kind === 'article' ? [node.article] : [])),
      stories: nodes.flatMap((node) => (node.kind === 'story' ? [node.story] : [])),
      claims: nodes.flatMap((node) => (node.kind === 'claim' ? [node.claim] : [])),
      tellings: nodes
        .flatMap((node) => (node.kind === 'claim' ? node.tellings : []))
        .sort((a, b) => a.position - b.position)
        .map(({ telling }) => telling),
    },
    place,
  );
  return decoded.ok ? { ok: true, value: inCanonicalOrder(decoded.value) } : decoded;
}

/** What is wrong with a graph that holds no corpus, or several. */
export function notOneCorpus(place: string, graph: unknown): Problem {
  return problemWith(place, '@graph', graph, 'one node of type Dataset in it, the corpus itself');
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

function tellingsOf({ identifier: claim, firstAppearance, appearance }: InferOutput<typeof claimNode>) {
  return [...(firstAppearance === undefined ? [] : [firstAppearance]), ...appearance].map((node) => ({
    position: node.position,
    telling: {
      claim,
      article: idIn(node.isPartOf),
      words: node.text,
      ...(node['@type'] === 'Quotation' ? { whole: true } : {}),
    },
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
