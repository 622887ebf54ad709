/** A corpus as the matcher reads it: every claim's own text and its tellings in one index, and what all of them say together. */
import type { Claim } from '../corpus/corpus.ts';
import { indexedRecordsOf, type Records } from '../corpus/corpus-records.ts';
import { once } from '../once.ts';
import { type Acronyms, acronymsOf } from './acronyms.ts';
import { type Actor, actorsOf } from './actors-of.ts';
import { buildCorpusIndex, type IndexedCorpus, NO_TELLING, openCorpusIndex } from './corpus-index.ts';
import { NAME } from './digest.ts';
import type { MatchIndex } from './match-index.ts';
import { createWordColumns } from './word-columns.ts';
import { CALENDAR, FIGURE, STOP, shapeLikeness } from './word-traits.ts';

/**
 * What all texts of a claim say together. `usage` gives for a word's key the share of the claim's texts that use it, 0..1; `concepts` the same for what
 * words are about. `shapes` are the letters of all words long enough to have some, `names` all names in them, `frequentNames` those that at least half of the texts use.
 */
export type ClaimProfile = {
  readonly usage: ReadonlyMap<number, number>;
  readonly concepts: ReadonlyMap<number, number>;
  readonly shapes: ReadonlyMap<number, NameShape>;
  readonly names: ReadonlyMap<number, NameShape>;
  readonly frequentNames: ReadonlySet<number>;
  /** Length of the vector `usage × weight`. */
  readonly norm: number;
};

/** A name with its letters as `WordTraits` keep them. */
export type NameShape = { readonly key: number; readonly low: number; readonly high: number };

/** Who says or does what a claim asserts: the names of `all` whom any text has act, by key, and `main`, whom at least half of the texts have act. */
export type ClaimActors = { readonly all: ReadonlyMap<number, NameShape>; readonly main: readonly Actor[] };

/** What linking reads of a corpus, or of several as one. Profiles and names of stories are read from the index when first asked for. */
export type ClaimTexts = {
  readonly claims: Records<Claim>;
  readonly index: MatchIndex;
  /** Position of the claim that a text of the index belongs to. */
  readonly claimOf: Int32Array;
  readonly profileOf: (claim: number) => ClaimProfile;
  readonly actorsOfClaim: (claim: number) => ClaimActors;
  /** Acronyms and long names in the first 1,000 texts, read when first asked for. */
  readonly acronyms: () => Acronyms;
  /** The names that the texts of a story use, by key. */
  readonly namesOfStory: (story: string) => ReadonlyMap<number, NameShape>;
};

/** Where claims, their texts and their stories are looked up. */
export type ClaimSource = Pick<ClaimTexts, 'claims' | 'index' | 'claimOf'> & {
  /** The first texts of a claim in the index, at most `most`, its own text first. */
  readonly textsOf: (claim: number, most: number) => readonly number[];
  /** The words of the same. */
  readonly wordsOf: (claim: number, most: number) => readonly string[];
  /** The claims of a story by their positions. */
  readonly claimsOfStory: (story: string) => ArrayLike<number>;
  /** The words of the first texts of all claims, at most `most`. */
  readonly firstWords: (most: number) => readonly string[];
};

/** A corpus made ready for linking. */
export type CorpusTexts = ClaimTexts &
  ClaimSource & {
    /** Positions of a claim's tellings in the corpus, in its order. */
    readonly tellingsOf: (claim: number) => Uint32Array;
  };

/** Texts of a claim that its profile is read from: more of them tell no more. */
const MOST_PROFILED = 24;
/** Texts that acronyms are looked for in: it is done in one go, at the first page. */
const MOST_SCANNED = 1_000;
/** Profiles kept; a page needs a few dozen. */
const MOST_PROFILES = 2_000;
/** Stories whose names are kept, claims that a story's names are read from, at even steps where there are more, and names from which on no more are read. */
const MOST_STORIES = 1_000;
const MOST_NAMING_CLAIMS = 1_000;
const MOST_STORY_NAMES = 2_000;
/** Texts of a claim that names are read from. */
const MOST_NAMING_TEXTS = 100;
/** Weight from which a word may be a misspelling of a known one: neither news nor the corpus use it. */
export const UNHEARD_OF = 0.9;
/** Likeness of letters from which two names are spellings of one. */
const SAME_NAME = 0.66;

/**
 * Reads a corpus into an index, or opens the one that `buildCorpusIndex` made of it. Building takes time and memory linear in the corpus's words; opening, and
 * an index that does not fit is built anew, takes next to none.
 */
export function readClaimTexts(indexed: IndexedCorpus, bytes?: ArrayBuffer): CorpusTexts {
  const corpus = indexedRecordsOf(indexed);
  const opened = bytes === undefined ? undefined : openCorpusIndex(bytes, corpus);
  const built = opened ?? openCorpusIndex(buildCorpusIndex(corpus), corpus);
  if (built === undefined) throw new Error('The index that was just built cannot be opened.');
  const { texts: index, firstTexts, tellingOf } = built;
  const { claims } = corpus;
  const claimOf = new Int32Array(index.size);
  for (let claim = -1, text = 0; text < index.size; text += 1) {
    if (tellingOf[text] === NO_TELLING) claim += 1;
    claimOf[text] = claim;
  }
  const tellingsOf = (claim: number): Uint32Array =>
    tellingOf.subarray((firstTexts[claim] ?? 0) + 1, firstTexts[claim + 1] ?? 0);
  const wordsOf = (claim: number, most: number): string[] => [
    claims.at(claim)?.text ?? '',
    ...Array.from(tellingsOf(claim).subarray(0, most - 1), (at) => corpus.tellings.at(at)?.words ?? ''),
  ];
  const source: ClaimSource = {
    claims,
    index,
    claimOf,
    textsOf: (claim, most) => {
      const first = firstTexts[claim] ?? 0;
      return Array.from({ length: Math.min(most, (firstTexts[claim + 1] ?? 0) - first) }, (_, at) => first + at);
    },
    wordsOf,
    claimsOfStory: corpus.claimsOfStory,
    firstWords: (most) => {
      const words: string[] = [];
      for (let claim = 0; claim < claims.length && words.length < most; claim += 1)
        words.push(...wordsOf(claim, most - words.length));
      return words;
    },
  };
  return { ...source, ...createClaimTexts(source), tellingsOf };
}

/** Reads claims where they are looked up; what was read of one is kept, so what the source gives must stay as it is. */
export function createClaimTexts(source: ClaimSource): ClaimTexts {
  const { claims, index, claimOf, textsOf, wordsOf, claimsOfStory, firstWords } = source;
  const storyNames = new Map<string, ReadonlyMap<number, NameShape>>();
  const namesOfStory = (story: string): ReadonlyMap<number, NameShape> => {
    const known = storyNames.get(story);
    if (known !== undefined) return known;
    if (storyNames.size >= MOST_STORIES) storyNames.clear();
    const names = new Map<number, NameShape>();
    const own = claimsOfStory(story);
    const step = Math.ceil(own.length / MOST_NAMING_CLAIMS);
    for (let at = 0; at < own.length && names.size < MOST_STORY_NAMES; at += step)
      addNames(names, index, textsOf(own[at] ?? 0, MOST_NAMING_TEXTS));
    storyNames.set(story, names);
    return names;
  };

  const profiles = new Map<number, ClaimProfile>();
  const profileOf = (claim: number): ClaimProfile => {
    const known = profiles.get(claim);
    if (known !== undefined) return known;
    if (profiles.size >= MOST_PROFILES) profiles.clear();
    const names = namesOfStory(claims.at(claim)?.story ?? '');
    const profile = readProfile(index, textsOf(claim, MOST_PROFILED), (key) => names.has(key));
    profiles.set(claim, profile);
    return profile;
  };

  const actors = new Map<number, ClaimActors>();
  const actorsOfClaim = (claim: number): ClaimActors => {
    const known = actors.get(claim);
    if (known !== undefined) return known;
    if (actors.size >= MOST_PROFILES) actors.clear();
    const names = namesOfStory(claims.at(claim)?.story ?? '');
    const read = readActors(wordsOf(claim, MOST_PROFILED), (key) => names.has(key));
    actors.set(claim, read);
    return read;
  };

  const acronyms = once(() => acronymsOf(firstWords(MOST_SCANNED)));
  return { claims, index, claimOf, profileOf, actorsOfClaim, acronyms, namesOfStory };
}

/** True when a name is spelled much like one of the others. */
export function isSpelledLike(name: NameShape, others: ReadonlyMap<number, NameShape>): boolean {
  for (const other of others.values())
    if (shapeLikeness(name.low, name.high, other.low, other.high) >= SAME_NAME) return true;
  return false;
}

const columns = createWordColumns();

function readProfile(index: MatchIndex, texts: readonly number[], isKnownName: (key: number) => boolean): ClaimProfile {
  const share = 1 / Math.max(1, texts.length);
  const usage = new Map<number, number>();
  const concepts = new Map<number, number>();
  const weights = new Map<number, number>();
  const shapes = new Map<number, NameShape>();
  const named = new Map<number, NameShape>();
  for (const text of texts) {
    index.wordsOf(text, columns);
    const seen = new Set<number>();
    const about = new Set<number>();
    for (let at = 0; at < columns.count; at += 1) {
      if (((columns.kinds[at] ?? 0) & STOP) !== 0) continue;
      const key = columns.keys[at] ?? 0;
      const concept = columns.concepts[at] ?? 0;
      if (concept !== 0) about.add(concept);
      seen.add(key);
      weights.set(key, columns.weights[at] ?? 0);
      if ((columns.shapesLow[at] ?? 0) !== 0 || (columns.shapesHigh[at] ?? 0) !== 0) shapes.set(key, shapeAt(at));
      if (isNameAt(at) && isKnownName(key)) named.set(key, shapeAt(at));
    }
    for (const key of seen) usage.set(key, (usage.get(key) ?? 0) + share);
    for (const concept of about) concepts.set(concept, (concepts.get(concept) ?? 0) + share);
  }
  let squares = 0;
  for (const [key, used] of usage) squares += (used * (weights.get(key) ?? 0)) ** 2;
  const frequentNames = new Set([...named.keys()].filter((key) => (usage.get(key) ?? 0) > 0.5 - share / 2));
  return { usage, concepts, shapes, names: named, frequentNames, norm: Math.sqrt(squares) };
}

function readActors(texts: readonly string[], isKnownName: (key: number) => boolean): ClaimActors {
  const all = new Map<number, NameShape>();
  const counted: { actor: Actor; texts: Set<number> }[] = [];
  for (const [at, text] of texts.entries())
    for (const actor of actorsOf(text)) {
      if (!actor.isSure && !actor.parts.some(({ key }) => isKnownName(key))) continue;
      for (const part of actor.parts) all.set(part.key, part);
      const known = counted.find((one) =>
        one.actor.parts.some(({ key }) => actor.parts.some((part) => part.key === key)),
      );
      if (known === undefined) counted.push({ actor, texts: new Set([at]) });
      else known.texts.add(at);
    }
  return { all, main: counted.filter((one) => 2 * one.texts.size >= texts.length).map(({ actor }) => actor) };
}

function addNames(names: Map<number, NameShape>, index: MatchIndex, texts: readonly number[]): void {
  for (const text of texts) {
    index.wordsOf(text, columns);
    for (let at = 1; at < columns.count; at += 1) if (isNameAt(at)) names.set(columns.keys[at] ?? 0, shapeAt(at));
  }
}

function isNameAt(at: number): boolean {
  return ((columns.places[at] ?? 0) & NAME) !== 0 && ((columns.kinds[at] ?? 0) & (STOP | CALENDAR | FIGURE)) === 0;
}

function shapeAt(at: number): NameShape {
  return { key: columns.keys[at] ?? 0, low: columns.shapesLow[at] ?? 0, high: columns.shapesHigh[at] ?? 0 };
}
