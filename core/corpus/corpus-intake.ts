/**
 * Takes a corpus from outside into packed form, piece by piece: a corpus file or its schema.org form, whichever the text turns out to be. The same is
 * accepted as by `parseCorpus` and `fromSchemaOrg`, and the same is found wrong, without text or value ever being in memory as a whole.
 */
import {
  createProblemList,
  decode,
  type GenericSchema,
  type InferOutput,
  literal,
  problemWith,
  type Result,
  shape,
} from '../decode.ts';
import type { Article, Claim, Corpus, Telling } from './corpus.ts';
import { createCorpusPacker, type NamedList, type PackedCounts } from './corpus-packer.ts';
import { articleSchema, claimSchema, MAX_ENTRIES, outletSchema, storySchema, tellingSchema } from './corpus-schema.ts';
import { corpusFrame, findOtherVersion } from './decode-corpus.ts';
import { createJsonEntryReader, type JsonEntry } from './json-entries.ts';
import { notOneCorpus, readSchemaOrgNode } from './read-schema-org.ts';
import { SCHEMA_ORG } from './schema-org.ts';

/** A corpus as it was taken: its packed bytes and what it says of itself. */
export type TakenCorpus = Pick<Corpus, 'id' | 'name' | 'updated'> & {
  readonly counts: PackedCounts;
  readonly bytes: ArrayBuffer;
};

export type CorpusIntake = {
  /** Takes the next piece of the file's text. False when nothing that follows can make it right: the rest need not be read. */
  readonly push: (text: string) => boolean;
  /** The corpus, or everything that is wrong with the file. */
  readonly end: () => Result<TakenCorpus>;
};

const schemaOrgFrame = shape({ '@context': literal(SCHEMA_ORG), '@graph': literal(true, 'a list') });

type ListName = keyof typeof MAX_ENTRIES;

/** `place` names the file in problems. */
export function createCorpusIntake(place: string): CorpusIntake {
  const reader = createJsonEntryReader(place);
  const packer = createCorpusPacker();
  const found = createProblemList();
  /** Members and lists met, lists as empty ones: what the frame is checked by. Without a prototype, so that `__proto__` is a member like others. */
  const frame: Record<string, unknown> = Object.create(null);
  /** Where ids that are not packed yet were first referred to, by list and id. */
  const awaited = new Map<string, { readonly list: NamedList; readonly id: string; readonly path: string }>();
  /** Ids of entries with other problems: what refers to them is not wrong as well. */
  const faulty = new Set<string>();
  const heads: Pick<Corpus, 'id' | 'name' | 'updated'>[] = [];
  const taken = { outlets: 0, articles: 0, stories: 0, claims: 0, tellings: 0 };
  let isOver = false;

  const stop = (...problems: Parameters<typeof found.add>[0]): void => {
    found.add(problems);
    isOver = true;
  };
  const hasRoom = (list: ListName): boolean => {
    if (taken[list] >= MAX_ENTRIES[list])
      stop(problemWith(place, list, frame[list], `at most ${MAX_ENTRIES[list]} entries; split the corpus`));
    taken[list] += 1;
    return !isOver;
  };
  const refer = (list: NamedList, id: string, path: string): void => {
    const key = `${list}/${id}`;
    if (!packer.has(list, id) && !awaited.has(key)) awaited.set(key, { list, id, path });
  };
  const define = (list: NamedList, id: string, isNew: boolean, path: string): void => {
    if (!isNew) found.add([problemWith(place, path, id, 'an id that no other entry of the list has')]);
    if (awaited.size > 0) awaited.delete(`${list}/${id}`);
  };

  const takeArticle = (article: Article, path: string, outletPath: string): void => {
    define('articles', article.id, packer.article(article), `${path}.id`);
    refer('outlets', article.outlet, `${path}.${outletPath}`);
  };
  const takeClaim = (claim: Claim, path: string, storyPath: string): void => {
    define('claims', claim.id, packer.claim(claim), `${path}.id`);
    refer('stories', claim.story, `${path}.${storyPath}`);
  };
  const takeTelling = (telling: Telling, path: string, rank?: number): void => {
    if (!hasRoom('tellings')) return;
    packer.telling(telling, rank);
    refer('claims', telling.claim, `${path}.claim`);
    refer('articles', telling.article, `${path}.article`);
  };

  const takeEntry = (list: ListName, value: unknown, entry: number): void => {
    const path = `${list}[${entry}]`;
    if (!hasRoom(list)) return;
    switch (list) {
      case 'outlets':
        decoded(outletSchema, (one) => define(list, one.id, packer.outlet(one), `${path}.id`));
        break;
      case 'articles':
        decoded(articleSchema, (one) => takeArticle(one, path, 'outlet'));
        break;
      case 'stories':
        decoded(storySchema, (one) => define(list, one.id, packer.story(one), `${path}.id`));
        break;
      case 'claims':
        decoded(claimSchema, (one) => takeClaim(one, path, 'story'));
        break;
      case 'tellings':
        decoded(tellingSchema, (one) => takeTelling(one, path));
    }

    function decoded<Schema extends GenericSchema>(schema: Schema, take: (record: InferOutput<Schema>) => void): void {
      const result = decode(schema, value, place, path);
      if (result.ok) {
        take(result.value);
        return;
      }
      found.add(result.problems);
      const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
      if (typeof id === 'string') faulty.add(`${list}/${id}`);
    }
  };

  const takeNode = (value: unknown, entry: number): void => {
    const path = `@graph[${entry}]`;
    const node = readSchemaOrgNode(value, place, path);
    if (!node.ok) {
      found.add(node.problems);
      return;
    }
    switch (node.value.kind) {
      case 'corpus':
        heads.push(node.value.head);
        break;
      case 'outlet':
        if (hasRoom('outlets'))
          define('outlets', node.value.outlet.id, packer.outlet(node.value.outlet), `${path}.identifier`);
        break;
      case 'article':
        if (hasRoom('articles')) takeArticle(node.value.article, path, 'publisher');
        break;
      case 'story':
        if (hasRoom('stories'))
          define('stories', node.value.story.id, packer.story(node.value.story), `${path}.identifier`);
        break;
      case 'claim':
        if (!hasRoom('claims')) return;
        takeClaim(node.value.claim, path, 'about');
        for (const { telling, position } of node.value.tellings) takeTelling(telling, path, position);
    }
  };

  const take = (event: JsonEntry): void => {
    if (event.kind === 'list') frame[event.key] = [];
    else if (event.kind === 'member') {
      frame[event.key] = event.value;
      const other = event.key === 'formatVersion' ? findOtherVersion(frame, place) : undefined;
      if (other !== undefined) stop(other);
    } else if (isListName(event.key)) takeEntry(event.key, event.value, event.entry);
    else if (event.key === '@graph') takeNode(event.value, event.entry);
  };

  const findHead = (): Pick<Corpus, 'id' | 'name' | 'updated'> | undefined => {
    if ('@graph' in frame || '@context' in frame) {
      const { '@graph': graph, ...others } = frame;
      const document = decode(schemaOrgFrame, { ...others, '@graph': Array.isArray(graph) }, place);
      if (!document.ok) found.add(document.problems);
      else if (found.count() === 0 && heads.length !== 1) found.add([notOneCorpus(place, graph)]);
      return heads[0];
    }
    const file = decode(corpusFrame, frame, place);
    if (!file.ok) found.add(file.problems);
    return file.ok ? file.value : undefined;
  };

  return {
    push: (text) => {
      if (isOver) return false;
      for (const event of reader.push(text)) {
        take(event);
        if (isOver) return false;
      }
      return true;
    },
    end: () => {
      const broken = isOver ? undefined : reader.end();
      if (broken !== undefined) stop(broken);
      if (isOver) return { ok: false, problems: found.list() };
      const head = findHead();
      for (const { list, id, path } of awaited.values())
        if (!faulty.has(`${list}/${id}`)) found.add([problemWith(place, path, id, `the id of an entry of ${list}`)]);
      if (head === undefined || found.count() > 0) return { ok: false, problems: found.list() };
      const { id, name, updated } = head;
      return { ok: true, value: { id, name, updated, counts: packer.counts(), bytes: packer.pack(head) } };
    },
  };
}

const LISTS: readonly string[] = Object.keys(MAX_ENTRIES);

function isListName(key: string): key is ListName {
  return LISTS.includes(key);
}
