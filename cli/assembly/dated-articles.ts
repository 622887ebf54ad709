/** The articles of a run that can be part of a corpus: known, with an outlet and a day, each once. */
import { join } from 'node:path';
import type { StoryTerms } from '../../core/assembly/story-terms.ts';
import type { Article, Outlet } from '../../core/corpus/corpus.ts';
import { articleSchema } from '../../core/corpus/corpus-schema.ts';
import { readOutlets } from '../../core/corpus/read-outlets.ts';
import { decode, type Problem, type ProblemList, problemWith, type Result } from '../../core/decode.ts';
import { readBytes, shownPath } from '../corpus/report.ts';
import { decodeKnown } from './known-article.ts';
import { idOf, outletOf } from './outlet-of.ts';
import type { FoundArticle } from './read-articles.ts';
import type { WorkLog } from './work-log.ts';

/** An article of the corpus to be; its sentences are in the log under `key`. */
export type DatedArticle = {
  readonly key: string;
  readonly article: Article;
  readonly outlet: Outlet;
  readonly terms: StoryTerms;
  readonly day: number;
};

/** What the command says of articles that do not say it themselves, and the outlets it knows. */
export type SaidOfAll = {
  readonly outlets: readonly Outlet[];
  readonly outlet: string | undefined;
  readonly published: string;
};

const DAY_MS = 86_400_000;
const SLUG_WORDS = 6;
const KEY_IN_ID = 8;
const MOST_TITLE = 600;

/** In the order of day and key, whatever order they were found in, so that the same articles give the same corpus. What is left out is told, but for repetitions, which are counted. */
export function dateArticles(found: readonly FoundArticle[], log: WorkLog, said: SaidOfAll, problems: ProblemList) {
  const dated: DatedArticle[] = [];
  const taken = new Set<string>();
  let repeated = 0;
  for (const one of found) {
    const made = datedOf(one, log, said);
    if (made === undefined) continue;
    if (!made.ok) {
      problems.add(made.problems);
      continue;
    }
    const { article } = made.value;
    const signs = [article.url, article.title && `${article.outlet} ${article.published} ${article.title}`, article.id];
    if (signs.some((sign) => sign && taken.has(sign))) {
      repeated += 1;
      continue;
    }
    for (const sign of signs) if (sign) taken.add(sign);
    dated.push(made.value);
  }
  dated.sort((a, b) => a.day - b.day || compare(a.key, b.key) || compare(a.article.id, b.article.id));
  return { dated, repeated };
}

/** The outlets of the seeds, none where there are no seeds. */
export async function readKnownOutlets(seeds: string): Promise<Result<readonly Outlet[]>> {
  const path = join(seeds, 'outlets.md');
  const bytes = await readBytes(path);
  if (!bytes.ok) return { ok: true, value: [] };
  const { value, problems } = readOutlets({ name: shownPath(path), text: bytes.value.toString('utf8') });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** Undefined where the log has nothing under the key: the reason was told when it was read. */
function datedOf(
  { key, place, file, word }: FoundArticle,
  log: WorkLog,
  said: SaidOfAll,
): Result<DatedArticle> | undefined {
  const known = decodeKnown(log.read(key));
  if (known === undefined) return undefined;
  if (known.refused !== '') return refuse({ place, value: '', message: known.refused });
  const url = /^https?:/.test(known.url) ? known.url : '';
  const outlet = outletOf({ url, file, word }, said.outlets, said.outlet);
  if (outlet === undefined)
    return refuse(problemWith(place, 'outlet', '', 'an address, a subfolder named after the outlet, or --outlet ID'));
  const published = known.published || said.published;
  if (published === '')
    return refuse(problemWith(place, 'published', published, 'a date; say it with --published YYYY-MM-DD'));
  const title = known.title.replace(/\s+/g, ' ').trim().slice(0, MOST_TITLE);
  const slug = idOf([outlet.id, ...title.split(' ').slice(0, SLUG_WORDS)].join(' '));
  const id = `${slug}-${key.slice(0, KEY_IN_ID)}`;
  const article = decode(
    articleSchema,
    { id, outlet: outlet.id, title, published, ...(url === '' ? {} : { url }) },
    place,
  );
  if (!article.ok) return article;
  return {
    ok: true,
    value: { key, article: article.value, outlet, terms: known.terms, day: Date.parse(published) / DAY_MS },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function refuse(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}
