/**
 * Writes `core/linking/weights.ts`: logistic regression over the scorer's features. Learned from the labelled source
 * articles, each linked with the tellings of the other articles only, and from news sentences about the same people that
 * state none of the claims. The labelled pages of other outlets are not read: they are kept to judge by. Deterministic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Corpus } from '../core/corpus/corpus.ts';
import { buildClaimIndex } from '../core/linking/claim-index.ts';
import { type Features, findCandidates } from '../core/linking/features.ts';
import { createNameFolder } from '../core/linking/known-names.ts';
import { readSentences } from '../core/linking/sentence-reading.ts';
import { findTerms } from '../core/linking/terms.ts';
import { ROOT } from './command.ts';
import { BUNDLED_CORPUS, readCorpusFile } from './corpus-file.ts';
import { readClaimCodes, readLabelledSentences } from './labels.ts';

/** Label file of each source article → the article's id in `seeds/`. */
const ARTICLES: Readonly<Record<string, string>> = {
  'seed-000': 'v7n',
  'seed-001': 'distinct-post',
  'seed-002': 'usazine',
  'seed-003': 'al-jazeera',
  'seed-004a': 'al-arabiya-call',
  'seed-004b': 'al-arabiya-gaza-aid',
  'seed-004c': 'al-arabiya-consolidation',
  'seed-004d': 'al-arabiya-bushehr',
};
/** News sentences that name at least this many of the corpus's names are near misses worth learning from. */
const FEWEST_SHARED_NAMES = 2;
const NEWS_SENTENCES = 160;
const ROUNDS = 400;
const RATE = 0.05;
const RIDGE = 1;

type Example = { readonly features: Features; readonly states: boolean };

const shared = join(ROOT, '..', 'shared');
const corpus = readCorpusFile(BUNDLED_CORPUS);
const codes = readClaimCodes(join(shared, 'gold/claims.tsv'));

const examples = [
  ...Object.entries(ARTICLES).flatMap(([labels, article]) => fromArticle(labels, article)),
  ...fromNews(),
];
const { weights, bias } = learn(examples);
writeFileSync(
  join(ROOT, 'core/linking/weights.ts'),
  `/** What the scorer's features weigh. Made by \`npm run train-linking\` from ${examples.length.toLocaleString('en')} examples; do not edit. */
import type { Features } from './features.ts';

/** Log-odds that a sentence states a claim: the weighted sum of its features and the bias. */
export const FEATURE_WEIGHTS: Readonly<Record<keyof Features, number>> = {
${Object.entries(weights)
  .map(([name, weight]) => `  ${name}: ${Number(weight.toFixed(2))},`)
  .join('\n')}
};

export const BIAS = ${Number(bias.toFixed(2))};
`,
);
console.log(weights, bias);

function fromArticle(labels: string, article: string): Example[] {
  const rows = readLabelledSentences(join(shared, 'gold/seeds', `${labels}.jsonl`));
  const others: Corpus = { ...corpus, tellings: corpus.tellings.filter((telling) => telling.article !== article) };
  const stated = rows.map((row) => new Set(row.claims.map((code) => codes.get(code))));
  return compare(
    others,
    rows.map((row) => row.sentence),
  ).map(({ sentence, claim, features }) => ({
    features,
    states: stated[sentence]?.has(claim) === true,
  }));
}

function fromNews(): Example[] {
  const names = buildClaimIndex(corpus).names;
  const near = gunzipSync(readFileSync(join(shared, 'data/news-sentences-100k.txt.gz')))
    .toString('utf8')
    .split('\n')
    .filter(
      (sentence) =>
        new Set(
          findTerms(sentence)
            .map((term) => term.key)
            .filter((key) => names.has(key)),
        ).size >= FEWEST_SHARED_NAMES,
    )
    .slice(0, NEWS_SENTENCES);
  return compare(corpus, near).map(({ features }) => ({ features, states: false }));
}

function compare(against: Corpus, texts: readonly string[]) {
  const index = buildClaimIndex(against);
  const readings = readSentences(
    texts.map((text, block) => ({ text, block, heading: false })),
    createNameFolder(index),
  );
  return readings.flatMap((reading) =>
    findCandidates(reading, index).map(({ profile, features }) => ({
      sentence: reading.sentence,
      claim: profile.claim.id,
      features,
    })),
  );
}

/** Ridge-penalised logistic regression on standardised features, by Adam with full batches. */
function learn(all: readonly Example[]): { weights: Record<string, number>; bias: number } {
  const names = Object.keys(all[0]?.features ?? {});
  const columns = all.map((example) => Object.values(example.features));
  const means = names.map((_, j) => columns.reduce((total, row) => total + (row[j] ?? 0), 0) / all.length);
  const spreads = names.map((_, j) => {
    const variance = columns.reduce((total, row) => total + ((row[j] ?? 0) - (means[j] ?? 0)) ** 2, 0) / all.length;
    return Math.sqrt(variance) || 1;
  });
  const rows = columns.map((row) => [...row.map((value, j) => (value - (means[j] ?? 0)) / (spreads[j] ?? 1)), 1]);
  const size = names.length + 1;
  const theta = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = theta.map((weight, j) => (j < names.length ? RIDGE * weight : 0));
    rows.forEach((row, i) => {
      const odds = row.reduce((total, value, j) => total + value * (theta[j] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-odds)) - (all[i]?.states === true ? 1 : 0);
      row.forEach((value, j) => {
        gradient[j] = (gradient[j] ?? 0) + error * value;
      });
    });
    gradient.forEach((slope, j) => {
      mean[j] = 0.9 * (mean[j] ?? 0) + 0.1 * slope;
      square[j] = 0.99 * (square[j] ?? 0) + 0.01 * slope * slope;
      const step = (mean[j] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[j] ?? 0) / (1 - 0.99 ** round)) + 1e-9);
      theta[j] = (theta[j] ?? 0) - RATE * step;
    });
  }
  const weights = names.map((_, j) => (theta[j] ?? 0) / (spreads[j] ?? 1));
  const shift = weights.reduce((total, weight, j) => total + weight * (means[j] ?? 0), 0);
  return {
    weights: Object.fromEntries(names.map((name, j) => [name, weights[j] ?? 0])),
    bias: (theta[names.length] ?? 0) - shift,
  };
}
