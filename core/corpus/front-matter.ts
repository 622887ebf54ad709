/** Reads the `key: value` lines between two `---` lines at the head of a seed file. */
import { type Problem, problemWith } from '../decode.ts';
import type { Reading, SeedLine } from './seed-file.ts';

export type FrontMatter = {
  /** Values as written, without outer blanks; an empty value is an empty text. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where each key stands; a key that is not there has the place of the opening line. */
  readonly placeOf: (key: string) => string;
  /** The lines after the front matter. */
  readonly body: readonly SeedLine[];
};

/** Splits a file's lines into front matter and body. `keys` are the known ones; others, repeated ones and other lines are problems. */
export function readFrontMatter(lines: readonly SeedLine[], keys: readonly string[]): Reading<FrontMatter> {
  const problems: Problem[] = [];
  const fields = new Map<string, string>();
  const places = new Map<string, string>();
  const first = lines[0]?.place ?? '';
  const placeOf = (key: string) => places.get(key) ?? first;
  if (lines[0]?.text !== '---') {
    problems.push(problemWith(first, 'the first line', lines[0]?.text ?? '', '--- and then the front matter'));
    return { value: { fields, placeOf, body: lines }, problems };
  }
  const close = lines.findIndex((line, index) => index > 0 && line.text === '---');
  if (close === -1)
    problems.push({
      place: first,
      value: '',
      message: 'the front matter is not closed; put a line --- after its last field',
    });
  const end = close === -1 ? lines.findIndex((line) => line.text.startsWith('- ')) : close;
  for (const line of lines.slice(1, end === -1 ? lines.length : end)) {
    if (line.text === '') continue;
    const match = /^([A-Za-z_-]+):\s*(.*)$/.exec(line.text);
    const key = match?.[1] ?? '';
    if (match === null) problems.push(problemWith(line.place, 'the line', line.text, 'key: value'));
    else if (!keys.includes(key)) problems.push(problemWith(line.place, 'the key', key, `one of ${keys.join(', ')}`));
    else if (fields.has(key))
      problems.push({
        place: line.place,
        value: key,
        message: `${key} stands twice, first at ${placeOf(key)}; keep one`,
      });
    else {
      fields.set(key, match[2] ?? '');
      places.set(key, line.place);
    }
  }
  return { value: { fields, placeOf, body: end === -1 ? [] : lines.slice(close === -1 ? end : end + 1) }, problems };
}
