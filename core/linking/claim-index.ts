/** The index of a corpus: which claims share terms with a sentence, and what each claim's tellings say. */
import type { Claim, Corpus } from '../corpus/corpus.ts';
import { stemsOf } from '../text/synonyms.ts';
import { findTerms, type Term } from './terms.ts';
import { rarityOf, UNSEEN_RARITY } from './word-rarity.ts';

/** One telling of a claim (or the claim's own text) as the scorer reads it. */
export type TellingTerms = {
  readonly keys: ReadonlySet<string>;
  /** Sum of the weights of `keys`. */
  readonly weight: number;
};

/** Everything the corpus says of one claim. `usage` gives for each term the share of its tellings that use it, 0..1. */
export type ClaimProfile = {
  readonly claim: Claim;
  readonly tellings: readonly TellingTerms[];
  readonly usage: ReadonlyMap<string, number>;
  /** Names that at least half of the tellings use. */
  readonly names: ReadonlySet<string>;
  /** Length of the vector `usage × weight`. */
  readonly norm: number;
};

/** A corpus made ready for linking. All of it derives from the corpus; nothing is kept of the pages it answers for. */
export type ClaimIndex = {
  readonly profiles: readonly ClaimProfile[];
  /** Positions in `profiles` of the claims that use a term. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** How much a shared term tells: its rarity in news and among this corpus's claims, 0..1. */
  readonly weightOf: (key: string) => number;
  /** How few of the corpus's claims use a term: 1 for one claim, near 0 for all of them. */
  readonly distinctnessOf: (key: string) => number;
  /** Keys that tellings use as names. */
  readonly names: ReadonlySet<string>;
  /** For each story, the names that the tellings of its claims use. */
  readonly storyNames: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Share of a term's weight that comes from its rarity among the corpus's claims; the rest from its rarity in news. */
const CORPUS_SHARE = 0.5;

/** What sharing a concept counts against sharing the very word. */
const CONCEPT_SHARE = 0.8;

/** Builds the index; time and memory are linear in the corpus's words. */
export function buildClaimIndex(corpus: Corpus): ClaimIndex {
  const texts = new Map<string, string[]>(corpus.claims.map((claim) => [claim.id, [claim.text]]));
  for (const telling of corpus.tellings) texts.get(telling.claim)?.push(telling.words);

  const names = new Set<string>();
  const storyNames = new Map<string, Set<string>>();
  const terms = corpus.claims.map((claim) => (texts.get(claim.id) ?? []).map(findTerms));
  corpus.claims.forEach(({ story }, position) => {
    const known = storyNames.get(story) ?? new Set();
    storyNames.set(story, known);
    for (const term of (terms[position] ?? []).flat())
      if (term.kind === 'name') known.add(term.key) && names.add(term.key);
  });

  const postings = new Map<string, number[]>();
  terms.forEach((tellings, position) => {
    for (const key of new Set(tellings.flat().map((term) => term.key))) {
      const claims = postings.get(key);
      if (claims === undefined) postings.set(key, [position]);
      else claims.push(position);
    }
  });

  /** 1 for a corpus without claims, of which every share is 0. */
  const scale = Math.log(1 + corpus.claims.length) || 1;
  const claimsUsing = (key: string): number => postings.get(key)?.length ?? 0;
  const distinctnessOf = (key: string): number => 1 - Math.log(Math.max(1, claimsUsing(key))) / scale;
  const weightOf = (key: string): number => {
    const amongClaims = Math.log((1 + corpus.claims.length) / (1 + claimsUsing(key))) / scale;
    const stems = stemsOf(key);
    const rarity = stems.length === 0 ? rarityOf(key) : CONCEPT_SHARE * Math.min(...stems.map(rarityOf));
    const share = stems.length === 0 ? CORPUS_SHARE : CONCEPT_SHARE * CORPUS_SHARE;
    return (1 - CORPUS_SHARE) * (rarity / UNSEEN_RARITY) + share * Math.max(0, amongClaims);
  };
  const profiles = corpus.claims.map((claim, position) => profileOf(claim, terms[position] ?? [], names, weightOf));
  return { profiles, postings, weightOf, distinctnessOf, names, storyNames };
}

function profileOf(
  claim: Claim,
  tellings: readonly (readonly Term[])[],
  names: ReadonlySet<string>,
  weightOf: (key: string) => number,
): ClaimProfile {
  const read = tellings.map((terms): TellingTerms => {
    const keys = new Set(terms.map((term) => term.key));
    return { keys, weight: sum([...keys].map(weightOf)) };
  });
  const usage = new Map<string, number>();
  for (const telling of read) for (const key of telling.keys) usage.set(key, (usage.get(key) ?? 0) + 1 / read.length);
  return {
    claim,
    tellings: read,
    usage,
    names: new Set([...usage].filter(([key, share]) => names.has(key) && share >= 0.5).map(([key]) => key)),
    norm: Math.sqrt(sum([...usage].map(([key, share]) => (share * weightOf(key)) ** 2))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
