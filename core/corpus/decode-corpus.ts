/** The only way for a corpus from outside into the extension. */
import {
  array,
  createProblemList,
  decode,
  type GenericSchema,
  type InferOutput,
  literal,
  maxLength,
  type Problem,
  parseJson,
  pipe,
  problemWith,
  type Result,
  shape,
  unknown,
} from '../decode.ts';
import { CORPUS_FORMAT_VERSION, type Corpus } from './corpus.ts';
import {
  articleSchema,
  claimSchema,
  dateField,
  idField,
  MAX_ENTRIES,
  nameField,
  outletSchema,
  storySchema,
  tellingSchema,
} from './corpus-schema.ts';

/** Corpus files beyond this length are refused unread: about 100,000 claims with 300,000 tellings take a third of it. */
export const MAX_CORPUS_CHARACTERS = 200_000_000;

type ListName = keyof typeof MAX_ENTRIES;

/** A corpus file without a look into its lists. */
export const corpusFrame = shape({
  formatVersion: literal(CORPUS_FORMAT_VERSION),
  id: idField,
  name: nameField,
  updated: dateField,
  outlets: pipe(array(unknown()), maxLength(MAX_ENTRIES.outlets)),
  articles: pipe(array(unknown()), maxLength(MAX_ENTRIES.articles)),
  stories: pipe(array(unknown()), maxLength(MAX_ENTRIES.stories)),
  claims: pipe(array(unknown()), maxLength(MAX_ENTRIES.claims)),
  tellings: pipe(array(unknown()), maxLength(MAX_ENTRIES.tellings)),
});

/** Decodes the text of a corpus file; see `decodeCorpus`. A text that is no JSON, or too long, is one problem. */
export function parseCorpus(text: string, place: string): Result<Corpus> {
  if (text.length > MAX_CORPUS_CHARACTERS)
    return refuse(
      problemWith(place, 'the file', text, `at most ${MAX_CORPUS_CHARACTERS} characters; split the corpus`),
    );
  const parsed = parseJson(text, place);
  return parsed.ok ? decodeCorpus(parsed.value, place) : parsed;
}

/**
 * Checks a whole corpus: every field, ids unique in their list, every reference resolved. Lists every problem as
 * `articles[3].published is "last week"; expected YYYY-MM-DD` at `place`. A corpus of another format version is one problem
 * that says what to do. Linear in the size of the value; nothing of the value itself is kept.
 */
export function decodeCorpus(value: unknown, place: string): Result<Corpus> {
  const otherVersion = findOtherVersion(value, place);
  if (otherVersion) return refuse(otherVersion);
  const found = createProblemList();
  const frame = decode(corpusFrame, value, place);
  if (!frame.ok) found.add(frame.problems);

  const outlets = decodeEach(outletSchema, 'outlets');
  const articles = decodeEach(articleSchema, 'articles');
  const stories = decodeEach(storySchema, 'stories');
  const claims = decodeEach(claimSchema, 'claims');
  const tellings = decodeEach(tellingSchema, 'tellings');
  const ids = {
    outlets: collectIds('outlets'),
    articles: collectIds('articles'),
    stories: collectIds('stories'),
    claims: collectIds('claims'),
  };
  for (const [index, article] of articles) refer('outlets', article.outlet, `articles[${index}].outlet`);
  for (const [index, claim] of claims) refer('stories', claim.story, `claims[${index}].story`);
  for (const [index, telling] of tellings) {
    refer('claims', telling.claim, `tellings[${index}].claim`);
    refer('articles', telling.article, `tellings[${index}].article`);
  }
  if (!frame.ok || found.count() > 0) return { ok: false, problems: found.list() };
  return {
    ok: true,
    value: {
      ...frame.value,
      outlets: [...outlets.values()],
      articles: [...articles.values()],
      stories: [...stories.values()],
      claims: [...claims.values()],
      tellings: [...tellings.values()],
    },
  };

  /** The entries that are right, by their index. One entry at a time, so that a list of a million wrong ones stays cheap. */
  function decodeEach<Schema extends GenericSchema>(schema: Schema, list: ListName): Map<number, InferOutput<Schema>> {
    const decoded = new Map<number, InferOutput<Schema>>();
    for (const [index, entry] of (entriesOf(value, list) ?? []).entries()) {
      const result = decode(schema, entry, place, `${list}[${index}]`);
      if (result.ok) decoded.set(index, result.value);
      else found.add(result.problems);
    }
    return decoded;
  }

  /** The ids of all entries, also of those with other problems: what refers to them is not wrong as well. */
  function collectIds(list: ListName): ReadonlySet<string> {
    const ids = new Set<string>();
    for (const [index, entry] of (entriesOf(value, list) ?? []).entries()) {
      const id = ownProperty(entry, 'id');
      if (typeof id !== 'string') continue;
      if (ids.has(id))
        found.add([problemWith(place, `${list}[${index}].id`, id, 'an id that no other entry of the list has')]);
      ids.add(id);
    }
    return ids;
  }

  /** A list that is missing altogether is one problem of the frame, not one for each entry that refers to it. */
  function refer(list: keyof typeof ids, id: string, path: string): void {
    if (!ids[list].has(id) && entriesOf(value, list) !== undefined)
      found.add([problemWith(place, path, id, `the id of an entry of ${list}`)]);
  }
}

function entriesOf(value: unknown, list: ListName): readonly unknown[] | undefined {
  const entries = ownProperty(value, list);
  return Array.isArray(entries) && entries.length <= MAX_ENTRIES[list] ? entries : undefined;
}

/** The problem with a file of another format version, and what to do about it. */
export function findOtherVersion(value: unknown, place: string): Problem | undefined {
  const version = ownProperty(value, 'formatVersion');
  if (version === undefined || version === CORPUS_FORMAT_VERSION) return undefined;
  const isNewer = typeof version === 'number' && version > CORPUS_FORMAT_VERSION;
  const wayOut = isNewer ? 'update the extension to read it' : 'rebuild the corpus with this version';
  return problemWith(place, 'formatVersion', version, `${CORPUS_FORMAT_VERSION}; ${wayOut}`);
}

function ownProperty(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function refuse(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}
