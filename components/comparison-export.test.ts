import { describe, expect, test } from 'vitest';
import type { ComparedPage } from '../core/comparison.ts';
import { createComparisonMatrix } from '../core/comparison-matrix.ts';
import {
  comparedPage,
  link,
  SENTENCE,
  sameTelling,
  storyCoverage,
  telling,
} from '../tests/arbitraries/compared-page.ts';
import { comparisonCsv, csvField } from './comparison-csv.ts';
import { drawComparison } from './comparison-picture.ts';
import { comparisonText } from './comparison-text.ts';
import { exportName } from './export-name.ts';

describe('a value between commas', () => {
  test.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['two, three', '"two, three"'],
    ['he said "go"', '"he said ""go"""'],
    ['two\nlines', '"two\nlines"'],
    [' spaced ', '" spaced "'],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['+49', "'+49"],
    ['-5 per cent', "'-5 per cent"],
    ['@home', "'@home"],
    ['\t=1', "'\t=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['a = b', 'a = b'],
  ])('%j is written %j', (value, written) => expect(csvField(value)).toBe(written));
});

/** A plain reader of comma-separated values. */
function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 1);
}

describe('the comparison as CSV', () => {
  test('has a line for each telling and for each outlet without one, all of the same columns', () => {
    const page = {
      ...comparedPage(1, 1),
      links: [
        link({ tellings: [telling(), sameTelling('Nordlicht')] }),
        link({ claim: 'other', tellings: [sameTelling('Nordlicht')] }),
      ],
      stories: [storyCoverage(1, 0)],
    };
    const [head, ...lines] = readCsv(comparisonCsv(createComparisonMatrix(page)));
    expect(head).toHaveLength(10);
    expect(lines).toHaveLength(3 * 3);
    expect(lines.every((line) => line.length === 10)).toBe(true);
    const post = lines.find((line) => line[3] === 'Osterholm Post' && line[4] === 'contradicts');
    expect(post?.[2]).toBe(SENTENCE);
    expect(post?.[6]).toContain('Number: 40 → more than 60');
    expect(lines.at(-1)?.[0]).toBe('Left out on this page');
  });
});

describe('the comparison as text', () => {
  test('says how each outlet tells each claim, and what the page leaves out', () => {
    const page = { ...comparedPage(2, 2), stories: [storyCoverage(1, 0)] };
    const text = comparisonText(page, createComparisonMatrix(page));
    expect(text).toContain('Ferry Lark aground off Osterholm\nFerry Lark aground\n2 claims, also in 2 other outlets');
    expect(text).toContain(`1. ${SENTENCE}\n   Claim: Claim 1`);
    expect(text).toContain('   - Outlet 1: told alike');
    expect(text).toMatch(/Outlet 2: contradicts \(.*Number: 40 → more than 60/);
    expect(text).toContain('LEFT OUT ON THIS PAGE\n\n1. Left out 1');
    expect(text).toContain('Invented events, newest article 6 Mar 2031');
  });
});

test.each([
  ['Ferry Lark: aground!', 'fact-linker-2031-03-06-ferry-lark-aground.csv'],
  ['', 'fact-linker-2031-03-06.csv'],
  ['../../etc/passwd', 'fact-linker-2031-03-06-etc-passwd.csv'],
  ['Électricité — 3 %', 'fact-linker-2031-03-06-électricité-3.csv'],
  ['قال رئيس الميناء', 'fact-linker-2031-03-06-قال-رئيس-الميناء.csv'],
])('a page titled “%s” is saved as %s', (title, name) => expect(exportName(title, '2031-03-06', 'csv')).toBe(name));

test('a long title is shortened at a word', () => {
  const name = exportName('harbour '.repeat(40), '2031-03-06', 'png');
  expect(name).toBe(`fact-linker-2031-03-06-${Array(7).fill('harbour').join('-')}.png`);
  expect(exportName('x'.repeat(500), '2031-03-06', 'png').length).toBeLessThan(100);
});

describe('the comparison as a picture', () => {
  const drawn = (page: ComparedPage) => {
    const canvas = document.createElement('canvas');
    expect(drawComparison(canvas, page, createComparisonMatrix(page))).toBe(true);
    return canvas;
  };
  const colours = (canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const found = new Set<string>();
    for (let at = 0; at < data.length; at += 4) found.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    return found;
  };

  test('has a sign for each agreement, at two pixels a CSS pixel', () => {
    const late = telling({ differences: telling().differences.filter(({ kind }) => kind === 'time') });
    const page = comparedPage(2, 1);
    const canvas = drawn({ ...page, links: [...page.links, link({ claim: 'late', tellings: [late] })] });
    expect(canvas.width).toBe(2 * 480);
    const painted = colours(canvas);
    expect(['255,255,255', '220,240,237', '11,107,102'].filter((colour) => !painted.has(colour))).toEqual([]);
  });

  test('grows with outlets and claims, and never past what a canvas holds', () => {
    const [small, large, huge] = [drawn(comparedPage(1, 1)), drawn(comparedPage(60, 40)), drawn(comparedPage(600, 10))];
    expect(large.width).toBeGreaterThan(small.width);
    expect(large.height).toBeGreaterThan(small.height);
    expect(Math.max(large.width, large.height, huge.width, huge.height)).toBeLessThanOrEqual(16_000);
    expect(colours(huge).size).toBeGreaterThan(1);
  });
});
