import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawParagraphs, marksOfPage, TEXTS, wordsUnder } from '../tests/arbitraries/marked-paragraphs.ts';
import { createMarks } from './marks.ts';

let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
  drawParagraphs();
});

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('in an open shadow root', () => {
  function inShadowRoot() {
    const host = document.createElement('story-body');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.querySelector('p')!);
    root.adoptedStyleSheets = [new CSSStyleSheet()];
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('p')!);
    const lineOf = () =>
      getComputedStyle(root.querySelector('p')!, '::highlight(fact-linker-same)').textDecorationStyle;
    return { root, mark: { range, agreement: 'same' } as const, lineOf };
  }

  test('is seen there, and aborting leaves the style sheets that were there', () => {
    const { root, mark, lineOf } = inShadowRoot();
    const [own] = root.adoptedStyleSheets;
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint([mark]);
    expect(lineOf()).toBe('dotted');
    marks.paint([mark]);
    expect(root.adoptedStyleSheets).toHaveLength(2);
    stop.abort();
    expect(lineOf()).toBe('solid');
    expect([...root.adoptedStyleSheets]).toEqual([own]);
  });

  test('takes the rules out of a root without marks, and brings them back where the page has set its own anew', () => {
    const { root, mark, lineOf } = inShadowRoot();
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint([mark]);
    root.adoptedStyleSheets = [];
    marks.paint([mark]);
    expect(lineOf()).toBe('dotted');
    marks.paint([]);
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });

  test('is drawn as boxes where the browser takes no style sheet from an extension', () => {
    const { root, mark } = inShadowRoot();
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    vi.spyOn(root, 'adoptedStyleSheets', 'set').mockImplementation(() => {
      throw new Error('refused');
    });
    const marks = createMarks(document, { signal: stop.signal });
    marks.paint([mark, ...marksOfPage().slice(1)]);
    marks.emphasise(0);
    expect(wordsUnder('fact-linker-same')).toEqual([]);
    expect(wordsUnder('fact-linker-current')).toEqual([]);
    expect(wordsUnder('fact-linker-differs')).toEqual([TEXTS[2]]);
    const boxes = [...(attach.mock.results[0]!.value as ShadowRoot).querySelectorAll('div')];
    expect(boxes.map((box) => box.style.borderBottomStyle)).toEqual(marks.rects(0).map(() => 'dotted'));
    stop.abort();
    expect(document.querySelector('fact-linker-underlines')).toBeNull();
  });
});
