/**
 * The one place that looks words up: every visible word stands in `public/_locales/LANGUAGE/messages.json`. Whoever draws hands in how they
 * are read, once; numbers, days and plural forms follow the language of the words that were found.
 */
import type messages from '../public/_locales/en/messages.json';

/** Name of a message. */
export type MessageKey = keyof typeof messages;

/** Name of a message that counts: in each language it has a form for each of its plural categories, `KEY_one`, `KEY_other`. */
export type CountedKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** Gives a message with `$1`, `$2` … replaced by the parts; empty where there is no such message. */
export type LookUp = (key: string, parts: readonly string[]) => string;

type Language = {
  readonly lookUp: LookUp;
  readonly tag: string;
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
};

const BYTES_OF_MEGABYTE = 1_000_000;

let lookUpWords: LookUp | undefined;
/** Formatters are slow to make: they are made with the first words, and a page without marks makes none. */
let language: Language | undefined;
let days: Intl.DateTimeFormat | undefined;
let lists: Intl.ListFormat | undefined;

/** Sets where words are read from; to be called before anything is drawn. */
export function speakWith(lookUp: LookUp): void {
  lookUpWords = lookUp;
  language = undefined;
  days = undefined;
  lists = undefined;
}

/** A message's words in the reader's language. */
export function say(key: MessageKey, ...parts: readonly string[]): string {
  return spoken().lookUp(key, parts);
}

/** The form of a message that goes with `count`, which stands for `$1` in it; `parts` follow. */
export function sayCounted(key: CountedKey, count: number, ...parts: readonly string[]): string {
  const { lookUp, plurals, numbers } = spoken();
  const given = [numbers.format(count), ...parts];
  return lookUp(`${key}_${plurals.select(count)}`, given) || lookUp(`${key}_other`, given);
}

/** The language of the words as a BCP 47 tag, which is not the browser's where there are no words in that. */
export const languageTag = (): string => spoken().tag;

/** The direction in which the language of the words is written. */
export const direction = (): 'ltr' | 'rtl' => (say('direction') === 'rtl' ? 'rtl' : 'ltr');

/** A number as the language writes it. */
export const numberLabel = (value: number): string => spoken().numbers.format(value);

/** A number of bytes as megabytes, kilobytes below a tenth of one. */
export function sizeLabel(bytes: number): string {
  const [value, unit] =
    bytes < BYTES_OF_MEGABYTE / 10 ? [bytes / 1_000, 'kilobyte'] : [bytes / BYTES_OF_MEGABYTE, 'megabyte'];
  return new Intl.NumberFormat(languageTag(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** A `YYYY-MM-DD` day for readers (“19 Jun 2025”); anything else comes back as it is. */
export function dateLabel(day: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time)) return day;
  days ??= new Intl.DateTimeFormat(languageTag(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return days.format(time);
}

/** Things side by side, none of them more than another. */
export function listLabel(parts: readonly string[]): string {
  lists ??= new Intl.ListFormat(languageTag(), { type: 'unit', style: 'long' });
  return lists.format(parts);
}

function spoken(): Language {
  if (language !== undefined) return language;
  if (lookUpWords === undefined) throw new Error('No words to draw with: call speakWith before anything is drawn.');
  const tag = lookUpWords('language', []);
  language = {
    lookUp: lookUpWords,
    tag,
    plurals: new Intl.PluralRules(tag),
    numbers: new Intl.NumberFormat(tag),
  };
  return language;
}
