/** Linking a page: sentence by sentence first, then once more in the light of the whole page. */
import type { Evidence, Link, PageSentence } from '../comparison.ts';
import type { ClaimIndex } from './claim-index.ts';
import { evidenceOf } from './evidence.ts';
import { type Candidate, findCandidates, shareOf } from './features.ts';
import { createNameFolder } from './known-names.ts';
import { readSentences, type SentenceReading } from './sentence-reading.ts';
import { BIAS, FEATURE_WEIGHTS } from './weights.ts';

/** The score from which a sentence counts as stating a claim; `npm run accuracy` shows what it costs and buys. */
export const DEFAULT_MIN_SCORE = 0.4;

/** Most claims that one sentence is linked to. */
export const MOST_CLAIMS_PER_SENTENCE = 3;

/** The score from which a sentence shows, in the first pass, that the page is about a story. */
const STORY_EVIDENCE_SCORE = 0.6;
/** Sentences of a story at which its pull is half its greatest. */
const STORY_HALF = 2;
/** Log-odds between a page that is wholly about a claim's story and one that is not at all about it. */
const STORY_PULL = 2;
/** Log-odds taken from a claim of whose names the page mentions none, in proportion where it lacks some. */
const MISSING_NAMES_COST = 6;
/** Log-odds taken where the sentence names somebody, and nobody whom the claim's story knows: others did the same thing. */
const OTHERS_COST = 4;
/** Log-odds taken where sentence and claim share nothing but names: the same people did another thing. */
const NAMES_ONLY_COST = 4;
/** Log-odds taken from a claim whose shared terms all speak for a better claim of the same sentence. */
const EXPLAINED_COST = 1.5;
/** Scores below this are nothing: the claim shares a common word with the sentence. */
const FAINTEST_SCORE = 0.001;
/** Sentences read between two pauses. */
const SLICE = 40;

/** A link with the terms it rests on, before the page's links are chosen. */
type Scored = { readonly reading: SentenceReading; readonly candidate: Candidate; readonly odds: number };

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

/** Makes a linker over an index; the linker keeps nothing of the pages it links. */
export function createLinker(index: ClaimIndex): Linker {
  const foldNames = createNameFolder(index);
  return {
    link: async (sentences, { minScore = DEFAULT_MIN_SCORE, pause = async () => {} } = {}) => {
      const readings = readSentences(sentences, foldNames);
      const pageKeys = new Set(readings.flatMap((reading) => reading.keys));
      const first: Scored[][] = [];
      for (const [at, reading] of readings.entries()) {
        if (at % SLICE === SLICE - 1) await pause();
        first.push(firstPass(reading, index, pageKeys));
      }
      const chosen = minScore > 0 ? MOST_CLAIMS_PER_SENTENCE : Number.POSITIVE_INFINITY;
      return secondPass(first).flatMap((scored) =>
        scored
          .map((one) => toLink(one, sentences, index))
          .filter((link) => link.score >= Math.max(minScore, FAINTEST_SCORE))
          .sort((a, b) => b.score - a.score)
          .slice(0, chosen),
      );
    },
  };
}

/** The log-odds that the features speak for the claim. */
function oddsOf(candidate: Candidate): number {
  const { features } = candidate;
  let odds = BIAS;
  for (const [name, value] of Object.entries(features)) if (isFeature(name)) odds += FEATURE_WEIGHTS[name] * value;
  return odds;
}

function firstPass(reading: SentenceReading, index: ClaimIndex, pageKeys: ReadonlySet<string>): Scored[] {
  return findCandidates(reading, index).map((candidate) => {
    const missing = 1 - shareOf(candidate.profile.names, (key) => pageKeys.has(key));
    const others = namesOnlyOthers(reading, candidate, index) ? OTHERS_COST : 0;
    const namesOnly = candidate.shared.every((key) => reading.names.has(key)) ? NAMES_ONLY_COST : 0;
    return { reading, candidate, odds: oddsOf(candidate) - MISSING_NAMES_COST * missing - others - namesOnly };
  });
}

function namesOnlyOthers(reading: SentenceReading, candidate: Candidate, index: ClaimIndex): boolean {
  const known = index.storyNames.get(candidate.profile.claim.story);
  return reading.names.size > 0 && ![...reading.names].some((key) => known?.has(key));
}

function secondPass(first: readonly (readonly Scored[])[]): Scored[][] {
  const told = new Map<string, number>();
  const toldBy = first.map((scored) => {
    const stories = new Set(
      scored.filter((one) => scoreOf(one.odds) >= STORY_EVIDENCE_SCORE).map((one) => one.candidate.profile.claim.story),
    );
    for (const story of stories) told.set(story, (told.get(story) ?? 0) + 1);
    return stories;
  });
  return first.map((scored, at) => {
    const explained = new Set<string>();
    return [...scored]
      .sort((a, b) => b.odds - a.odds)
      .map((one) => {
        const { story } = one.candidate.profile.claim;
        const others = (told.get(story) ?? 0) - (toldBy[at]?.has(story) === true ? 1 : 0);
        const pull = STORY_PULL * (others / (others + STORY_HALF) - 0.5);
        const cost = EXPLAINED_COST * shareOfShared(one.candidate, explained);
        if (scoreOf(one.odds) > 0.5) for (const key of one.candidate.shared) explained.add(key);
        return { ...one, odds: one.odds + pull - cost };
      });
  });
}

function shareOfShared(candidate: Candidate, explained: ReadonlySet<string>): number {
  return explained.size === 0 ? 0 : shareOf(new Set(candidate.shared), (key) => explained.has(key));
}

function toLink({ reading, candidate, odds }: Scored, sentences: readonly PageSentence[], index: ClaimIndex): Link {
  const evidence: Evidence = evidenceOf(reading, candidate, sentences[reading.sentence]?.text ?? '', index);
  return { sentence: reading.sentence, claim: candidate.profile.claim.id, score: scoreOf(odds), evidence };
}

function scoreOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function isFeature(name: string): name is keyof typeof FEATURE_WEIGHTS {
  return name in FEATURE_WEIGHTS;
}
