/** Names spelled otherwise, or mistyped, folded to the spelling the corpus uses. */
import { createNameIndex } from '../fuzzy.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { Term } from './terms.ts';
import { rarityOf, UNSEEN_RARITY } from './word-rarity.ts';

/** Names shorter than this differ too easily by one letter from another name. */
const SHORTEST_NAME = 4;
const GREATEST_DISTANCE = 0.25;
const GREATEST_LENGTH_DIFFERENCE = 2;

/**
 * Gives back terms with each name the corpus does not know replaced by the corpus name it is a variant of, if there is
 * one (Yury → Yuri, Peseshkian → Pezeshkian). A word that news uses often is never taken for a variant.
 */
export function createNameFolder(index: ClaimIndex): (terms: readonly Term[]) => readonly Term[] {
  const names = [...index.names].filter((key) => /^\p{L}/u.test(key) && key.length >= SHORTEST_NAME);
  const fuzzy = createNameIndex(names);
  const known = new Map<string, string>();
  const nearest = (key: string): string => {
    const match = fuzzy
      .search(key, 3)
      .find(
        ({ item, distance }) =>
          distance <= GREATEST_DISTANCE &&
          item[0] === key[0] &&
          Math.abs(item.length - key.length) <= GREATEST_LENGTH_DIFFERENCE,
      );
    return match?.item ?? key;
  };
  return (terms) =>
    terms.map((term) => {
      const { key } = term;
      if (term.kind !== 'name' || key.length < SHORTEST_NAME || !/^\p{L}/u.test(key)) return term;
      if (index.postings.has(key) || rarityOf(key) < UNSEEN_RARITY) return term;
      const folded = known.get(key) ?? nearest(key);
      if (known.size < 1_000) known.set(key, folded);
      return folded === key ? term : { ...term, key: folded };
    });
}
