/** Linking a page: sentence by sentence first, then once more in the light of the whole page. */
import type { Link, PageSentence } from '../comparison.ts';
import { createAcronymWriter } from './acronyms.ts';
import { CLAIM_FEATURES, type ClaimFeatures } from './claim-feature-names.ts';
import {
  type Candidate,
  createClaimReader,
  type Hope,
  mentionsOf,
  type NamedClaim,
  shareMentioned,
  shareOf,
} from './claim-features.ts';
import type { ClaimProfile, ClaimTexts } from './claim-texts.ts';
import { evidenceOf } from './evidence.ts';
import { CLAIM_BIAS, CLAIM_WEIGHTS, LEAST_SCORES } from './page-weights.ts';
import { eachReading, type SentenceReading } from './sentence-reading.ts';
import { DEFAULT_STRICTNESS } from './strictness.ts';
import { surenessOf } from './sureness.ts';

/** Most claims that one sentence is linked to. */
export const MOST_CLAIMS_PER_SENTENCE = 3;

/** The score from which a sentence shows, in the first pass, that the page is about a story. */
const STORY_EVIDENCE_SCORE = 0.6;
/** Sentences of a story at which its pull is half its greatest. */
const STORY_HALF = 2;
/** Log-odds between a page that is wholly about a claim's story and one that is not at all about it. */
const STORY_PULL = 2;
/** Other sentences of a page at which what none of them says (a claim's names, its story) counts half: a page of two sentences leaves out most of any story. */
const SILENCE_HALF = 4;
/** Log-odds taken from a claim of whose names the page mentions none, in proportion where it lacks some. */
const MISSING_NAMES_COST = 3;
/** Log-odds taken where the sentence names nobody whom the claim's story knows: others did the same; in part where it names strangers in place of the claim's people. */
const OTHERS_COST = 4;
/** Log-odds taken where others say or do it than those of the claim, by the root of the share of them that is replaced: one of two is nearly as bad as both. From 2 on the articles kept aside rank alike; `npm run bench -- not-the-same` tells 2 from 3. */
const REPLACED_COST = 3;
/** Log-odds taken where sentence and claim share nothing but who, where and when: the same people did another thing. */
const SETTING_ONLY_COST = 4;
/** Log-odds taken from a claim whose shared words all speak for a better claim of the same sentence. */
const EXPLAINED_COST = 1;
/** Scores below this are nothing: the claim shares a common word with the sentence. */
const FAINTEST_SCORE = 0.001;
/** Sentences read between two pauses: a few milliseconds of work in the largest corpora. */
const SLICE = 4;

/** A claim with the log-odds that a sentence states it. */
export type ScoredClaim = { readonly candidate: Candidate; readonly odds: number };

/** Links pages with one corpus's claims. */
export type Linker = {
  /**
   * The links of a page's sentences in page order, best first within a sentence, at most three a sentence, each with a
   * score of at least `minScore` (0..1; with 0, every claim scored above nothing is listed, without the limit of three).
   * `pause` is awaited between slices of sentences, so that a long page does not keep others waiting.
   */
  readonly link: (
    sentences: readonly PageSentence[],
    options?: { readonly minScore?: number; readonly pause?: () => Promise<void> },
  ) => Promise<readonly Link[]>;
};

/** Makes a linker over a corpus's texts; the linker keeps nothing of the pages it links. */
export function createLinker(texts: ClaimTexts): Linker {
  const readClaims = createClaimReader(texts);
  return {
    link: async (sentences, { minScore = LEAST_SCORES[DEFAULT_STRICTNESS], pause = async () => {} } = {}) => {
      const write = createAcronymWriter(
        sentences.map(({ text }) => text),
        texts.acronyms,
      );
      const readings: SentenceReading[] = [];
      for (const reading of eachReading(sentences, write)) {
        if (readings.length % SLICE === SLICE - 1) await pause();
        readings.push(reading);
      }
      const missingNames = createNameCheck(readings);
      /** Without hope is what neither becomes a link nor speaks for a story or against another claim. */
      const leastOdds = Math.min(0, Math.log(minScore / (1 - minScore)) - STORY_PULL / 2);
      const isHopeful: Hope = (most, named) =>
        oddsOf(most) - (named === undefined ? 0 : costOfNames(named, missingNames)) >= leastOdds;
      const first: ScoredClaim[][] = [];
      for (const [at, reading] of readings.entries()) {
        if (at % SLICE === SLICE - 1) await pause();
        first.push(
          readClaims(reading, isHopeful).map((candidate) =>
            firstScore(candidate, oddsOf(candidate.features), missingNames),
          ),
        );
      }
      const chosen = minScore > 0 ? MOST_CLAIMS_PER_SENTENCE : Number.POSITIVE_INFINITY;
      const readInPage = createPageReader(texts, first);
      const links: Link[] = [];
      for (const [at, reading] of readings.entries()) {
        if (at % SLICE === SLICE - 1) await pause();
        links.push(...linksOf(reading, readInPage(at), texts, minScore).slice(0, chosen));
      }
      return links;
    },
  };
}

/** How much of a claim's names a page does not mention, 0..1; some of them missing count less the fewer sentences the page has, all of them wholly. */
export type NameCheck = (profile: ClaimProfile) => number;

/** Makes a check against one page; each claim's names are looked up once, however many sentences it may be stated in. */
export function createNameCheck(page: readonly SentenceReading[]): NameCheck {
  const mentions = mentionsOf(page.map(({ digest }) => digest));
  const silence = silenceOf(page.length - 1);
  const counted = new Map<ClaimProfile, number>();
  return (profile) => {
    const known = counted.get(profile);
    if (known !== undefined) return known;
    const missing = 1 - shareMentioned(profile, mentions);
    const counts = missing === 1 ? 1 : missing * silence;
    counted.set(profile, counts);
    return counts;
  };
}

/** What a claim's log-odds are once the names are looked at. */
export function firstScore(candidate: Candidate, odds: number, missingNames: NameCheck): ScoredClaim {
  const setting = candidate.isSettingOnly ? SETTING_ONLY_COST : 0;
  const replaced = REPLACED_COST * Math.sqrt(candidate.replaced);
  return { candidate, odds: odds - costOfNames(candidate, missingNames) - replaced - setting };
}

/** Log-odds taken for names that the page lacks, and for others' names in their place. */
function costOfNames({ profile, strangers, ownNames }: NamedClaim, missingNames: NameCheck): number {
  const others = strangers === 1 ? 1 : strangers * (1 - ownNames);
  return MISSING_NAMES_COST * missingNames(profile) + OTHERS_COST * others;
}

/** The second pass: gives a sentence's claims, best first, in view of the page's other sentences and of each other. */
export function createPageReader(
  texts: ClaimTexts,
  first: readonly (readonly ScoredClaim[])[],
): (sentence: number) => ScoredClaim[] {
  const storyOf = ({ candidate }: ScoredClaim): string => texts.claims.at(candidate.claim)?.story ?? '';
  const told = new Map<string, number>();
  const toldBy = first.map((scored) => {
    const stories = new Set(scored.filter(({ odds }) => scoreOf(odds) >= STORY_EVIDENCE_SCORE).map(storyOf));
    for (const story of stories) told.set(story, (told.get(story) ?? 0) + 1);
    return stories;
  });
  const neutral = 0.5 * silenceOf(first.length - 1);
  return (at) => {
    const explained = new Set<number>();
    return [...(first[at] ?? [])]
      .sort((a, b) => b.odds - a.odds)
      .map((one) => {
        const story = storyOf(one);
        const others = (told.get(story) ?? 0) - (toldBy[at]?.has(story) === true ? 1 : 0);
        const pull = STORY_PULL * (others / (others + STORY_HALF) - neutral);
        const shared = new Set(one.candidate.shared);
        const cost = explained.size === 0 ? 0 : EXPLAINED_COST * shareOf(shared, (key) => explained.has(key));
        if (one.odds > 0) for (const key of shared) explained.add(key);
        return { ...one, odds: one.odds + pull - cost };
      });
  };
}

/** How much it counts that a sentence's neighbours do not say something, 0..1. */
function silenceOf(neighbours: number): number {
  return neighbours <= 0 ? 0 : neighbours / (neighbours + SILENCE_HALF);
}

/** The log-odds that the features speak for a claim. */
function oddsOf(features: ClaimFeatures): number {
  let odds = CLAIM_BIAS;
  for (const name of CLAIM_FEATURES) odds += CLAIM_WEIGHTS[name] * features[name];
  return odds;
}

function linksOf(
  reading: SentenceReading,
  scored: readonly ScoredClaim[],
  texts: ClaimTexts,
  minScore: number,
): Link[] {
  return scored
    .map(({ candidate, odds }) => ({ candidate, score: scoreOf(odds) }))
    .filter(({ score }) => score >= Math.max(minScore, FAINTEST_SCORE))
    .sort((a, b) => b.score - a.score)
    .map(({ candidate, score }) => ({
      sentence: reading.sentence,
      claim: texts.claims.at(candidate.claim)?.id ?? '',
      score,
      sureness: surenessOf(score),
      evidence: evidenceOf(reading.text, candidate, texts.index.weightOf),
    }));
}

function scoreOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
