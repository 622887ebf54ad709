/** Other ways of finding the claim a sentence states, to hold ours against. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { digestOf } from '../core/linking/digest.ts';
import { buildMatchIndex, openMatchIndex } from '../core/linking/match-index.ts';
import { createMatcher } from '../core/linking/matcher.ts';
import { STOP_WORDS, splitWords } from '../core/text/words.ts';

/** A claim found: its position among the claims, and a score of which more is better. */
export type Hit = { readonly claim: number; readonly score: number };
/** A way of finding claims; `build` makes ready and gives what searches. */
export type Peer = {
  readonly name: string;
  readonly build: (claims: readonly string[]) => (text: string, most: number) => readonly Hit[];
};

/** Ours, every candidate read in full. */
export const MATCHER: Peer = matcherPeer('matcher', false);

/** Ours, passing over what is hardly near. */
export const QUICK_MATCHER: Peer = matcherPeer('matcher, quick', true);

/** Fuse.js at its best and fastest: token search over stems. */
export const FUSE_TOKENS: Peer = fusePeer('Fuse.js token search, stems', (text) => stemsOf(text).join(' '), {
  useTokenSearch: true,
  threshold: 0,
});

/** Cosine of stems weighed by term frequency and rarity among the claims. */
export const TF_IDF: Peer = {
  name: 'TF-IDF cosine, stems',
  build: (claims) => {
    const counts = claims.map((claim) => countsOf(stemsOf(claim)));
    const postings = new Map<string, { claim: number; weight: number }[]>();
    const frequency = new Map<string, number>();
    for (const one of counts) for (const stem of one.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    const vectorOf = (one: ReadonlyMap<string, number>): [string, number][] => {
      const weighed = [...one].map(([stem, count]): [string, number] => [
        stem,
        (1 + Math.log(count)) * Math.log(1 + claims.length / (1 + (frequency.get(stem) ?? 0))),
      ]);
      const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
      return weighed.map(([stem, weight]) => [stem, weight / length]);
    };
    for (const [claim, one] of counts.entries())
      for (const [stem, weight] of vectorOf(one)) {
        const known = postings.get(stem);
        if (known === undefined) postings.set(stem, [{ claim, weight }]);
        else known.push({ claim, weight });
      }
    return (text, most) => {
      const sums = new Map<number, number>();
      for (const [stem, weight] of vectorOf(countsOf(stemsOf(text))))
        for (const posting of postings.get(stem) ?? [])
          sums.set(posting.claim, (sums.get(posting.claim) ?? 0) + weight * posting.weight);
      return [...sums]
        .map(([claim, score]) => ({ claim, score }))
        .sort((a, b) => b.score - a.score)
        .slice(0, most);
    };
  },
};

/** MiniSearch over stems. */
export const MINI_SEARCH: Peer = {
  name: 'MiniSearch, stems',
  build: (claims) => {
    const search = new MiniSearch({ fields: ['text'], tokenize: stemsOf, processTerm: (term) => term });
    search.addAll(claims.map((text, id) => ({ id, text })));
    return (text, most) =>
      search
        .search(text)
        .slice(0, most)
        .map(({ id, score }) => ({ claim: Number(id), score }));
  },
};

function matcherPeer(name: string, quick: boolean): Peer {
  return {
    name,
    build: (claims) => {
      const index = openMatchIndex(buildMatchIndex(digestsOf(claims)));
      if (index === undefined) throw new Error('The index that was just built cannot be opened.');
      const matcher = createMatcher(index);
      return (text, most) => matcher.rank(text, most, quick).map(({ text: claim, score }) => ({ claim, score }));
    },
  };
}

function* digestsOf(claims: readonly string[]) {
  for (const claim of claims) yield digestOf(claim);
}

function fusePeer(name: string, prepared: (text: string) => string, options: object): Peer {
  return {
    name,
    build: (claims) => {
      const fuse = new Fuse(
        claims.map((text, claim) => ({ claim, text: prepared(text) })),
        { keys: ['text'], includeScore: true, ignoreLocation: true, ...options },
      );
      return (text, most) =>
        fuse
          .search(prepared(text), { limit: most })
          .map(({ item, score }) => ({ claim: item.claim, score: 1 - (score ?? 1) }));
    },
  };
}

function stemsOf(text: string): string[] {
  return splitWords(text)
    .filter((word) => !STOP_WORDS.has(word.fold))
    .map((word) => word.stem);
}

function countsOf(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
