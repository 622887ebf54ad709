/** The articles beside a page in order of publication, with the days between them. */
import type { ComparedPage, SourcedTelling } from './comparison.ts';

/** An article of the story. `daysAfter` counts the days since the one before it; 0 for the first. `claims` is how many of those shown it tells. */
export type TimelineArticle = {
  readonly telling: SourcedTelling;
  readonly published: string;
  readonly daysAfter: number;
  readonly claims: number;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Every other article that tells a claim of the page, or one that it leaves out, earliest first; at the same day the one that tells more. An article
 * whose day is not known is left out.
 */
export function createStoryTimeline(page: ComparedPage): readonly TimelineArticle[] {
  const claims = new Map<string, Set<string>>();
  const first = new Map<string, SourcedTelling>();
  const see = (claim: string, telling: SourcedTelling): void => {
    if (!first.has(telling.article)) first.set(telling.article, telling);
    const known = claims.get(telling.article);
    if (known === undefined) claims.set(telling.article, new Set([claim]));
    else known.add(claim);
  };
  for (const { claim, tellings } of page.links) for (const telling of tellings) see(claim, telling);
  for (const { leftOut } of page.stories)
    for (const { claim, tellings } of leftOut) for (const telling of tellings) see(claim, telling);
  const dated = [...first.values()].flatMap((telling) => {
    const day = dayOf(telling.published);
    return day === undefined ? [] : [{ telling, day, claims: claims.get(telling.article)?.size ?? 0 }];
  });
  dated.sort((a, b) => a.day - b.day || b.claims - a.claims);
  return dated.map(({ telling, day, claims: told }, at) => ({
    telling,
    published: telling.published,
    daysAfter: day - (dated[at - 1]?.day ?? day),
    claims: told,
  }));
}

/** Days since 1970; undefined for what is no day. */
function dayOf(published: string): number | undefined {
  const time = DAY.test(published) ? Date.parse(published) : Number.NaN;
  return Number.isNaN(time) ? undefined : time / DAY_MS;
}
