import { afterEach, describe, expect, test, vi } from 'vitest';
import { readArticle } from './find-article.ts';
import { createMarks } from './marks.ts';
import { readPageFacts } from './page-facts.ts';
import { mayHoldArticle } from './pre-check.ts';
import { unclobbered } from './unclobbered.ts';
import { createUnderlines } from './underlines.ts';
import { watchPage } from './watch-page.ts';

const PROSE = [
  'The ferry Lark ran aground off Tarn Point on Monday evening with 214 passengers on board, the coast guard said.',
  'Nobody was hurt, according to the harbour master, who called the rescue “quick, quiet and lucky” on Tuesday.',
  'Divers will inspect the hull on Wednesday before tugs try to pull the ship free at high water, he added later.',
];
const STORY = `<h1>Ferry aground</h1>${PROSE.map((text) => `<p>${text}</p>`).join('')}`;
const TEXTS = ['Ferry aground', ...PROSE];

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
  document.body.replaceChildren();
});

/** Every name that a node of this kind has a property of, its own and those it inherits. */
function namesOf(prototype: object): readonly string[] {
  const names = new Set<string>();
  for (let at: object | null = prototype; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names];
}

const FIELDS = namesOf(HTMLFormElement.prototype)
  .map((name) => `<input type="hidden" name="${name}">`)
  .join('');
const PICTURES = [...namesOf(Document.prototype), 'location']
  .map((name) => `<img name="${name}" alt="" width="1" height="1">`)
  .join('');

async function open(body: string): Promise<{ readonly inside: Document; readonly frame: HTMLIFrameElement }> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '600';
  document.body.append(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>Ferry aground</title></head><body>${body}</body></html>`;
  await loaded;
  return { inside: frame.contentDocument!, frame };
}

async function blocksOf(inside: Document) {
  const article = await readArticle(inside, { signal: stop.signal });
  return article.kind === 'article' ? article.blocks : [];
}

const PAGES: readonly (readonly [string, string])[] = [
  ['a form around the article hides all its properties, its fields first', `<form>${FIELDS}${STORY}</form>`],
  ['a form around the article hides all its properties, its fields last', `<form>${STORY}${FIELDS}</form>`],
  ['each paragraph stands in such a form', PROSE.map((text) => `<form><p>${text}</p>${FIELDS}</form>`).join('')],
  ['the text itself stands in such a form', PROSE.map((text) => `<form>${text}${FIELDS}</form>`).join('')],
  ['such a form stands beside it', `<form>${FIELDS}</form>${STORY}<form><p></p>${FIELDS}</form>`],
  ['pictures hide all properties of the document', `${STORY}${PICTURES}`],
  ['both', `<form>${FIELDS}${STORY}</form>${PICTURES}`],
];

describe.each(PAGES)('where %s', (_, body) => {
  test('the article is read, and its words are found again', async () => {
    const { inside } = await open(body);
    expect(mayHoldArticle(inside)).toBe('yes');
    const blocks = await blocksOf(inside);
    const texts = blocks.map(({ text }) => text);
    expect(texts).toEqual(body.includes('<h1>') ? TEXTS : PROSE);
    expect(blocks.map(({ text, range }) => range(0, text.length)?.toString())).toEqual(texts);
    expect(readPageFacts(inside)).toMatchObject({ title: 'Ferry aground', language: 'en' });
  });

  test('it is marked, and the marks are found, shown and taken away', async () => {
    const { inside } = await open(body);
    const range = (await blocksOf(inside)).at(-1)?.range(4, 40);
    const marks = createMarks(inside, { signal: stop.signal });
    marks.paint([{ range: range!, agreement: 'same' }]);
    marks.emphasise(0);
    marks.reveal(0);
    await vi.waitFor(() => expect(marks.rects(0).length).toBeGreaterThan(0));
    await vi.waitFor(() => {
      const { left, top, width, height } = marks.rects(0)[0]!;
      expect(marks.at(left + width / 2, top + height / 2)).toBe(0);
    });
    createUnderlines(inside, stop.signal).paint([{ range: range!, agreement: 'same' }], 'clear');
    const root = unclobbered(inside).documentElement;
    expect(root.querySelectorAll('fact-linker-underlines')).toHaveLength(1);
    stop.abort();
    expect(root.querySelectorAll('fact-linker-underlines')).toHaveLength(0);
  });

  test('a change of its text is noticed', async () => {
    const { inside } = await open(body);
    const onChange = vi.fn();
    watchPage(inside, { signal: stop.signal, onChange });
    const within = unclobbered(unclobbered(inside).querySelector('p, form')!);
    within.append(PROSE[0]!);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce(), { timeout: 3_000 });
  });
});

test('nodes that cannot hide anything are given back themselves', () => {
  document.body.innerHTML = '<p id="a">Text<input name="id"></p>';
  const paragraph = document.body.querySelector('p')!;
  for (const node of [paragraph, paragraph.firstChild!, document.createComment(''), document.createDocumentFragment()])
    expect(unclobbered(node)).toBe(node);
});

test('a form that hides nothing has the properties it has', () => {
  document.body.innerHTML = '<form id="search" class="wide" role="search"><p>One.</p></form>';
  const form = document.body.querySelector('form')!;
  const plain = unclobbered(form);
  expect([plain.id, plain.localName, plain.getAttribute('class')]).toEqual(['search', 'form', 'wide']);
  expect(plain.firstChild).toBe(form.firstChild);
  expect(plain.closest('form')).toBe(form);
  expect('host' in plain).toBe(false);
});
