/** A text as the matcher reads it: its words in order, as numbers. */
import { amountAt } from '../facts/amounts.ts';
import { LONGEST_PLACE_WORDS } from '../text/places.ts';
import { findQuotations } from '../text/quotations.ts';
import { createRecentTable } from '../text/recent-table.ts';
import { eachWord, opensSentence, type Spelling, spellingOf, type Word } from '../text/words.ts';
import { placeAt } from './terms.ts';
import {
  AMOUNT_OPENER,
  CALENDAR,
  FIGURE,
  NEGATION,
  PLACE_OPENER,
  STOP,
  traitsOfCountry,
  traitsOfFigure,
  traitsOfWord,
  type WordTraits,
} from './word-traits.ts';

/** The words of a text in order, at most `MOST_WORDS`; `places` holds for each what it is in this text. */
export type Digest = { readonly words: readonly WordTraits[]; readonly places: Uint8Array };

/** Bits of `Digest.places`. */
export const NAME = 1;
export const QUOTED = 2;
export const NEGATED = 4;

/** What is longer is compared by its beginning. */
export const MOST_WORDS = 120;
/** Words after a negation that it reaches. */
const NEGATION_REACH = 3;
/** Words an amount written out has at most. */
const LONGEST_AMOUNT = 12;
/** Share of capitalised words from which capitals tell nothing, as in headlines. */
const TITLE_CASE = 0.7;
const FEWEST_TITLE_WORDS = 4;
const SHORTEST_TITLE_WORD = 4;
/** Rarity from which a capitalised word is taken for a name where capitals tell nothing. */
const NAME_RARITY = 0.8;
const COURTESIES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'dr', 'sir']);
const LONGEST_COURTESY = 3;
const BEFORE_NAME = /^\s?\p{Lu}/u;
const QUOTATION_MARK = /["“”„«»‘]|(?:^|\s)'/;

/** A spelling met before; what most words are asked for stands in `signs`, so that nothing else of them has to be fetched. */
type KnownWord = { readonly signs: number; readonly spelling: Spelling; readonly traits: WordTraits };

/** Bits of `KnownWord.signs` above those of `WordTraits.kinds`. */
const CAPITAL = 256;
const LONG = 512;
const EMPTY = 1024;

const MOST_KNOWN_WORDS = 30_000;
const knownWords = createRecentTable<KnownWord>(MOST_KNOWN_WORDS);

/** Scratch memory of one reading: the words met with where they begin and end, and what they are read as. */
const met: KnownWord[] = [];
const bounds = new Int32Array(2 * MOST_WORDS);
const readWords: WordTraits[] = [];
const readPlaces = new Uint8Array(MOST_WORDS);

/** Reads a text into numbers. Linear in its length. */
export function digestOf(text: string): Digest {
  const size = meetWords(text);
  const titled = isTitleCase(size);
  const quotations = QUOTATION_MARK.test(text) ? findQuotations(text) : [];
  let count = 0;
  let negatedUntil = -1;
  for (let at = 0; at < size; ) {
    const word = met[at];
    if (word === undefined) break;
    const start = bounds[2 * at] ?? 0;
    if ((word.signs & CAPITAL) !== 0 && adornsName(text, word.spelling.fold, bounds[2 * at + 1] ?? 0)) {
      at += 1;
      continue;
    }
    const phrase = (word.signs & (PLACE_OPENER | AMOUNT_OPENER)) === 0 ? undefined : phraseAt(text, at, size, word);
    const traits = phrase?.traits ?? word.traits;
    const kinds = phrase?.traits.kinds ?? word.signs;
    const named = phrase === undefined ? isName(text, start, word, titled) : (kinds & FIGURE) === 0;
    if ((kinds & NEGATION) !== 0) negatedUntil = count + NEGATION_REACH;
    else if (count <= negatedUntil && (kinds & STOP) !== 0) negatedUntil += 1;
    let place = named ? NAME : 0;
    if (count <= negatedUntil && (kinds & (STOP | NEGATION)) === 0) place |= NEGATED;
    if (quotations.length > 0 && quotations.some((one) => one.start <= start && start < one.end)) place |= QUOTED;
    readWords[count] = traits;
    readPlaces[count] = place;
    count += 1;
    at = phrase?.next ?? at + 1;
  }
  return { words: readWords.slice(0, count), places: readPlaces.slice(0, count) };
}

/** Finds the words of a text, at most `MOST_WORDS`, and gives their number. */
function meetWords(text: string): number {
  let size = 0;
  eachWord(text, (start, end) => {
    const word = knownWords.get(text, start, end) ?? knowWord(text.slice(start, end));
    if ((word.signs & EMPTY) !== 0) return true;
    met[size] = word;
    bounds[2 * size] = start;
    bounds[2 * size + 1] = end;
    size += 1;
    return size < MOST_WORDS;
  });
  return size;
}

function knowWord(part: string): KnownWord {
  const spelling = spellingOf(part);
  const { fold, stem, capital } = spelling;
  const traits = traitsOfWord(fold, stem);
  const isLong = fold.length >= SHORTEST_TITLE_WORD;
  const signs = traits.kinds | (capital ? CAPITAL : 0) | (isLong ? LONG : 0) | (fold === '' ? EMPTY : 0);
  const word = { signs, spelling, traits };
  knownWords.set(part, word);
  return word;
}

/** What begins at a word of the text when it is more than that word; `next` is the word after it. */
function phraseAt(text: string, at: number, size: number, { signs, spelling }: KnownWord) {
  const opensPlace = (signs & CAPITAL) !== 0 && (signs & PLACE_OPENER) !== 0;
  const opensAmount = (signs & AMOUNT_OPENER) !== 0;
  if (!opensPlace && !opensAmount) return undefined;
  const from = Math.max(0, at - 1);
  const split = wordsBetween(text, from, Math.min(size, at + (opensAmount ? LONGEST_AMOUNT : LONGEST_PLACE_WORDS)));
  const place = opensPlace ? placeAt(split, at - from) : undefined;
  if (place !== undefined) return { traits: traitsOfCountry(place.country), next: at + place.length };
  if (!opensAmount) return undefined;
  const amount = amountAt(text, split, at - from);
  const ordinal = amount === undefined ? /^(\d+)/.exec(spelling.fold)?.[1] : undefined;
  const value = amount?.value ?? (ordinal === undefined ? undefined : Number(ordinal));
  if (value === undefined) return undefined;
  return { traits: traitsOfFigure(value), next: Math.max(at + 1, from + (amount?.next ?? 0)) };
}

function wordsBetween(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let at = from; at < to; at += 1) {
    const spelling = met[at]?.spelling;
    if (spelling === undefined) break;
    const start = bounds[2 * at] ?? 0;
    const end = bounds[2 * at + 1] ?? 0;
    const { fold, stem, capital } = spelling;
    words.push({ text: text.slice(start, end), start, end, fold, stem, capital, first: opensSentence(text, start) });
  }
  return words;
}

/** True for an initial and for a courtesy title before a name: "V. Putin", "Mr Putin". The name is the same without. */
function adornsName(text: string, fold: string, end: number): boolean {
  if (fold.length === 1) return text[end] === '.' && BEFORE_NAME.test(text.slice(end + 1, end + 3));
  return (
    fold.length <= LONGEST_COURTESY &&
    COURTESIES.has(fold) &&
    BEFORE_NAME.test(text.slice(end, end + 3).replace('.', ''))
  );
}

function isName(text: string, start: number, { signs, traits }: KnownWord, titled: boolean): boolean {
  if ((signs & CAPITAL) === 0 || (signs & (STOP | CALENDAR)) !== 0) return false;
  return traits.weight >= NAME_RARITY || (!titled && !opensSentence(text, start));
}

function isTitleCase(size: number): boolean {
  let long = 0;
  let capital = 0;
  for (let at = 0; at < size; at += 1) {
    const signs = met[at]?.signs ?? 0;
    if ((signs & LONG) === 0) continue;
    long += 1;
    if ((signs & CAPITAL) !== 0) capital += 1;
  }
  return long >= FEWEST_TITLE_WORDS && capital >= TITLE_CASE * long;
}
