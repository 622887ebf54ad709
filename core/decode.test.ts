import { describe, expect, test } from 'vitest';
import {
  array,
  createProblemList,
  decode,
  describeValue,
  exactOptional,
  MAX_PROBLEMS,
  maxLength,
  number,
  parseJson,
  picklist,
  pipe,
  regex,
  shape,
  string,
} from './decode.ts';
import { renderProblem } from './render-problem.ts';

const bookSchema = shape({
  title: string(),
  printed: pipe(string(), maxLength(10), regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD')),
  pages: exactOptional(number()),
  binding: exactOptional(picklist(['soft', 'hard'])),
});

function messagesOf(value: unknown): string[] {
  const result = decode(bookSchema, value, 'books.json');
  return result.ok ? [] : result.problems.map(renderProblem);
}

describe('decode', () => {
  test('hands over a right value and leaves out nothing', () => {
    const book = { title: 'Lighthouses', printed: '1999-03-04', pages: 12 };
    expect(decode(bookSchema, book, 'books.json')).toEqual({ ok: true, value: book });
  });

  test('lists every problem with place, value and what is expected', () => {
    expect(messagesOf({ printed: 'last week', pages: 'many', binding: 'none', colour: 1, size: 2 })).toEqual([
      'books.json: title is missing; add it',
      'books.json: printed is "last week"; expected YYYY-MM-DD',
      'books.json: pages is "many"; expected number',
      'books.json: binding is "none"; expected ("soft" | "hard")',
      'books.json: has the unknown "colour", "size"; known are title, printed, pages, binding',
    ]);
  });

  test('names the entry of a list, also one that stands in a larger value', () => {
    const result = decode(array(bookSchema), [{ title: 1, printed: '1999-03-04' }], 'library.json', 'shelves[2].books');
    expect(result).toEqual({
      ok: false,
      problems: [{ place: 'library.json', value: '1', message: 'shelves[2].books[0].title is 1; expected a text' }],
    });
  });

  test('asks for the place of each part where parts have places of their own', () => {
    const result = decode(
      bookSchema,
      { title: 'x', printed: 'today' },
      (path) => `book.md:${path === 'printed' ? 3 : 1}`,
    );
    expect(result.ok ? [] : result.problems.map(({ place }) => place)).toEqual(['book.md:3']);
  });

  test('refuses keys that every object inherits as unknown ones', () => {
    const value: unknown = JSON.parse(
      '{"title": "x", "printed": "1999-03-04", "__proto__": {"pages": 1}, "constructor": 2}',
    );
    expect(messagesOf(value)).toEqual([
      'books.json: has the unknown "__proto__", "constructor"; known are title, printed, pages, binding',
    ]);
  });

  test('shortens a text of ten million characters and does not match it', () => {
    const start = process.cpuUsage();
    const [message] = messagesOf({ title: 'x', printed: '1'.repeat(10_000_000) });
    expect(message).toMatch(
      /^books\.json: printed is "1{60}"… \(10000000 characters\); expected at most 10 characters$/,
    );
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
  });

  test('takes a value nested a hundred thousand deep calmly', () => {
    const depth = 100_000;
    const nested = parseJson('['.repeat(depth) + ']'.repeat(depth), 'deep.json');
    expect(nested.ok ? messagesOf({ title: nested.value, printed: '1999-03-04' }) : []).toEqual([
      'books.json: title is a list of 1; expected a text',
    ]);
  });

  test.each([null, undefined, 5, 'book', [], () => 1])('refuses %s as an object', (value) => {
    expect(messagesOf(value).length).toBeGreaterThan(0);
  });
});

test('parseJson says where a text is no JSON', () => {
  const result = parseJson('{"title": ', 'books.json');
  expect(result.ok ? [] : result.problems.map(renderProblem)).toEqual([
    expect.stringMatching(/^books\.json: is no JSON \(.+\); get the file again or rebuild it$/),
  ]);
  expect(parseJson('\ufeff[1]', 'books.json')).toEqual({ ok: true, value: [1] });
});

test('a problem list keeps the first problems and counts the rest', () => {
  const list = createProblemList();
  list.add(
    Array.from({ length: MAX_PROBLEMS + 7 }, (_, index) => ({ place: 'a', value: '', message: `problem ${index}` })),
  );
  list.add([{ place: 'a', value: '', message: 'one more' }]);
  expect(list.count()).toBe(MAX_PROBLEMS + 8);
  expect(list.list()).toHaveLength(MAX_PROBLEMS + 1);
  expect(list.list().at(-1)?.message).toBe('and 8 more');
});

test('describeValue quotes control characters', () => {
  expect(describeValue('a\u001b[31m')).toBe('"a\\u001b[31m"');
});
