import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { largestFrame, placeInPage } from './article-frame.ts';
import { readPage } from './read-page.ts';
import { watchFrames } from './watch-frames.ts';
import type { PageChange } from './watch-page.ts';

const PROSE = [
  'The ferry Lark ran aground off Tarn Point on Monday evening with 214 passengers on board, the coast guard said.',
  'Nobody was hurt, according to the harbour master, who called the rescue “quick, quiet and lucky” on Tuesday.',
  'Divers will inspect the hull on Wednesday before tugs try to pull the ship free at high water, he added later.',
];
const ARTICLE = `<title>Ferry aground</title><h1>Ferry aground</h1>${PROSE.map((text) => `<p>${text}</p>`).join('')}`;
const OWN = 'The island council has met twice this week to talk of nothing but the ferry, its chair said on Wednesday.';

let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

async function addFrame(html: string, size = { width: '600', height: '400' }): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  Object.assign(frame, size);
  document.body.append(frame);
  await load(frame, html);
  return frame;
}

async function load(frame: HTMLIFrameElement, html: string): Promise<void> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  await loaded;
}

function addParagraphs(count: number): void {
  for (let added = 0; added < count; added++) {
    const paragraph = document.createElement('p');
    paragraph.append(OWN);
    document.body.append(paragraph);
  }
}

const read = () => readPage(document, { signal: stop.signal });
const firstTexts = async () => {
  const { article, frame } = await read();
  return article.kind === 'article' ? [frame?.element, article.blocks.at(-1)?.text] : [frame?.element, article.reason];
};

describe('readPage', () => {
  test('reads the article in a frame of a page without one', async () => {
    const frame = await addFrame(ARTICLE);
    expect(await firstTexts()).toEqual([frame, PROSE[2]]);
    const { article, document: inside } = await read();
    const block = article.kind === 'article' ? article.blocks.at(-1) : undefined;
    const range = block?.range(0, 6);
    expect([range?.toString(), range?.startContainer.ownerDocument]).toEqual(['Divers', inside]);
  });

  test('reads the frame of a page with a few lines of its own, and the page where it has as much', async () => {
    const frame = await addFrame(ARTICLE.repeat(3));
    addParagraphs(3);
    expect((await firstTexts())[0]).toBe(frame);
    addParagraphs(6);
    expect(await firstTexts()).toEqual([undefined, OWN]);
  });

  test.each<readonly [string, () => Promise<unknown>]>([
    ['a frame without an article', () => addFrame('<p>Advertisement</p>')],
    ['a small frame', () => addFrame(ARTICLE, { width: '200', height: '90' })],
    ['a hidden frame', async () => (await addFrame(ARTICLE)).style.setProperty('visibility', 'hidden')],
    ['a frame of another origin', async () => (await addFrame('')).setAttribute('sandbox', '')],
  ])('leaves alone %s', async (name, add) => {
    await add();
    if (name.includes('origin')) await load(document.querySelector('iframe')!, ARTICLE);
    expect((await firstTexts())[0]).toBeUndefined();
  });

  test('reads the largest of several frames', async () => {
    await addFrame(ARTICLE, { width: '300', height: '200' });
    const large = await addFrame(ARTICLE);
    await addFrame(ARTICLE, { width: '400', height: '300' });
    expect((await firstTexts())[0]).toBe(large);
  });
});

describe('placeInPage', () => {
  test('moves boxes to where the frame shows them, and leaves out what it does not show', async () => {
    const element = await addFrame(
      `<style>body { margin: 0 }</style><p style="margin: 0 0 2000px">${OWN}</p><p>${OWN}`,
    );
    element.style.cssText = 'position: absolute; left: 50px; top: 70px; border: 5px solid; padding: 3px 0 0 11px';
    const frame = largestFrame(document)!;
    const boxes = [...frame.document.querySelectorAll('p')].map((paragraph) => paragraph.getBoundingClientRect());
    expect(placeInPage(boxes, frame).map(({ left, top }) => [left, top])).toEqual([[66, 78]]);
    frame.document.defaultView!.scrollTo(0, 2_000);
    const after = [...frame.document.querySelectorAll('p')].map((paragraph) => paragraph.getBoundingClientRect());
    expect(placeInPage(after, frame)).toHaveLength(1);
  });
});

describe('watchFrames', () => {
  function watched() {
    const changes: PageChange[] = [];
    const follow = watchFrames(document, { signal: stop.signal, onChange: (change) => changes.push(change) });
    return { changes, follow };
  }

  test('reports a frame that loads an article, and no other', async () => {
    const { changes } = watched();
    const frame = await addFrame('<p>Advertisement</p>');
    expect(changes).toEqual([]);
    await load(frame, ARTICLE);
    expect(changes).toEqual([{ navigated: false, hadRested: true }]);
  });

  test('reports the followed frame when its text changes, it shows another document, or it goes', async () => {
    const { changes, follow } = watched();
    const frame = await addFrame(ARTICLE);
    changes.length = 0;
    follow((await read()).frame);
    frame.contentDocument!.querySelector('p')!.append(' It was painted.');
    await expect.poll(() => changes).toEqual([{ navigated: false, hadRested: true }]);
    await load(frame, '<p>Nothing more.</p>');
    expect(changes).toContainEqual({ navigated: true, hadRested: true });
    changes.length = 0;
    await load(frame, ARTICLE);
    follow((await read()).frame);
    changes.length = 0;
    frame.remove();
    await expect.poll(() => changes).toEqual([{ navigated: true, hadRested: true }]);
  });

  test('reports nothing after the abort', async () => {
    const { changes, follow } = watched();
    const frame = await addFrame(ARTICLE);
    follow((await read()).frame);
    changes.length = 0;
    stop.abort();
    frame.contentDocument!.querySelector('p')!.append(' It was painted.');
    frame.remove();
    await addFrame(ARTICLE);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(changes).toEqual([]);
  });
});
