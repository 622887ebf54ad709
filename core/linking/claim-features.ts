/** What a sentence of a page and a claim have in common: the matcher's view of the best telling, and what all tellings say together. */

import { coverageOf, shareCoveredBy, type WordInText, wordsIn } from './claim-coverage.ts';
import type { ClaimFeatures } from './claim-feature-names.ts';
import { type ClaimProfile, type ClaimTexts, isSpelledLike, type NameShape, UNHEARD_OF } from './claim-texts.ts';
import { type Digest, NAME } from './digest.ts';
import {
  type Cut,
  createListReader,
  LIST_WIDTH,
  listRow,
  type MatcherModels,
  MODELS,
  type OrderedRow,
  orderRows,
  sameRows,
  sharedAmong,
} from './matcher.ts';
import { PAIR_FEATURES } from './pair-feature-names.ts';
import { shareReplaced } from './replaced-actors.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { treeOdds } from './trees.ts';
import { createWordColumns, fillColumns } from './word-columns.ts';

/**
 * A claim that a sentence may state. `shared` are the keys of the sentence's words that the claim's tellings use too, `isSettingOnly` that these tell but
 * who, where and when; `strangers` is the share of the names in the sentence that the claim's story does not know, `ownNames` the share of the claim's frequent names that the
 * sentence mentions by itself; `replaced` is the share of those who say or do what the claim asserts in whose place the sentence has others; `fromContext` that the sentence before tells a good part of the best telling.
 */
export type Candidate = {
  readonly claim: number;
  readonly profile: ClaimProfile;
  readonly features: ClaimFeatures;
  readonly shared: readonly number[];
  readonly isSettingOnly: boolean;
  readonly strangers: number;
  readonly ownNames: number;
  readonly replaced: number;
  readonly fromContext: boolean;
};

/**
 * Reads which claims a sentence may state, in the matcher's order. `isHopeful` is asked before a claim is read in full, with the greatest values that its features can
 * still have; most claims end there.
 */
export type ClaimReader = (reading: SentenceReading, isHopeful?: Hope) => Candidate[];

/** `named` is given when a claim is asked for the second time, with all names looked at and before the sentence's parts are. */
export type Hope = (most: ClaimFeatures, named?: NamedClaim) => boolean;

/** What names tell of a candidate. */
export type NamedClaim = Pick<Candidate, 'profile' | 'strangers' | 'ownNames'>;

/** Tellings looked up for a sentence, those that are read, and those of one claim among them. */
const MOST_LOOKED_UP = 64;
const MOST_READ = 24;
const MOST_READ_OF_CLAIM = 3;
/**
 * What is less near is not read. Of 283 claims that labelled sentences of source articles and tellings state, all have a telling among the 16 nearest, with a
 * third of the nearest one's nearness at least, and the best telling of each is one of its three nearest.
 */
const PAGE_CUT: Cut = { nearness: 0.05, share: 0.2 };
/** What a word of the sentence before counts against one of the sentence's own. */
const BORROWED_SHARE = 0.5;
/** Share of the best telling that the sentence before must tell for a reader to hear of it. */
const CONTEXT_SPOKE = 0.15;
/** Such names of a page that are looked at: a page that has more is a list. */
const MOST_UNHEARD = 1_000;
const SOFT_B = PAIR_FEATURES.indexOf('softB');

/** A claim by its best telling, with what is known of it before its profile is read. */
type HopefulClaim = { readonly text: number; readonly telling: number; readonly list: number; readonly behind: number };
/** The same with its names looked at. */
type KnownClaim = HopefulClaim & { readonly claim: number; readonly names: number; readonly named: NamedClaim };
/** What a sentence mentions by itself, and together with its context. */
type SentenceMentions = { readonly said: Mentions; readonly mentioned: Mentions };

/** Makes a reader over a corpus's texts. */
export function createClaimReader(texts: ClaimTexts, models: MatcherModels = MODELS): ClaimReader {
  const { index, claimOf, claims } = texts;
  const lists = createListReader(index, sameRows());
  const columns = createWordColumns();
  const list = new Float64Array(LIST_WIDTH);

  const hopefulClaims = (reading: SentenceReading, isHopeful: Hope): HopefulClaim[] => {
    const rows = lists.read(reading.digest, MOST_LOOKED_UP, PAGE_CUT, fewOfEachClaim(claimOf));
    const ordered = bestOfEachClaim(orderRows(rows, models.order), claimOf);
    const among = sharedAmong(ordered);
    const best = ordered[0]?.order ?? 0;
    const hopeful: HopefulClaim[] = [];
    for (const [place, { text, row, order }] of ordered.entries()) {
      const odds = treeOdds(models.listTrees, listRow(ordered, place, among, models.pairTrees, list));
      const one = { text, list: odds, behind: order - best, telling: row[SOFT_B] ?? 0 };
      if (isHopeful(mostOf(one, reading, 1))) hopeful.push(one);
    }
    return hopeful;
  };

  const knownClaims = (
    reading: SentenceReading,
    { said, mentioned }: SentenceMentions,
    hopeful: readonly HopefulClaim[],
    isHopeful: Hope,
  ): KnownClaim[] => {
    const strangersOf = new Map<string, number>();
    const known: KnownClaim[] = [];
    for (const one of hopeful) {
      const claim = claimOf[one.text] ?? 0;
      const story = claims.at(claim)?.story ?? '';
      const profile = texts.profileOf(claim);
      const strangers = strangersOf.get(story) ?? strangersAmong(reading.names(), texts.namesOfStory(story));
      strangersOf.set(story, strangers);
      const ownNames = shareMentioned(profile, said);
      const names = mentioned === said ? ownNames : shareMentioned(profile, mentioned);
      const named = { profile, strangers, ownNames };
      if (!isHopeful(mostOf(one, reading, names), named)) continue;
      const { text, list: odds, behind, telling } = one;
      known.push({ text, list: odds, behind, telling, claim, names, named });
    }
    return known;
  };

  const wordsOf = (digest: Digest): WordInText[] => {
    fillColumns(columns, digest, index.weightOf);
    return wordsIn(columns);
  };

  return (reading, isHopeful = () => true) => {
    const hopeful = hopefulClaims(reading, isHopeful);
    if (hopeful.length === 0) return [];
    const { digest, context } = reading;
    const said = mentionsOf([digest]);
    const mentioned = context === undefined ? said : mentionsOf([digest, context]);
    const known = knownClaims(reading, { said, mentioned }, hopeful, isHopeful);
    if (known.length === 0) return [];
    const whole = wordsOf(digest);
    const parts = reading.parts().map(wordsOf);
    const borrowed = new Set(context?.words.map(({ key }) => key).filter((key) => !said.keys.has(key)));
    return known.map(({ text, claim, named, telling, list: odds, behind, names }): Candidate => {
      const { profile } = named;
      const covered = coverageOf(whole, profile);
      const nearest = [covered, ...parts.map((part) => coverageOf(part, profile))];
      index.wordsOf(text, columns);
      const fromBefore = shareCoveredBy(borrowed, wordsIn(columns));
      return {
        ...named,
        claim,
        features: {
          list: odds,
          behind,
          telling: telling + BORROWED_SHARE * fromBefore,
          part: Math.max(...nearest.map(({ share }) => share)),
          cosine: Math.max(...nearest.map(({ cosine }) => cosine)),
          names,
        },
        shared: covered.shared,
        isSettingOnly: covered.isSettingOnly,
        replaced: shareReplaced(
          reading.actors(),
          () => texts.actorsOfClaim(claim),
          profile,
          texts.namesOfStory(claims.at(claim)?.story ?? ''),
          reading.leansOnPeople ? mentioned : said,
        ),
        fromContext: fromBefore >= CONTEXT_SPOKE,
      };
    });
  };
}

/** The greatest values that a claim's features can have once these are known of it. */
function mostOf({ list, behind, telling }: HopefulClaim, { context }: SentenceReading, names: number): ClaimFeatures {
  return { list, behind, telling: telling + (context === undefined ? 0 : BORROWED_SHARE), part: 1, cosine: 1, names };
}

/** The words of texts by key, and those of them that may be misspelled names. */
export type Mentions = { readonly keys: ReadonlySet<number>; readonly unheard: ReadonlyMap<number, NameShape> };

/** Reads what texts mention. */
export function mentionsOf(digests: readonly Digest[]): Mentions {
  const keys = new Set<number>();
  const unheard = new Map<number, NameShape>();
  for (const { words, places } of digests)
    for (const [at, { key, weight, shapeLow, shapeHigh }] of words.entries()) {
      keys.add(key);
      if (weight > UNHEARD_OF && ((places[at] ?? 0) & NAME) !== 0 && unheard.size < MOST_UNHEARD)
        unheard.set(key, { key, low: shapeLow, high: shapeHigh });
    }
  return { keys, unheard };
}

/** Share of a claim's frequent names that is mentioned, also if spelled otherwise; 1 for a claim without. */
export function shareMentioned({ names, frequentNames }: ClaimProfile, { keys, unheard }: Mentions): number {
  return shareOf(frequentNames, (key) => {
    const name = names.get(key);
    return keys.has(key) || (name !== undefined && isSpelledLike(name, unheard));
  });
}

/** Share of `keys` for which `has` holds; 1 for no keys. */
export function shareOf<Key>(keys: ReadonlySet<Key>, has: (key: Key) => boolean): number {
  if (keys.size === 0) return 1;
  let found = 0;
  for (const key of keys) if (has(key)) found += 1;
  return found / keys.size;
}

/** Says of texts, nearest first, which of them are read. */
function fewOfEachClaim(claimOf: Int32Array): (text: number) => boolean {
  const counts = new Map<number, number>();
  let read = 0;
  return (text) => {
    const claim = claimOf[text] ?? 0;
    const count = counts.get(claim) ?? 0;
    if (read === MOST_READ || count === MOST_READ_OF_CLAIM) return false;
    counts.set(claim, count + 1);
    read += 1;
    return true;
  };
}

function bestOfEachClaim(ordered: readonly OrderedRow[], claimOf: Int32Array): OrderedRow[] {
  const seen = new Set<number>();
  return ordered.filter(({ text }) => {
    const claim = claimOf[text] ?? 0;
    return !seen.has(claim) && seen.add(claim);
  });
}

function strangersAmong(names: readonly NameShape[], known: ReadonlyMap<number, NameShape>): number {
  const strangers = names.filter((name) => !known.has(name.key) && !isSpelledLike(name, known));
  return strangers.length / Math.max(1, names.length);
}
