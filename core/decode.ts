/**
 * The door for every value from outside (corpus, messages, settings, storage): it enters as `unknown` and leaves typed, or as
 * a list of problems. The one file that knows valibot.
 */
import {
  type GenericIssue,
  type GenericSchema,
  type InferOutput,
  type ObjectEntries,
  safeParse,
  strictObject,
} from 'valibot';

export {
  array,
  boolean,
  check,
  exactOptional,
  type GenericSchema,
  type InferOutput,
  integer,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  picklist,
  pipe,
  regex,
  string,
  unknown,
} from 'valibot';

/** One thing wrong with a value: where, which value (shortened), and what would be right. Rendered by `renderProblem`. */
export type Problem = { readonly place: string; readonly value: string; readonly message: string };

/** What comes of reading something from outside. There is at least one problem, and at most `MAX_PROBLEMS` and "and N more". */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The name of the place a value comes from, or a function from a part's path (`articles[3].url`) to the name of its place. */
export type Place = string | ((path: string) => string);

/** Problems beyond this number are counted, not listed. */
export const MAX_PROBLEMS = 200;

const SHOWN_CHARACTERS = 60;
const SHOWN_KEYS = 5;

/**
 * Checks a value against a schema. Lists every problem, not the first; of one field only the first thing wrong with it. The
 * decoded value holds nothing the schema does not name. Messages read `published is "last week"; expected YYYY-MM-DD`, where
 * the words after "expected" are the message given to the schema or action. `path` says where the value stands in a larger
 * one, as messages should name it (`articles[3]`).
 */
export function decode<Schema extends GenericSchema>(
  schema: Schema,
  value: unknown,
  place: Place,
  path = '',
): Result<InferOutput<Schema>> {
  const parsed = safeParse(schema, value, { abortPipeEarly: true, message: expectation });
  if (parsed.success) return { ok: true, value: parsed.output };
  const found = createProblemList();
  found.add(parsed.issues.map((issue) => toProblem(issue, place, path)));
  return { ok: false, problems: found.list() };
}

/** An object with these keys and no others; all unknown keys of one object make one problem. */
export function shape<const Entries extends ObjectEntries>(entries: Entries) {
  return strictObject(entries, (issue) => {
    const input = issue.path?.[0]?.input;
    if (issue.expected !== 'never' || typeof input !== 'object' || input === null) return 'an object';
    const unknown = Object.keys(input).filter((key) => !Object.hasOwn(entries, key));
    const shown = unknown.slice(0, SHOWN_KEYS).map(describeValue).join(', ');
    const more = unknown.length > SHOWN_KEYS ? ` and ${unknown.length - SHOWN_KEYS} more` : '';
    return `has the unknown ${shown}${more}; known are ${Object.keys(entries).join(', ')}`;
  });
}

/** Parses JSON from outside; a text that is none is news, not an exception. */
export function parseJson(text: string, place: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 2 * SHOWN_CHARACTERS) : 'it cannot be read';
    const message = `is no JSON (${reason}); get the file again or rebuild it`;
    return { ok: false, problems: [{ place, value: describeValue(text), message }] };
  }
}

/** A problem with a part of a value: `published is "last week"; expected YYYY-MM-DD`. An empty path means the whole value. */
export function problemWith(place: string, path: string, value: unknown, expected: string): Problem {
  const shown = describeValue(value);
  return { place, value: shown, message: `${path === '' ? '' : `${path} `}is ${shown}; expected ${expected}` };
}

/** What `createProblemList` returns. */
export type ProblemList = {
  readonly add: (problems: readonly Problem[]) => void;
  readonly count: () => number;
  readonly list: () => readonly Problem[];
};

/** Collects problems: keeps the first `MAX_PROBLEMS`, counts the rest. `list()` ends with "and N more" where some are left out. */
export function createProblemList(): ProblemList {
  const kept: Problem[] = [];
  let count = 0;
  return {
    add(problems) {
      count += problems.length;
      for (const problem of problems.slice(0, MAX_PROBLEMS - kept.length)) kept.push(problem);
    },
    count: () => count,
    list() {
      const last = kept.at(-1);
      if (last === undefined || count === kept.length) return [...kept];
      return [...kept, { place: last.place, value: '', message: `and ${count - kept.length} more` }];
    },
  };
}

/** A value as a message shows it: texts quoted and cut, lists by their length, objects by their kind only. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') {
    if (value.length <= SHOWN_CHARACTERS) return JSON.stringify(value);
    return `${JSON.stringify(value.slice(0, SHOWN_CHARACTERS))}… (${value.length} characters)`;
  }
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === undefined) return 'missing';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function toProblem(issue: GenericIssue, place: Place, prefix: string): Problem {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const isKey = issue.path?.at(-1)?.origin === 'key';
  const isUnknownKey = isKey && issue.expected === 'never';
  const path = renderPath(prefix, isUnknownKey ? keys.slice(0, -1) : keys);
  const at = typeof place === 'string' ? place : place(path);
  if (isUnknownKey) return { place: at, value: describeValue(keys.at(-1)), message: `${path} ${issue.message}`.trim() };
  if (isKey) return { place: at, value: describeValue(undefined), message: `${path} is missing; add it` };
  return problemWith(at, path, issue.input, issue.message);
}

function renderPath(prefix: string, keys: readonly unknown[]): string {
  let path = prefix;
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else path += `${path === '' ? '' : '.'}${String(key).slice(0, SHOWN_CHARACTERS)}`;
  }
  return path;
}

/** What a schema or action without words of its own expects. */
function expectation(issue: GenericIssue): string {
  const unit = Array.isArray(issue.input) ? 'entries' : 'characters';
  switch (issue.type) {
    case 'max_length':
      return `at most ${String(issue.requirement)} ${unit}`;
    case 'min_length':
      return `at least ${String(issue.requirement)} ${unit}`;
    case 'array':
      return 'a list';
    case 'string':
      return 'a text';
    default:
      return issue.expected ?? 'another value';
  }
}
