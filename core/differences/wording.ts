/** Differences of kind `wording`: loaded or framing words, kept apart from facts and always weighed least. */
import type { LoadedFact } from '../facts/loaded-words.ts';
import { conceptKeys, inClauses, NOTHING, sharedWeight, surroundings } from './align-readings.ts';
import type { Difference } from './difference.ts';
import { contrast, wordsOf } from './note.ts';
import type { Reading } from './reading.ts';

const FRAMED = 0.12;
const LOADED = 0.1;
const SAME_SURROUNDINGS = 1;
const MOST_SHOWN = 2;

export function wordingDifferences(here: Reading, there: Reading): Difference[] {
  const framed = framings(here, there);
  const loaded = [...loadedWords(here, there, 'there'), ...loadedWords(there, here, 'here')];
  const free = loaded.filter((one) => !framed.some((other) => touches(one, other)));
  return [...framed, ...free].slice(0, MOST_SHOWN);
}

function framings(here: Reading, there: Reading): Difference[] {
  const differences: Difference[] = [];
  const theirs = there.loaded.filter((word) => word.tone === 'framing' && inClauses(there, word));
  for (const word of here.loaded) {
    if (word.tone !== 'framing' || !inClauses(here, word) || theirs.some((other) => other.topic === word.topic))
      continue;
    const other = theirs.find(
      (one) => classOf(one) === classOf(word) && !here.loaded.some((mine) => mine.topic === one.topic),
    );
    if (!other || sharedWeight(surroundings(here, word, 4), surroundings(there, other, 4)) < 0.4) continue;
    differences.push({
      kind: 'wording',
      here: wordsOf(word),
      there: wordsOf(other),
      weight: FRAMED,
      note: contrast(word, other),
    });
  }
  return differences;
}

function classOf(word: LoadedFact): string {
  return word.topic.split('/')[0] ?? '';
}

function loadedWords(full: Reading, bare: Reading, missing: 'here' | 'there'): Difference[] {
  const keys = conceptKeys(bare);
  const known = new Map(bare.concepts.map((concept) => [concept.key, concept.weight]));
  return full.loaded
    .filter(
      (word) =>
        word.tone === 'loaded' && inClauses(full, word) && !bare.loaded.some((other) => other.topic === word.topic),
    )
    .filter((word) => keys.size > 0 && sharedWeight(surroundings(full, word, 2), known) >= SAME_SURROUNDINGS)
    .map((word) => {
      const words = wordsOf(word);
      const sides = missing === 'there' ? { here: words, there: NOTHING } : { here: NOTHING, there: words };
      return { kind: 'wording' as const, ...sides, weight: LOADED, note: contrast(sides.here, sides.there) };
    });
}

function touches(a: Difference, b: Difference): boolean {
  return (
    (a.here.text !== '' && a.here.start < b.here.end && b.here.start < a.here.end) ||
    (a.there.text !== '' && a.there.start < b.there.end && b.there.start < a.there.end)
  );
}
