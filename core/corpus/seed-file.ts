/** A file of `seeds/` as numbered lines. */
import { type Problem, problemWith } from '../decode.ts';

/** `name` is the path as messages show it (`seeds/al-jazeera.md`). */
export type SeedFile = { readonly name: string; readonly text: string };

/** One line without its line break and outer blanks; `place` is `seeds/al-jazeera.md:4`, counted from 1. */
export type SeedLine = { readonly place: string; readonly text: string };

/** What was read of a file, and everything wrong with it. */
export type Reading<T> = { readonly value: T; readonly problems: readonly Problem[] };

/** An entry `- [id] rest` of any seed file. */
export type SeedEntry = { readonly id: string; readonly rest: string };

/** Longer lines are no line of a seed; the bound keeps hostile files cheap. */
const MAX_LINE = 5000;

/** The lines of a file. A byte order mark and any kind of line break are taken; a line beyond bounds comes out empty, with a problem. */
export function splitSeedFile(file: SeedFile): Reading<readonly SeedLine[]> {
  const problems: Problem[] = [];
  const lines = file.text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => {
      const place = `${file.name}:${index + 1}`;
      if (line.length <= MAX_LINE) return { place, text: line.trim() };
      problems.push(problemWith(place, 'the line', line, `at most ${MAX_LINE} characters`));
      return { place, text: '' };
    });
  return { value: lines, problems };
}

/** The entry a line holds, or undefined where it is none. */
export function readEntry(line: SeedLine): SeedEntry | undefined {
  const match = /^- \[([^\]]*)\] (\S.*)$/.exec(line.text);
  return match ? { id: match[1]?.trim() ?? '', rest: match[2] ?? '' } : undefined;
}

/** The id an article's file gives it: its name without folder and ending. */
export function seedId(file: SeedFile): string {
  return file.name.replace(/^.*[/\\]/, '').replace(/\.md$/i, '');
}
