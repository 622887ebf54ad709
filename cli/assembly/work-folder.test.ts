import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkFolder } from './work-folder.ts';

/** More than any system gives to a process. */
const NO_PROCESS = 2 ** 30;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fact-linker-work-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder in which another process is at work is refused, until that process is gone', () => {
  writeFileSync(join(folder, 'running'), String(process.ppid));
  const refused = openWorkFolder(folder, false);
  expect(refused).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining(`process ${process.ppid} is at work in it`) }],
  });
  writeFileSync(join(folder, 'running'), String(NO_PROCESS));
  const opened = openWorkFolder(folder, false);
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  opened.value.close();
  expect(existsSync(join(folder, 'running'))).toBe(false);
});

test('what was done stays, unless a fresh start is asked for', () => {
  for (const [fresh, isKnown] of [
    [false, false],
    [false, true],
    [true, false],
  ] as const) {
    const opened = openWorkFolder(join(folder, 'work'), fresh);
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    expect(opened.value.articles.has('key')).toBe(isKnown);
    opened.value.articles.append('key', 1);
    opened.value.close();
  }
});
