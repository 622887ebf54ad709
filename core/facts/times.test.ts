import { describe, expect, it } from 'vitest';
import { dayOf } from './calendar.ts';
import { findTimes } from './times.ts';

/** 14 March 2024 is a Thursday. */
function read(text: string, published = '2024-03-14'): readonly string[] {
  return findTimes(text, published).map(
    ({ text: words, precision, days }) => `${words}: ${precision}${days ? ` ${iso(days.from)}..${iso(days.to)}` : ''}`,
  );
}

function iso(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(5, 10);
}

describe('findTimes', () => {
  it.each([
    ['She left on Tuesday.', 'Tuesday: day 03-12..03-12'],
    ['She left on Thursday.', 'Thursday: day 03-14..03-14'],
    ['She left last Thursday.', 'last Thursday: day 03-07..03-07'],
    ['She left on 2 March.', '2 March: day 03-02..03-02'],
    ['She left on March 2nd.', 'March 2nd: day 03-02..03-02'],
    ['From 31 March to 3 April', '31 March to 3 April: days 03-31..04-03'],
    ['in late August or early September', 'late August or early September: days 08-20..09-11'],
    ['in January', 'January: month 01-01..01-31'],
    ['earlier this year', 'earlier this year: year 01-01..03-14'],
    ['last week', 'last week: week 03-04..03-10'],
    ['in recent days', 'in recent days: recent 03-07..03-14'],
    ['two days ago', 'two days ago: day 03-12..03-12'],
    ['yesterday', 'yesterday: day 03-13..03-13'],
    ['as soon as possible', 'as soon as possible: urgency'],
    ['at 5 p.m.', '5 p.m.: clock'],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual([expected]));

  it('takes may and march for months only with a capital letter', () => {
    expect(read('They may march again.')).toEqual([]);
    expect(read('They met in May.')).toEqual(['May: month 05-01..05-31']);
  });

  it('leaves days open where the article has no date', () => {
    expect(findTimes('She left on Tuesday.', '')[0]?.days).toBeUndefined();
    expect(findTimes('She left on 2 March 2023.', '')[0]?.days?.from).toBe(dayOf('2023-03-02'));
  });
});
