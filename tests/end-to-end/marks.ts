/** The extension's marks, as the page's own world sees them. */
import type { Agreement } from '../../core/comparison.ts';
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';

/** A marked stretch of the page. */
export type Mark = { readonly agreement: Agreement; readonly text: string };

/** A marked stretch's middle, in the viewport, scrolled into view. */
export type Place = { readonly x: number; readonly y: number };

/** The marks on the page now, in no order. */
export function marks(page: Page): Promise<readonly Mark[]> {
  return page.evaluate(() => {
    const found: { agreement: 'same' | 'differs' | 'contradicted'; text: string }[] = [];
    for (const agreement of ['same', 'differs', 'contradicted'] as const)
      for (const marked of CSS.highlights.get(`fact-linker-${agreement}`) ?? []) {
        const range = document.createRange();
        range.setStart(marked.startContainer, marked.startOffset);
        range.setEnd(marked.endContainer, marked.endOffset);
        found.push({ agreement, text: range.toString() });
      }
    return found;
  }, null);
}

/** The marks once there are any. */
export async function firstMarks(page: Page): Promise<readonly Mark[]> {
  return until('the page has marks', async () => {
    const found = await marks(page);
    return found.length > 0 && found;
  });
}

/** Scrolls the first mark whose text holds `words` to the middle of the window, and gives a place on its first line. */
export async function placeOfMark(page: Page, words: string): Promise<Place> {
  return page.evaluate((wanted) => {
    for (const name of ['same', 'differs', 'contradicted'])
      for (const marked of CSS.highlights.get(`fact-linker-${name}`) ?? []) {
        const range = document.createRange();
        range.setStart(marked.startContainer, marked.startOffset);
        range.setEnd(marked.endContainer, marked.endOffset);
        if (!range.toString().includes(wanted)) continue;
        marked.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const line = range.getClientRects()[0];
        if (line)
          return { x: Math.round(line.left + Math.min(line.width / 2, 60)), y: Math.round(line.top + line.height / 2) };
      }
    throw new Error(`no mark holds "${wanted}"`);
  }, words);
}

/** True when a mark covers the sentence, or at least half of it where the extension splits the text elsewhere. */
export function isMarked(sentence: string, found: readonly Mark[]): boolean {
  const plain = squeeze(sentence);
  return found.some(({ text }) => {
    const mark = squeeze(text);
    return mark.includes(plain) || (plain.includes(mark) && mark.length * 2 >= plain.length);
  });
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
