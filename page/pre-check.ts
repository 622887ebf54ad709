/** A look at the page that costs next to nothing and tells whether reading it in full is worth the time. */
import { isShadowRoot } from './flat-tree.ts';
import { openShadowRoots } from './shadow-roots.ts';
import { isShopOrForum } from './shop-or-forum.ts';
import { textWeight } from './text-weight.ts';
import { unclobbered } from './unclobbered.ts';

/** `yes` means only that a full look is worth it. */
export type PreCheck = 'yes' | 'too-short' | 'shop-or-forum';

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

/** The whole look at once. */
export function mayHoldArticle(document: Document): PreCheck {
  const steps = lookForArticle(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Whether there is prose enough, in open shadow roots too, and then whether the page sells a thing or holds a thread. Yields now and then. */
export function* lookForArticle(document: Document): Generator<undefined, PreCheck, undefined> {
  if (!(yield* holdsProse(document))) return 'too-short';
  yield undefined;
  return isShopOrForum(document) ? 'shop-or-forum' : 'yes';
}

function* holdsProse(document: Document): Generator<undefined, boolean, undefined> {
  const { body } = unclobbered(document);
  let prose = yield* proseIn(body, body.getElementsByTagName('p'));
  if (prose >= LEAST_PROSE) return true;
  for (const root of openShadowRoots(document)) {
    prose += yield* proseIn(root, root.querySelectorAll('p'));
    if (prose >= LEAST_PROSE) return true;
  }
  return false;
}

/**
 * Looks at paragraphs first, then at bare text nodes (pages that set their paragraphs with `<br>` or `<div>`), each up to a
 * fixed number, and stops as soon as there is prose enough.
 */
function* proseIn(root: Element | ShadowRoot, paragraphs: Iterable<Element>): Generator<undefined, number, undefined> {
  let prose = 0;
  let looked = 0;
  for (const paragraph of paragraphs) {
    looked += 1;
    if (looked > MOST_PARAGRAPHS) break;
    if (looked % PARAGRAPHS_PER_STEP === 0) yield undefined;
    const length = textWeight(paragraph.textContent ?? '');
    if (length < PROSE_LENGTH || paragraph.closest(NOT_ARTICLE) !== null) continue;
    prose += length;
    if (prose >= ENOUGH_PROSE) return prose;
  }
  return prose + (yield* bareProse(root));
}

function* bareProse(root: Element | ShadowRoot): Generator<undefined, number, undefined> {
  const texts = unclobbered(root.ownerDocument).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let prose = 0;
  for (let looked = 0; looked < MOST_TEXT_NODES && prose < ENOUGH_PROSE; looked++) {
    if (looked % TEXT_NODES_PER_STEP === TEXT_NODES_PER_STEP - 1) yield undefined;
    const node = texts.nextNode();
    if (node === null) break;
    const text = node.nodeValue ?? '';
    if (text.length < LEAST_LENGTH || textWeight(text.trim()) < BARE_LENGTH) continue;
    const parent = unclobbered(node.parentElement ?? hostOf(root));
    if (/^(?:script|style|noscript|textarea|template|a|button|p)$/.test(parent.localName)) continue;
    if (parent.closest(NOT_ARTICLE) === null) prose += textWeight(text);
  }
  return prose;
}

function hostOf(root: Element | ShadowRoot): Element {
  return isShadowRoot(root) ? root.host : root;
}
