/** Pages in a frame of their own, laid out but without scripts, as a reader's tab would hold them. The test's own document is emptied by the test. */
import { findArticle } from '../../page/find-article.ts';

/** Resolves with the frame's document once the html has loaded; `width` in CSS pixels. */
export async function openFramed(html: string, width = 900): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.width = String(width);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

/** The texts of the article's blocks, or the reason why there is none. */
export async function textsRead(html: string): Promise<readonly string[]> {
  const result = findArticle(await openFramed(html));
  return result.kind === 'article' ? result.blocks.map(({ text }) => text) : [result.reason];
}
