/** Finds what corpora have in common where a page touches it: claims that are the same, and the stories that share some. */
import type { PageSentence } from '../comparison.ts';
import type { SingleView } from '../corpus-view.ts';
import { digestOf } from '../linking/digest.ts';
import type { MatchIndex } from '../linking/match-index.ts';
import { createWordColumns, fillColumns } from '../linking/word-columns.ts';
import { addressesOf } from './same-articles.ts';
import { createSameClaims, type PlacedClaim, SAME_IN_STORY } from './same-claims.ts';

/** What is joined, as groups of claims and stories; every group has members of several corpora. It only grows. */
export type Joints = {
  readonly claims: readonly (readonly PlacedClaim[])[];
  readonly stories: readonly (readonly PlacedStory[])[];
};

export type PlacedStory = { readonly part: number; readonly story: string };

/** Looks where a page's sentences lead; true when something was joined that was not before. */
export type JointFinder = {
  readonly find: (sentences: readonly PageSentence[], pause: () => Promise<void>) => Promise<boolean>;
  readonly joints: () => Joints;
};

/** Texts that are looked up for a sentence, and the share of the nearest one's nearness that another must have for its claim to be looked at. */
const MOST_LOOKED_UP = 32;
const NEAR_SHARE = 0.5;
/** Claims of a sentence that are looked at, and stories of a page that are looked at as a whole, of each corpus. */
const MOST_NEAR = 6;
const MOST_STORIES = 6;
/** Sentences near to a story from which it is looked at as a whole. */
const LEAST_SENTENCES = 2;
/** Claims that two stories surely share from which they are one; all of the smaller story's, where it has fewer. */
const LEAST_SHARED = 2;
/** Claims of a story that are looked up elsewhere, at even steps where there are more. */
const MOST_OF_STORY = 300;
/** Claims looked up between two pauses. */
const SLICE = 4;

export function createJointFinder(views: readonly SingleView[], index: MatchIndex): JointFinder {
  const starts = textStarts(views);
  const sameClaim = createSameClaims(views.map(({ texts }) => texts));
  const claims = createMerger<PlacedClaim>(({ part, claim }) => `${part} ${claim}`);
  const stories = createMerger<PlacedStory>(keyOfStory);
  const compared = new Set<string>();
  const columns = createWordColumns();
  const found = new Int32Array(MOST_LOOKED_UP);
  const scores = new Float32Array(MOST_LOOKED_UP);

  const storyOf = ({ part, claim }: PlacedClaim): PlacedStory => ({
    part,
    story: views[part]?.texts.claims.at(claim)?.story ?? '',
  });

  const nearClaims = (text: string): readonly PlacedClaim[] => {
    fillColumns(columns, digestOf(text), index.weightOf);
    const count = index.nearest(columns, found, scores);
    const near = new Map<string, PlacedClaim>();
    const ofPart = views.map(() => 0);
    for (let at = 0; at < count && (scores[at] ?? 0) >= NEAR_SHARE * (scores[0] ?? 0); at += 1) {
      const one = placeOf(found[at] ?? 0);
      const key = `${one.part} ${one.claim}`;
      if (near.has(key) || (ofPart[one.part] ?? 0) >= MOST_NEAR) continue;
      ofPart[one.part] = (ofPart[one.part] ?? 0) + 1;
      near.set(key, one);
    }
    return [...near.values()];
  };

  const placeOf = (text: number): PlacedClaim => {
    let part = starts.length - 1;
    while (part > 0 && (starts[part] ?? 0) > text) part -= 1;
    return { part, claim: views[part]?.texts.claimOf[text - (starts[part] ?? 0)] ?? 0 };
  };

  /** Pieces of one corpus: in them equal ids are the same thing, and nothing else is. */
  const arePieces = (a: number, b: number): boolean => views[a]?.corpus.id === views[b]?.corpus.id;
  const sameId = ({ part, claim }: PlacedClaim, other: number): number | undefined => {
    const at = views[other]?.claimNamed(views[part]?.texts.claims.at(claim)?.id ?? '') ?? -1;
    return at < 0 ? undefined : at;
  };
  /** Claims are looked up from the larger corpus in the smaller, which is quick, and only what is found there the other way. */
  const isLarger = (a: number, b: number): boolean => textsIn(a) >= textsIn(b);
  const textsIn = (part: number): number => views[part]?.texts.index.size ?? 0;
  const joinClaim = (one: PlacedClaim, part: number): void => {
    const claim = arePieces(one.part, part) ? sameId(one, part) : sameClaim(one, part);
    if (claim !== undefined) claims.join(one, { part, claim });
  };

  /** Joins a story with the pieces of it that stand in other pieces of its corpus. */
  const joinPieces = (one: PlacedStory): readonly PlacedStory[] => {
    const pieces = piecesOf(one);
    const key = keyOfStory(one);
    if (compared.has(key)) return pieces;
    for (const piece of pieces) {
      stories.join(one, piece);
      for (const claim of Array.from(views[one.part]?.claimsOfStory(one.story) ?? []))
        joinClaim({ part: one.part, claim }, piece.part);
    }
    compared.add(key);
    return pieces;
  };
  const piecesOf = ({ part, story }: PlacedStory): readonly PlacedStory[] =>
    views.flatMap((view, other) =>
      other !== part && arePieces(part, other) && view.storyAt(story) !== undefined ? [{ part: other, story }] : [],
    );

  /** The claims of one story that another may share, each with the one that it may be. */
  const likelyShared = async (a: PlacedStory, b: PlacedStory, pause: () => Promise<void>) => {
    const likely: { readonly one: PlacedClaim; readonly same: PlacedClaim }[] = [];
    const own = views[a.part]?.claimsOfStory(a.story) ?? [];
    const step = Math.max(1, Math.ceil(own.length / MOST_OF_STORY));
    for (let at = 0; at < own.length; at += step) {
      if ((at / step) % SLICE === 0) await pause();
      const one = { part: a.part, claim: own[at] ?? 0 };
      const claim = sameClaim(one, b.part, SAME_IN_STORY);
      const same = { part: b.part, claim: claim ?? 0 };
      if (claim !== undefined && storyOf(same).story === b.story) likely.push({ one, same });
    }
    return likely;
  };

  const sizeOf = ({ part, story }: PlacedStory): number => views[part]?.claimsOfStory(story).length ?? 0;

  /** Two stories of two corpora, each near to some sentence of the page. */
  const compareStories = async (a: PlacedStory, b: PlacedStory, pause: () => Promise<void>): Promise<void> => {
    const key = `${keyOfStory(a)}\n${keyOfStory(b)}`;
    if (compared.has(key)) return;
    const [from, to] = isLarger(a.part, b.part) ? [a, b] : [b, a];
    const [asked, other] = sizeOf(from) <= MOST_OF_STORY || sizeOf(from) <= sizeOf(to) ? [from, to] : [to, from];
    const likely = await likelyShared(asked, other, pause);
    const sure = likely.filter(({ one, same }) => sameClaim(one, same.part) !== undefined);
    if (sure.length >= Math.min(LEAST_SHARED, sizeOf(a), sizeOf(b)) || shareArticle(views, a, b)) {
      stories.join(a, b);
      for (const { one, same } of likely) claims.join(one, same);
    }
    compared.add(key);
  };

  return {
    find: async (sentences, pause) => {
      const before = claims.joined() + stories.joined();
      const touched = new Map<string, { readonly story: PlacedStory; sentences: number }>();
      for (const { text } of sentences) {
        await pause();
        const near = nearClaims(text);
        const parts = new Set(near.map(({ part }) => part));
        for (const one of near)
          for (const part of views.keys())
            if (part !== one.part && (arePieces(one.part, part) || (parts.has(part) && isLarger(one.part, part))))
              joinClaim(one, part);
        const ofSentence = new Map(near.map((one) => [keyOfStory(storyOf(one)), storyOf(one)]));
        for (const [key, story] of ofSentence) {
          const known = touched.get(key) ?? { story, sentences: 0 };
          known.sentences += 1;
          touched.set(key, known);
        }
      }
      const near = mostTouched([...touched.values()]);
      const pieces = near.flatMap(joinPieces);
      const looked = [...new Map([...near, ...pieces].map((one) => [keyOfStory(one), one])).values()];
      for (const piece of pieces) joinPieces(piece);
      for (const a of looked)
        for (const b of looked) if (a.part < b.part && !arePieces(a.part, b.part)) await compareStories(a, b, pause);
      return claims.joined() + stories.joined() > before;
    },
    joints: () => ({ claims: claims.groups(), stories: stories.groups() }),
  };
}

/** The stories that most sentences are near to, a few of each corpus. */
function mostTouched(
  touched: readonly { readonly story: PlacedStory; readonly sentences: number }[],
): readonly PlacedStory[] {
  const counts = new Map<number, number>();
  return touched
    .filter(({ sentences }) => sentences >= LEAST_SENTENCES)
    .sort((a, b) => b.sentences - a.sentences)
    .map(({ story }) => story)
    .filter(({ part }) => {
      const count = counts.get(part) ?? 0;
      counts.set(part, count + 1);
      return count < MOST_STORIES;
    });
}

function keyOfStory({ part, story }: PlacedStory): string {
  return `${part} ${story}`;
}

function textStarts(views: readonly SingleView[]): readonly number[] {
  let start = 0;
  return views.map(({ texts }) => {
    const own = start;
    start += texts.index.size;
    return own;
  });
}

function shareArticle(views: readonly SingleView[], a: PlacedStory, b: PlacedStory): boolean {
  const addresses = new Set(addressesOfStory(views, a));
  return addressesOfStory(views, b).some((address) => addresses.has(address));
}

function addressesOfStory(views: readonly SingleView[], { part, story }: PlacedStory): readonly string[] {
  const view = views[part];
  const articles = Array.from(view?.claimsOfStory(story) ?? []).flatMap(
    (claim) => view?.tellingsOf(claim).map(({ article }) => article) ?? [],
  );
  return [...new Set(articles)].flatMap(addressesOf);
}

/** Groups of things that are joined two by two; a thing is known by its key. */
function createMerger<Thing extends { readonly part: number }>(keyOf: (thing: Thing) => string) {
  const groupOf = new Map<string, Thing[]>();
  let joined = 0;
  return {
    join: (a: Thing, b: Thing): void => {
      const [into, from] = [groupOf.get(keyOf(a)) ?? [a], groupOf.get(keyOf(b)) ?? [b]];
      if (into === from) return;
      const group = [...into, ...from];
      for (const one of group) groupOf.set(keyOf(one), group);
      joined += 1;
    },
    /** How often two groups have become one. */
    joined: () => joined,
    /** Members of earlier corpora stand first. */
    groups: () =>
      [...new Set(groupOf.values())].map((group) =>
        group.toSorted((a, b) => a.part - b.part || (keyOf(a) < keyOf(b) ? -1 : 1)),
      ),
  };
}
