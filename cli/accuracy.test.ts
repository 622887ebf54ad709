import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FERRY_CORPUS } from '../tests/arbitraries/corpus.ts';
import { collectOutput } from '../tests/commands/collect-output.ts';
import { runCommand } from '../tests/commands/run-command.ts';
import { accuracy as runAccuracy } from './accuracy.ts';

const folder = mkdtempSync(join(tmpdir(), 'fact-linker-accuracy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const AGROUND = 'The ferry Lark ran aground on the Skarn reef off Osterholm.';
const OIL = 'About 30 tonnes of oil leaked from the Lark into the bird sanctuary on Skarn.';
const rows = (...all: readonly object[]) => all.map((row) => JSON.stringify(row)).join('\n');

mkdirSync(join(folder, 'pages'));
mkdirSync(join(folder, 'empty'));
fileWith(
  'pages/right.jsonl',
  rows(
    { sentence: AGROUND, claims: ['C01'], heading: true },
    { sentence: AGROUND, claims: ['C01'] },
    { sentence: 'The weather was calm that week.', claims: ['C02'] },
    { sentence: OIL, claims: [] },
  ),
);
fileWith(
  'pages/without-labels.jsonl',
  rows({ sentence: AGROUND, claims: [] }, { sentence: 'Nothing new.', claims: [] }),
);
fileWith('pages/notes.txt', 'not a page');
const corpus = fileWith('ferry.json', JSON.stringify(FERRY_CORPUS));
const codes = fileWith('codes.tsv', 'code\tid\nC01\tferry-aground\nC02\toil-leaked\n');

const accuracy = (...args: readonly string[]) => collectOutput((output) => runAccuracy(args, output));

describe('npm run accuracy', () => {
  it('counts right and wrong links through the short codes, headings left out', async () => {
    const { code, stdout } = await accuracy(join(folder, 'pages'), '--codes', codes, '--corpus', corpus, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      pages: 2,
      sentences: 5,
      labels: 2,
      atDefault: { precision: 1 / 3, recall: 1 / 2, f1: 0.4 },
      pagesWithoutLabels: 1,
      wrongMarksPer100: 50,
    });
  });

  it('prints the figures for people', async () => {
    const args = [join(folder, 'pages'), '--codes', codes, '--corpus', corpus];
    const { stdout } = await runCommand('accuracy.ts', args);
    expect(stdout).toContain('2 pages, 5 sentences without headings, 2 labels');
    expect(stdout).toMatch(/^default threshold .*F1 0\.400 {2}precision 0\.333 {2}recall 0\.500$/m);
    expect(stdout).toMatch(/^best threshold .*F1 \d\.\d{3}/m);
    expect(stdout).toMatch(/^average precision +\d\.\d{3}$/m);
    expect(stdout).toMatch(/^recall at 90 % precision +\d\.\d{3}$/m);
    expect(stdout).toMatch(/^wrong marks per 100 sentences +50\.00 on 1 pages without labels$/m);
  });

  it.each([
    ['no table of codes', [folder], /--codes/],
    ['a folder that is not there', [join(folder, 'gone'), '--codes', codes], /gone: there is no such file or folder/],
    ['an unknown option', [folder, '--codes', codes, '--quick'], /--quick/],
  ])('does not understand %s', async (_, args, message) => {
    const { code, stderr } = await accuracy(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('says what it cannot measure: a folder without pages, a broken corpus, a broken table', async () => {
    const pages = join(folder, 'pages');
    const broken = fileWith('broken.json', '{');
    expect(await accuracy(join(folder, 'empty'), '--codes', codes)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no .jsonl file'),
    });
    expect(await accuracy(pages, '--codes', codes, '--corpus', broken)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(broken),
    });
    expect(await accuracy(pages, '--codes', broken)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(broken),
    });
  });
});
