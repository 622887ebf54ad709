import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FERRY_CORPUS } from '../tests/arbitraries/corpus.ts';
import { collectOutput } from '../tests/commands/collect-output.ts';
import { runCommand } from '../tests/commands/run-command.ts';
import { link as runLink } from './link.ts';

const folder = mkdtempSync(join(tmpdir(), 'fact-linker-link-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const corpus = fileWith('ferry.json', JSON.stringify(FERRY_CORPUS));
const AGROUND = 'The ferry Lark ran aground on the Skarn reef off Osterholm.';
const OIL = 'About 40 tonnes of oil leaked from the Lark into the bird sanctuary on Skarn.';
const page = fileWith('lark.txt', `Trouble at sea\n${AGROUND} The weather was calm.\n${OIL}\n`);

const link = (...args: readonly string[]) => collectOutput((output) => runLink([...args, '--corpus', corpus], output));

type Report = readonly {
  readonly file: string;
  readonly sentences: readonly {
    readonly text: string;
    readonly links: readonly { readonly claim: string; readonly score: number; readonly tellings: readonly object[] }[];
  }[];
}[];

describe('npm run link', () => {
  it('prints each file’s sentences with links, tellings and differences as JSON', async () => {
    const { code, stdout, stderr } = await link(page, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report: Report = JSON.parse(stdout);
    expect(report).toHaveLength(1);
    expect(Object.keys(report[0]!)).toEqual(['file', 'sentences']);
    expect(report[0]?.file).toBe(page);
    expect(report[0]?.sentences.map(({ text, links }) => [text, ...links.map(({ claim }) => claim)])).toEqual([
      ['Trouble at sea'],
      [AGROUND, 'ferry-aground'],
      ['The weather was calm.'],
      [OIL, 'oil-leaked'],
    ]);
    expect(report[0]?.sentences[3]?.links).toEqual([
      {
        claim: 'oil-leaked',
        score: expect.any(Number),
        evidence: {
          names: ['Skarn', 'Lark'],
          figures: [],
          quotations: [],
          words: expect.arrayContaining(['oil', 'sanctuary']),
          fromContext: false,
        },
        tellings: [
          {
            outlet: 'nordlicht',
            article: 'nordlicht-lark',
            words: 'About 30 tonnes of oil leaked from the Lark into the bird sanctuary on Skarn.',
            differences: [
              { kind: 'number', here: expect.stringContaining('40'), there: expect.stringContaining('30') },
            ],
          },
        ],
      },
    ]);
  });

  it('prints a table of a split page, file by file', async () => {
    const split = fileWith(
      'lark.jsonl',
      `{"sentence": ${JSON.stringify(AGROUND)}, "heading": true}\n{"sentence": ${JSON.stringify(AGROUND)}}`,
    );
    const { code, stdout } = await link(split, page);
    expect(code).toBe(0);
    expect(stdout).toContain(`${split}: 1 links in 2 sentences`);
    expect(stdout).toContain(`${page}: 2 links in 4 sentences`);
    expect(stdout).toMatch(/0\.\d\d {2}ferry-aground .*\n +Osterholm Post, Nordlicht, Kurier am Sund/);
  });

  it('lists every claim scored above nothing with --min-score 0', async () => {
    const faint = fileWith('faint.txt', `${AGROUND}\nTea free of charge was on offer.\n`);
    const report: Report = JSON.parse((await link(faint, '--json', '--min-score', '0')).stdout);
    const scores = report[0]!.sentences[1]!.links.map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(0);
    expect(Math.max(...scores)).toBeLessThan(0.5);
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });

  it('is calm about an empty file', async () => {
    const empty = fileWith('empty.txt', '');
    expect(await link(empty)).toEqual({ code: 0, stdout: `${empty}: 0 links in 0 sentences\n`, stderr: '' });
  });

  it.each([
    ['an unknown option', [page, '--fast'], /--fast/],
    ['a file that is not there', [join(folder, 'gone.txt')], /gone\.txt: there is no such file/],
    ['a score beyond 1', [page, '--min-score', '1.5'], /--min-score is "1\.5"/],
    ['a blank score', [page, '--min-score', ' '], /--min-score is " "/],
  ])('does not understand %s', async (_, args, message) => {
    const { code, stdout, stderr } = await link(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toContain('Usage: npm run link');
  });

  it.each([
    ['no JSON', 'oops'],
    ['a telling of no claim', JSON.stringify({ ...FERRY_CORPUS, claims: [] })],
  ])('names the corpus file that is broken: %s', async (_, text) => {
    const broken = fileWith('broken.json', text);
    const { code, stdout, stderr } = await runCommand('link.ts', [page, '--corpus', broken]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${broken}: `);
  });

  it('names file and line of a page that is broken', async () => {
    const broken = fileWith('broken.jsonl', '{"sentence": "One."}\n{');
    const { code, stderr } = await link(broken);
    expect(code).toBe(1);
    expect(stderr).toContain(`${broken}:2: not JSON`);
  });
});
