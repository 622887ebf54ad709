import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Corpus } from '../core/corpus/corpus.ts';
import { collectOutput } from '../tests/commands/collect-output.ts';
import { type Outcome, runCommand } from '../tests/commands/run-command.ts';
import { runCorpus } from './corpus/run-corpus.ts';
import { readCorpusFile } from './corpus-file.ts';

const root = resolve(import.meta.dirname, '..');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fact-linker-corpus-'));
  await cp(join(root, 'seeds'), join(folder, 'seeds'), { recursive: true });
  process.chdir(folder);
});
afterEach(async () => {
  process.chdir(root);
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command in the working folder, by default the temporary one with its copy of the seeds. */
function corpus(args: readonly string[]): Promise<Outcome> {
  return collectOutput((output) => runCorpus(args, output));
}

/** The corpus in the repository, to which editors add: tests hold for any. */
function committed(): Corpus {
  return readCorpusFile(join(root, 'public/corpus.json'));
}

async function spoil(file: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(folder, 'seeds', file);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(from, to));
}

describe('npm run corpus', () => {
  test('the committed corpus is what the committed seeds give', async () => {
    const { code, stdout, stderr } = await runCommand('corpus.ts', ['check']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { articles, outlets, stories, claims, tellings } = committed();
    const counts = `${articles.length} articles of ${outlets.length} outlets, ${stories.length} stories, ${claims.length} claims`;
    expect(stdout.split('\n')).toContain(`${counts}, ${tellings.length} tellings`);
    expect(claims.length).toBeGreaterThanOrEqual(44);
    expect(stdout).toContain('public/corpus.json is up to date');
  });

  test('build writes the same bytes each time, and check is content with them', async () => {
    await corpus(['build', '--out', 'one.json']);
    await corpus(['build', '--out', 'two.json']);
    const bytes = await readFile(join(folder, 'one.json'), 'utf8');
    expect(await readFile(join(folder, 'two.json'), 'utf8')).toBe(bytes);
    expect(bytes).toBe(await readFile(join(root, 'public/corpus.json'), 'utf8'));
    const index = await readFile(join(folder, 'one-index.bin'));
    expect(index.equals(await readFile(join(folder, 'two-index.bin')))).toBe(true);
    expect(index.equals(await readFile(join(root, 'public/corpus-index.bin')))).toBe(true);
    const { code, stdout } = await corpus(['check', '--out', 'one.json', '--sources', 'nowhere']);
    expect(code).toBe(0);
    expect(stdout).toContain('skipped: the source documents are not at nowhere');
  });

  test('a failed build names each problem on stderr, leaves the old file and no draft', async () => {
    await writeFile(join(folder, 'corpus.json'), 'the old one');
    await spoil('al-jazeera.md', /^published: .*$/m, 'published: last week');
    await spoil('usazine.md', /^outlet: .*$/m, 'outlet: usazin');
    await spoil('v7n.md', '[call-held]', '[call-hold]');
    const { code, stdout, stderr } = await corpus(['build', '--out', 'corpus.json']);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^seeds\/al-jazeera\.md:\d+: published is "last week"; expected YYYY-MM-DD$/m);
    expect(stderr).toMatch(/^seeds\/usazine\.md:2: outlet is "usazin"; expected an id of outlets\.md/m);
    expect(stderr).toMatch(/^seeds\/v7n\.md:\d+: claim is "call-hold"; expected an id of claims\.md/m);
    expect(await readFile(join(folder, 'corpus.json'), 'utf8')).toBe('the old one');
    expect((await readdir(folder)).sort()).toEqual(['corpus.json', 'seeds']);
  });

  test('check finds a stale file, a missing source and words the source does not print', async () => {
    await corpus(['build', '--out', 'corpus.json']);
    await spoil('al-jazeera.md', '“deeply worried”', '“deeply glad”');
    await writeFile(join(folder, '003_afe6152d3b9f9510.txt'), 'He was deeply worried.');
    const { code, stderr } = await corpus(['check', '--out', 'corpus.json', '--sources', '.']);
    expect(code).toBe(1);
    expect(stderr).toContain('corpus.json: the file is not what the seeds give; run npm run corpus -- build');
    expect(stderr).toMatch(
      /^seeds\/al-jazeera\.md:\d+: the quotation is "deeply glad"; expected words that 003_\w+\.txt prints$/m,
    );
    expect(stderr).toMatch(/^seeds\/v7n\.md: source is "000_\w+\.txt"; expected a file in \.$/m);
  });

  test('check finds an index that was left behind', async () => {
    await corpus(['build', '--out', 'corpus.json']);
    await writeFile(join(folder, 'corpus-index.bin'), 'the old one');
    const { code, stderr } = await corpus(['check', '--out', 'corpus.json', '--sources', 'nowhere']);
    expect(code).toBe(1);
    expect(stderr).toContain('corpus-index.bin: the file is not what the seeds give; run npm run corpus -- build');
  });

  test('stats counts by outlet and story', async () => {
    const { code, stdout } = await corpus(['stats']);
    expect(code).toBe(0);
    const { articles, outlets, claims, tellings } = committed();
    const outletOf = (article: string) => articles.find(({ id }) => id === article)?.outlet;
    const carriersOf = (claim: string) =>
      new Set(tellings.filter((one) => one.claim === claim).map(({ article }) => outletOf(article)));
    const shared = claims.filter(({ id }) => carriersOf(id).size > 1);
    expect(stdout).toMatch(new RegExp(`^${shared.length} claims are carried by more than one outlet$`, 'm'));
    for (const { id, name } of outlets) {
      const count = tellings.filter(({ article }) => outletOf(article) === id).length;
      expect(stdout.split('\n')).toContain(`  ${name}: ${count} tellings`);
    }
  });

  test('diff tells what was added, changed and taken away', async () => {
    await corpus(['build', '--out', 'old.json']);
    await spoil('claims.md', 'is in its seventh day.', 'is in its second week.');
    await spoil('v7n.md', /^- \[iran-retaliated\].*\n/m, '');
    await corpus(['build', '--out', 'new.json']);
    const { code, stdout } = await corpus(['diff', 'old.json', 'new.json']);
    expect(code).toBe(0);
    expect(stdout).toContain('claims: 0 added, 1 changed, 0 gone');
    expect(stdout).toMatch(/^ {2}~ seventh-day: .* seventh day\. → .* second week\.$/m);
    expect(stdout).toContain('tellings: 0 added, 0 changed, 1 gone\n  - v7n [iran-retaliated]: ');
    const asJson = await corpus(['diff', 'old.json', 'new.json', '--json']);
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      ok: true,
      claims: { changed: [{ after: { id: 'seventh-day' } }] },
    });
  });

  test('what export writes, import reads back to the same bytes', async () => {
    await corpus(['build', '--out', 'one.json']);
    expect(await corpus(['export', '--schema-org', 'one.json', '--to', 'one.jsonld'])).toMatchObject({ code: 0 });
    expect(await corpus(['import', 'one.jsonld', '--out', 'two.json'])).toMatchObject({ code: 0 });
    for (const [one, two] of [
      ['one.json', 'two.json'],
      ['one-index.bin', 'two-index.bin'],
    ])
      expect((await readFile(join(folder, one!))).equals(await readFile(join(folder, two!)))).toBe(true);
    const { code, stderr } = await corpus(['import', 'one.json', '--out', 'three.json']);
    expect(code).toBe(1);
    expect(stderr).toContain('one.json: @context is missing; add it');
  });

  test('a signed corpus verifies, a changed one does not, and a key is never written over', async () => {
    await corpus(['build', '--out', 'corpus.json']);
    const made = JSON.parse((await corpus(['keygen', '--json'])).stdout);
    expect(await corpus(['keygen'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('corpus.key: there is a key already and it stays'),
    });
    expect(await corpus(['sign', 'corpus.json', '--key', 'none.key'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('none.key: there is no key; make one with npm run corpus -- keygen'),
    });
    const sign = ['sign', 'corpus.json', '--issued', '2031-03-06', '--days', '10', '--json'];
    const verify = ['verify', 'corpus.json', '--public-key', made.publicKey, '--on'];
    expect(JSON.parse((await corpus(sign)).stdout)).toMatchObject({
      envelope: { corpus: 'bundled', version: 1, keyId: made.keyId },
    });
    expect(JSON.parse((await corpus(sign)).stdout)).toMatchObject({ envelope: { version: 2, expires: '2031-03-16' } });
    expect(await corpus([...verify, '2031-03-16', '--after', '1'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`version 2, 2031-03-06 to 2031-03-16, signed with key ${made.keyId}`),
    });
    expect(await corpus([...verify, '2031-03-17'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('expires is'),
    });
    await writeFile(join(folder, 'corpus.json'), `${await readFile(join(folder, 'corpus.json'), 'utf8')} `);
    expect(await corpus([...verify, '2031-03-16'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('bytes is'),
    });
  });

  test('add drafts an article once, and check refuses it until it is restated', async () => {
    const text =
      '# The Lark afloat\n\nThe ferry Lark is afloat again. Kremlin aide Yuri Ushakov said that Putin and Xi held a phone call on Thursday.\n';
    await writeFile(join(folder, 'lark.md'), text);
    const command = ['add', 'lark.md', '--published', '2025-06-19', '--outlet'];
    expect(await corpus([...command, 'nobody'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--outlet: is "nobody"; expected an id of seeds/outlets.md'),
    });
    expect(await corpus([...command, 'usazine'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('the sentences are in seeds/.drafts/'),
    });
    const draft = await readFile(join(folder, 'seeds/usazine-the-lark-afloat.md'), 'utf8');
    expect(draft).toContain('- [new-claim-1] ⟨1⟩ Lark');
    expect(draft).toContain('- [call-held] ⟨2⟩ Kremlin; Yuri Ushakov; Putin; Xi');
    expect(await readFile(join(folder, 'seeds/.drafts/usazine-the-lark-afloat.txt'), 'utf8')).toContain('afloat again');
    expect(await corpus([...command, 'usazine'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('expected one that is not in the seeds yet'),
    });
    expect(await corpus(['build', '--out', 'new.json'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('expected sentence 1 restated in your own words'),
    });
  });

  test('a folder that is not there is one clear problem', async () => {
    const { code, stderr } = await corpus(['build', '--seeds', 'elsewhere']);
    expect(code).toBe(1);
    expect(stderr).toContain('elsewhere: there is no such folder; name the seeds with --seeds DIR');
  });

  test('help is an answer; no command, an unknown one and an unknown option are not understood', async () => {
    expect(await corpus(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage:') });
    for (const name of ['build', 'sign'])
      expect(await corpus([name, '--help'])).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`Usage: npm run corpus -- ${name}`),
      });
    for (const args of [
      [],
      ['bild'],
      ['build', 'twice'],
      ['toString'],
      ['build', '--colour'],
      ['diff', 'one'],
      ['export'],
      ['import', 'x'],
    ])
      expect(await corpus(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') });
    expect(await runCommand('corpus.ts', ['bild'])).toMatchObject({ code: 2, stdout: '' });
  });
});
