/** A look at the page that costs next to nothing and tells whether reading it in full is worth the time. */
import { textWeight } from './text-weight.ts';

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
const MOST_BUTTONS = 60;
const MOST_SCRIPTS = 12;
const STEPS_TO_HEADLINE = 6;
const DECLARES_ARTICLE = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:\w*Article|BlogPosting|LiveBlogPosting)"/;
const DECLARES_THREAD = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:DiscussionForumPosting|QAPage)"/;
/** What is written on the button that puts a thing in the basket. */
const TO_BASKET =
  /^\W*(?:(?:add|put) (?:it )?(?:to|in|into) (?:your |the |my )?(?:cart|basket|bag|trolley)|in den (?:warenkorb|einkaufswagen)|ajouter au panier|añadir (?:al carrito|a la cesta)|agregar al carrito|aggiungi al carrello|adicionar ao carrinho|in winkelwagen|dodaj do koszyka|(?:добавить )?в корзину|加入购物车|カートに入れる)/iu;
const NOT_ARTICLE = 'nav,aside,footer,dialog,a,button,form[role=search]';

/** Whether there is prose enough, and then whether the page says that it sells a thing or holds a thread. */
export function* mayHoldArticle(document: Document): Generator<undefined, PreCheck, undefined> {
  if (!(yield* holdsProse(document))) return 'too-short';
  yield undefined;
  return isShopOrForum(document) ? 'shop-or-forum' : 'yes';
}

/**
 * Looks at paragraphs first, then at bare text nodes (pages that set their paragraphs with `<br>` or `<div>`), each up to a
 * fixed number, and stops as soon as there is prose enough. Yields now and then.
 */
function* holdsProse(document: Document): Generator<undefined, boolean, undefined> {
  let prose = 0;
  let looked = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    looked += 1;
    if (looked > MOST_PARAGRAPHS) break;
    if (looked % PARAGRAPHS_PER_STEP === 0) yield undefined;
    const length = textWeight(paragraph.textContent ?? '');
    if (length < PROSE_LENGTH || paragraph.closest(NOT_ARTICLE) !== null) continue;
    prose += length;
    if (prose >= ENOUGH_PROSE) return true;
  }
  return prose + (yield* bareProse(document)) >= LEAST_PROSE;
}

/** What the page declares of itself, or a button for the basket beside its headline; a page that declares an article is believed. */
function isShopOrForum(document: Document): boolean {
  const kind = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  if (/^article\b/i.test(kind)) return false;
  const declared = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, MOST_SCRIPTS)
    .map(({ textContent }) => textContent);
  if (declared.some((text) => DECLARES_ARTICLE.test(text))) return false;
  if (/^(?:og:)?product\b/i.test(kind) || declared.some((text) => DECLARES_THREAD.test(text))) return true;
  if (document.querySelector('[itemtype*="Article"], [itemtype*="Posting"], [itemtype$="/Review"] h1') !== null)
    return document.querySelector('[itemtype$="/DiscussionForumPosting"]') !== null;
  if (document.querySelector('[itemtype$="/QAPage"], [itemtype$="/Product"] h1') !== null) return true;
  return hasBasketByHeadline(document);
}

function hasBasketByHeadline(document: Document): boolean {
  const buttons = document.getElementsByTagName('button');
  for (let index = 0; index < Math.min(buttons.length, MOST_BUTTONS); index++) {
    const button = buttons[index];
    if (!TO_BASKET.test(button?.textContent?.trim() ?? '')) continue;
    let around = button?.parentElement;
    for (let step = 0; step < STEPS_TO_HEADLINE && around != null && around !== document.body; step++) {
      if (around.querySelector('h1') !== null) return true;
      around = around.parentElement;
    }
  }
  return false;
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
