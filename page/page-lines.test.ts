import { afterEach, describe, expect, test, vi } from 'vitest';
import { readBlockText } from './block-text.ts';
import { type Line, walkLines } from './page-lines.ts';

const SENTENCE = 'Divers went down to the hull of the Lark again, and came up with nothing but a boot and 2 spoons.';
const MEGABYTES_2 = `${SENTENCE} `.repeat(Math.ceil(2_000_000 / SENTENCE.length));
/** What one step may go through at most, in characters: a line and what may stand before its cut. */
const MOST_CHARACTERS_A_STEP = 45_000;

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** The page's lines, and the most characters that any step went through by collapsing white space. */
function walk(): { readonly lines: readonly Line[]; readonly mostAStep: number } {
  let characters = 0;
  let mostAStep = 0;
  const { replace } = String.prototype;
  vi.spyOn(String.prototype, 'replace').mockImplementation(function (this: string, ...words) {
    characters += this.length;
    return Reflect.apply(replace, this, words);
  });
  const steps = walkLines(document.body, () => false, 50);
  for (;;) {
    const step = steps.next();
    mostAStep = Math.max(mostAStep, characters);
    characters = 0;
    if (step.done) {
      vi.restoreAllMocks();
      return { lines: step.value.lines, mostAStep };
    }
  }
}

describe('a paragraph of 2 MB is read in lines and steps of bounded length', () => {
  test.each<readonly [string, () => readonly (string | Node)[]]>([
    ['one text node', () => [MEGABYTES_2]],
    ['one text node without spaces', () => ['x'.repeat(2_000_000)]],
    ['one link', () => [linked(MEGABYTES_2)]],
    ['many text nodes', () => Array.from({ length: 20_000 }, () => `${SENTENCE} `)],
    ['a link after the other', () => Array.from({ length: 20_000 }, () => linked(`${SENTENCE} `))],
  ])('%s', (_, content) => {
    const paragraph = document.createElement('p');
    paragraph.append(...content());
    document.body.append(paragraph, 'After.');
    const { lines, mostAStep } = walk();
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThanOrEqual(20_000);
    expect(mostAStep).toBeLessThanOrEqual(MOST_CHARACTERS_A_STEP);
    const joined = lines.map(({ text }) => text).join('');
    expect(joined.replaceAll(' ', '')).toBe(`${paragraph.textContent}After.`.replaceAll(' ', ''));
    expect(lines.at(-1)?.text).toBe('After.');
  });

  test('offsets lead back to the live text in every line', () => {
    const paragraph = document.createElement('p');
    paragraph.append('Before. ', MEGABYTES_2);
    document.body.append(paragraph);
    const { lines } = walk();
    expect(lines.length).toBeGreaterThan(99);
    for (const { text, sources } of lines) {
      expect(text).toMatch(/\.$/);
      const block = readBlockText(sources);
      expect(block.text).toBe(text);
      const last = block.range(text.length - SENTENCE.length, text.length);
      expect(last?.toString()).toBe(SENTENCE);
    }
  });

  test('a long text node that the page cuts short gives no ranges', () => {
    const paragraph = document.createElement('p');
    paragraph.append(MEGABYTES_2);
    document.body.append(paragraph);
    const { lines } = walk();
    const blocks = lines.map(({ sources }) => readBlockText(sources));
    (paragraph.firstChild as Text).data = SENTENCE;
    expect(blocks.map(({ range }) => range(10, 20)?.toString())).toEqual([
      SENTENCE.slice(10, 20),
      ...lines.slice(1).map(() => undefined),
    ]);
  });
});

function linked(text: string): HTMLElement {
  const link = document.createElement('a');
  link.append(text);
  return link;
}
