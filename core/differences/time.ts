/** Differences of kind `time`: another day or period, or the same one stated less precisely. */
import { type Days, dayOf } from '../facts/calendar.ts';
import { looksLikeVerb } from '../facts/clauses.ts';
import type { NameFact } from '../facts/names.ts';
import type { ReportFact } from '../facts/reporting.ts';
import { sameName } from '../facts/same-name.ts';
import type { TimeFact } from '../facts/times.ts';
import { NOTHING, sharedWeight, surroundings, wordAt } from './align-readings.ts';
import type { Difference } from './difference.ts';
import { wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';
import { samePlace } from './same-place.ts';

const OTHER_TIME = 0.7;
const OTHER_URGENCY = 0.45;
const OTHER_PRECISION = 0.36;
const LEFT_OUT = 0.2;
/** A time stands alone on its side of the comparison only where this much of its surroundings is shared. */
const SAME_SURROUNDINGS = 2;
/** Times of both sides are compared when this much of their surroundings is shared. */
const SHARED_FOR_PAIR = 0.8;
/** Times between more same words than this belong together, whatever else is said. */
const SAME_PLACE = 2;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

const PART_OF_UNIT = /^(?:earlier|later) (?=0-)/;
/** Another way to say "later this month". */
const END_OF_UNIT = /\bend of (?:the|this) (?:week|month|year)\b/i;
const LONGEST_ZONE = 8;
const YEAR_END = /\byear(?:['’]s |-)end\b/;
/** Words for a span of time that is no stated one: "the past four sessions". */
const SPAN = /\b(?:past|last|previous|recent|next|coming)\b/;
/** What may stand between a report and the day on which it was made: "told reporters in the early hours of". */
const DATES_REPORT =
  /^ ?(?:reporters|journalists|parliament)? ?(?:on|in the [a-z]+ hours of|late on|early on|late|early|today \()? ?$/;

type Verdict = 'same' | 'precision' | 'other' | 'urgency' | 'unknown';

export function timeDifferences(here: Reading, there: Reading): Difference[] {
  const [heres, theres] = [sharpTimes(here), sharpTimes(there)];
  const hereTimes = heres.filter((time) => !there.allTimes.some((other) => compareTimes(time, other) === 'same'));
  const thereTimes = theres.filter((time) => !here.allTimes.some((other) => compareTimes(time, other) === 'same'));
  const pairs = pairFacts(hereTimes, thereTimes, (a, b) => similarity(here, a, there, b));
  const differences: Difference[] = pairs.flatMap(([a, b]) => differenceOf(a, b, compareTimes(a, b)));
  if (heres.length === 1 && there.allTimes.length === 0) differences.push(...leftOut(here, there, 'there'));
  if (theres.length === 1 && here.allTimes.length === 0) differences.push(...leftOut(there, here, 'here'));
  return [...differences, ...daysOfSaying(here, there, pairs.flat())];
}

/** How two stated times stand to one another; `unknown` where an article's date is missing or they cannot be compared. */
function compareTimes(a: TimeFact, b: TimeFact): Verdict {
  if (a.precision === 'urgency' || b.precision === 'urgency') {
    if (a.precision !== b.precision) return 'unknown';
    return a.key === b.key ? 'same' : 'urgency';
  }
  if (a.precision === 'clock' || b.precision === 'clock')
    return a.precision !== b.precision ? 'unknown' : a.key === b.key ? 'same' : 'other';
  const aDays = [a.days, a.other].filter((days) => days !== undefined);
  const bDays = [b.days, b.other].filter((days) => days !== undefined);
  if (isPartOfSameUnit(a, b)) return 'same';
  if (aDays.length === 0 || bDays.length === 0)
    return a.key === b.key ? 'same' : bothAbsolute(a, b) ? 'other' : 'unknown';
  if (aDays.some((one) => bDays.some((two) => one.from === two.from && one.to === two.to))) return 'same';
  const vague =
    a.precision === 'recent' || a.precision === 'coming' || b.precision === 'recent' || b.precision === 'coming';
  if (vague && a.precision === b.precision && a.key.split('-')[1] === '' && b.key.split('-')[1] === '') return 'same';
  if (a.precision === 'day' && b.precision === 'day') return 'other';
  if (vague && a.precision === b.precision) return 'precision';
  return aDays.some((one) => bDays.some((two) => overlap(one, two))) ? 'precision' : 'other';
}

/** "this month" and "earlier this month": what is over by then was earlier. */
function isPartOfSameUnit(a: TimeFact, b: TimeFact): boolean {
  return a.key !== b.key && a.key.replace(PART_OF_UNIT, '') === b.key.replace(PART_OF_UNIT, '');
}

function bothAbsolute(a: TimeFact, b: TimeFact): boolean {
  if (a.precision !== b.precision) return false;
  if (WEEKDAY.test(a.key) && WEEKDAY.test(b.key)) return true;
  const shape = (key: string): string => key.replace(/\d+/g, '#').replace(/^#-#/, '#');
  return /\d/.test(a.key) && shape(a.key) === shape(b.key);
}

function overlap(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function differenceOf(a: TimeFact, b: TimeFact, verdict: Verdict): Difference[] {
  if (verdict === 'same' || verdict === 'unknown') return [];
  const weight = verdict === 'other' ? OTHER_TIME : verdict === 'urgency' ? OTHER_URGENCY : OTHER_PRECISION;
  return [{ kind: 'time', here: wordsOf(a), there: wordsOf(b), weight }];
}

function similarity(here: Reading, a: TimeFact, there: Reading, b: TimeFact): number {
  const verdict = compareTimes(a, b);
  if (
    verdict === 'unknown' ||
    zoneOf(here, a) !== zoneOf(there, b) ||
    (isAmongYears(a, there) && isAmongYears(b, here))
  )
    return 0;
  const place = samePlace(here, a, there, b);
  if (place > SAME_PLACE) return 0.1 + place;
  if (isDayOfSaying(here, a) !== isDayOfSaying(there, b)) return 0;
  const around = sharedWeight(surroundings(here, a), surroundings(there, b));
  if (around < SHARED_FOR_PAIR || speaksOfOthers(here, a, there, b)) return 0;
  if ((isRecent(a) && !qualifiesShared(here, a, there, b)) || (isRecent(b) && !qualifiesShared(there, b, here, a)))
    return 0;
  return 0.1 + around;
}

/** The day on which the same source said it, on both sides, where it was not compared before. */
function daysOfSaying(here: Reading, there: Reading, compared: readonly TimeFact[]): Difference[] {
  const [a, b] = [dayOfSaying(here), dayOfSaying(there)];
  if (!a || !b || compared.includes(a.time) || compared.includes(b.time)) return [];
  const isSameSource = a.report.names.some((name) => b.report.names.some((other) => sameName(name, other)));
  return isSameSource ? differenceOf(a.time, b.time, compareTimes(a.time, b.time)) : [];
}

function dayOfSaying(reading: Reading): { readonly time: TimeFact; readonly report: ReportFact } | undefined {
  for (const time of reading.allTimes) {
    const report = time.precision === 'day' && reportOf(reading, time);
    if (report) return { time, report };
  }
  return undefined;
}

/** "said on Tuesday": the report that a time dates, not what it reports. */
function reportOf(reading: Reading, time: TimeFact): ReportFact | undefined {
  return reading.reports.find(({ start, end }) => {
    if (time.start >= start && time.start < end) return true;
    const gap = reading.text.slice(end, time.start);
    return time.start >= end && DATES_REPORT.test(gap);
  });
}

function isDayOfSaying(reading: Reading, time: TimeFact): boolean {
  return reportOf(reading, time) !== undefined;
}

/** A year that lies between those a side lists: "2003 to 2005" and "2003, 2004 and 2005". */
function isAmongYears(time: TimeFact, other: Reading): boolean {
  const years = other.allTimes.filter(({ precision }) => precision === 'year').map(({ key }) => Number(key));
  const year = Number(time.key);
  return years.length > 1 && year >= Math.min(...years) && year <= Math.max(...years);
}

/** True when both clauses name persons and none of them is the same: then they tell of different events. */
function speaksOfOthers(here: Reading, a: TimeFact, there: Reading, b: TimeFact): boolean {
  const [ours, theirs] = [personsBeside(here, a), personsBeside(there, b)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((name) => theirs.some((other) => sameName(name, other)));
}

function personsBeside(reading: Reading, time: TimeFact): readonly NameFact[] {
  const clause = reading.clauses.find((one) => time.start >= one.start && time.start < one.end);
  return reading.names.filter(
    (name) =>
      (name.kind === 'person' || name.kind === 'other') &&
      clause !== undefined &&
      name.start >= clause.start &&
      name.end <= clause.end,
  );
}

function isRecent(time: TimeFact): boolean {
  return time.key === 'recent';
}

/** "a recent call" and "called on Thursday" meet only when what is recent stands beside the other time. */
function qualifiesShared(reading: Reading, recent: TimeFact, other: Reading, time: TimeFact): boolean {
  const near = surroundings(other, time, 3);
  const at = wordAt(reading, recent.end);
  return reading.concepts.slice(at, at + 2).some((concept) => concept.weight === 1 && near.has(concept.key));
}

/** Without the vague "recent" where the same clause gives a time of its own. */
function sharpTimes(reading: Reading): readonly TimeFact[] {
  return reading.times.filter(
    (time) =>
      !isRecent(time) || !reading.times.some((other) => other !== time && Math.abs(other.start - time.start) < 40),
  );
}

/** A time that the other side does not give, unless it is only the day of the report itself. */
function leftOut(full: Reading, bare: Reading, missing: 'here' | 'there'): Difference[] {
  const time = sharpTimes(full)[0];
  if (
    !time ||
    time.precision === 'clock' ||
    time.precision === 'urgency' ||
    isRecent(time) ||
    isDayOfReport(full, time) ||
    isYearInName(full, time) ||
    namesItsYear(time, bare) ||
    isInserted(full, time, bare) ||
    isNamedByUnit(time, bare) ||
    (/^later /.test(time.key) && END_OF_UNIT.test(bare.text)) ||
    (/^(?:past|coming)-/.test(time.key) &&
      (SPAN.test(bare.text) || bare.allNumbers.some(({ dimension }) => dimension === 'duration')))
  )
    return [];
  const whole = new Map(
    bare.concepts.filter((concept) => concept.key !== '').map((concept) => [concept.key, concept.weight]),
  );
  if (sharedWeight(surroundings(full, time, 5), whole) < SAME_SURROUNDINGS) return [];
  const words = wordsOf(time);
  const sides = missing === 'there' ? { here: words, there: NOTHING } : { here: NOTHING, there: words };
  return [{ kind: 'time', ...sides, weight: LEFT_OUT }];
}

/** "Harbour Act 2004": a year that belongs to the name before it. */
function isYearInName(reading: Reading, time: TimeFact): boolean {
  const before = reading.words[wordAt(reading, time.start) - 1];
  return (
    time.precision === 'year' && /^\d/.test(time.text) && before?.capital === true && before.end === time.start - 1
  );
}

/** "this year" beside "for the year". */
function isNamedByUnit({ key }: TimeFact, { text }: Reading): boolean {
  const unit = /^0-(week|month|year)$/.exec(key)?.[1];
  return unit !== undefined && text.includes(` the ${unit}`);
}

/** The zone a clock time is given in: "7 p.m. EST". */
function zoneOf({ text }: Reading, { end }: TimeFact): string {
  return /^ ?\(?([A-Z]{1,3}T|UTC)\b/.exec(text.slice(end, end + LONGEST_ZONE))?.[1] ?? '';
}

/** The year stands on the other side too, in a name or as its end. */
function namesItsYear(time: TimeFact, bare: Reading): boolean {
  const year = /\b\d{4}\b/.exec(time.text)?.[0];
  return year !== undefined && (bare.folds.has(year) || YEAR_END.test(bare.text));
}

/** "Ann, the champion in 2009, said": what stands between commas on one side alone is no part of what both state. */
function isInserted(full: Reading, time: TimeFact, bare: Reading): boolean {
  const from = full.text.lastIndexOf(',', time.start);
  const to = full.text.indexOf(',', time.end);
  if (from < 0 || to < 0) return false;
  const [first, last] = [wordAt(full, from), wordAt(full, to)];
  if (full.words.slice(first, last).some(looksLikeVerb)) return false;
  return !full.concepts.slice(first, last).some(({ key, weight }) => weight === 1 && bare.keys.has(key));
}

function isDayOfReport(reading: Reading, time: TimeFact): boolean {
  return time.precision === 'day' && (time.days === undefined || time.days.from === dayOf(reading.published));
}
