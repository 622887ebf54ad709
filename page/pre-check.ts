/** A look at the page that costs next to nothing and tells whether reading it in full is worth the time. */
import { textWeight } from './text-weight.ts';

/** `yes` means only that a full look is worth it. */
export type PreCheck = 'yes' | 'too-short' | 'front-page';

const PROSE_LENGTH = 60;
const BARE_LENGTH = 45;
/** No text shorter than this is looked at twice. */
const LEAST_LENGTH = 15;
const ENOUGH_PROSE = 300;
const LEAST_PROSE = 160;
const MOST_PARAGRAPHS = 400;
const MOST_TEXT_NODES = 4_000;
const PARAGRAPHS_PER_STEP = 20;
const TEXT_NODES_PER_STEP = 200;
const NOT_ARTICLE = 'nav,aside,footer,dialog,a,button,form[role=search]';

/**
 * Looks at paragraphs first, then at bare text nodes (pages that set their paragraphs with `<br>` or `<div>`), each up to a
 * fixed number, and stops as soon as there is prose enough. Yields now and then.
 */
export function* mayHoldArticle(document: Document): Generator<undefined, PreCheck, undefined> {
  let prose = 0;
  let looked = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    looked += 1;
    if (looked > MOST_PARAGRAPHS) break;
    if (looked % PARAGRAPHS_PER_STEP === 0) yield undefined;
    const length = textWeight(paragraph.textContent ?? '');
    if (length < PROSE_LENGTH || paragraph.closest(NOT_ARTICLE) !== null) continue;
    prose += length;
    if (prose >= ENOUGH_PROSE) return 'yes';
  }
  return prose + (yield* bareProse(document)) >= LEAST_PROSE ? 'yes' : 'too-short';
}

function* bareProse(document: Document): Generator<undefined, number, undefined> {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let prose = 0;
  for (let looked = 0; looked < MOST_TEXT_NODES && prose < ENOUGH_PROSE; looked++) {
    if (looked % TEXT_NODES_PER_STEP === TEXT_NODES_PER_STEP - 1) yield undefined;
    const node = texts.nextNode();
    if (node === null) break;
    const text = node.nodeValue ?? '';
    if (text.length < LEAST_LENGTH || textWeight(text.trim()) < BARE_LENGTH) continue;
    const parent = node.parentElement;
    if (parent === null || /^(?:script|style|noscript|textarea|template|a|button|p)$/.test(parent.localName)) continue;
    if (parent.closest(NOT_ARTICLE) === null) prose += textWeight(text);
  }
  return prose;
}
