import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawParagraphs, marksOfPage } from '../tests/arbitraries/marked-paragraphs.ts';
import { forceColours, prefer } from '../tests/views/view.ts';
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

describe('where the browser forces its colours', () => {
  afterEach(() => prefer('light'));

  test('draws lines of three forms instead of highlights, which would all be filled blocks', async () => {
    await forceColours();
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    createMarks(document, { signal: stop.signal }).paint(marksOfPage());
    expect([...CSS.highlights.keys()]).toEqual([]);
    const shadow = attach.mock.results[0]!.value as ShadowRoot;
    const forms = [...shadow.querySelectorAll('div')].map((box) => getComputedStyle(box).borderBottomStyle);
    expect(new Set(forms)).toEqual(new Set(['dotted', 'solid', 'double']));
  });
});

describe('without the CSS Custom Highlight API', () => {
  const host = () => document.querySelector('fact-linker-underlines');

  beforeEach(() => vi.stubGlobal('Highlight', undefined));

  test('draws thinner lines of the same forms when subtle, and none but the open mark when off', () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    const marks = createMarks(document, { signal: stop.signal });
    const shadow = attach.mock.results[0]!.value as ShadowRoot;
    const boxes = () => [...shadow.querySelectorAll('div')];
    marks.paint(marksOfPage());
    const forms = boxes().map((box) => box.style.borderBottomStyle);
    const widths = boxes().map((box) => Number.parseFloat(box.style.borderBottomWidth));
    marks.wear('subtle');
    expect(boxes().map((box) => box.style.borderBottomStyle)).toEqual(forms);
    boxes().forEach((box, at) => {
      expect(Number.parseFloat(box.style.borderBottomWidth)).toBeLessThan(widths[at]!);
    });
    marks.wear('off');
    expect(boxes()).toEqual([]);
    marks.emphasise(1);
    expect(boxes().map((box) => box.style.borderBottomStyle)).toEqual(boxes().map(() => 'none'));
    expect(boxes().length).toBeGreaterThan(0);
  });

  test('draws in a host of its own after the body, and aborting takes it away', () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    const marks = createMarks(document, { signal: stop.signal });
    const shadow = attach.mock.results[0]!.value as ShadowRoot;
    marks.paint(marksOfPage());
    expect(host()?.parentElement).toBe(document.documentElement);
    expect(host()?.shadowRoot).toBeNull();
    const lines = [0, 1, 2].flatMap((index) => marks.rects(index));
    const boxes = [...shadow.querySelectorAll('div')].map((box) => box.getBoundingClientRect());
    expect(boxes.map((box) => Math.round(box.left + box.top))).toEqual(
      lines.map((line) => Math.round(line.left + line.top)),
    );
    expect(new Set([...shadow.querySelectorAll('div')].map((box) => box.style.borderBottomStyle))).toEqual(
      new Set(['dotted', 'solid', 'double']),
    );
    stop.abort();
    expect(host()).toBeNull();
    expect(new XMLSerializer().serializeToString(document)).toBe(before);
  });

  test('boxes follow when the layout changes', async () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    const marks = createMarks(document, { signal: stop.signal });
    const shadow = attach.mock.results.at(-1)!.value as ShadowRoot;
    marks.paint(marksOfPage().slice(2));
    document.querySelector('p')!.style.height = '300px';
    dispatchEvent(new Event('resize'));
    await expect
      .poll(() => Math.round(shadow.querySelector('div')!.getBoundingClientRect().top))
      .toBe(Math.round(marks.rects(0)[0]!.top));
  });

  test('boxes follow when text moves in a page that keeps its size, and when a font has loaded', async () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    const marks = createMarks(document, { signal: stop.signal });
    const shadow = attach.mock.results.at(-1)!.value as ShadowRoot;
    const [above, , below] = document.querySelectorAll('p');
    for (const paragraph of [above!, below!]) paragraph.style.height = '100px';
    marks.paint(marksOfPage().slice(1, 2));
    const top = () => Math.round(shadow.querySelector('div')!.getBoundingClientRect().top);
    const before = [top(), document.documentElement.getBoundingClientRect().height];
    above!.style.height = '150px';
    below!.style.height = '50px';
    await expect.poll(top).toBe(before[0]! + 50);
    expect(document.documentElement.getBoundingClientRect().height).toBe(before[1]);
    document.querySelectorAll('p')[1]!.style.position = 'relative';
    document.querySelectorAll('p')[1]!.style.top = '7px';
    document.fonts.dispatchEvent(new Event('loadingdone'));
    await expect.poll(top).toBe(before[0]! + 57);
  });

  test('is not there while printing', () => {
    createMarks(document, { signal: stop.signal }).paint(marksOfPage());
    dispatchEvent(new Event('beforeprint'));
    expect(getComputedStyle(host()!).display).toBe('none');
    dispatchEvent(new Event('afterprint'));
    expect(getComputedStyle(host()!).display).toBe('block');
  });

  test('nothing is on the page while nothing is marked', () => {
    const marks = createMarks(document, { signal: stop.signal });
    expect(host()).toBeNull();
    marks.paint(marksOfPage());
    marks.paint([]);
    expect(host()).toBeNull();
  });
});
