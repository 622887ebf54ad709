/** Three short paragraphs on the test's own page, and a mark over each. */
import type { Mark, MarkAgreement } from '../../page/marks.ts';

export const TEXTS = [
  'The ferry Lark ran aground on Monday.',
  'Nobody was hurt.',
  'Divers will inspect the hull.',
] as const;
const AGREEMENTS: readonly MarkAgreement[] = ['same', 'differs', 'contradicted'];

/** Puts the paragraphs in place of all that is on the page. */
export function drawParagraphs(): void {
  document.body.replaceChildren(
    ...TEXTS.map((text) => {
      const paragraph = document.createElement('p');
      const link = document.createElement('a');
      link.append(text.slice(4, 9));
      paragraph.append(text.slice(0, 4), link, text.slice(9));
      paragraph.style.cssText = 'width: 300px; margin: 0 0 40px; font: 16px/20px monospace';
      return paragraph;
    }),
  );
}

/** A mark over each paragraph, each of another agreement. */
export function marksOfPage(): Mark[] {
  return [...document.querySelectorAll('p')].map((paragraph, index) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return { range, agreement: AGREEMENTS[index] ?? 'same' };
  });
}

/** The words registered under a highlight's name. */
export function wordsUnder(name: string): readonly string[] {
  return [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString());
}
