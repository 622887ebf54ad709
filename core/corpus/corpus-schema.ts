/** What every field and record of a corpus must look like, whether it comes from a file or from `seeds/`. */
import { array, boolean, check, exactOptional, maxLength, minLength, pipe, regex, shape, string } from '../decode.ts';

const MAX_ID = 120;
const MAX_NAME = 200;
const MAX_TITLE = 600;
/** UTF-16 units of a claim's or telling's text. */
export const MAX_TEXT = 4000;
const MAX_ADDRESS = 2000;
const MAX_HOST = 253;
/** Hosts of an outlet. */
export const MAX_HOSTS = 100;

/** How many entries each list of a corpus may have: bounds memory before anything is built from them. */
export const MAX_ENTRIES = {
  outlets: 20_000,
  articles: 200_000,
  stories: 200_000,
  claims: 500_000,
  tellings: 1_500_000,
} as const;

/** `only-diplomacy`: lower-case words, digits and hyphens. */
export const idField = pipe(
  string(),
  maxLength(MAX_ID),
  regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and single hyphens'),
);
export const nameField = pipe(string(), minLength(1), maxLength(MAX_NAME));
/** Empty where the title is unknown. */
export const titleField = pipe(string(), maxLength(MAX_TITLE));
export const textField = pipe(string(), maxLength(MAX_TEXT), regex(/\S/, 'a text that is not blank'));
export const dateField = pipe(string(), maxLength(10, 'YYYY-MM-DD'), check(isCalendarDate, 'YYYY-MM-DD'));
/** An absolute http(s) address without user name or password. */
export const addressField = pipe(
  string(),
  maxLength(MAX_ADDRESS),
  regex(
    /^https?:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?(?:[/?#][^\s\p{C}<>"\\]*)?$/iu,
    'an address that begins with http:// or https://',
  ),
);
const hostField = pipe(
  string(),
  maxLength(MAX_HOST),
  regex(/^(?!www\.)[\p{Ll}\p{Lo}\p{N}-]+(?:\.[\p{Ll}\p{Lo}\p{N}-]+)*$/u, 'a host name in lower case without www.'),
);

export const outletSchema = shape({
  id: idField,
  name: nameField,
  hosts: pipe(array(hostField), maxLength(MAX_HOSTS)),
});
export const articleSchema = shape({
  id: idField,
  outlet: idField,
  title: titleField,
  published: dateField,
  url: exactOptional(addressField),
  via: exactOptional(addressField),
  wire: exactOptional(boolean()),
  agency: exactOptional(nameField),
});
export const storySchema = shape({ id: idField, title: textField });
export const claimSchema = shape({ id: idField, story: idField, text: textField });
export const tellingSchema = shape({
  claim: idField,
  article: idField,
  words: textField,
  whole: exactOptional(boolean()),
});

/** True for a `YYYY-MM-DD` that is a day of the calendar. */
function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
