/**
 * `npm run train-matcher [-- --pages]` writes `core/linking/matcher-weights.ts`: the matcher's models, learned from the outside data in
 * `../shared/data` (training halves only). Reports first what models learned from two thirds do on the third kept aside, each third in
 * turn; groups (a topic, a claim) are never cut. Then it writes `core/linking/page-weights.ts`: what the page model weighs, learned from the
 * labelled source articles and judged on each by a model of the others; with `--pages` only this. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MatcherModels, MODELS } from '../core/linking/matcher.ts';
import { LEAST_SURE } from '../core/linking/sureness.ts';
import { ROOT } from './command.ts';
import { BUNDLED_CORPUS, readCorpusFile } from './corpus-file.ts';
import { createLearning, SURE_PRECISION } from './matching/learn-matcher.ts';
import { averagePrecisionOf, bestLeastScore, learnPages, rightBetween } from './matching/learn-pages.ts';
import { PARTS } from './matching/learning-sets.ts';
import { readLearningPages } from './matching/page-sets.ts';
import { pageWeightsFile, weightsFile } from './matching/weights-file.ts';

learnPageModel(process.argv.includes('--pages') ? MODELS : learnMatcher());

function learnMatcher(): MatcherModels {
  const learning = createLearning();
  const reports = Array.from({ length: PARTS }, (_, part) => {
    const models = learning.learn((one) => one.part !== part);
    return learning.report(models, (one) => one.part === part);
  });
  for (const name of reports[0]?.keys() ?? []) {
    const values = reports.map((one) => one.get(name) ?? 0);
    console.log(`${name.padEnd(58)}${mean(values).toFixed(3)}   ${values.map((value) => value.toFixed(3)).join(' ')}`);
  }
  const sure = mean(reports.map((one) => one.get('sure score') ?? 0));
  console.log(`score at ${SURE_PRECISION} precision on lists kept aside: ${sure.toFixed(3)}`);
  const learned = learning.learn(() => true);
  writeFileSync(join(ROOT, 'core/linking/matcher-weights.ts'), weightsFile(learned));
  return learned;
}

function learnPageModel(models: MatcherModels): void {
  const model = learnPages(readLearningPages(readCorpusFile(BUNDLED_CORPUS)), models);
  const kept = [model.kept('source'), model.kept('tellings')];
  const [source, tellings] = kept.map((one) => averagePrecisionOf(one).toFixed(3));
  console.log(`articles kept aside: average precision ${source}; their tellings as pages: ${tellings}`);
  const leastScores = {
    strict: bestLeastScore(kept, 1 / 3),
    balanced: bestLeastScore(kept, 0.7),
    generous: bestLeastScore(kept, 2),
  };
  const steps = [
    ['sure', LEAST_SURE.sure, Number.POSITIVE_INFINITY],
    ['likely', LEAST_SURE.likely, LEAST_SURE.sure],
    ['possible with balanced', leastScores.balanced, LEAST_SURE.likely],
    ['possible with generous only', leastScores.generous, leastScores.balanced],
  ] as const;
  for (const [step, from, to] of steps)
    console.log(`links called ${step}: ${kept.map((one) => rightBetween(one, from, to)).join('; of tellings ')} right`);
  writeFileSync(join(ROOT, 'core/linking/page-weights.ts'), pageWeightsFile(model, leastScores));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
