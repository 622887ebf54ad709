/**
 * Reads the JSON of one large object piece by piece: its members one by one, and of members that are lists their entries one by one, so that neither the
 * text nor the whole value is ever in memory. What stands between members and entries is checked here, each value by `JSON.parse`.
 */
import { type Problem, parseJson } from '../decode.ts';

/** A member's value, or with `entry` one entry of it. `list` events come at the beginning of each list, also of an empty one. */
export type JsonEntry =
  | { readonly kind: 'list'; readonly key: string }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: number; readonly value: unknown }
  | { readonly kind: 'member'; readonly key: string; readonly value: unknown };

export type JsonEntryReader = {
  /** Takes the next piece of text and gives what it completes; nothing more after a problem. */
  readonly push: (text: string) => Iterable<JsonEntry>;
  /** The problem that ended the reading, or that the text ended too early; undefined where the object is whole. */
  readonly end: () => Problem | undefined;
};

/** UTF-16 units of one value at most: a claim of schema.org form with thousands of appearances. */
const LONGEST_VALUE = 8_000_000;
const SPACE = /\s*/y;
const SCALAR = /[^\s,\]}[{"]+/y;
const SHOWN = 40;

type Expected = 'object' | 'key' | 'colon' | 'value' | 'entry' | 'after-entry' | 'after-member' | 'nothing';

export function createJsonEntryReader(place: string): JsonEntryReader {
  let text = '';
  /** Where reading goes on in `text`; in a value that is not whole yet, `scan` says how far it was looked at. */
  let at = 0;
  let scan: ValueScan | undefined;
  let expected: Expected = 'object';
  let key = '';
  let entry = 0;
  let canEnd = false;
  let isFirst = true;
  const keys = new Set<string>();
  let problem: Problem | undefined;

  const fail = (message: string): void => {
    problem ??= { place, value: text.slice(at, at + SHOWN), message };
  };
  const unexpected = (wanted: string): void =>
    fail(
      `is no JSON (${JSON.stringify(text.slice(at, at + SHOWN))} where ${wanted} should stand); get the file again or rebuild it`,
    );

  /** The value at `at`, when it is whole. */
  const takeValue = (where: string): { readonly value: unknown } | undefined => {
    scan ??= { from: at, depth: 0, inText: false };
    const end = endOfValue(text, scan);
    if (end === undefined) {
      if (text.length - at > LONGEST_VALUE) fail(`${where} is longer than ${LONGEST_VALUE} characters; split it`);
      return undefined;
    }
    scan = undefined;
    const parsed = parseJson(text.slice(at, end), place);
    if (!parsed.ok) {
      problem ??= parsed.problems[0] && { ...parsed.problems[0], message: `${where} ${parsed.problems[0].message}` };
      return undefined;
    }
    at = end;
    return { value: parsed.value };
  };

  function* read(): Iterable<JsonEntry> {
    for (;;) {
      if (scan === undefined) {
        SPACE.lastIndex = at;
        SPACE.test(text);
        at = SPACE.lastIndex;
      }
      const sign = text[at];
      if (problem !== undefined || sign === undefined) return;
      if (expected === 'object') {
        if (sign === '{') step('key');
        else unexpected('{');
      } else if (expected === 'key') {
        if (sign === '}' && isFirst) step('nothing');
        else if (sign !== '"') unexpected('the name of a member');
        else {
          const name = takeValue('the name of a member');
          if (name === undefined) return;
          key = String(name.value);
          isFirst = false;
          if (keys.has(key)) fail(`has ${JSON.stringify(key)} twice; keep one of them`);
          keys.add(key);
          expected = 'colon';
        }
      } else if (expected === 'colon') {
        if (sign === ':') step('value');
        else unexpected('":"');
      } else if (expected === 'value' && sign === '[') {
        step('entry');
        entry = 0;
        canEnd = true;
        yield { kind: 'list', key };
      } else if (expected === 'value') {
        const member = takeValue(key);
        if (member === undefined) return;
        expected = 'after-member';
        yield { kind: 'member', key, value: member.value };
      } else if (expected === 'entry') {
        if (sign === ']' && canEnd) step('after-member');
        else {
          const one = takeValue(`${key}[${entry}]`);
          if (one === undefined) return;
          expected = 'after-entry';
          yield { kind: 'entry', key, entry, value: one.value };
          entry += 1;
        }
      } else if (expected === 'after-entry') {
        if (sign === ',') {
          step('entry');
          canEnd = false;
        } else if (sign === ']') step('after-member');
        else unexpected('"," or "]"');
      } else if (expected === 'after-member') {
        if (sign === ',') step('key');
        else if (sign === '}') step('nothing');
        else unexpected('"," or "}"');
      } else unexpected('nothing more');
    }
  }

  function step(next: Expected): void {
    at += 1;
    expected = next;
  }

  return {
    *push(piece) {
      text = text.slice(at) + (text === '' && expected === 'object' ? piece.replace(/^\ufeff/, '') : piece);
      if (scan !== undefined) scan.from -= at;
      at = 0;
      yield* read();
    },
    end: () => {
      if (problem === undefined && expected !== 'nothing')
        fail('is no JSON (it ends too early); get the file again or rebuild it');
      return problem;
    },
  };
}

/** How far a value was looked at: its brackets that are still open, and whether a text is. */
type ValueScan = { from: number; depth: number; inText: boolean };

const BRACKET_OR_QUOTE = /["[\]{}]/g;
const QUOTE_OR_ESCAPE = /["\\]/g;

/** The end of the value, undefined where more text has to come first; `scan` goes on from where it was. */
function endOfValue(text: string, scan: ValueScan): number | undefined {
  if (scan.depth === 0 && !scan.inText && !/["[{]/.test(text[scan.from] ?? '')) {
    SCALAR.lastIndex = scan.from;
    SCALAR.test(text);
    const end = SCALAR.lastIndex === 0 ? scan.from + 1 : SCALAR.lastIndex;
    return end < text.length ? end : undefined;
  }
  for (;;) {
    const signs = scan.inText ? QUOTE_OR_ESCAPE : BRACKET_OR_QUOTE;
    signs.lastIndex = scan.from;
    const found = signs.exec(text);
    if (found === null) {
      scan.from = text.length;
      return undefined;
    }
    const [sign] = found;
    if (sign === '\\') {
      // What is escaped may come with the next piece.
      if (found.index + 1 === text.length) {
        scan.from = found.index;
        return undefined;
      }
      scan.from = found.index + 2;
      continue;
    }
    scan.from = found.index + 1;
    if (sign === '"') scan.inText = !scan.inText;
    else scan.depth += sign === '[' || sign === '{' ? 1 : -1;
    if (!scan.inText && scan.depth <= 0) return scan.from;
  }
}
