/** The origins of one link's tellings, with the likely source of each. */
import type { ComparedTelling, Origin, OriginSign, OriginSource } from '../comparison.ts';
import { agencyNamed, creditedAgencies } from './agencies.ts';
import type { OriginPlace, StoryOrigins } from './story-origins.ts';

/**
 * Groups a claim's tellings by origin, each origin's earliest first; origins of most outlets first, then in the tellings' order. Every telling is in
 * exactly one.
 */
export function originsOf(claim: string, tellings: readonly ComparedTelling[], story: StoryOrigins): readonly Origin[] {
  const places = story.placesOf(claim);
  const groups = new Map<number | string, { place: OriginPlace | undefined; members: number[] }>();
  for (const [at, { article }] of tellings.entries()) {
    const place = places.get(article);
    const known = groups.get(place?.group ?? article);
    if (known === undefined) groups.set(place?.group ?? article, { place, members: [at] });
    else known.members.push(at);
  }
  const outletsOf = (members: readonly number[]): number => new Set(members.map((at) => tellings[at]?.outlet)).size;
  return [...groups.values()]
    .sort((a, b) => outletsOf(b.members) - outletsOf(a.members))
    .map(({ place, members }): Origin => {
      const published = (at: number): string => tellings[at]?.published ?? '';
      const byDate = members.toSorted((a, b) =>
        published(a) < published(b) ? -1 : published(a) > published(b) ? 1 : 0,
      );
      if (members.length === 1) return { tellings: members, sign: 'alone', source: { kind: 'unknown' } };
      const sign = place?.sign ?? 'alone';
      const told = byDate.flatMap((at) => tellings[at] ?? []);
      return { tellings: byDate, sign, source: likelySource(claim, told, sign, story) };
    });
}

/**
 * An agency that is itself among the outlets; else the one that most of these tellings credit; else, of copied articles, the only one that they credit
 * anywhere; else the outlet that printed it on an earlier day than all others. `told` are the origin's tellings, earliest first.
 */
function likelySource(
  claim: string,
  told: readonly ComparedTelling[],
  sign: OriginSign,
  story: StoryOrigins,
): OriginSource {
  const outlet = told.find(({ outletName }) => creditedAgencies(outletName).length > 0);
  if (outlet !== undefined) return { kind: 'agency', name: agencyNamed(outlet.outletName) };
  const credited = mostFrequent(told.flatMap(({ article }) => story.creditsOf(claim, article)));
  if (credited !== undefined) return { kind: 'agency', name: credited };
  const anywhere = new Set(sign === 'text' ? told.flatMap(({ article }) => story.articleCredits(article)) : []);
  const [only] = anywhere;
  if (only !== undefined && anywhere.size === 1) return { kind: 'agency', name: only };
  const [first, second] = told;
  if (first !== undefined && second !== undefined && first.published !== '' && first.published < second.published)
    return { kind: 'earliest', name: first.outletName, published: first.published };
  return { kind: 'unknown' };
}

/** The one value that stands there most often; undefined where none does, or several do as often. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}
