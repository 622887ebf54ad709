/** Turns the parts of an expression of time into days, counted from the day of the article. */
import {
  type Day,
  type Days,
  dayFrom,
  daysOfMonth,
  daysOfWeek,
  daysOfYear,
  monthOf,
  weekdayOf,
  yearOf,
} from './calendar.ts';
import { UNIT_WORDS } from './number-words.ts';
import type { TimePrecision } from './times.ts';

/** What a time was resolved to; see `TimeFact` for the fields. */
export type Resolved = {
  readonly precision: TimePrecision;
  readonly key: string;
  readonly days: Days | undefined;
  readonly other: Days | undefined;
};
/** Reads one match; `today` is undefined where the article has no date. Undefined says that the match is no time after all. */
export type Resolve = (match: RegExpExecArray, today: Day | undefined) => Resolved | undefined;

/** Folded names of the weekdays, Sunday first. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SPAN_DAYS: ReadonlyMap<string, number> = new Map([
  ['hour', 1],
  ['day', 7],
  ['week', 35],
  ['month', 180],
  ['year', 1500],
  ['decade', 9000],
]);

/** A resolved time; `days` and `other` are undefined where they cannot be told. */
export function time(precision: TimePrecision, key: string, days: Days | undefined, other?: Days): Resolved {
  return { precision, key, days, other };
}

function monthIndex(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase());
}

/** The year a month without one belongs to: the one that puts it nearest to the article. */
function yearFor(month: number, today: Day | undefined, stated: string | undefined): number | undefined {
  if (stated) return Number(stated);
  if (today === undefined) return undefined;
  const ahead = month - monthOf(today);
  return yearOf(today) + (ahead > 6 ? -1 : ahead < -8 ? 1 : 0);
}

/** A month, or its early, middle or late part. */
export function monthTime(
  name: string,
  year: string | undefined,
  part: string | undefined,
  today: Day | undefined,
): ReturnType<Resolve> {
  const month = monthIndex(name);
  const inYear = yearFor(month, today, year);
  const piece = /early|beginning|start/i.test(part ?? '')
    ? 'early'
    : /mid/i.test(part ?? '')
      ? 'mid'
      : part
        ? 'late'
        : '';
  const key = `${piece}-${month}-${year ?? ''}`;
  if (inYear === undefined) return time(piece ? 'week' : 'month', key, undefined);
  const { from, to } = daysOfMonth(inYear, month);
  if (!piece) return time('month', key, { from, to });
  return time(
    'week',
    key,
    piece === 'early'
      ? { from, to: from + 10 }
      : piece === 'mid'
        ? { from: from + 9, to: from + 20 }
        : { from: from + 19, to },
  );
}

/** A day of a month; undefined when the month has no such day. */
export function dateTime(
  day: string,
  name: string,
  year: string | undefined,
  today: Day | undefined,
): ReturnType<Resolve> {
  const month = monthIndex(name);
  const inYear = yearFor(month, today, year);
  const key = `${Number(day)}-${month}-${year ?? ''}`;
  if (inYear === undefined) return Number(day) > 31 ? undefined : time('day', key, undefined);
  const at = dayFrom(inYear, month, Number(day));
  return at === undefined ? undefined : time('day', key, { from: at, to: at });
}

/** From the first to the last day of two times. */
export function dateRange(from: ReturnType<Resolve>, to: ReturnType<Resolve>): ReturnType<Resolve> {
  if (!from || !to) return undefined;
  return time(
    'days',
    `${from.key}/${to.key}`,
    from.days && to.days ? { from: from.days.from, to: to.days.to } : undefined,
  );
}

/** A weekday: the last one, or where `relation` says so the next; `other` is the other one. */
export function weekdayTime(name: string, relation: string | undefined, today: Day | undefined): ReturnType<Resolve> {
  const weekday = WEEKDAYS.indexOf(name.toLowerCase());
  const which = relation?.toLowerCase() ?? '';
  if (today === undefined) return time('day', `${which}${name.toLowerCase()}`, undefined);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const before = today - (back === 0 && /last|past|previous/.test(which) ? 7 : back);
  const after = today + (7 - back);
  const at = (day: Day): Days => ({ from: day, to: day });
  if (/next|coming|following/.test(which)) return time('day', `next-${name.toLowerCase()}`, at(after), at(after + 7));
  return time('day', name.toLowerCase(), at(before), /last|past|previous/.test(which) ? at(before - 7) : at(after));
}

/** "Wednesday last week": a day of the week before, of or after the article's. */
export function dayOfWeekTime(name: string, relation: string, today: Day | undefined): ReturnType<Resolve> {
  const key = `${relation.toLowerCase()}-week-${name.toLowerCase()}`;
  if (today === undefined) return time('day', key, undefined);
  const weekday = (WEEKDAYS.indexOf(name.toLowerCase()) + 6) % 7;
  const at = daysOfWeek(today, /last/i.test(relation) ? -1 : /next/i.test(relation) ? 1 : 0).from + weekday;
  return time('day', key, { from: at, to: at });
}

/** "last week", "this year", "next summer". */
export function unitTime(relation: string, unitName: string, today: Day | undefined): ReturnType<Resolve> {
  const relative = relation.toLowerCase();
  const unit = unitName.toLowerCase();
  const move = /last|past|previous/.test(relative) ? -1 : /this|current/.test(relative) ? 0 : 1;
  const key = `${move}-${unit}`;
  const precision: TimePrecision =
    unit === 'month' ? 'month' : unit === 'year' ? 'year' : /week/.test(unit) ? 'week' : 'season';
  if (today === undefined) return time(precision, key, undefined);
  if (unit === 'week') return time('week', key, daysOfWeek(today, move));
  if (unit === 'weekend') {
    const week = daysOfWeek(
      today,
      move === 1 ? 1 : weekdayOf(today) === 0 || weekdayOf(today) === 6 ? move : move === 0 ? 0 : -1,
    );
    return time('days', key, { from: week.to - 2, to: week.to + 1 });
  }
  if (unit === 'month') return time('month', key, daysOfMonth(yearOf(today), monthOf(today) + move));
  if (unit === 'year') return time('year', key, daysOfYear(yearOf(today) + move));
  const first = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 }[unit];
  if (first === undefined) return undefined;
  const year =
    yearOf(today) + (move === -1 && first >= monthOf(today) - 2 ? -1 : move === 1 && first <= monthOf(today) ? 1 : 0);
  return time('season', key, { from: daysOfMonth(year, first).from, to: daysOfMonth(year, first + 2).to });
}

/** "earlier this year", "later this week": the part before or after the day of the article. */
export function partOfUnit(side: string, relation: string, unit: string, today: Day | undefined): ReturnType<Resolve> {
  const whole = unitTime(relation, unit, today);
  if (!whole) return undefined;
  const key = `${side.toLowerCase()} ${whole.key}`;
  if (!whole.days || today === undefined) return time(whole.precision, key, undefined);
  if (/earlier/i.test(side))
    return time(whole.precision, key, { from: whole.days.from, to: Math.min(whole.days.to, today) });
  return time(whole.precision, key, { from: Math.max(whole.days.from, today), to: whole.days.to });
}

/** "in recent days", "the past two weeks": up to or from the day of the article. */
export function spanTime(
  relation: string,
  count: string | undefined,
  unitName: string,
  today: Day | undefined,
): ReturnType<Resolve> {
  const unit = unitName.toLowerCase().replace(/s$/, '');
  const number = countOf(count);
  const length = number === undefined ? (SPAN_DAYS.get(unit) ?? 7) : number * daysIn(unit);
  const past = /recent|past|last|previous|preceding/i.test(relation);
  const key = `${past ? 'past' : 'coming'}-${number ?? ''}-${unit}`;
  const precision: TimePrecision = past ? 'recent' : 'coming';
  if (today === undefined) return time(precision, key, undefined);
  return time(
    precision,
    key,
    past ? { from: today - Math.ceil(length), to: today } : { from: today, to: today + Math.ceil(length) },
  );
}

/** "in the past week" is a span, "in last week" (of "in last week's talks") the week itself. */
export function spanOrUnit(
  relation: string,
  count: string | undefined,
  unit: string,
  today: Day | undefined,
): ReturnType<Resolve> {
  const single =
    count === undefined &&
    /^(?:week|month|year)$/i.test(unit) &&
    /^(?:last|next|coming|following|previous)$/i.test(relation);
  return single ? unitTime(relation, unit, today) : spanTime(relation, count, unit, today);
}

/** "two days ago", "a week later"; only "ago" can be counted from the article. */
export function agoTime(
  count: string,
  unitName: string,
  relation: string,
  today: Day | undefined,
): ReturnType<Resolve> {
  const unit = unitName.toLowerCase().replace(/s$/, '');
  const number = countOf(count);
  const key = `${number ?? 'some'}-${unit}-${/ago|earlier|before/i.test(relation) ? 'ago' : 'later'}`;
  if (today === undefined || number === undefined || !/ago/i.test(relation))
    return time(unit === 'day' ? 'day' : 'recent', key, undefined);
  const at = today - Math.round(number * daysIn(unit));
  if (unit === 'day' || unit === 'hour') return time('day', key, { from: at, to: at });
  const slack = unit === 'week' ? 3 : unit === 'month' ? 20 : 250;
  return time(unit === 'week' ? 'week' : unit === 'month' ? 'month' : 'year', key, {
    from: at - slack,
    to: at + slack,
  });
}

function countOf(words: string | undefined): number | undefined {
  const count = words?.trim().toLowerCase();
  if (count === undefined || count === '') return undefined;
  if (count === 'a' || count === 'an') return 1;
  return /^\d/.test(count) ? Number(count) : UNIT_WORDS.get(count);
}

function daysIn(unit: string): number {
  return { hour: 1 / 24, day: 1, week: 7, month: 30.4, year: 365.25, decade: 3652.5 }[unit] ?? 1;
}

/** A day counted from the day of the article. */
export function near(offset: number, key: string): Resolve {
  return (_match, today) =>
    time('day', key, today === undefined ? undefined : { from: today + offset, to: today + offset });
}
