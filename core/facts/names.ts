/** Names of persons, organisations and countries, and the groups that act without a name. */
import type { Words } from '../differences/difference.ts';
import { countryOf, LONGEST_PLACE_WORDS } from '../text/places.ts';
import { STOP_WORDS, type Word } from '../text/words.ts';
import { COMMON_OPENERS, GROUP_MODIFIERS, GROUP_NOUNS, ORGANISATION_WORDS, PLACE_WORDS, TITLES } from './name-words.ts';

/**
 * A name, or a group that is named by a noun (`kind: 'group'`). `parts` are its folded words without titles; `key` is the country
 * for every name of a country, its people or its capital, the class for a group, else the parts joined. `modifies` tells
 * that a country's name only describes what follows (Russian offer, Israel's strikes). `sure` is false for a capitalised word that
 * may owe its capital to opening the sentence.
 */
export type NameFact = Words & {
  readonly kind: 'person' | 'organisation' | 'country' | 'place' | 'other' | 'group';
  readonly parts: readonly string[];
  readonly key: string;
  readonly modifies: boolean;
  readonly titled: boolean;
  readonly sure: boolean;
};

const NEVER_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december jan feb mar apr jun jul aug sept sep oct nov dec i christmas easter ramadan western eastern northern southern`.split(
    /\s+/,
  ),
);
const CAPITALISED_ONLY = new Set([
  'us',
  'un',
  'eu',
  'au',
  'who',
  'turkey',
  'jordan',
  'chad',
  'pole',
  'poles',
  'polish',
  'dane',
  'swede',
]);
const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'around',
  'outside',
  'inside',
  'across',
  'throughout',
  'towards',
  'toward',
]);

/** All names of `text` in order, given its words. */
export function findNames(text: string, words: readonly Word[]): readonly NameFact[] {
  const found: NameFact[] = [];
  for (let at = 0; at < words.length; ) {
    const to = runEnd(text, words, at);
    if (to > at) readRun(text, words, at, to, found);
    const group = to > at ? undefined : groupAt(text, words, at);
    if (group) found.push(group);
    at = Math.max(to, at + 1);
  }
  return found;
}

/** The country that words `at` .. `at + length` name, with the number of words it takes. */
export function countryAt(
  words: readonly Word[],
  at: number,
): { readonly country: string; readonly length: number } | undefined {
  for (let length = LONGEST_PLACE_WORDS; length > 0; length--) {
    const name = words.slice(at, at + length);
    const first = name[0];
    if (name.length < length || !first?.capital) continue;
    const fold = name.map((word) => word.fold).join('-');
    if (CAPITALISED_ONLY.has(fold) && fold.length <= 3 && first.text.toUpperCase() !== first.text) continue;
    const country = countryOf(fold);
    if (country !== undefined) return { country, length };
  }
  return undefined;
}

/** The end of the run of capitalised words at `at`; `at` itself when none begins there. */
function runEnd(text: string, words: readonly Word[], at: number): number {
  let to = at;
  while (to < words.length) {
    const word = words[to];
    const previous = words[to - 1];
    if (!word || (to > at && previous && !isJoined(text, previous, word))) break;
    if (isNameWord(word, to === at)) to++;
    else if (
      to > at &&
      ['of', 'de', 'al', 'bin', 'van', 'von', 'der', 'el', 'for'].includes(word.fold) &&
      words[to + 1]?.capital === true &&
      joinsOrganisation(words, at, to)
    )
      to++;
    else break;
  }
  while (to > at && !words[to - 1]?.capital) to--;
  return to;
}

function joinsOrganisation(words: readonly Word[], at: number, to: number): boolean {
  const connector = words[to]?.fold ?? '';
  if (connector !== 'of' && connector !== 'for') return true;
  const previous = words[to - 1]?.fold ?? '';
  return ORGANISATION_WORDS.has(previous) && !words.slice(at, to).some((word) => TITLES.has(word.fold));
}

function isNameWord(word: Word, opens: boolean): boolean {
  if (!word.capital || NEVER_NAMES.has(word.fold) || /day['’]?s$/.test(word.fold)) return false;
  if (word.first && opens && (COMMON_OPENERS.has(word.fold) || STOP_WORDS.has(word.fold))) return false;
  return !(STOP_WORDS.has(word.fold) && word.fold !== 'us');
}

function isJoined(text: string, previous: Word, word: Word): boolean {
  if (/['’]s?$/.test(previous.text)) return false;
  const gap = text.slice(previous.end, word.start);
  return gap === ' ' || gap === '-' || gap === '\u00a0' || (gap === '. ' && previous.text.length <= 4);
}

function readRun(text: string, words: readonly Word[], from: number, to: number, found: NameFact[]): void {
  let at = from;
  let titled = false;
  const organisation =
    words
      .slice(from, to)
      .findLastIndex((word) => ORGANISATION_WORDS.has(word.fold) || ORGANISATION_WORDS.has(`${word.fold}s`)) + from;
  while (at < to) {
    const place = countryAt(words, at);
    if (place && at + place.length <= to && !(organisation > at && place.length === 1)) {
      found.push(nameOf(text, words, at, at + place.length, 'country', place.country, titled));
      at += place.length;
    } else if (TITLES.has(words[at]?.fold ?? '') && organisation <= at) {
      titled = true;
      at++;
    } else break;
  }
  if (at >= to) return;
  if (organisation >= at && organisation < to) {
    found.push(nameOf(text, words, at, to, 'organisation', undefined, titled));
    return;
  }
  for (let next = at; next < to; next++) {
    if (next > at && (countryAt(words, next) || TITLES.has(words[next]?.fold ?? ''))) {
      found.push(nameOf(text, words, at, next, kindOf(words, at, next, titled), undefined, titled));
      readRun(text, words, next, to, found);
      return;
    }
  }
  found.push(nameOf(text, words, at, to, kindOf(words, at, to, titled), undefined, titled));
}

function kindOf(words: readonly Word[], from: number, to: number, titled: boolean): NameFact['kind'] {
  const run = words.slice(from, to);
  const before = words[from - 1]?.fold ?? '';
  if (run.some((word) => PLACE_WORDS.has(word.fold))) return 'place';
  if (titled) return 'person';
  if (run.length === 1 && /^\p{Lu}[\p{Lu}\p{N}.]+$/u.test(run[0]?.text ?? '')) return 'organisation';
  const possessive = /['’]s?$/.test(run.at(-1)?.text ?? '');
  if (PLACE_PREPOSITIONS.has(before) && !possessive) return 'place';
  if (run.length >= 2 && run.length <= 4 && before !== 'the') return 'person';
  return 'other';
}

function nameOf(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  kind: NameFact['kind'],
  country: string | undefined,
  titled: boolean,
): NameFact {
  const run = words.slice(from, to);
  const start = run[0]?.start ?? 0;
  const last = run.at(-1);
  const possessive = /['’]s?$/.test(last?.text ?? '');
  const end = (last?.end ?? start) - (possessive ? (/s$/.test(last?.text ?? '') ? 2 : 1) : 0);
  const parts = run.filter((word) => word.capital).map((word) => word.fold);
  const next = words[to];
  const adjacent =
    next !== undefined && next.start - (last?.end ?? 0) === 1 && (possessive || !STOP_WORDS.has(next.fold));
  const demonym =
    country !== undefined &&
    run.length === 1 &&
    run[0]?.fold !== country &&
    /(?:ese|an|ans|ish|i|is|ic|ch|sh|ian|ians|tch|eek|wiss|us|uk|eu|un)$/.test(run[0]?.fold ?? '');
  return {
    text: text.slice(start, end),
    start,
    end,
    kind,
    parts,
    key: country ?? parts.join(' '),
    modifies: possessive || (adjacent && demonym),
    titled,
    sure:
      run[0]?.first !== true ||
      run.length > 1 ||
      country !== undefined ||
      possessive ||
      titled ||
      startsStatement(text, words, to, last?.end ?? 0),
  };
}

/** A single capitalised word that opens a sentence is a name when what follows is the colon, verb or "and" of a subject. */
function startsStatement(text: string, words: readonly Word[], next: number, end: number): boolean {
  const word = words[next];
  if (text[end] === ':') return true;
  return (
    word !== undefined &&
    /^(?:said|says|told|was|were|has|had|will|would|is|added|noted|called|urged|stated|warned|and|also|reiterated|stressed|reported)$/.test(
      word.fold,
    )
  );
}

function groupAt(text: string, words: readonly Word[], at: number): NameFact | undefined {
  const word = words[at];
  const key = word && GROUP_NOUNS.get(word.fold);
  if (!word || key === undefined) return undefined;
  let from = at;
  while (from > 0 && GROUP_MODIFIERS.has(words[from - 1]?.fold ?? '') && at - from < 3) from--;
  const bare = from === at;
  if (bare && (word.fold === 'two' || word.fold === 'men' || word.fold === 'states' || word.fold === 'heads'))
    return undefined;
  if (
    word.fold === 'two' &&
    words[at + 1] !== undefined &&
    !/^(?:had|have|agreed|are|were|also|said|will|met|spoke)$/.test(words[at + 1]?.fold ?? '')
  )
    return undefined;
  const start = words[from]?.start ?? word.start;
  const parts = words
    .slice(from, at + 1)
    .map((part) => part.fold)
    .filter((fold) => fold !== 'the');
  return {
    text: text.slice(start, word.end),
    start,
    end: word.end,
    kind: 'group',
    parts,
    key,
    modifies: /['’]$/.test(text[word.end] ?? ''),
    titled: false,
    sure: !bare,
  };
}
