/** Pages in files: `.txt`, `.html` or `.jsonl`, as the sentences that the extension would see. */
import { readFileSync } from 'node:fs';
import type { PageFacts, PageSentence } from '../core/comparison.ts';
import type { PageText } from '../core/open-corpus.ts';
import { splitSentences } from '../core/text/sentences.ts';
import { readLabelledSentences } from './labels.ts';
import type { ReadPage } from './page-in-browser.ts';

/** A line of plain text with at most this many words and no full stop is a heading. */
const MOST_HEADING_WORDS = 14;

/** Reads the files in the order given; html is read by the extension's own reader in Chromium. Throws with the file's name. */
export async function readPageFiles(
  files: readonly string[],
): Promise<{ readonly file: string; readonly page: PageText }[]> {
  const html = files.filter(isHtml);
  const read = new Map((await readHtml(html)).map((page) => [page.file, page]));
  return files.map((file) => {
    if (file.endsWith('.jsonl')) return { file, page: { facts: NO_FACTS, sentences: fromRows(file) } };
    if (!isHtml(file)) return { file, page: { facts: NO_FACTS, sentences: fromText(readText(file)) } };
    const page = read.get(file);
    if (page === undefined || page.kind === 'failed')
      throw new Error(`${file}: ${page?.problem ?? 'could not be read'}`);
    const blocks = page.kind === 'article' ? page.blocks : [];
    return {
      file,
      page: {
        facts: page.facts,
        sentences: blocks.flatMap(({ text, heading }, block) => splitBlock(text, block, heading)),
      },
    };
  });
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

function fromText(text: string): PageSentence[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.flatMap((line, block) => splitBlock(line, block, lines.length > 1 && isHeading(line)));
}

function splitBlock(text: string, block: number, heading: boolean): PageSentence[] {
  return splitSentences(text).map(({ start, end }) => ({ text: text.slice(start, end), block, heading }));
}

function isHeading(line: string): boolean {
  return !/[.!?…:]["'”’)\]]*\s*$/.test(line) && line.trim().split(/\s+/).length <= MOST_HEADING_WORDS;
}
