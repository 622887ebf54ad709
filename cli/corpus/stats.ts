/** `corpus stats`: how much the seeds hold. */
import type { Corpus } from '../../core/corpus/corpus.ts';
import { readSeeds } from '../../core/corpus/read-seeds.ts';
import { renderProblem } from '../../core/decode.ts';
import { type CorpusPlaces, type Report, readSeedFolder } from './report.ts';

/** Counts in all, by outlet and by story, and how many claims more than one outlet carries. */
export async function stats({ seeds }: CorpusPlaces): Promise<Report> {
  const files = await readSeedFolder(seeds);
  const corpus = files.ok ? readSeeds(files.value) : files;
  if (!corpus.ok) return { lines: [], problems: corpus.problems.map(renderProblem) };
  return { lines: [countLine(corpus.value), ...statLines(corpus.value)], problems: [] };
}

/** One line with the size of each list. */
export function countLine({ outlets, articles, stories, claims, tellings }: Corpus): string {
  return `${articles.length} articles of ${outlets.length} outlets, ${stories.length} stories, ${claims.length} claims, ${tellings.length} tellings`;
}

function statLines(corpus: Corpus): string[] {
  const outletOf = new Map(corpus.articles.map(({ id, outlet }) => [id, outlet]));
  const storyOf = new Map(corpus.claims.map(({ id, story }) => [id, story]));
  const carriers = new Map<string, Set<string>>();
  for (const { claim, article } of corpus.tellings)
    carriers.set(claim, (carriers.get(claim) ?? new Set()).add(outletOf.get(article) ?? ''));
  const shared = [...carriers.values()].filter((outlets) => outlets.size > 1).length;
  const perOutlet = corpus.outlets.map(
    ({ id, name }) =>
      `  ${name}: ${corpus.tellings.filter(({ article }) => outletOf.get(article) === id).length} tellings`,
  );
  const perStory = corpus.stories.map(
    ({ id, title }) =>
      `  ${title}: ${corpus.claims.filter(({ story }) => story === id).length} claims, ` +
      `${corpus.tellings.filter(({ claim }) => storyOf.get(claim) === id).length} tellings`,
  );
  return [`${shared} claims are carried by more than one outlet`, 'By outlet', ...perOutlet, 'By story', ...perStory];
}
