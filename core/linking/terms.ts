/** Terms: what of a text counts when it is compared with a claim. */
import { countryOf, LONGEST_PLACE_WORDS } from '../text/places.ts';
import { conceptOf } from '../text/synonyms.ts';
import { STOP_WORDS, splitWords, type Word } from '../text/words.ts';

/**
 * One term of a text. `key` is what is compared: a stem, `@country` for any name of a country, its people or its seat of
 * government, `#value` for a figure, `=word` for what a word and its synonyms are about (beside the word's own term).
 * `start` and `end` are offsets in the text.
 */
export type Term = {
  readonly key: string;
  readonly kind: 'word' | 'name' | 'figure' | 'concept';
  readonly start: number;
  readonly end: number;
};

/** Country names that are everyday words unless written in capitals. */
const SHORT_PLACE_NAMES: ReadonlySet<string> = new Set([
  'us',
  'un',
  'eu',
  'uk',
  'au',
  'who',
  'pole',
  'poles',
  'turkey',
  'dane',
]);

/** Capitalised without being names. */
const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec`.split(/\s+/),
);

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, value): [string, string] => [word, String(value)]),
);

/** The terms of a text in reading order, stop words left out. Linear in the text's length. */
export function findTerms(text: string): Term[] {
  const words = splitWords(text);
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const place = placeAt(words, at);
    if (place !== undefined) {
      terms.push({ key: `@${place.country}`, kind: 'name', start: place.start, end: place.end });
      at += place.length;
      continue;
    }
    const word = words[at];
    at += 1;
    if (word === undefined || STOP_WORDS.has(word.fold)) continue;
    const { start, end } = word;
    const { key, kind } = keyOf(word);
    terms.push({ key, kind, start, end });
    const concept = kind === 'word' ? conceptOf(key) : key;
    if (concept !== key) terms.push({ key: concept, kind: 'concept', start, end });
  }
  return terms;
}

function keyOf(word: Word): Pick<Term, 'key' | 'kind'> {
  const figure = NUMBER_WORDS.get(word.fold);
  if (figure !== undefined) return { key: `#${figure}`, kind: 'figure' };
  if (/^\d[\d,]*\.\d/.test(word.text)) return { key: `#${word.text.replaceAll(',', '')}`, kind: 'figure' };
  if (/^\d/.test(word.fold)) return { key: `#${word.fold.replace(/(?<=^\d+)(?:st|nd|rd|th)$/, '')}`, kind: 'figure' };
  return { key: word.stem, kind: word.capital && !word.first && !CALENDAR_WORDS.has(word.fold) ? 'name' : 'word' };
}

/** The longest name of a country that begins at a word; `length` counts its words. */
export function placeAt(
  words: readonly Word[],
  at: number,
): { country: string; length: number; start: number; end: number } | undefined {
  if (words[at]?.capital !== true) return undefined;
  for (let length = Math.min(LONGEST_PLACE_WORDS, words.length - at); length > 0; length -= 1) {
    const run = words.slice(at, at + length);
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    const name = run.map((word) => word.fold).join('-');
    const country = countryOf(name);
    if (country === undefined) continue;
    if (SHORT_PLACE_NAMES.has(name) && length === 1 && !isWrittenAsName(first)) continue;
    return { country, length, start: first.start, end: last.end };
  }
  return undefined;
}

function isWrittenAsName(word: Word): boolean {
  const letters = word.text.replace(/['’]s$/, '').replace(/\./g, '');
  return letters.length <= 3 ? letters === letters.toUpperCase() : !word.first;
}
