/** Several match indexes read as one: their texts in a row, one index's after the other's. */
import type { MatchIndex } from '../linking/match-index.ts';
import type { WordTraits } from '../linking/word-traits.ts';

/** Texts that have been found in one index at most. */
const MOST_FOUND = 256;
/** What half of a word's weight, its rarity among the texts, counts in the whole. */
const CORPUS_SHARE = 0.5;

/** Joins indexes. What a word weighs is what it would weigh in one index of all texts; in the columns of a text it weighs what it weighs in the text's own. */
export function joinIndexes(indexes: readonly MatchIndex[]): MatchIndex {
  const starts: number[] = [];
  let size = 0;
  for (const index of indexes) {
    starts.push(size);
    size += index.size;
  }
  const found = new Int32Array(MOST_FOUND);
  const scores = new Float32Array(MOST_FOUND);
  return {
    size,
    weightOf: (word) => weightAmong(indexes, size, word),
    nearest: (text, allFound, allScores, most = allFound.length) => {
      let count = 0;
      for (const [part, index] of indexes.entries()) {
        const ofPart = index.nearest(text, found, scores, Math.min(most, MOST_FOUND));
        const start = starts[part] ?? 0;
        for (let at = 0; at < ofPart; at += 1) {
          const score = scores[at] ?? 0;
          if (count === most && score <= (allScores[count - 1] ?? 0)) break;
          let to = count < most ? count : count - 1;
          if (count < most) count += 1;
          for (; to > 0 && (allScores[to - 1] ?? 0) < score; to -= 1) {
            allScores[to] = allScores[to - 1] ?? 0;
            allFound[to] = allFound[to - 1] ?? 0;
          }
          allScores[to] = score;
          allFound[to] = start + (found[at] ?? 0);
        }
      }
      return count;
    },
    wordsOf: (text, columns) => {
      let part = starts.length - 1;
      while (part > 0 && (starts[part] ?? 0) > text) part -= 1;
      indexes[part]?.wordsOf(text - (starts[part] ?? 0), columns);
    },
  };
}

/** An index tells of a word what it weighs there, from which follows in how many texts it stands. */
function weightAmong(indexes: readonly MatchIndex[], size: number, word: WordTraits): number {
  if (word.weight === 0) return 0;
  let texts = 0;
  for (const index of indexes) {
    if (index.size === 0) continue;
    const rarity = (index.weightOf(word) - (1 - CORPUS_SHARE) * word.weight) / CORPUS_SHARE;
    texts += Math.max(0, (1 + index.size) ** (1 - rarity) - 1);
  }
  const rarity = size === 0 ? 1 : Math.max(0, 1 - Math.log(1 + texts) / Math.log(1 + size));
  return (1 - CORPUS_SHARE) * word.weight + CORPUS_SHARE * rarity;
}
