/** Days, weeks and months as whole numbers of days, in the proleptic Gregorian calendar and without time zones. */

/** Days since 1 January 1970. */
export type Day = number;

/** From `from` to `to`, both inclusive. */
export type Days = { readonly from: Day; readonly to: Day };

const MS_PER_DAY = 86_400_000;

/** The day of a `YYYY-MM-DD` date, or undefined when the text is no such date. */
export function dayOf(date: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!match) return undefined;
  return dayFrom(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}

/** The day with this year, month (0 is January) and day of the month, or undefined when the month has no such day. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | undefined {
  const date = new Date(Date.UTC(year, month, dayOfMonth));
  if (year < 100 || date.getUTCMonth() !== month || date.getUTCDate() !== dayOfMonth) return undefined;
  return date.getTime() / MS_PER_DAY;
}

export function yearOf(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** 0 is January. */
export function monthOf(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCMonth();
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** All days of a month; `month` may lie outside 0..11 and then counts into other years. */
export function daysOfMonth(year: number, month: number): Days {
  return { from: Date.UTC(year, month, 1) / MS_PER_DAY, to: Date.UTC(year, month + 1, 1) / MS_PER_DAY - 1 };
}

export function daysOfYear(year: number): Days {
  return { from: Date.UTC(year, 0, 1) / MS_PER_DAY, to: Date.UTC(year + 1, 0, 1) / MS_PER_DAY - 1 };
}

/** The week from Monday to Sunday that holds `day`, moved by `weeks`. */
export function daysOfWeek(day: Day, weeks: number): Days {
  const from = day - ((weekdayOf(day) + 6) % 7) + weeks * 7;
  return { from, to: from + 6 };
}
