/** Reads the bare amount that begins at a word: figures, number words, their multipliers and the upper end of a range. */
import type { Word } from '../text/words.ts';
import { MULTIPLIERS, UNIT_WORDS, VAGUE_QUANTITIES } from './number-words.ts';
import { currencyOf, unitOf } from './units.ts';

/** An amount; `max` is more than `value` for vague quantities, `next` the index of the word after it, `end` its end in the text. */
export type Amount = {
  readonly value: number;
  readonly max: number;
  readonly next: number;
  readonly end: number;
  readonly vague: boolean;
  readonly unit?: string;
};

/** Verbs after which "from … to" is a range. */
const SPANS = /^(?:rang|var(?:y|ied|ies))/;
/** "2 ½" */
const VULGAR_FRACTION = /^\s?[½¼¾]/;
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);
/** A range whose upper end is more than this many times its lower one is two numbers (rose $2 to $46). */
const WIDEST_RANGE = 4;

/** Words after which a figure is by how much something moved: "fell $2 to $3". */
const MOVED =
  /^(?:up|down|off|from|rose|fell|gain(?:s|ed)|lost|climbed|dropped|plunged|added|jumped|slid|slipped|shed|tumbled|sank|soared|surged|dipped|eased|declined|advanced|increased|decreased)$/;

/** The number that begins at a word: a figure with its multipliers, or number words. */
export function amountAt(text: string, words: readonly Word[], at: number): Amount | undefined {
  const word = words[at];
  if (!word) return undefined;
  const figure = /^(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn|b|tn|km|kg|mm|cm|mph)?$/i.exec(word.text);
  if (figure) return figureAt(text, words, at, word, figure[1] ?? '', figure[2]?.toLowerCase());
  const vague = VAGUE_QUANTITIES.get(word.fold);
  if (vague) return vagueAt(words, at, word, vague);
  return wordsAt(words, at);
}

function figureAt(
  text: string,
  words: readonly Word[],
  at: number,
  word: Word,
  digits: string,
  suffix: string | undefined,
): Amount | undefined {
  const previous = words[at - 1];
  const glued = text[word.start - 1] === '-' && previous?.end === word.start - 1 && /^\p{Lu}+$/u.test(previous.text);
  if (glued || /[\d:/]/.test(text[word.start - 1] ?? '') || /^[:/]\d/.test(text.slice(word.end, word.end + 2)))
    return undefined;
  const fraction = text[word.start - 1] === '.' && /[\s$€£]/.test(text[word.start - 2] ?? ' ');
  const part = VULGAR_FRACTION.exec(text.slice(word.end, word.end + 2))?.[0] ?? '';
  let value = Number(`${fraction ? '.' : ''}${digits.replaceAll(',', '')}`) + (FRACTIONS.get(part.trim()) ?? 0);
  let next = at + 1;
  let end = word.end + part.length;
  const sign = currencyBefore(text, word.start);
  const attached = suffix === undefined ? undefined : unitOf(suffix);
  if (attached && !MULTIPLIERS.has(suffix ?? ''))
    return {
      value: value * attached.factor,
      max: value * attached.factor,
      next,
      end,
      vague: false,
      unit: attached.dimension,
    };
  value *= MULTIPLIERS.get(suffix ?? '') ?? 1;
  for (let factor = multiplierAt(words, next, end); factor !== undefined; factor = multiplierAt(words, next, end)) {
    value *= factor;
    end = words[next]?.end ?? end;
    next++;
  }
  return { value, max: value, next, end, vague: false, ...(sign === undefined ? {} : { unit: sign }) };
}

function multiplierAt(words: readonly Word[], at: number, end: number): number | undefined {
  const word = words[at];
  return word && word.start - end <= 1 && word.fold.length > 1 ? MULTIPLIERS.get(word.fold) : undefined;
}

function vagueAt(words: readonly Word[], at: number, word: Word, range: readonly [number, number]): Amount {
  const larger = words[at + 1]?.fold === 'of' ? words[at + 2] : undefined;
  const factor = larger ? VAGUE_QUANTITIES.get(larger.fold) : undefined;
  if (!larger || !factor) return { value: range[0], max: range[1], next: at + 1, end: word.end, vague: true };
  const unit = factor[0] / 2;
  return { value: range[0] * unit, max: range[1] * unit, next: at + 3, end: larger.end, vague: true };
}

function wordsAt(words: readonly Word[], at: number): Amount | undefined {
  let total = 0;
  let part = 0;
  let next = at;
  let counted = 0;
  const opener = words[at]?.fold;
  if (
    (opener === 'a' || opener === 'an') &&
    MULTIPLIERS.has(words[at + 1]?.fold ?? '') &&
    (words[at + 1]?.fold.length ?? 0) > 2
  ) {
    part = 1;
    next++;
  } else if (opener === 'half' && words[at + 1]?.fold === 'a' && MULTIPLIERS.has(words[at + 2]?.fold ?? '')) {
    part = 0.5;
    next += 2;
  }
  for (; next < words.length; next++) {
    const word = words[next];
    if (!word || (next > at && word.start - (words[next - 1]?.end ?? 0) > 1)) break;
    const unit = UNIT_WORDS.get(word.fold);
    const multiplier = word.fold.length > 2 ? MULTIPLIERS.get(word.fold) : undefined;
    if (unit !== undefined && (part === 0 || part % 100 === 0 || (part % 10 === 0 && unit < 10))) part += unit;
    else if (multiplier !== undefined && part > 0) {
      part *= multiplier;
      if (multiplier >= 1000) {
        total += part;
        part = 0;
      }
    } else if (
      word.fold === 'and' &&
      counted > 0 &&
      UNIT_WORDS.has(words[next + 1]?.fold ?? '') &&
      part % 100 === 0 &&
      (part > 0 || total > 0)
    ) {
      continue;
    } else break;
    counted++;
  }
  if (counted === 0) return undefined;
  const value = total + part;
  return { value, max: value, next, end: words[next - 1]?.end ?? 0, vague: false };
}

/** The upper end of "10-15", "10 to 15", "between 10 and 15". */
export function rangeEnd(text: string, words: readonly Word[], at: number, amount: Amount): Amount | undefined {
  const joint = words[amount.next]?.fold ?? '';
  const hyphen = /^\s?[-–—]\s?[$€£]?$/.test(text.slice(amount.end, words[amount.next]?.start ?? amount.end));
  const isBetween = joint === 'and' && words[at - 1]?.fold === 'between';
  const word =
    text[amount.end] === ' ' &&
    ((joint === 'to' &&
      (!MOVED.test(words[at - 1]?.fold ?? '') || SPANS.test(words[at - 2]?.fold ?? '')) &&
      !isVote(words, at)) ||
      isBetween ||
      (joint === 'or' && amount.unit === undefined));
  if (!hyphen && !word) return undefined;
  const upper = amountAt(text, words, hyphen ? amount.next : amount.next + 1);
  if (!upper || upper.vague || upper.value <= amount.value || (!isBetween && upper.value > amount.value * WIDEST_RANGE))
    return undefined;
  return upper;
}

/** "a vote of 186 to 237" */
function isVote(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some(({ fold }) => /^vot(?:es?|ed)$/.test(fold));
}

/** The currency whose sign stands just before an offset. */
export function currencyBefore(text: string, start: number): string | undefined {
  return currencyOf(text[start - 1] ?? '');
}
