/** Pages with prose that are no article: those that sell a thing, and those that hold what readers wrote. */
import { unclobbered } from './unclobbered.ts';

const MOST_BUTTONS = 60;
const MOST_SCRIPTS = 12;
const STEPS_TO_HEADLINE = 6;
const DECLARES_ARTICLE = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:\w*Article|BlogPosting|LiveBlogPosting)"/;
const DECLARES_THREAD = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:DiscussionForumPosting|QAPage)"/;
/** What is written on the button that puts a thing in the basket, in lower case. */
const TO_BASKET =
  /^\W*(?:(?:add|put) (?:it )?(?:to|in|into) (?:your |the |my )?(?:cart|basket|bag|trolley)|in den (?:warenkorb|einkaufswagen)|ajouter au panier|añadir (?:al carrito|a la cesta)|agregar al carrito|aggiungi al carrello|adicionar ao carrinho|in winkelwagen|dodaj do koszyka|(?:добавить )?в корзину|加入购物车|カートに入れる)/;
const LONGEST_BUTTON = 200;

/** True by what the page declares of itself, or by a button for the basket beside its headline; a page that declares an article is believed. */
export function isShopOrForum(page: Document): boolean {
  const document = unclobbered(page);
  if (declaresArticle(page)) return false;
  if (/^(?:og:)?product\b/i.test(kindOf(page))) return true;
  if (structuredData(page).some((text) => DECLARES_THREAD.test(text))) return true;
  if (document.querySelector('[itemtype*="Article"], [itemtype*="Posting"], [itemtype$="/Review"] h1') !== null)
    return document.querySelector('[itemtype$="/DiscussionForumPosting"]') !== null;
  if (document.querySelector('[itemtype$="/QAPage"], [itemtype$="/Product"] h1') !== null) return true;
  return hasBasketByHeadline(document);
}

/** True when the page says of itself, by Open Graph or JSON-LD, that it is an article. */
export function declaresArticle(document: Document): boolean {
  return /^article\b/i.test(kindOf(document)) || structuredData(document).some((text) => DECLARES_ARTICLE.test(text));
}

function kindOf(document: Document): string {
  return unclobbered(document).querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
}

function structuredData(document: Document): readonly string[] {
  return [...unclobbered(document).querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, MOST_SCRIPTS)
    .map(({ textContent }) => textContent);
}

function hasBasketByHeadline(document: Document): boolean {
  const buttons = document.getElementsByTagName('button');
  for (let index = 0; index < Math.min(buttons.length, MOST_BUTTONS); index++) {
    const button = buttons[index];
    if (!TO_BASKET.test(button?.textContent?.slice(0, LONGEST_BUTTON).trim().toLowerCase() ?? '')) continue;
    let around = button?.parentElement;
    for (let step = 0; step < STEPS_TO_HEADLINE && around != null && around !== document.body; step++) {
      const plain: Element = unclobbered(around);
      if (plain.querySelector('h1') !== null) return true;
      around = plain.parentElement;
    }
  }
  return false;
}
