/** Numbers a text states: figures, words, ranges, money, percentages, units, and how exact they are said to be. */
import type { Words } from '../differences/difference.ts';
import { STOP_WORDS, type Word } from '../text/words.ts';
import { type Amount, amountAt, currencyBefore, rangeEnd } from './amounts.ts';
import { looksLikeVerb } from './clauses.ts';
import { GROUP_NOUNS } from './name-words.ts';
import { type Approximation, ORDINAL_WORDS, QUALIFIERS, TRAILING_QUALIFIERS, UNIT_WORDS } from './number-words.ts';
import { unitOf } from './units.ts';

/**
 * A stated number. `min` and `max` bound what the words allow, in the base unit of `dimension` (`count`, `percent`, `usd`,
 * `length`, `ordinal` …); `value` is the figure itself (the lower end of a range). `noun` holds the stems of what is counted,
 * nearest first.
 */
export type NumberFact = Words & {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly approximation: Approximation;
  readonly dimension: string;
  readonly noun: readonly string[];
};

/** Verbs after which "up to" says where something went. */
const MOVING = /^(?:go|goes|went|gone|going)$/;
/** Words before a figure in which "a magnitude of at least" may begin. */
const MAGNITUDE_REACH = 4;
/** What stands between a figure and its unit: "40-year", also set apart as "40 - year". */
const BEFORE_UNIT = /^(?:.{0,2}|\s[-–]\s)$/;
/** What is counted by four digits without a comma, which are a year before anything else. */
const COUNTED_AS_FIGURES =
  /^(?:people|troops|soldiers|workers|jobs|homes|houses|dead|deaths|cases|migrants|refugees|students|tickets|votes|cars|flights)$/;

/** Every number of `text` whose words are `words` (all its words, in order); dates and years are left to `findTimes`. */
export function findNumbers(text: string, words: readonly Word[]): readonly NumberFact[] {
  const found: NumberFact[] = [];
  for (let at = 0; at < words.length; ) {
    const fact = numberAt(text, words, at);
    if (fact) found.push(fact.number);
    at = fact ? Math.max(fact.next, at + 1) : at + 1;
  }
  return found;
}

function numberAt(text: string, words: readonly Word[], at: number): { number: NumberFact; next: number } | undefined {
  const ordinal = ordinalAt(words, at);
  if (ordinal) return ordinal;
  const amount = amountAt(text, words, at);
  if (!amount) return undefined;
  const upper = rangeEnd(text, words, at, amount);
  const last = upper ?? amount;
  let dimension = amount.unit ?? last.unit ?? 'count';
  let factor = 1;
  let end = last.end;
  let next = last.next;
  const percent = /^\s?%/.exec(text.slice(end, end + 2));
  const following = words[next];
  if (percent) {
    dimension = 'percent';
    end += percent[0].length;
  } else if (following !== undefined && BEFORE_UNIT.test(text.slice(end, following.start))) {
    const perCent = following.fold === 'per' && words[next + 1]?.fold === 'cent';
    const unit = perCent ? unitOf('percent') : unitOf(following.fold);
    if (unit && !(dimension !== 'count' && unit.dimension !== dimension)) {
      dimension = unit.dimension;
      factor = unit.factor;
      next += perCent ? 2 : 1;
      end = words[next - 1]?.end ?? end;
    }
  }
  if (dimension === 'count' && isMagnitude(words, at, next)) dimension = 'magnitude';
  if (dimension === 'count' && isNoCount(text, words, at, amount, next)) return undefined;
  if (dimension === 'count' && !upper && isScore(text, words, at, amount)) dimension = 'score';
  if (isAge(text, words, at, next, end, dimension)) {
    dimension = 'age';
    factor = 1;
  }
  const before = qualifierBefore(words, at);
  const after = qualifierAfter(words, next);
  const start = before?.start ?? signedStart(text, words[at]?.start ?? 0);
  if (after) end = after.end;
  const approximation = before?.approximation ?? after?.approximation ?? (amount.vague ? 'vague' : 'exact');
  const value = amount.value * factor;
  const top = (upper?.value ?? amount.max) * factor;
  const number: NumberFact = {
    text: text.slice(start, end),
    start,
    end,
    value,
    ...bounds(value, top, approximation),
    approximation,
    dimension,
    noun: nounAfter(words, next),
  };
  return { number, next };
}

function bounds(value: number, top: number, approximation: Approximation): { min: number; max: number } {
  if (approximation === 'atLeast') return { min: value, max: Number.POSITIVE_INFINITY };
  if (approximation === 'atMost') return { min: 0, max: top };
  if (approximation === 'about') return { min: value * 0.9, max: top * 1.1 };
  return { min: value, max: top };
}

function ordinalAt(words: readonly Word[], at: number): { number: NumberFact; next: number } | undefined {
  const word = words[at];
  if (!word) return undefined;
  const figure = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word.fold);
  const value = figure ? Number(figure[1]) : ORDINAL_WORDS.get(word.fold);
  const noun = nounAfter(words, at + 1);
  if (value === undefined || noun.length === 0) return undefined;
  const { text, start, end } = word;
  return {
    number: { text, start, end, value, min: value, max: value, approximation: 'exact', dimension: 'ordinal', noun },
    next: at + 1,
  };
}

function isNoCount(text: string, words: readonly Word[], at: number, amount: Amount, next: number): boolean {
  const word = words[at];
  const following = words[next]?.fold ?? '';
  if (amount.next === at + 1 && amount.value <= 2 && UNIT_WORDS.has(word?.fold ?? '')) {
    if (amount.value < 2 || following === '' || following === 'of') return true;
    if (words[at - 1]?.fold === 'the' && isKnownPair(words[next])) return true;
  }
  if (isPartOfName(text, words, at, amount) || /^(?:gmt|utc|[ecmp][ds]?t)$/.test(following)) return true;
  const plainYear = /^(?:1[7-9]|20)\d\d$/.test(word?.text ?? '') && amount.next === at + 1;
  if (plainYear && qualifierBefore(words, at) === undefined && !COUNTED_AS_FIGURES.test(following)) return true;
  return false;
}

/** "a magnitude of 5.6", "a 5.6-magnitude quake" */
function isMagnitude(words: readonly Word[], at: number, next: number): boolean {
  const near = [...words.slice(Math.max(0, at - MAGNITUDE_REACH), at), ...words.slice(next, next + 1)];
  return near.some(({ fold }) => fold === 'magnitude');
}

/** "the Harbour 500 rose", "Section 17 of": a figure that belongs to the name before it, because it counts nothing. */
function isPartOfName(text: string, words: readonly Word[], at: number, amount: Amount): boolean {
  const [previous, word, following] = [words[at - 1], words[at], words[amount.next]];
  if (!previous?.capital || previous.first || !word || !/^\d+$/.test(word.text) || amount.next > at + 1) return false;
  if (text.slice(previous.end, word.start) !== ' ' || previous.text.length === 1) return false;
  if (!following || text.slice(word.end, following.start) !== ' ') return false;
  return looksLikeVerb(following) || following.fold === 'of';
}

/** "the two leaders", "the two agreed": a pair known from before, which nobody counts. */
function isKnownPair(following: Word | undefined): boolean {
  if (following === undefined || looksLikeVerb(following)) return true;
  return /^(?:leaders|sides)$/.test(GROUP_NOUNS.get(following.fold) ?? '');
}

/** One half of a result such as 5-0 that is no part of a season or a name. */
function isScore(text: string, words: readonly Word[], at: number, amount: Amount): boolean {
  const start = words[at]?.start ?? 0;
  return (
    /^[-–]\d/.test(text.slice(amount.end, amount.end + 2)) || /\d[-–]$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** "Ann Pell, 46, said", "a 46-year-old", "aged 46", "at the age of 46". */
function isAge(
  text: string,
  words: readonly Word[],
  at: number,
  next: number,
  end: number,
  dimension: string,
): boolean {
  const [word, previous] = [words[at], words[at - 1]];
  if (!word || !/^\d{1,3}$/.test(word.text)) return dimension === 'duration' && words[next]?.fold === 'old';
  if (words[next]?.fold === 'old' && dimension === 'duration') return true;
  if (dimension !== 'count') return false;
  if (previous?.fold === 'aged' || (previous?.fold === 'of' && words[at - 2]?.fold === 'age')) return true;
  const inserted = previous?.capital === true && text.slice(previous.end, word.start) === ', ';
  return inserted && next === at + 1 && /^(?:,|\.$|$| (?:was|is|has|had)\b)/.test(text.slice(end));
}

function qualifierBefore(
  words: readonly Word[],
  at: number,
): { approximation: Approximation; start: number } | undefined {
  for (const [phrase, approximation] of QUALIFIERS) {
    const length = phrase.split(' ').length;
    if (at < length || words.slice(at - length, at).some((word, index) => word.fold !== phrase.split(' ')[index]))
      continue;
    if (phrase === 'up to' && MOVING.test(words[at - length - 1]?.fold ?? '')) return undefined;
    return { approximation, start: words[at - length]?.start ?? 0 };
  }
  return undefined;
}

function qualifierAfter(
  words: readonly Word[],
  next: number,
): { approximation: Approximation; end: number } | undefined {
  for (const [phrase, approximation] of TRAILING_QUALIFIERS) {
    const [first, second] = phrase.split(' ');
    if (words[next]?.fold === first && words[next + 1]?.fold === second)
      return { approximation, end: words[next + 1]?.end ?? 0 };
  }
  return undefined;
}

function nounAfter(words: readonly Word[], next: number): readonly string[] {
  const noun: string[] = [];
  for (let at = next; at < Math.min(words.length, next + 5) && noun.length < 3; at++) {
    const word = words[at];
    if (word && !STOP_WORDS.has(word.fold)) noun.push(word.stem);
  }
  return noun;
}

function signedStart(text: string, at: number): number {
  const start = text[at - 1] === '.' && /[\s$€£]/.test(text[at - 2] ?? ' ') ? at - 1 : at;
  if (currencyBefore(text, start) === undefined) return start;
  return start - 1 - (/(?:US|A|C|HK)$/.exec(text.slice(start - 3, start - 1))?.[0].length ?? 0);
}
