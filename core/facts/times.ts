/** Times a text states, resolved against the date of its article. */
import type { Words } from '../differences/difference.ts';
import { foldTypography } from '../text/normalise.ts';
import { type Days, dayOf } from './calendar.ts';
import type { Resolve } from './resolve-time.ts';
import { TIME_PATTERNS } from './time-patterns.ts';

/** How finely a time is stated. `recent` and `coming` are spans without edges; `urgency` says how soon something is to be done. */
export type TimePrecision =
  | 'clock'
  | 'day'
  | 'days'
  | 'week'
  | 'month'
  | 'season'
  | 'year'
  | 'recent'
  | 'coming'
  | 'urgency';

/**
 * A stated time. `days` are the days it may mean, undefined where the article has no date and the words need one; `other` a
 * second reading (Thursday: the one before or, where the text looks ahead, the one after). `key` is equal for equal words whatever their date.
 */
export type TimeFact = Words & {
  readonly precision: TimePrecision;
  readonly key: string;
  readonly days: Days | undefined;
  readonly other: Days | undefined;
};

/** Words with which a bare weekday may be the one to come. */
const AHEAD =
  /\b(?:will|would|shall|plans?|planned|due|scheduled|expected|set|upcoming|to be|is to|are to|starts?|begins?|opens?|takes place|by|until|before|going to|should|must|ahead|deadline|appeal|meets?|could|may)\b/i;

/** Every time of `text`, in order. `published` is the article's date (`YYYY-MM-DD`) or empty. */
export function findTimes(text: string, published: string): readonly TimeFact[] {
  const folded = foldTypography(text);
  const today = dayOf(published);
  const looksAhead = AHEAD.test(folded);
  const found: TimeFact[] = [];
  for (const { pattern, resolve } of TIME_PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const fact = timeOf(text, match, resolve, today, looksAhead);
      if (fact) found.push(fact);
    }
  }
  return withoutOverlaps(found);
}

function timeOf(
  text: string,
  match: RegExpExecArray,
  resolve: Resolve,
  today: number | undefined,
  looksAhead: boolean,
): TimeFact | undefined {
  const resolved = resolve(match, today);
  if (!resolved) return undefined;
  const start = match.index;
  const end = start + match[0].length;
  return {
    text: text.slice(start, end),
    start,
    end,
    precision: resolved.precision,
    key: resolved.key,
    days: resolved.days,
    other: looksAhead || !/^[a-z]+day$/.test(resolved.key) ? resolved.other : undefined,
  };
}

function withoutOverlaps(found: TimeFact[]): readonly TimeFact[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TimeFact[] = [];
  for (const fact of found) {
    const last = kept.at(-1);
    if (last === undefined || fact.start >= last.end) kept.push(fact);
    else if (fact.end - fact.start > last.end - last.start) kept[kept.length - 1] = fact;
  }
  return kept;
}
