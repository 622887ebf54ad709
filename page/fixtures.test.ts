/** The kinds of page in tests/pages, each read by the real reader; a page misread becomes a new folder there. */
import { afterEach, describe, expect, test } from 'vitest';
import { openFramed } from '../tests/arbitraries/framed-page.ts';
import { findArticle } from './find-article.ts';
import { readPageFacts } from './page-facts.ts';

type Expected = {
  readonly isArticle: boolean;
  /** Of the lead article. */
  readonly title?: string;
  /** Every text of the page's articles, in full and in page order, headline first. */
  readonly blocks?: readonly string[];
  /** Texts of the page that are no article. */
  readonly not: readonly string[];
  readonly facts?: Readonly<Record<string, string>>;
  /** How many articles are stacked on the page; one where it is left out. */
  readonly articles?: number;
};

const pages = import.meta.glob<string>('../tests/pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expected>('../tests/pages/*/expected.json', { import: 'default', eager: true });

afterEach(() => document.body.replaceChildren());

test('there is a folder for at least 25 kinds of page, each with its expectation', () => {
  expect(Object.keys(pages).length).toBeGreaterThanOrEqual(25);
  for (const path of Object.keys(pages))
    expect(expectations).toHaveProperty([path.replace('page.html', 'expected.json')]);
});

describe.each(
  Object.entries(pages).map(([path, html]) => ({ kind: kindOf(path), html, expected: expectationOf(path) })),
)('$kind', ({ html, expected }) => {
  test('holds what is expected of it', async () => {
    const shown = wordsOf((await openFramed(html)).documentElement);
    for (const text of [...(expected.blocks ?? []), ...expected.not]) expect(shown).toContain(text);
  });

  if (expected.isArticle)
    test('its article is read in full, in order, and nothing else', async () => {
      const { title, texts } = await read(html);
      expect(title).toBe(expected.title);
      expect(texts).toEqual(splitAs(texts, expected.blocks ?? []));
    });

  test('nothing is read that is no article', async () => {
    const all = (await read(html)).texts.join('\n');
    expect(expected.not.filter((text) => all.includes(text))).toEqual([]);
  });

  if (!expected.isArticle)
    test('it is no article', async () => {
      expect(findArticle(await openFramed(html))).toMatchObject({ kind: 'no-article' });
    });

  if (expected.isArticle)
    test('its articles are told apart', async () => {
      const result = findArticle(await openFramed(html));
      const numbers = result.kind === 'article' ? result.blocks.map(({ article }) => article) : [];
      expect(new Set(numbers).size).toBe(expected.articles ?? 1);
    });

  if (expected.facts !== undefined)
    test('its facts are read', async () => {
      expect(readPageFacts(await openFramed(html))).toMatchObject(expected.facts ?? {});
    });
});

async function read(html: string): Promise<{ readonly title: string; readonly texts: readonly string[] }> {
  const result = findArticle(await openFramed(html));
  return result.kind === 'article'
    ? { title: result.title, texts: result.blocks.map(({ text }) => text) }
    : { title: `(${result.reason})`, texts: [] };
}

/** All words of the page with single spaces, those in shadow roots included: what an expectation may speak of. */
function wordsOf(root: Element): string {
  const words = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
    const inner = [...node.childNodes].map(words).join('');
    const shadow = node instanceof root.ownerDocument.defaultView!.Element ? (node.shadowRoot ?? undefined) : undefined;
    return `${node.nodeName === 'BR' ? ' ' : ''}${shadow ? words(shadow) : ''}${inner}`;
  };
  return words(root).replace(/\s+/g, ' ');
}

/** The expected texts, each cut where the reader cut it: a line break within a paragraph may make two blocks of one. */
function splitAs(texts: readonly string[], blocks: readonly string[]): readonly string[] {
  const starts = new Set(texts);
  return blocks.flatMap((block) => {
    const parts: string[] = [];
    let rest = block;
    while (rest !== '') {
      const part = [...starts]
        .filter((text) => rest.startsWith(`${text} `) || rest === text)
        .sort((a, b) => b.length - a.length)[0];
      if (part === undefined) return [block];
      parts.push(part);
      rest = rest.slice(part.length).trimStart();
    }
    return parts;
  });
}

function kindOf(path: string): string {
  return path.split('/').at(-2) ?? path;
}

function expectationOf(path: string): Expected {
  return expectations[path.replace('page.html', 'expected.json')] ?? { isArticle: false, not: [] };
}
