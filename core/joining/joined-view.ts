/** Several corpora viewed as one that holds all of them, as far as it is known what they have in common. */
import { MOST_TELLINGS, type ReadyTelling } from '../claim-tellings.ts';
import type { Article, Claim, Story } from '../corpus/corpus.ts';
import type { CorpusView, SearchedClaim, SingleView } from '../corpus-view.ts';
import { type ClaimSource, createClaimTexts } from '../linking/claim-texts.ts';
import type { MatchIndex } from '../linking/match-index.ts';
import type { Joints } from './find-joints.ts';
import { articleKey, joinArticles, type PlacedArticle } from './same-articles.ts';
import type { PlacedClaim } from './same-claims.ts';
import type { JoinedOutlets } from './same-outlets.ts';

/** What stays the same whatever is joined. */
export type JoinedParts = {
  readonly views: readonly SingleView[];
  readonly index: MatchIndex;
  readonly outlets: JoinedOutlets;
  /** An id of a corpus as it is known among all. */
  readonly markOf: (part: number, id: string) => string;
};

/**
 * Claims are numbered through all corpora; what is joined goes by the number, the id and the words of its member in the earliest corpus, likewise stories and
 * articles. A telling that two corpora hold of one article in the same words is there once.
 */
export function joinViews({ views, index, outlets, markOf }: JoinedParts, joints: Joints): CorpusView {
  const claimStarts = startsOf(views.map(({ texts }) => texts.claims.length));
  const textStarts = startsOf(views.map(({ texts }) => texts.index.size));
  const numberOf = ({ part, claim }: PlacedClaim): number => (claimStarts[part] ?? 0) + claim;
  const placeOf = (number: number): PlacedClaim => {
    const part = partOf(claimStarts, number);
    return { part, claim: number - (claimStarts[part] ?? 0) };
  };

  const members = new Map<number, readonly PlacedClaim[]>();
  const standing = new Map<number, number>();
  for (const group of joints.claims) {
    const [first] = group;
    if (first === undefined) continue;
    members.set(numberOf(first), group);
    for (const one of group) standing.set(numberOf(one), numberOf(first));
  }
  const membersOf = (claim: number): readonly PlacedClaim[] => members.get(claim) ?? [placeOf(claim)];

  const storyGroups = new Map<string, Joints['stories'][number]>();
  for (const group of joints.stories) for (const { part, story } of group) storyGroups.set(markOf(part, story), group);
  const storyMembers = (id: string) => storyGroups.get(id) ?? [];
  const standingStory = (part: number, story: string): string => {
    const [first = { part, story }] = storyMembers(markOf(part, story));
    return markOf(first.part, first.story);
  };

  /** Ids that were given out, and where they lead. */
  const claimOfId = new Map<string, number>();
  const placeOfStory = new Map<string, Joints['stories'][number]>();
  const claimAt = (claim: number): Claim | undefined => {
    const { part, claim: at } = placeOf(claim);
    const own = views[part]?.texts.claims.at(at);
    if (own === undefined) return undefined;
    const id = markOf(part, own.id);
    const story = standingStory(part, own.story);
    claimOfId.set(id, claim);
    if (!placeOfStory.has(story)) placeOfStory.set(story, storyGroups.get(story) ?? [{ part, story: own.story }]);
    return { id, story, text: own.text };
  };

  const claimsOfStory = (story: string): readonly number[] => {
    const claims = new Set<number>();
    for (const { part, story: own } of placeOfStory.get(story) ?? [])
      for (const claim of Array.from(views[part]?.claimsOfStory(own) ?? [])) {
        const number = numberOf({ part, claim });
        claims.add(standing.get(number) ?? number);
      }
    return [...claims];
  };

  const claimOf = new Int32Array(index.size);
  for (const [part, { texts }] of views.entries()) {
    const [textStart = 0, claimStart = 0] = [textStarts[part], claimStarts[part]];
    for (let text = 0; text < texts.claimOf.length; text += 1)
      claimOf[textStart + text] = claimStart + (texts.claimOf[text] ?? 0);
  }
  const textsOfMember = ({ part, claim }: PlacedClaim, most: number): readonly number[] =>
    (views[part]?.texts.textsOf(claim, most) ?? []).map((text) => text + (textStarts[part] ?? 0));
  for (const [claim, group] of members)
    for (const member of group)
      for (const text of textsOfMember(member, Number.POSITIVE_INFINITY)) claimOf[text] = claim;

  const ofMembers = <Value>(
    claim: number,
    most: number,
    read: (one: PlacedClaim, most: number) => readonly Value[],
  ) => {
    const values: Value[] = [];
    for (const member of membersOf(claim)) if (values.length < most) values.push(...read(member, most - values.length));
    return values;
  };
  const source: ClaimSource = {
    claims: { length: views.reduce((sum, { texts }) => sum + texts.claims.length, 0), at: claimAt },
    index,
    claimOf,
    textsOf: (claim, most) => ofMembers(claim, most, textsOfMember),
    wordsOf: (claim, most) =>
      ofMembers(claim, most, ({ part, claim: at }, room) => views[part]?.texts.wordsOf(at, room) ?? []),
    claimsOfStory,
    firstWords: (most) => views.flatMap(({ texts }) => texts.firstWords(Math.ceil(most / views.length))),
  };

  const articles = standingArticles(views, outlets, joints);
  const articleOf = (part: number, article: Article): Article => {
    const stands = articles.get(articleKey(part, article.id)) ?? { part, article };
    const outlet = outlets.outletOf(stands.part, stands.article.outlet)?.id ?? stands.article.outlet;
    return { ...stands.article, id: markOf(stands.part, stands.article.id), outlet };
  };
  const ready = new Map<number, readonly ReadyTelling[]>();
  const tellingsOf = (claim: number): readonly ReadyTelling[] => {
    const known = ready.get(claim);
    if (known !== undefined) return known;
    const told = new Map<string, ReadyTelling>();
    for (const { part, claim: at } of membersOf(claim))
      for (const telling of views[part]?.tellingsOf(at) ?? []) {
        const article = articleOf(part, telling.article);
        const key = `${article.id}\n${telling.telling.words}`;
        if (told.size >= MOST_TELLINGS || told.has(key)) continue;
        const outletName = outlets.outletOf(part, telling.article.outlet)?.name ?? telling.outletName;
        told.set(key, { ...telling, article, outletName, ...holderOf(views, part) });
      }
    const all = [...told.values()];
    ready.set(claim, all);
    return all;
  };

  return {
    texts: createClaimTexts(source),
    claimNamed: (id) => claimOfId.get(id) ?? -1,
    tellingsOf,
    storyAt: (id): Story | undefined => {
      const [first] = placeOfStory.get(id) ?? [];
      const story = first && views[first.part]?.storyAt(first.story);
      return story && { id, title: story.title };
    },
    claimsOfStory,
    identify: async (page, pause) => {
      const ids = new Set<string>();
      let outlet: string | undefined;
      for (const [part, view] of views.entries()) {
        const identity = await view.identify(page, pause);
        for (const id of identity.articles) {
          const stands = articles.get(articleKey(part, id));
          ids.add(stands === undefined ? markOf(part, id) : markOf(stands.part, stands.article.id));
        }
        outlet ??= identity.outlet && outlets.outletOf(part, identity.outlet)?.id;
      }
      return { articles: ids, outlet };
    },
    search: (query, limit) => {
      const found = new Map<number, SearchedClaim>();
      const all = views.flatMap(({ search }, part) =>
        search(query, limit).map(({ claim, distance }) => ({ claim: numberOf({ part, claim }), distance })),
      );
      for (const { claim: own, distance } of all.sort((a, b) => a.distance - b.distance)) {
        const claim = standing.get(own) ?? own;
        if (!found.has(claim)) found.set(claim, { claim, distance });
      }
      return [...found.values()].slice(0, limit);
    },
  };
}

/** For the articles of joined stories, by their keys, those that stand for them. */
function standingArticles(
  views: readonly SingleView[],
  outlets: JoinedOutlets,
  joints: Joints,
): ReadonlyMap<string, PlacedArticle> {
  const standing = new Map<string, PlacedArticle>();
  for (const group of joints.stories) {
    const told = new Map<string, PlacedArticle>();
    for (const { part, story } of group) {
      const view = views[part];
      for (const claim of Array.from(view?.claimsOfStory(story) ?? []))
        for (const { article } of view?.tellingsOf(claim) ?? []) {
          const outlet = outlets.outletOf(part, article.outlet)?.id ?? article.outlet;
          told.set(articleKey(part, article.id), { part, article: { ...article, outlet } });
        }
    }
    for (const [key, one] of joinArticles([...told.values()])) standing.set(key, one);
  }
  return standing;
}

function holderOf(views: readonly SingleView[], part: number): { readonly corpus?: string } {
  const name = part === 0 ? undefined : views[part]?.corpus.name;
  return name === undefined ? {} : { corpus: name };
}

function startsOf(sizes: readonly number[]): readonly number[] {
  let start = 0;
  return sizes.map((size) => {
    const own = start;
    start += size;
    return own;
  });
}

function partOf(starts: readonly number[], number: number): number {
  let part = starts.length - 1;
  while (part > 0 && (starts[part] ?? 0) > number) part -= 1;
  return part;
}
