import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { collectOutput } from '../tests/commands/collect-output.ts';
import { runCommand } from '../tests/commands/run-command.ts';
import { match as runMatch } from './match.ts';

const folder = mkdtempSync(join(tmpdir(), 'fact-linker-match-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, rows: readonly object[]): string {
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

const match = (...args: readonly string[]) => collectOutput((output) => runMatch(args, output));
const linesOf = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('npm run match', () => {
  it('prints score and conflict of each pair', async () => {
    const text = 'The ferry Lark ran aground on the Skarn reef with 40 people on board.';
    const pairs = fileWith('pairs.jsonl', [
      { a: text, b: text },
      { a: text, b: 'Prices of wheat fell in Tessaly.' },
    ]);
    const { code, stdout } = await match('pairs', pairs);
    expect(code).toBe(0);
    const [same, other] = linesOf(stdout) as { score: number; conflict: number }[];
    expect(same?.score).toBeGreaterThan(other?.score ?? 1);
    for (const value of [same?.score, same?.conflict, other?.score, other?.conflict]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  it('prints the claims each query may state, distractors with the id null', async () => {
    const claims = fileWith('claims.jsonl', [
      { id: 'aground', text: 'The ferry Lark ran aground on the Skarn reef' },
      { id: 7, text: 'Tessaly closes its last coal mine' },
    ]);
    const queries = fileWith('queries.jsonl', [
      { text: 'Ferry Lark runs aground on Skarn reef' },
      { text: 'Choir sings in Orlan' },
    ]);
    const distractors = join(folder, 'others.txt');
    writeFileSync(distractors, 'A choir from Orlan sang at the opening.\nRain fell.\n');
    const { code, stdout } = await match('rank', claims, queries, '--top', '2', '--distractors', distractors);
    expect(code).toBe(0);
    expect(linesOf(stdout)).toEqual([
      { hits: expect.arrayContaining([{ id: 'aground', score: expect.any(Number) }]), accepted: 'aground' },
      { hits: [{ id: null, score: expect.any(Number) }], accepted: null },
    ]);
  });

  it('names the line that cannot be read', async () => {
    const pairs = fileWith('broken.jsonl', [{ a: 'one' }]);
    expect(await match('pairs', pairs)).toMatchObject({ code: 1, stderr: `${pairs}:1: "b" is missing or no text\n` });
  });

  it('explains itself when it is not understood', async () => {
    const { code, stderr } = await runCommand('match.ts', ['rank']);
    expect(code).toBe(2);
    expect(stderr).toContain('npm run match -- pairs');
  });
});
