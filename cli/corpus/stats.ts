/** `corpus stats`: how much the seeds, or a corpus file, hold. */
import { resolve } from 'node:path';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { readSeeds } from '../../core/corpus/read-seeds.ts';
import type { Result } from '../../core/decode.ts';
import { PLACE_OPTIONS, placesOf } from './places.ts';
import { type CorpusCommand, failed, readCorpus, readSeedFolder } from './report.ts';

/** The command: counts in all, by outlet and by story, and how many claims more than one outlet carries. */
export const stats: CorpusCommand = {
  summary: 'counts of what the seeds hold, or a corpus file',
  words: ['[FILE.json]'],
  options: { seeds: PLACE_OPTIONS.seeds },
  run: async (asked) => {
    const [file] = asked.words;
    const corpus = file === undefined ? await readSeedCorpus(placesOf(asked).seeds) : await readCorpus(resolve(file));
    if (!corpus.ok) return failed(corpus.problems);
    const counted = countTellings(corpus.value);
    return {
      lines: [countLine(corpus.value), ...linesOf(corpus.value, counted)],
      problems: [],
      value: { ...countsOf(corpus.value), ...counted },
    };
  },
};

/** The size of each list. */
export function countsOf({ outlets, articles, stories, claims, tellings }: Corpus) {
  return {
    articles: articles.length,
    outlets: outlets.length,
    stories: stories.length,
    claims: claims.length,
    tellings: tellings.length,
  };
}

/** One line with the size of each list. */
export function countLine(corpus: Corpus): string {
  const { articles, outlets, stories, claims, tellings } = countsOf(corpus);
  return `${articles} articles of ${outlets} outlets, ${stories} stories, ${claims} claims, ${tellings} tellings`;
}

async function readSeedCorpus(folder: string): Promise<Result<Corpus>> {
  const files = await readSeedFolder(folder);
  return files.ok ? readSeeds(files.value) : files;
}

type Counted = {
  readonly sharedClaims: number;
  readonly tellingsByOutlet: Readonly<Record<string, number>>;
  readonly claimsByStory: Readonly<Record<string, number>>;
  readonly tellingsByStory: Readonly<Record<string, number>>;
};

function countTellings(corpus: Corpus): Counted {
  const outletOf = new Map(corpus.articles.map(({ id, outlet }) => [id, outlet]));
  const storyOf = new Map(corpus.claims.map(({ id, story }) => [id, story]));
  const carriers = new Map<string, Set<string>>();
  for (const { claim, article } of corpus.tellings)
    carriers.set(claim, (carriers.get(claim) ?? new Set()).add(outletOf.get(article) ?? ''));
  return {
    sharedClaims: [...carriers.values()].filter((outlets) => outlets.size > 1).length,
    tellingsByOutlet: countBy(corpus.tellings.map(({ article }) => outletOf.get(article) ?? '')),
    claimsByStory: countBy(corpus.claims.map(({ story }) => story)),
    tellingsByStory: countBy(corpus.tellings.map(({ claim }) => storyOf.get(claim) ?? '')),
  };
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function linesOf({ outlets, stories }: Corpus, counted: Counted): string[] {
  const perOutlet = outlets.map(({ id, name }) => `  ${name}: ${counted.tellingsByOutlet[id] ?? 0} tellings`);
  const perStory = stories.map(
    ({ id, title }) =>
      `  ${title}: ${counted.claimsByStory[id] ?? 0} claims, ${counted.tellingsByStory[id] ?? 0} tellings`,
  );
  return [
    `${counted.sharedClaims} claims are carried by more than one outlet`,
    'By outlet',
    ...perOutlet,
    'By story',
    ...perStory,
  ];
}
