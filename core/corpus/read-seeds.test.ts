import { describe, expect, test } from 'vitest';
import { renderProblem } from '../render-problem.ts';
import { encodeCorpus } from './encode-corpus.ts';
import { readSeeds } from './read-seeds.ts';
import type { SeedFile } from './seed-file.ts';

const outlets =
  '# Outlets\n\n- [harbour-post] Harbour Post (harbour.example, news.harbour.example)\n- [coast-news] Coast News\n';
const claims =
  '# Claims\n\n## ferry: A ferry runs aground\n\n- [ferry-aground] The ferry ran aground.\n- [none-hurt] Nobody was hurt.\n';
const front = 'outlet: harbour-post\ntitle: Ferry stuck\npublished: 2031-05-02';
const article = (fields = front, lines = '- [ferry-aground] The ferry ran aground at dawn.') =>
  `---\n${fields}\n---\n\n${lines}\n`;

function seeds(overrides: Readonly<Record<string, string>> = {}): SeedFile[] {
  const texts = { 'outlets.md': outlets, 'claims.md': claims, 'ferry-stuck.md': article(), ...overrides };
  return Object.entries(texts).map(([name, text]) => ({ name: `seeds/${name}`, text }));
}

function problemsOf(overrides: Readonly<Record<string, string>>): string[] {
  const result = readSeeds(seeds(overrides));
  return result.ok ? [] : result.problems.map(renderProblem);
}

describe('readSeeds', () => {
  test('makes a corpus of outlets, claims and articles', () => {
    const full = `${front}\nurl: https://harbour.example/ferry\nvia: https://mirror.example/1\nwire: yes\nagency: Reuters\nsource: ferry.txt`;
    expect(readSeeds(seeds({ 'ferry-stuck.md': article(full) }))).toEqual({
      ok: true,
      value: {
        formatVersion: 1,
        id: 'bundled',
        name: 'Bundled corpus',
        updated: '2031-05-02',
        outlets: [
          { id: 'coast-news', name: 'Coast News', hosts: [] },
          { id: 'harbour-post', name: 'Harbour Post', hosts: ['harbour.example', 'news.harbour.example'] },
        ],
        articles: [
          {
            id: 'ferry-stuck',
            outlet: 'harbour-post',
            title: 'Ferry stuck',
            published: '2031-05-02',
            url: 'https://harbour.example/ferry',
            via: 'https://mirror.example/1',
            wire: true,
            agency: 'Reuters',
          },
        ],
        stories: [{ id: 'ferry', title: 'A ferry runs aground' }],
        claims: [
          { id: 'ferry-aground', story: 'ferry', text: 'The ferry ran aground.' },
          { id: 'none-hurt', story: 'ferry', text: 'Nobody was hurt.' },
        ],
        tellings: [{ claim: 'ferry-aground', article: 'ferry-stuck', words: 'The ferry ran aground at dawn.' }],
      },
    });
  });

  test('gives the same bytes for any order of files, with byte order marks and Windows line breaks', () => {
    const files = seeds({ 'second.md': article(front, '- [none-hurt] Nobody was hurt.') });
    const windows = files
      .toReversed()
      .map(({ name, text }) => ({ name, text: `\ufeff${text.replaceAll('\n', '\r\n')}` }));
    const [one, other] = [readSeeds(files), readSeeds(windows)];
    expect(one.ok && other.ok && encodeCorpus(one.value) === encodeCorpus(other.value)).toBe(true);
  });

  test('takes an article whose title is unknown when the file says so', () => {
    const untitled = article('outlet: harbour-post\ntitle:\npublished: 2031-05-02');
    const result = readSeeds(seeds({ 'ferry-stuck.md': untitled }));
    expect(result.ok && result.value.articles[0]?.title).toBe('');
  });

  test.each([
    [
      'an unknown outlet',
      'outlet: nobody\ntitle: x\npublished: 2031-05-02',
      'seeds/ferry-stuck.md:2: outlet is "nobody"; expected an id of outlets.md; add the outlet there',
    ],
    ['a missing date', 'outlet: harbour-post\ntitle: x', 'seeds/ferry-stuck.md:1: published is missing; add it'],
    [
      'a missing title',
      'outlet: harbour-post\npublished: 2031-05-02',
      'seeds/ferry-stuck.md:1: title is missing; add it',
    ],
    ['a missing outlet', 'title: x\npublished: 2031-05-02', 'seeds/ferry-stuck.md:1: outlet is missing; add it'],
    [
      'a date in words',
      'outlet: harbour-post\ntitle: x\npublished: last week',
      'seeds/ferry-stuck.md:4: published is "last week"; expected YYYY-MM-DD',
    ],
    [
      'a day that no calendar has',
      'outlet: harbour-post\ntitle: x\npublished: 2031-02-29',
      'seeds/ferry-stuck.md:4: published is "2031-02-29"; expected YYYY-MM-DD',
    ],
    [
      'an unknown key',
      `${front}\nauthor: A. Example`,
      'seeds/ferry-stuck.md:5: the key is "author"; expected one of outlet, title, url, via, published, wire, agency, source',
    ],
    [
      'a repeated key',
      `${front}\noutlet: coast-news`,
      'seeds/ferry-stuck.md:5: outlet stands twice, first at seeds/ferry-stuck.md:2; keep one',
    ],
    [
      'a line that is no field',
      `${front}\nand more`,
      'seeds/ferry-stuck.md:5: the line is "and more"; expected key: value',
    ],
    [
      'an address without http',
      `${front}\nurl: harbour.example/ferry`,
      'seeds/ferry-stuck.md:5: url is "harbour.example/ferry"; expected an address that begins with http:// or https://',
    ],
    ['wire neither yes nor no', `${front}\nwire: maybe`, 'seeds/ferry-stuck.md:5: wire is "maybe"; expected yes or no'],
    [
      'a source in another folder',
      `${front}\nsource: ../ferry.txt`,
      'seeds/ferry-stuck.md:5: source is "../ferry.txt"; expected a file name without folder',
    ],
  ])('names %s', (_, fields, message) => {
    expect(problemsOf({ 'ferry-stuck.md': article(fields) })).toEqual([message]);
  });

  test.each([
    [
      'an unknown claim',
      '- [ferry-sunk] The ferry sank.',
      'claim is "ferry-sunk"; expected an id of claims.md; add the claim there',
    ],
    [
      'a line that is no telling',
      'The ferry sank.',
      'the line is "The ferry sank."; expected a telling: - [claim-id] words',
    ],
    [
      'a telling without words',
      '- [ferry-aground]',
      'the line is "- [ferry-aground]"; expected a telling: - [claim-id] words',
    ],
    [
      'a quotation of 13 words',
      '- [none-hurt] “one two three four five six seven eight nine ten eleven twelve thirteen”',
      'the quotation is "one two three four five six seven eight nine ten eleven twel"… (71 characters); expected at most 12 words, not 13; quote less, restate the rest',
    ],
    [
      'an open quotation',
      '- [none-hurt] The captain said “nobody was hurt.',
      'the line is "The captain said “nobody was hurt."; expected a closing mark for every opening quotation mark',
    ],
    [
      'a lone straight mark',
      '- [none-hurt] The captain said "nobody was hurt.',
      'the line is "The captain said \\"nobody was hurt."; expected a closing mark for every opening quotation mark',
    ],
  ])('names %s', (_, line, message) => {
    expect(problemsOf({ 'ferry-stuck.md': article(front, line) })).toEqual([`seeds/ferry-stuck.md:7: ${message}`]);
  });

  test('lists the problems of all files and of all lines at once', () => {
    const problems = problemsOf({
      'claims.md': `${claims}- [none-hurt] Everybody was well.\n-[typo] A line gone wrong.\n`,
      'outlets.md': `${outlets}- [coast-news] Another Coast News\n`,
      'ferry-stuck.md': article(
        'outlet: nobody\ntitle: x',
        '- [ferry-aground] Twice.\n- [ferry-aground] Twice.\n- [lost] Gone.',
      ),
    });
    expect(problems).toEqual([
      'seeds/outlets.md:5: outlet id is "coast-news"; expected another id: it is taken at seeds/outlets.md:4',
      'seeds/claims.md:7: claim id is "none-hurt"; expected another id: it is taken at seeds/claims.md:6',
      'seeds/claims.md:8: the line is "-[typo] A line gone wrong."; expected "## story-id: Title" or "- [claim-id] text"',
      'seeds/ferry-stuck.md:1: published is missing; add it',
      'seeds/ferry-stuck.md:7: the line is "Twice."; expected no repetition of the line at seeds/ferry-stuck.md:6',
      'seeds/ferry-stuck.md:8: claim is "lost"; expected an id of claims.md; add the claim there',
    ]);
  });

  test('names front matter that is not there or not closed', () => {
    expect(problemsOf({ 'ferry-stuck.md': '' })[0]).toBe(
      'seeds/ferry-stuck.md:1: the first line is ""; expected --- and then the front matter',
    );
    expect(problemsOf({ 'ferry-stuck.md': `---\n${front}\n\n- [none-hurt] Nobody was hurt.\n` })).toEqual([
      'seeds/ferry-stuck.md:1: the front matter is not closed; put a line --- after its last field',
    ]);
  });

  test('names files that are missing, and a folder without articles', () => {
    expect(readSeeds([])).toMatchObject({ ok: false, problems: [{ place: 'outlets.md' }, { place: 'claims.md' }] });
    expect(readSeeds(seeds().slice(0, 2))).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('no article') }],
    });
  });

  test('names a claim above the first story, and a file name that is no id', () => {
    expect(problemsOf({ 'claims.md': `- [early] Too early.\n${claims}` })).toEqual([
      'seeds/claims.md:1: claim "early" stands under no story; put a line "## story-id: Title" above it',
    ]);
    expect(problemsOf({ 'Ferry Stuck.md': article() })).toEqual([
      'seeds/Ferry Stuck.md: the file\'s name is "Ferry Stuck"; expected an id of lower-case letters, digits and single hyphens',
    ]);
  });

  test('takes a line of ten million characters calmly', () => {
    const [message] = problemsOf({ 'ferry-stuck.md': article(front, `- [none-hurt] ${'“a'.repeat(5_000_000)}`) });
    expect(message).toMatch(
      /^seeds\/ferry-stuck\.md:7: the line is .+ \(10000014 characters\); expected at most 5000 characters$/,
    );
  });
});
