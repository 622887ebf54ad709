/** Learns what the page model weighs and, from pages kept aside, the scores that links need. Deterministic. */
import type { Corpus } from '../../core/corpus/corpus.ts';
import { CLAIM_FEATURES } from '../../core/linking/claim-feature-names.ts';
import { type Candidate, createClaimReader } from '../../core/linking/claim-features.ts';
import { type ClaimTexts, readClaimTexts } from '../../core/linking/claim-texts.ts';
import {
  createNameCheck,
  createPageReader,
  firstScore,
  MOST_CLAIMS_PER_SENTENCE,
} from '../../core/linking/link-page.ts';
import type { MatcherModels } from '../../core/linking/matcher.ts';
import { readSentences, type SentenceReading } from '../../core/linking/sentence-reading.ts';
import { learnOdds, type OddsExample, type OddsModel } from './learn-odds.ts';
import { averagePrecision, type Judged } from './measures.ts';
import type { LearningPage } from './page-sets.ts';

type ReadPage = LearningPage & {
  readonly texts: ClaimTexts;
  readonly readings: readonly SentenceReading[];
  readonly candidates: readonly (readonly Candidate[])[];
};

/** What was learned; `kept` are the scored links of the pages of a kind, each by models that never saw its article. */
export type PageModel = OddsModel & {
  readonly examples: number;
  readonly kept: (kind: 'source' | 'tellings') => Kept;
};

/** Scored links and the number of all true labels. */
export type Kept = { readonly links: readonly Judged[]; readonly labels: number };

/** Learns from all pages; every article is judged by a model of the others. */
export function learnPages(pages: readonly LearningPage[], models: MatcherModels): PageModel {
  const opened = new Map<Corpus, ClaimTexts>();
  const read = pages.map((page) => {
    const texts = opened.get(page.corpus) ?? readClaimTexts(page.corpus);
    opened.set(page.corpus, texts);
    return readPage(page, texts, models);
  });
  const examples = read.flatMap(examplesOf);
  const articles = [...new Set(pages.map(({ article }) => article))].filter((article) => article !== '');
  const modelOf = new Map(
    articles.map((article) => [
      article,
      learnOdds(read.filter((page) => page.article !== article).flatMap(examplesOf), CLAIM_FEATURES.length),
    ]),
  );
  return {
    ...learnOdds(examples, CLAIM_FEATURES.length),
    examples: examples.length,
    kept: (kind) => {
      const kindly = read.filter((page) => page.kind === kind);
      return {
        links: kindly.flatMap((page) => {
          const model = modelOf.get(page.article);
          return model === undefined ? [] : judge(page, model);
        }),
        labels: kindly.reduce((total, { stated }) => total + stated.reduce((sum, ids) => sum + ids.size, 0), 0),
      };
    },
  };
}

/** Average precision over all labels, those never found counting as lost. */
export function averagePrecisionOf({ links, labels }: Kept): number {
  return (averagePrecision(links) * links.filter(({ isRight }) => isRight).length) / Math.max(1, labels);
}

/** How many of the links with a score from `from` to below `to` are right: "9 of 10". */
export function rightBetween({ links }: Kept, from: number, to: number): string {
  const between = links.filter(({ score }) => score >= from && score < to);
  return `${between.filter(({ isRight }) => isRight).length} of ${between.length}`;
}

/**
 * The score, to a fiftieth, from which links are as good as can be by the F measure with this `beta`, in the mean of several sets of pages. Of scores that are as
 * good but for chance it is the lowest, which finds most.
 */
export function bestLeastScore(sets: readonly Kept[], beta: number): number {
  const scores = Array.from({ length: STEPS - 1 }, (_, at) => (at + 1) / STEPS);
  const worthOf = (score: number): number =>
    sets.reduce((total, kept) => total + measureF(kept, score, beta), 0) / sets.length;
  const best = Math.max(...scores.map(worthOf));
  return scores.find((score) => worthOf(score) >= best - BY_CHANCE) ?? 1;
}

/** Half a point of F is less than one sentence in a hundred. */
const BY_CHANCE = 0.005;
const STEPS = 50;

function measureF({ links, labels }: Kept, least: number, beta: number): number {
  const marked = links.filter(({ score }) => score >= least);
  const right = marked.filter(({ isRight }) => isRight).length;
  return ((1 + beta ** 2) * right) / Math.max(1, marked.length + beta ** 2 * labels);
}

function readPage(page: LearningPage, texts: ClaimTexts, models: MatcherModels): ReadPage {
  const readClaims = createClaimReader(texts, models);
  const readings = readSentences(page.sentences.map((text, block) => ({ text, block, heading: false })));
  return { ...page, texts, readings, candidates: readings.map((reading) => readClaims(reading)) };
}

function examplesOf({ texts, readings, candidates, stated }: ReadPage): OddsExample[] {
  return candidates.flatMap((all, at) =>
    all.map(({ claim, features }) => ({
      row: CLAIM_FEATURES.map((name) => features[name]),
      isTrue: stated[readings[at]?.sentence ?? 0]?.has(texts.claims.at(claim)?.id ?? '') === true,
    })),
  );
}

function judge({ texts, readings, candidates, stated }: ReadPage, { weights, bias }: OddsModel): Judged[] {
  const missingNames = createNameCheck(readings);
  const first = candidates.map((all) =>
    all.map((candidate) => {
      const odds = CLAIM_FEATURES.reduce(
        (total, name, at) => total + (weights[at] ?? 0) * candidate.features[name],
        bias,
      );
      return firstScore(candidate, odds, missingNames);
    }),
  );
  const readInPage = createPageReader(texts, first);
  return first.flatMap((_, at) =>
    readInPage(at)
      .map(({ candidate, odds }) => ({
        score: 1 / (1 + Math.exp(-odds)),
        isRight: stated[readings[at]?.sentence ?? 0]?.has(texts.claims.at(candidate.claim)?.id ?? '') === true,
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_CLAIMS_PER_SENTENCE),
  );
}
