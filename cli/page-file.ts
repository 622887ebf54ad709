/** Pages in files: `.txt`, `.html` or `.jsonl`, as the sentences that the extension would see. */
import { readFileSync } from 'node:fs';
import type { PageFacts, PageSentence } from '../core/comparison.ts';
import type { PageText } from '../core/open-corpus.ts';
import { type ArticleBlocks, splitArticles, type TextBlock } from '../core/split-articles.ts';
import { readLabelledSentences } from './labels.ts';
import type { ReadPage } from './page-in-browser.ts';

/** A line of plain text with at most this many words and no full stop is a heading. */
const MOST_HEADING_WORDS = 14;

/** One file with the articles of its page, in page order; a page without an article has none. */
export type PageFile = { readonly file: string; readonly articles: readonly PageText[] };

/** Reads the files in the order given; html is read by the extension's own reader in Chromium. Throws with the file's name. */
export async function readPageFiles(files: readonly string[]): Promise<readonly PageFile[]> {
  const html = files.filter(isHtml);
  const read = new Map((await readHtml(html)).map((page) => [page.file, page]));
  const pages: PageFile[] = [];
  for (const file of files) {
    if (file.endsWith('.jsonl')) pages.push({ file, articles: [{ facts: NO_FACTS, sentences: fromRows(file) }] });
    else pages.push({ file, articles: await split(isHtml(file) ? articlesOf(file, read.get(file)) : fromText(file)) });
  }
  return pages;
}

/** Files are split to their end, however long. */
async function split(articles: readonly ArticleBlocks[]): Promise<readonly PageText[]> {
  return (await splitArticles(articles, { mostSentences: Number.POSITIVE_INFINITY })).articles;
}

/** The articles of a page; what the page says of itself is said of the first. A further one is titled by the heading it begins with. */
function articlesOf(file: string, page: ReadPage | undefined): readonly ArticleBlocks[] {
  if (page === undefined || page.kind === 'failed') throw new Error(`${file}: ${page?.problem ?? 'could not be read'}`);
  if (page.kind === 'no-article') return [];
  const articles: { readonly facts: PageFacts; readonly blocks: TextBlock[] }[] = [];
  for (const { text, heading, article } of page.blocks) {
    if (articles.length <= article) {
      const { outlet, language } = page.facts;
      articles.push({ facts: article === 0 ? page.facts : { ...NO_FACTS, title: text, outlet, language }, blocks: [] });
    }
    articles[article]?.blocks.push({ text, heading });
  }
  return articles;
}

const NO_FACTS: PageFacts = { url: '', canonicalUrl: '', title: '', outlet: '', published: '', language: '' };

function isHtml(file: string): boolean {
  return /\.html?$/i.test(file);
}

/** The browser's driver takes seconds to load: only where there is html. */
async function readHtml(files: readonly string[]): Promise<readonly ReadPage[]> {
  if (files.length === 0) return [];
  const { readPages } = await import('./page-in-browser.ts');
  return readPages(files);
}

/** What the system says of a folder does not name it. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

function fromRows(file: string): PageSentence[] {
  return readLabelledSentences(file).map(({ sentence, heading }, block) => ({ text: sentence, block, heading }));
}

function fromText(file: string): readonly ArticleBlocks[] {
  const lines = readText(file)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const blocks = lines.map((text) => ({ text, heading: lines.length > 1 && isHeading(text) }));
  return [{ facts: NO_FACTS, blocks }];
}

function isHeading(line: string): boolean {
  return !/[.!?…:]["'”’)\]]*\s*$/.test(line) && line.trim().split(/\s+/).length <= MOST_HEADING_WORDS;
}
