/** How far a claim's tellings use the words of a text. */
import { stem } from '../text/stem.ts';
import { type ClaimProfile, isSpelledLike, type NameShape, UNHEARD_OF } from './claim-texts.ts';
import { NAME } from './digest.ts';
import { CONCEPT_QUALITY, SHAPE_QUALITY } from './tie-words.ts';
import type { WordColumns } from './word-columns.ts';
import { CALENDAR, keyOf, STOP } from './word-traits.ts';

/** What `profile` says of a word: the share of the claim's texts that use it, and how good the match is, 1 for the very word, 0 for none. */
export function usageOf(
  word: Omit<WordInText, 'isSetting'>,
  { usage, concepts, shapes }: ClaimProfile,
): { used: number; quality: number } {
  const exact = usage.get(word.key) ?? 0;
  if (exact > 0) return { used: exact, quality: 1 };
  const about = concepts.get(word.concept) ?? 0;
  if (about > 0) return { used: CONCEPT_QUALITY * about, quality: CONCEPT_QUALITY };
  return word.weight > UNHEARD_OF && isSpelledLike(word, shapes)
    ? { used: SHAPE_QUALITY, quality: SHAPE_QUALITY }
    : { used: 0, quality: 0 };
}

/** A word as it stands in a text; `weight` is what it weighs against the corpus, 0..1. */
export type WordInText = NameShape & {
  readonly concept: number;
  readonly weight: number;
  /** True where it tells who, where or when. */
  readonly isSetting: boolean;
};

/** The distinct words of meaning of a text. */
export function wordsIn(columns: WordColumns): WordInText[] {
  const words = new Map<number, WordInText>();
  for (let at = 0; at < columns.count; at += 1) {
    const key = columns.keys[at] ?? 0;
    if (((columns.kinds[at] ?? 0) & STOP) !== 0 || words.has(key)) continue;
    words.set(key, {
      key,
      weight: columns.weights[at] ?? 0,
      concept: columns.concepts[at] ?? 0,
      low: columns.shapesLow[at] ?? 0,
      high: columns.shapesHigh[at] ?? 0,
      isSetting: isSettingAt(columns, at),
    });
  }
  return [...words.values()];
}

/** Words for times of a day and for days, beside the names of days and months. */
const TIMES: ReadonlySet<number> = new Set(
  'morning noon afternoon evening night midnight dawn day today yesterday tomorrow week month year'
    .split(' ')
    .map((word) => keyOf(stem(word))),
);

/** True for a word that tells who, where or when, not what is done: a name, what stands right before a name ("the ferry Lark"), a time. */
function isSettingAt({ places, kinds, keys, count }: WordColumns, at: number): boolean {
  const isName = (word: number): boolean => word < count && ((places[word] ?? 0) & NAME) !== 0;
  return isName(at) || isName(at + 1) || ((kinds[at] ?? 0) & CALENDAR) !== 0 || TIMES.has(keys[at] ?? 0);
}

/** How far words are used by a claim's tellings together. */
export function coverageOf(words: readonly WordInText[], profile: ClaimProfile) {
  let total = 0;
  let covered = 0;
  let dot = 0;
  let squares = 0;
  let isSettingOnly = true;
  const shared: number[] = [];
  for (const word of words) {
    total += word.weight;
    squares += word.weight ** 2;
    const { used, quality } = usageOf(word, profile);
    if (used === 0) continue;
    shared.push(word.key);
    covered += quality * word.weight;
    dot += word.weight ** 2 * used;
    isSettingOnly &&= word.isSetting;
  }
  return {
    share: total === 0 ? 0 : covered / total,
    cosine: profile.norm * squares === 0 ? 0 : dot / (profile.norm * Math.sqrt(squares)),
    shared,
    isSettingOnly,
  };
}

/** Share of the weight of words that `keys` hold; 0 for no keys. */
export function shareCoveredBy(keys: ReadonlySet<number>, words: readonly WordInText[]): number {
  if (keys.size === 0) return 0;
  let total = 0;
  let covered = 0;
  for (const { key, weight } of words) {
    total += weight;
    if (keys.has(key)) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}
