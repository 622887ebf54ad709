import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseCorpus } from '../../core/corpus/decode-corpus.ts';
import { collectOutput } from '../../tests/commands/collect-output.ts';
import { runCorpusProcess } from '../../tests/commands/corpus-process.ts';
import { runCorpus } from './run-corpus.ts';

const STORIES = 50;
const DAYS_BETWEEN = 10;
const OUTLETS = ['sund-post', 'calder-news', 'the-harbour', 'nordlicht'];
/** Lines of progress after which runs are killed; 50 are about files, as many about stories. */
const KILLED_AT = [20, 50, 55, 75, 98];

const folder = mkdtempSync(join(tmpdir(), 'fact-linker-assemble-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SYLLABLES = ['bar', 'kel', 'mo', 'ren', 'tus', 'vol', 'sha', 'dim', 'pra', 'lun'];
const nameOf = (n: number) => {
  const name = [n % 10, Math.floor(n / 10) % 10, (n * 7 + 3) % 10].map((at) => SYLLABLES[at]).join('');
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};

/** What one outlet prints of a story: the same facts, each outlet with its own sentence besides. */
function articleOf(story: number, outlet: number): string {
  const [ship, town, captain] = [nameOf(story), nameOf(story + 300), nameOf(story + 600)];
  const told = [
    `The freighter ${ship} ran aground off the port of ${town} with ${story + 12} sailors on board.`,
    `Captain Ida ${captain} said that the engine of the ${ship} had failed ${outlet % 2 === 0 ? 'twice' : 'several times'}.`,
    `The harbour office of ${town} closed its northern channel until divers have looked at the hull.`,
    `${OUTLETS[outlet]} met number ${story * 4 + outlet} of the families who wait in ${town}.`,
  ];
  const day = new Date(Date.UTC(2031, 0, 1 + story * DAYS_BETWEEN)).toISOString().slice(0, 10);
  return `---\npublished: ${day}\n---\n# ${ship} aground, ${OUTLETS[outlet]}\n\n${told.join('\n')}\n`;
}

function write(articles: string, story: number, outlet: number): void {
  const place = join(articles, OUTLETS[outlet]!);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${story}.md`), articleOf(story, outlet));
}

const assemble = (articles: string, out: string, ...more: readonly string[]) =>
  collectOutput((output) => runCorpus(['assemble', articles, '--out', out, ...more], output));

describe('corpus assemble', () => {
  const articles = join(folder, 'articles');
  for (let story = 0; story < STORIES; story += 1)
    for (const outlet of OUTLETS.keys()) if (story + outlet > 0) write(articles, story, outlet);
  const whole = join(folder, 'whole.json');

  test('makes stories and claims of a folder whose subfolders are outlets', async () => {
    const { code, stderr, stdout } = await assemble(articles, whole, '--id', 'harbour', '--name', 'Harbour news');
    expect({ code, problems: stderr.match(/^(?!files read|stories assembled).+$/gm) }).toEqual({
      code: 0,
      problems: null,
    });
    expect(stdout).toContain('199 articles were read, 0 were known; 50 stories were assembled, 0 were known');
    const corpus = parseCorpus(readFileSync(whole, 'utf8'), 'whole.json');
    if (!corpus.ok) throw new Error(corpus.problems[0]?.message);
    const { id, name, updated, outlets, stories, claims, tellings } = corpus.value;
    expect({ id, name, updated }).toEqual({ id: 'harbour', name: 'Harbour news', updated: '2032-05-05' });
    expect(outlets.map((outlet) => outlet.id).sort()).toEqual([...OUTLETS].sort());
    expect(stories).toHaveLength(STORIES);
    expect(tellings.every(({ whole: isWhole }) => isWhole === true)).toBe(true);
    const aground = claims.filter(({ text }) => text.includes('ran aground'));
    expect(aground).toHaveLength(STORIES);
    const counts = aground.map(({ id: claim }) => tellings.filter((one) => one.claim === claim).length);
    expect(counts.sort()).toEqual([3, ...Array(STORIES - 1).fill(4)]);
  });

  test('killed five times it comes to the same bytes', async () => {
    const killed = join(folder, 'killed.json');
    const args = ['assemble', articles, '--out', killed, '--id', 'harbour', '--name', 'Harbour news'];
    for (const line of KILLED_AT) expect((await runCorpusProcess(args, line)).code).toBeNull();
    expect(existsSync(killed)).toBe(false);
    const { code, stdout } = await collectOutput((output) => runCorpus(args, output));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0 articles were read, 199 were known; \d stories were assembled, \d\d were known$/m);
    expect(readFileSync(killed, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  }, 180_000);

  test('one article more costs its story, and gives what a new run would', async () => {
    write(articles, 0, 0);
    const again = await assemble(articles, whole);
    expect(again.stdout).toContain('1 articles were read, 199 were known; 1 stories were assembled, 49 were known');
    const bytes = readFileSync(whole, 'utf8');
    expect((await assemble(articles, whole, '--fresh')).stdout).toContain('200 articles were read, 0 were known');
    expect(readFileSync(whole, 'utf8')).toBe(bytes);
  });

  test('says what it leaves out, and why', async () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(join(mixed, 'sund-post'), { recursive: true });
    const text = articleOf(3, 1);
    writeFileSync(join(mixed, 'a.md'), text);
    writeFileSync(join(mixed, 'sund-post', 'b.md'), text);
    writeFileSync(join(mixed, 'sund-post', 'c.md'), text);
    writeFileSync(join(mixed, 'sund-post', 'd.txt'), articleOf(4, 1).split('---\n')[2]!);
    writeFileSync(join(mixed, 'sund-post', 'e.md'), '---\npublished: 2031-01-01\n---\nRead more\n');
    const german = 'Der Frachter ist am Montag vor dem Hafen auf Grund gelaufen, und die Fahrrinne wurde gesperrt.';
    writeFileSync(join(mixed, 'sund-post', 'f.txt'), `${german}\n`.repeat(5));
    const { code, stdout, stderr } = await assemble(mixed, join(folder, 'mixed.json'));
    expect(code).toBe(1);
    expect(stdout).toContain('1 articles of 1 outlets, 1 stories');
    expect(stdout).toContain('1 articles are left out');
    expect(stderr).toMatch(
      /a\.md: outlet is ""; expected an address, a subfolder named after the outlet, or --outlet ID/,
    );
    expect(stderr).toMatch(/d\.txt: published is ""; expected a date; say it with --published/);
    expect(stderr).toMatch(/e\.md: holds no sentence/);
    expect(stderr).toMatch(/f\.txt: is not in English/);
    const none = await assemble(join(mixed, 'sund-post', 'e.md'), join(folder, 'none.json'));
    expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no article to put into it') });
    expect(existsSync(join(folder, 'none.json'))).toBe(false);
  });
});
