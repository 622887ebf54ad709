/** The expressions of time that news uses, each with how it is resolved against the day of the article. */
import { dayFrom, daysOfYear } from './calendar.ts';
import {
  agoTime,
  dateRange,
  dateTime,
  dayOfWeekTime,
  monthTime,
  near,
  partOfUnit,
  type Resolve,
  spanOrUnit,
  spanTime,
  time,
  unitTime,
  WEEKDAYS,
  weekdayTime,
} from './resolve-time.ts';

const WEEKDAY = `(${WEEKDAYS.join('|')})`;
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const COUNT =
  '(?:(a couple of|a few|few|several|many|\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )';
const PART = '(?:(early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[- ])';
const YEAR = '((?:1[7-9]|20)\\d\\d)';
function pattern(source: string, flags = 'gi'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, `${flags}u`);
}

function yearTime(year: string): ReturnType<Resolve> {
  return time('year', year, daysOfYear(Number(year)));
}

/** "This Week": a programme or a paper. */
const IS_TITLE = /^\p{Lu}\S* \p{Lu}/u;

/** Month names count only with a capital letter: may and march are words too. */
const CAPITAL = 'g';

/** Longer expressions win over the shorter ones inside them. */
export const TIME_PATTERNS: readonly { readonly pattern: RegExp; readonly resolve: Resolve }[] = [
  {
    pattern: pattern(`(\\d{4})-(\\d\\d)-(\\d\\d)`),
    resolve: (m) => {
      const at = dayFrom(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
      return at === undefined ? undefined : time('day', m[0], { from: at, to: at });
    },
  },
  {
    pattern: pattern(`${DAY} ${MONTH} ?(?:-|to|until) ?${DAY} ${MONTH}(?:,? (\\d{4}))?`, CAPITAL),
    resolve: (m, today) =>
      dateRange(dateTime(m[1] ?? '', m[2] ?? '', m[5], today), dateTime(m[3] ?? '', m[4] ?? '', m[5], today)),
  },
  {
    pattern: pattern(`${DAY} ?(?:-|to|and) ?${DAY} ${MONTH}(?:,? (\\d{4}))?`, CAPITAL),
    resolve: (m, today) =>
      dateRange(dateTime(m[1] ?? '', m[3] ?? '', m[4], today), dateTime(m[2] ?? '', m[3] ?? '', m[4], today)),
  },
  {
    pattern: pattern(`${MONTH} ${DAY} ?(?:-|to|and|until) ?(?:${MONTH} )?${DAY}(?:,? (\\d{4}))?`, CAPITAL),
    resolve: (m, today) =>
      dateRange(dateTime(m[2] ?? '', m[1] ?? '', m[5], today), dateTime(m[4] ?? '', m[3] ?? m[1] ?? '', m[5], today)),
  },
  {
    pattern: pattern(`(?:${WEEKDAY},? )?(?:the )?${DAY} (?:of )?${MONTH}(?:,? (\\d{4}))?`, 'g'),
    resolve: (m, today) => dateTime(m[2] ?? '', m[3] ?? '', m[4], today),
  },
  {
    pattern: pattern(`(?:${WEEKDAY},? )?${MONTH} (?:the )?${DAY}(?:,? (\\d{4}))?`, CAPITAL),
    resolve: (m, today) => dateTime(m[3] ?? '', m[2] ?? '', m[4], today),
  },
  {
    pattern: pattern(`${PART}${MONTH} (?:or|to|and) ${PART}${MONTH}`, CAPITAL),
    resolve: (m, today) =>
      dateRange(monthTime(m[2] ?? '', undefined, m[1], today), monthTime(m[4] ?? '', undefined, m[3], today)),
  },
  {
    pattern: pattern(`${PART}?${MONTH}(?:,? (?:of )?(\\d{4}))?`, CAPITAL),
    resolve: (m, today) => monthTime(m[2] ?? '', m[3], m[1], today),
  },
  {
    pattern: pattern(
      `(?:(?:in|since|during|until|from|before|after|late|early|mid)[- ]${YEAR}(?![,.]\\d| (?:people|troops|soldiers))|(?:by|of|for) ${YEAR}(?![,.]\\d| [a-z]+s))`,
    ),
    resolve: (m) => yearTime(m[1] ?? m[2] ?? ''),
  },
  {
    pattern: pattern(
      `(?<=(?:\\b(?:[Tt]he|[Aa]|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|'s|\\p{Lu}\\p{L}*,?|\\d{4},?(?: and| or| through| to)?) )${YEAR}(?=[,;)]|\\.?$|\\. | (?!people|troops|soldiers|workers|jobs|homes|houses|dead|deaths|cases|votes)[a-z])`,
      CAPITAL,
    ),
    resolve: (m) => yearTime(m[1] ?? ''),
  },
  {
    pattern: pattern(`(?:(?:in|since|during|of) the )?((?:19|20)\\d0)'?s`),
    resolve: (m) => {
      const first = Number(m[1]);
      return time('year', `${first}s`, { from: daysOfYear(first).from, to: daysOfYear(first + 9).to });
    },
  },
  {
    pattern: pattern(`(earlier|later) (this|last|next) (week|month|year)`),
    resolve: (m, today) => partOfUnit(m[1] ?? '', m[2] ?? '', m[3] ?? '', today),
  },
  {
    pattern: pattern(
      `(last|past|previous|this|next|coming|following) (week|weekend|month|year|spring|summer|autumn|fall|winter)`,
    ),
    resolve: (m, today) => (IS_TITLE.test(m[0]) ? undefined : unitTime(m[1] ?? '', m[2] ?? '', today)),
  },
  {
    pattern: pattern(`${WEEKDAY},? (?:of )?(last|this|next) week`),
    resolve: (m, today) => dayOfWeekTime(m[1] ?? '', m[2] ?? '', today),
  },
  { pattern: pattern(`over the weekend`), resolve: (_m, today) => unitTime('last', 'weekend', today) },
  {
    pattern: pattern(
      `(?:early |late )?(?:(last|past|previous|this|next|coming|following) )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?`,
    ),
    resolve: (m, today) => (/^\p{Lu}/u.test(m[2] ?? '') ? weekdayTime(m[2] ?? '', m[1], today) : undefined),
  },
  {
    pattern: pattern(
      `(?:in|over|during|within|for) (?:the )?(recent|past|last|previous|preceding|coming|next|following) ${COUNT}?(hours?|days?|weeks?|months?|years?|decades?)`,
    ),
    resolve: (m, today) => spanOrUnit(m[1] ?? '', m[2], m[3] ?? '', today),
  },
  {
    pattern: pattern(
      `(?:the )?(recent|past|last|previous|coming|next) ${COUNT}(hours|days|weeks|months|years|decades)`,
    ),
    resolve: (m, today) => spanTime(m[1] ?? '', m[2], m[3] ?? '', today),
  },
  {
    pattern: pattern(`${COUNT}(days?|weeks?|months?|years?|hours?|decades?)[- ](ago|earlier|later|before)`),
    resolve: (m, today) => agoTime(m[1] ?? '', m[2] ?? '', m[3] ?? '', today),
  },
  {
    pattern: pattern(`(?:the )?(year)[- ](ago|earlier|before)`),
    resolve: (m, today) => agoTime('a', m[1] ?? '', 'ago', today),
  },
  { pattern: pattern(`(?:today|tonight|this (?:morning|afternoon|evening))`), resolve: near(0, 'today') },
  { pattern: pattern(`(?:yesterday|last night)`), resolve: near(-1, 'yesterday') },
  { pattern: pattern(`tomorrow`), resolve: near(1, 'tomorrow') },
  {
    pattern: pattern(`(?:recently|recent|lately)`),
    resolve: (_m, today) => time('recent', 'recent', today === undefined ? undefined : { from: today - 60, to: today }),
  },
  {
    pattern: pattern(`(?:immediately|immediate|at once|right away|instantly)`),
    resolve: () => time('urgency', 'now', undefined),
  },
  {
    pattern: pattern(`(?:as soon as possible|as quickly as possible|at the earliest opportunity)`),
    resolve: () => time('urgency', 'soon', undefined),
  },
  {
    pattern: pattern(`(\\d{1,2})(?:[:.](\\d\\d))? ?([ap])\\.?m\\b\\.?`),
    resolve: (m) =>
      time('clock', `${(Number(m[1]) % 12) + (/p/i.test(m[3] ?? '') ? 12 : 0)}:${m[2] ?? '00'}`, undefined),
  },
  {
    pattern: pattern(`([01]?\\d|2[0-3]):([0-5]\\d)`),
    resolve: (m) => time('clock', `${Number(m[1])}:${m[2]}`, undefined),
  },
];
