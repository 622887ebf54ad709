/** The text of articles that came in: pages are read by the extension's own reader. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../core/decode.ts';
import type { TextBlock } from '../../core/split-articles.ts';
import type { PageReader, ReadPage } from '../page-in-browser.ts';
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

/** Reads lots of articles; a browser is started at the first page, and kept for the next lots. */
export type TextReader = {
  /** What became of each article, texts first, then pages. */
  readonly read: (incoming: readonly IncomingArticle[]) => AsyncGenerator<ReadAt>;
  readonly close: () => Promise<void>;
};

/** A reader that has started nothing yet. */
export function createTextReader(): TextReader {
  let pages: Promise<PageReader> | undefined;
  const close = async () => {
    const opened = await pages?.catch(() => undefined);
    await opened?.close();
  };
  return { read, close };

  async function* read(incoming: readonly IncomingArticle[]): AsyncGenerator<ReadAt> {
    for (const [at, { place, title, url, published, content }] of incoming.entries()) {
      if (content.kind !== 'text') continue;
      const blocks = content.paragraphs.map((text) => ({ text, heading: false }));
      yield { at, read: { place, title, url, published, language: '', blocks } };
    }
    if (incoming.every(({ content }) => content.kind === 'text')) return;
    pages ??= import('../page-in-browser.ts').then(({ openPageReader }) => openPageReader());
    const reader = await pages.catch((error: unknown) => withoutBrowser(error));
    const folder = await mkdtemp(join(tmpdir(), 'fact-linker-add-'));
    try {
      for (const [at, article] of incoming.entries()) {
        if (article.content.kind !== 'html') continue;
        const file = join(folder, `${at}.html`);
        await writeFile(file, article.content.html);
        yield { at, read: textOf(article, await reader.read(file)) };
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Reads one lot. */
export async function* readTexts(incoming: readonly IncomingArticle[]): AsyncGenerator<ReadAt> {
  const reader = createTextReader();
  try {
    yield* reader.read(incoming);
  } finally {
    await reader.close();
  }
}

/** Answers for a browser that cannot be started. */
function withoutBrowser(error: unknown): Pick<PageReader, 'read'> {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const problem = `needs Chromium, which cannot be started (${reason}); name one in CHROMIUM_PATH, or let npm start fetch one`;
  return { read: async (file) => ({ kind: 'failed', file, problem }) };
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
