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

type KnownWord = { readonly spelling: Spelling; readonly traits: WordTraits };

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
    const { spelling, traits: own } = word;
    const start = bounds[2 * at] ?? 0;
    if (spelling.capital && adornsName(text, spelling.fold, bounds[2 * at + 1] ?? 0)) {
      at += 1;
      continue;
    }
    const phrase = phraseAt(text, at, size, word);
    const traits = phrase?.traits ?? own;
    const named = phrase === undefined ? isName(text, start, spelling, own, titled) : (traits.kinds & FIGURE) === 0;
    if ((traits.kinds & NEGATION) !== 0) negatedUntil = count + NEGATION_REACH;
    else if (count <= negatedUntil && (traits.kinds & STOP) !== 0) negatedUntil += 1;
    let place = named ? NAME : 0;
    if (count <= negatedUntil && (traits.kinds & (STOP | NEGATION)) === 0) place |= NEGATED;
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
    if (word.spelling.fold === '') return true;
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
  const word = { spelling, traits: traitsOfWord(spelling.fold, spelling.stem) };
  knownWords.set(part, word);
  return word;
}

/** What begins at a word of the text when it is more than that word; `next` is the word after it. */
function phraseAt(text: string, at: number, size: number, { spelling, traits: { kinds } }: KnownWord) {
  const opensPlace = spelling.capital && (kinds & PLACE_OPENER) !== 0;
  const opensAmount = (kinds & AMOUNT_OPENER) !== 0;
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

function isName(text: string, start: number, { capital }: Spelling, traits: WordTraits, titled: boolean): boolean {
  if (!capital || (traits.kinds & (STOP | CALENDAR)) !== 0) return false;
  return traits.weight >= NAME_RARITY || (!titled && !opensSentence(text, start));
}

function isTitleCase(size: number): boolean {
  let long = 0;
  let capital = 0;
  for (let at = 0; at < size; at += 1) {
    const spelling = met[at]?.spelling;
    if (spelling === undefined || spelling.fold.length < SHORTEST_TITLE_WORD) continue;
    long += 1;
    if (spelling.capital) capital += 1;
  }
  return long >= FEWEST_TITLE_WORDS && capital >= TITLE_CASE * long;
}
