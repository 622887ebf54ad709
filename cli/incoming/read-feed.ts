/** Articles of an RSS 2.0 or Atom feed that carries them in full. */
import { dayOf, type IncomingArticle } from './incoming-article.ts';

/**
 * The feed's items in its order; each is read as a page of its own. An item that is only a teaser is for the page reader to refuse. Relative addresses of items are
 * taken from `xml:base`, else from `address`, where the feed was fetched (empty for a file), else from the page that the feed says it belongs to.
 */
export function readFeed(text: string, place: string, address = ''): readonly IncomingArticle[] {
  const head = text.slice(0, /<(?:item|entry)[\s>]/i.exec(text)?.index ?? text.length);
  const base = baseOf(head) || address || linkIn(head);
  const items = [...text.matchAll(/<(item|entry)(?=[\s>])[^>]*>([\s\S]*?)<\/\1\s*>/gi)];
  return items.map(([whole, , item = ''], at) => {
    const title = plain(elementOf(item, ['title']));
    const body = elementOf(item, ['content:encoded', 'content', 'description', 'summary']);
    return {
      place: `${place} item ${at + 1}`,
      title,
      url: absolute(linkIn(item), absolute(baseOf(whole.slice(0, whole.indexOf('>'))), base) || base),
      published: dayOf(elementOf(item, ['pubDate', 'published', 'dc:date', 'updated'])),
      content: { kind: 'html', html: pageOf(title, body) },
    };
  });
}

/** The address of the page that a feed or an item is about: an Atom link to it, else an RSS link, else an id that is an address. */
function linkIn(part: string): string {
  const links = [...part.matchAll(/<(?:atom:)?link\b[^>]*>/gi)].map(([link]) => ({
    rel: attributeOf(link, 'rel') || 'alternate',
    href: attributeOf(link, 'href'),
  }));
  const page = links.find(({ rel, href }) => rel === 'alternate' && href !== '')?.href;
  if (page !== undefined) return page;
  const guid = elementOf(part.replace(/<guid\b[^>]*\bisPermaLink=["']false["'][\s\S]*?<\/guid>/i, ''), ['guid']);
  return elementOf(part, ['link']).trim() || (/^https?:/i.test(guid) ? guid : '');
}

function baseOf(part: string): string {
  return /\bxml:base=["']([^"']*)["']/i.exec(part)?.[1] ?? '';
}

function attributeOf(tag: string, name: string): string {
  return withoutEntities(new RegExp(`\\b${name}=["']([^"']*)["']`, 'i').exec(tag)?.[1] ?? '').trim();
}

/** Empty where it stays unknown which page is meant. */
function absolute(address: string, base: string): string {
  if (URL.canParse(address)) return address;
  return address !== '' && URL.canParse(address, base) ? new URL(address, base).href : '';
}

/** True for a text that is a feed. */
export function isFeed(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(text.slice(0, 5_000));
}

/** The content of the first of these elements that has some, with CDATA and entities undone once. */
function elementOf(item: string, names: readonly string[]): string {
  for (const name of names) {
    const found = new RegExp(`<${name}(?=[\\s>])[^>]*>([\\s\\S]*?)</${name}\\s*>`, 'i').exec(item)?.[1]?.trim();
    if (found === undefined || found === '') continue;
    const data = /^<!\[CDATA\[([\s\S]*?)\]\]>$/.exec(found)?.[1];
    return data ?? withoutEntities(found);
  }
  return '';
}

function pageOf(title: string, body: string): string {
  const heading = title.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!doctype html><meta charset="utf-8"><title>${heading}</title><article><h1>${heading}</h1>${body}</article>`;
}

function plain(html: string): string {
  return withoutEntities(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|quot|apos|amp));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
