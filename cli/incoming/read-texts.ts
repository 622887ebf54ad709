/** The text of articles that came in: pages are read by the extension's own reader. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../core/decode.ts';
import type { TextBlock } from '../../core/split-articles.ts';
import type { ReadPage } from '../page-in-browser.ts';
import { dayOf, type IncomingArticle } from './incoming-article.ts';

/** An article's text and what is known of it; empty where unknown. `language` is what the page says it is written in. */
export type ReadText = {
  readonly place: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly language: string;
  readonly blocks: readonly TextBlock[];
};

/** Why there is no text; `mayPass` where another try may give one (a page that was not read in time). */
export type Unread = { readonly problem: Problem; readonly mayPass: boolean };

/** What became of the article at a position of the incoming ones. */
export type ReadAt = { readonly at: number; readonly read: ReadText | Unread };

/** Reads each article, texts first, then pages; a browser is started only for these. */
export async function* readTexts(incoming: readonly IncomingArticle[]): AsyncGenerator<ReadAt> {
  for (const [at, { place, title, url, published, content }] of incoming.entries()) {
    if (content.kind !== 'text') continue;
    const blocks = content.paragraphs.map((text) => ({ text, heading: false }));
    yield { at, read: { place, title, url, published, language: '', blocks } };
  }
  const pages = incoming.flatMap((article, at) =>
    article.content.kind === 'html' ? [{ article, at, html: article.content.html }] : [],
  );
  if (pages.length === 0) return;
  const folder = await mkdtemp(join(tmpdir(), 'fact-linker-add-'));
  try {
    const files = pages.map((_, nth) => join(folder, `${nth}.html`));
    for (const [nth, { html }] of pages.entries()) await writeFile(files[nth] ?? '', html);
    const { readPages } = await import('../page-in-browser.ts');
    const answers = await readPages(files);
    for (const [nth, { article, at }] of pages.entries()) {
      const page = answers[nth];
      if (page === undefined) throw new Error('A page was not answered.');
      yield { at, read: textOf(article, page) };
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function textOf({ place, title, url, published }: IncomingArticle, page: ReadPage): ReadAt['read'] {
  if (page.kind !== 'article') {
    const reason = page.kind === 'failed' ? page.problem : `no article was found in it (${page.reason})`;
    const problem = { place, value: '', message: `${reason}; save the article's text as .txt` };
    return { problem, mayPass: page.kind === 'failed' };
  }
  const { facts } = page;
  return {
    place,
    title: title || page.title,
    url: url || facts.canonicalUrl,
    published: published || dayOf(facts.published),
    language: facts.language,
    blocks: page.blocks.filter(({ article, text }) => article === 0 && text !== page.title),
  };
}
