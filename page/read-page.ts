/** Reads the article of a page, also where it stands in a frame of the page. */
import { type ArticleFrame, isShownIn, largestFrame } from './article-frame.ts';
import { type ArticleResult, readArticle } from './find-article.ts';
import { isTooBig } from './page-size.ts';

/** What was read, and the document it was read in: the page's own, or that of `frame`. */
export type PageReading = {
  readonly article: ArticleResult;
  readonly document: Document;
  readonly frame: ArticleFrame | undefined;
};

/** A frame is read in place of the page around it where it holds more than so many times its prose. */
const MUCH_MORE = 2;

/** Of a frame that showed another document before it was read to the end. */
const NOTHING: ArticleResult = { kind: 'no-article', reason: 'too-short' };

/** Reads the page, and its largest frame where that can be read; whichever is the article. Rejects with the signal's reason when aborted. */
export async function readPage(document: Document, { signal }: { readonly signal: AbortSignal }): Promise<PageReading> {
  const own: PageReading = { article: await readArticle(document, { signal }), document, frame: undefined };
  const frame = largestFrame(document);
  if (frame === undefined || isTooBig(frame.document)) return own;
  const article = await readArticle(frame.document, { signal }).catch((error: unknown) => {
    if (isShownIn(frame)) throw error;
    return NOTHING;
  });
  return proseLength(article) > MUCH_MORE * proseLength(own.article)
    ? { article, document: frame.document, frame }
    : own;
}

function proseLength(article: ArticleResult): number {
  if (article.kind === 'no-article') return 0;
  return article.blocks.reduce((sum, { heading, text }) => sum + (heading ? 0 : text.length), 0);
}
