import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutByLabel, readPageFolder } from './page-set.ts';

let folder = '';
let scratch = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fact-linker-set-'));
  scratch = mkdtempSync(join(tmpdir(), 'fact-linker-scratch-'));
});
afterEach(() => {
  for (const path of [folder, scratch]) rmSync(path, { recursive: true, force: true });
});

describe('readPageFolder', () => {
  it('reads plain and packed pages, with truth as text or as articleBody, named with or without the ending', () => {
    writeFileSync(join(folder, 'a.html'), '<p>One</p>');
    writeFileSync(join(folder, 'b.html.gz'), gzipSync('<p>Two</p>'));
    writeFileSync(join(folder, 'truth.json'), '{"a.html": "One", "b": {"articleBody": "Two", "url": "x"}}');
    const pages = readPageFolder(folder, scratch);
    expect(pages.map(({ truth, bytes }) => ({ truth, bytes }))).toEqual([
      { truth: 'One', bytes: 10 },
      { truth: 'Two', bytes: 10 },
    ]);
    expect(pages.map(({ file }) => readFileSync(file, 'utf8'))).toEqual(['<p>One</p>', '<p>Two</p>']);
  });

  it.each([
    ['no truth file', {}, 'one .json file'],
    ['a page without truth', { 'truth.json': '{}' }, 'nothing is said of the page a.html'],
    ['a truth without page', { 'truth.json': '{"a": "One", "c": "Three"}' }, 'no page for "c"'],
    ['a truth without text', { 'truth.json': '{"a": {"body": "One"}}' }, '"a" has no text'],
    ['a truth that is a list', { 'truth.json': '["One"]' }, 'expected an object'],
  ])('%s is told', (_, files, problem) => {
    writeFileSync(join(folder, 'a.html'), '<p>One</p>');
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    expect(() => readPageFolder(folder, scratch)).toThrow(problem);
  });
});

describe('cutByLabel', () => {
  it('cuts the marked texts, each counted from the end of the one before', () => {
    expect(cutByLabel('menu One two. share Three.', '5+8 7+6', 'a')).toBe('One two.\nThree.');
    expect(cutByLabel('menu', '', 'a')).toBe('');
  });

  it.each(['0+9', '5+1', '-1+2', '0+0', 'x+2', '3'])('refuses "%s" for a page of four characters', (label) => {
    expect(() => cutByLabel('menu', label, 'a-page')).toThrow(`"${label}" of "a-page"`);
  });
});
