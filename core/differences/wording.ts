/** Differences of kind `wording`: loaded or framing words, kept apart from facts and always weighed least. */
import type { LoadedFact } from '../facts/loaded-words.ts';
import { inClauses, NOTHING, sharedWeight, surroundings, wordAt } from './align-readings.ts';
import type { Difference } from './difference.ts';
import { wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';

const FRAMED = 0.12;
const LOADED = 0.1;
const SAME_SURROUNDINGS = 1;
const MOST_SHOWN = 2;

export function wordingDifferences(here: Reading, there: Reading): Difference[] {
  const framed = framings(here, there);
  const exchanged = exchangedWords(here, there);
  const left = [...loadedWords(here, there, 'there'), ...loadedWords(there, here, 'here')];
  const found: Difference[] = [];
  for (const one of [...framed, ...exchanged, ...left])
    if (!found.some((other) => touches(one, other) || saysSame(one, other))) found.push(one);
  return found.slice(0, MOST_SHOWN);
}

/** A loaded word on each side in the same place: "a savage raid" and "a brutal raid". */
function exchangedWords(here: Reading, there: Reading): Difference[] {
  const heres = here.loaded.filter((word) => isOwn(here, word, there));
  const theres = there.loaded.filter((word) => isOwn(there, word, here));
  const pairs = pairFacts(heres, theres, (a, b) => {
    if (a.topic !== b.topic) return 0;
    const around = sharedWeight(surroundings(here, a, 2), surroundings(there, b, 2));
    return around >= SAME_SURROUNDINGS ? around : 0;
  });
  return pairs.map(([a, b]) => ({
    kind: 'wording',
    here: wordsOf(a),
    there: wordsOf(b),
    weight: LOADED,
  }));
}

/** True for a loaded word that the other side does not print. */
function isOwn(reading: Reading, word: LoadedFact, other: Reading): boolean {
  if (word.tone !== 'loaded' || !inClauses(reading, word)) return false;
  const first = reading.words[wordAt(reading, word.start)];
  return first !== undefined && !other.words.some((one) => one.stem === first.stem);
}

function saysSame(a: Difference, b: Difference): boolean {
  return a.here.text === b.here.text && a.there.text === b.there.text;
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
    });
  }
  return differences;
}

function classOf(word: LoadedFact): string {
  return word.topic.split('/')[0] ?? '';
}

function loadedWords(full: Reading, bare: Reading, missing: 'here' | 'there'): Difference[] {
  const keys = bare.keys;
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
      return { kind: 'wording' as const, ...sides, weight: LOADED };
    });
}

function touches(a: Difference, b: Difference): boolean {
  return (
    (a.here.text !== '' && a.here.start < b.here.end && b.here.start < a.here.end) ||
    (a.there.text !== '' && a.there.start < b.there.end && b.there.start < a.there.end)
  );
}
