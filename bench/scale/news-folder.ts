/** A folder of news-like articles: each story in the words of several outlets, as text or html. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { told } from './news-corpus.ts';

const OUTLETS = 40;
const ARTICLES_OF_STORY = 4;
const SENTENCES_OF_STORY = 40;
const SENTENCES_OF_ARTICLE = 25;
/** Every so many-th article is a page. */
const PAGE_EVERY = 10;
const DAYS = 365;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2030, 0, 1);

/** How many articles there are sentences for. */
export function articlesOf(sentences: readonly string[]): number {
  return Math.floor(sentences.length / SENTENCES_OF_STORY) * ARTICLES_OF_STORY;
}

/** Writes article `n` into a subfolder named after its outlet. */
export function writeArticle(folder: string, sentences: readonly string[], n: number): void {
  const story = Math.floor(n / ARTICLES_OF_STORY);
  const nth = n % ARTICLES_OF_STORY;
  const all = sentences.slice(story * SENTENCES_OF_STORY, (story + 1) * SENTENCES_OF_STORY);
  const from = (nth * (SENTENCES_OF_STORY - SENTENCES_OF_ARTICLE)) / (ARTICLES_OF_STORY - 1);
  const own = all.slice(from, from + SENTENCES_OF_ARTICLE).map((text) => told(text, nth));
  const title = (own[0] ?? '').split(' ').slice(0, 9).join(' ');
  const day = new Date(FIRST_DAY + (story % DAYS) * DAY_MS).toISOString().slice(0, 10);
  const outlet = join(folder, `outlet-${n % OUTLETS}`);
  mkdirSync(outlet, { recursive: true });
  const isPage = n % PAGE_EVERY === 0;
  writeFileSync(
    join(outlet, `${n}.${isPage ? 'html' : 'md'}`),
    isPage ? pageOf(title, day, own) : textOf(title, day, own),
  );
}

function textOf(title: string, day: string, sentences: readonly string[]): string {
  return `---\npublished: ${day}\n---\n# ${title}\n\n${sentences.join('\n\n')}\n`;
}

function pageOf(title: string, day: string, sentences: readonly string[]): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const paragraphs = sentences.map((text) => `<p>${escaped(text)}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${day}T08:00:00Z"></head>
<body><main><article><h1>${escaped(title)}</h1>${paragraphs}</article></main></body></html>`;
}
