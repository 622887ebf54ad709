import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawParagraphs, marksOfPage, TEXTS, wordsUnder } from '../tests/arbitraries/marked-paragraphs.ts';
import { createMarks } from './marks.ts';

let stop = new AbortController();
let before = '';

beforeEach(() => {
  stop = new AbortController();
  drawParagraphs();
  before = new XMLSerializer().serializeToString(document);
});

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('createMarks', () => {
  test('registers each mark under the name of its agreement, and the page is byte for byte the same', () => {
    createMarks(document, { signal: stop.signal }).paint(marksOfPage());
    expect(wordsUnder('fact-linker-same')).toEqual([TEXTS[0]]);
    expect(wordsUnder('fact-linker-differs')).toEqual([TEXTS[1]]);
    expect(wordsUnder('fact-linker-contradicted')).toEqual([TEXTS[2]]);
    expect(new XMLSerializer().serializeToString(document)).toBe(before);
  });

  test('painting again replaces what was painted', () => {
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint(marksOfPage());
    marks.paint(marksOfPage().slice(1, 2));
    expect(wordsUnder('fact-linker-same')).toEqual([]);
    expect(wordsUnder('fact-linker-differs')).toEqual([TEXTS[1]]);
  });

  test('wears another style under names of its own, at once', () => {
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint(marksOfPage());
    marks.wear('subtle');
    expect(wordsUnder('fact-linker-differs')).toEqual([]);
    expect(wordsUnder('fact-linker-subtle-same')).toEqual([TEXTS[0]]);
    expect(wordsUnder('fact-linker-subtle-contradicted')).toEqual([TEXTS[2]]);
    marks.wear('clear');
    expect(wordsUnder('fact-linker-differs')).toEqual([TEXTS[1]]);
    expect(wordsUnder('fact-linker-subtle-differs')).toEqual([]);
  });

  test('switched off, paints and finds none but still shows the open one', () => {
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint(marksOfPage());
    const [box] = marks.rects(0);
    expect(marks.at(box!.left + 5, box!.top + 5)).toBe(0);
    marks.wear('off');
    expect([...CSS.highlights.keys()]).toEqual([]);
    expect(marks.at(box!.left + 5, box!.top + 5)).toBeUndefined();
    marks.emphasise(1);
    expect([...CSS.highlights.keys()]).toEqual(['fact-linker-current']);
    expect(marks.rects(1)).not.toEqual([]);
  });

  test('shows the open mark, until another is open or none', () => {
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint(marksOfPage());
    marks.emphasise(2);
    expect(wordsUnder('fact-linker-current')).toEqual([TEXTS[2]]);
    marks.emphasise(undefined);
    expect(CSS.highlights.has('fact-linker-current')).toBe(false);
  });

  test('aborting leaves no highlight, and other highlights alone', () => {
    CSS.highlights.set('of-the-page', new Highlight());
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint(marksOfPage());
    marks.emphasise(0);
    stop.abort();
    marks.paint(marksOfPage());
    expect([...CSS.highlights.keys()]).toEqual(['of-the-page']);
    CSS.highlights.delete('of-the-page');
  });

  test('has no highlight while the page is printed', () => {
    createMarks(document, { signal: stop.signal }).paint(marksOfPage());
    dispatchEvent(new Event('beforeprint'));
    expect([...CSS.highlights.keys()]).toEqual([]);
    dispatchEvent(new Event('afterprint'));
    expect(wordsUnder('fact-linker-differs')).toEqual([TEXTS[1]]);
  });

  test('finds the mark under a point on its text, and none beside or below it', () => {
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint(marksOfPage());
    for (const index of [0, 1, 2]) {
      const [line] = marks.rects(index);
      expect(marks.at(line!.left + 5, line!.top + line!.height / 2)).toBe(index);
    }
    const last = marks.rects(1).at(-1)!;
    expect(marks.at(last.right + 60, last.top + 5)).toBeUndefined();
    expect(marks.at(last.left + 5, last.bottom + 20)).toBeUndefined();
    expect(marks.at(-5, -5)).toBeUndefined();
  });

  test('finds the mark under a point inside an open shadow root', () => {
    const host = document.createElement('story-body');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).append(...document.querySelectorAll('p'));
    const range = document.createRange();
    range.selectNodeContents(host.shadowRoot!.querySelectorAll('p')[1]!);
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint([{ range, agreement: 'same' }]);
    const [line] = marks.rects(0);
    expect(marks.at(line!.left + 5, line!.top + 5)).toBe(0);
    expect(marks.at(line!.left + 5, line!.bottom + 20)).toBeUndefined();
  });

  test('of overlapping marks the later one is found', () => {
    const marks = createMarks(document, { signal: stop.signal });
    const [first] = marksOfPage();
    marks.paint([first!, { range: first!.range.cloneRange(), agreement: 'differs' }]);
    const [line] = marks.rects(0);
    expect(marks.at(line!.left + 5, line!.top + 5)).toBe(1);
  });

  test('a mark whose text the page took away has no place', () => {
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint(marksOfPage());
    document.querySelector('p')!.remove();
    expect(marks.rects(0)).toEqual([]);
    expect(marks.rects(7)).toEqual([]);
    marks.reveal(0);
  });

  test('reveals a mark by scrolling it into the window', async () => {
    document.querySelectorAll('p')[2]!.style.marginTop = '4000px';
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint(marksOfPage());
    expect(marks.rects(2)[0]!.top).toBeGreaterThan(innerHeight);
    marks.reveal(2);
    await expect.poll(() => marks.rects(2)[0]!.top).toBeLessThan(innerHeight);
    scrollTo(0, 0);
  });
});

describe('text that the page changes under its marks', () => {
  const named = () => ['same', 'differs', 'contradicted'].flatMap((name) => wordsUnder(`fact-linker-${name}`));
  /** Mutation observers run, nothing is drawn. */
  const microtasks = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

  test.each<readonly [string, (paragraph: HTMLElement) => void]>([
    ['a word inside a link is another', (p) => p.querySelector('a')!.replaceChildren('yacht')],
    ['words are inserted', (p) => (p.lastChild as Text).insertData(5, ' almost')],
    ['words are put before', (p) => (p.firstChild as Text).insertData(0, 'It is not true that ')],
    ['the end is cut off', (p) => p.lastChild!.remove()],
    ['all is replaced', (p) => p.replaceChildren('A bakery opened again.')],
  ])('takes the mark away before the page is drawn: %s', async (_, edit) => {
    const lost: number[] = [];
    const marks = createMarks(document, { signal: stop.signal, onLost: (indices) => lost.push(...indices) });
    marks.paint(marksOfPage());
    marks.emphasise(0);
    edit(document.querySelector('p')!);
    await microtasks();
    expect(named()).toEqual([TEXTS[1], TEXTS[2]]);
    expect(wordsUnder('fact-linker-current')).toEqual([]);
    expect(lost).toEqual([0]);
    expect(marks.rects(0)).toEqual([]);
    expect(marks.rects(2)).not.toEqual([]);
  });

  test.each<readonly [string, (paragraph: HTMLElement) => void]>([
    ['a node is split', (p) => (p.lastChild as Text).splitText(6)],
    ['nodes are joined', (p) => p.querySelector('a')!.replaceWith('erry ') ?? p.normalize()],
    ['an element without words is added', (p) => p.querySelector('a')!.append(document.createElement('wbr'))],
  ])('leaves the mark where the words stay: %s', async (_, edit) => {
    const paragraph = document.querySelector('p')!;
    paragraph.querySelector('a')!.textContent = 'erry ';
    const range = document.createRange();
    range.setStart(paragraph.firstChild!, 0);
    range.setEnd(paragraph.lastChild!, (paragraph.lastChild as Text).length);
    const words = range.toString();
    createMarks(document, { signal: stop.signal }).paint([{ range, agreement: 'same' }]);
    edit(paragraph);
    await microtasks();
    expect(named()).toEqual([words]);
  });

  test('has the mark painted again watched again', async () => {
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint(marksOfPage());
    for (const word of ['yacht', 'raft']) {
      document.querySelector('a')!.textContent = word;
      await microtasks();
      expect(named()).toHaveLength(2);
      marks.paint(marksOfPage());
      expect(named()).toHaveLength(3);
    }
  });
});
