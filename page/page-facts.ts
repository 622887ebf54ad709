/** What a page says of itself, in JSON-LD, OpenGraph, meta tags and `<time>`; all of it taken as hostile. */
import { unclobbered } from './unclobbered.ts';

/** Every field but `url` may be empty. `published` is `YYYY-MM-DD`; addresses are http(s). Lengths are bounded. */
export type PageFacts = {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly language: string;
};

const MOST_TITLE = 500;
const MOST_OUTLET = 120;
const MOST_URL = 2_000;
const MOST_SCRIPTS = 20;
const MOST_SCRIPT_LENGTH = 500_000;
const MOST_NODES = 2_000;
const ARTICLE_TYPE = /(?:Article|NewsArticle|BlogPosting|Report|WebPage)$/;

/** Reads the facts without changing the page. Never throws: what is broken or absent is empty. */
export function readPageFacts(page: Document): PageFacts {
  const document = unclobbered(page);
  const described = readJsonLd(document);
  const metas = readMetas(document);
  const canonical = attributeOf(document, 'link[rel~="canonical" i][href]', 'href') || metaOf(metas, 'og:url');
  return {
    url: webAddress(document.URL, document.URL),
    canonicalUrl: webAddress(canonical, document.URL),
    title: short(metaOf(metas, 'og:title') || described.headline || document.title, MOST_TITLE),
    outlet: short(
      metaOf(metas, 'og:site_name') || described.publisher || metaOf(metas, 'application-name'),
      MOST_OUTLET,
    ),
    published:
      dayOf(metaOf(metas, 'article:published_time')) ||
      dayOf(described.published) ||
      dayOf(attributeOf(document, '[itemprop="datePublished"]', 'content')) ||
      dayOf(attributeOf(document, '[itemprop="datePublished"]', 'datetime')) ||
      dayOf(
        metaOf(
          metas,
          'date',
          'dc.date',
          'dc.date.issued',
          'dcterms.date',
          'publish-date',
          'pubdate',
          'sailthru.date',
          'parsely-pub-date',
        ),
      ) ||
      dayOf(attributeOf(document, 'article time[datetime], time[pubdate], time[datetime]', 'datetime')),
    language: languageOf(document, metas),
  };
}

/**
 * The facts of an article that stands below others on the same page, from its headline's line and the element around it: what the page
 * says of itself is said of the first. Address and date are only what the article itself gives; outlet and language are the page's.
 */
export function readStackedFacts(page: PageFacts, title: string, headline: Element): PageFacts {
  const element = unclobbered(headline);
  const article = element.closest('article, [role=article], [itemtype*=Article]');
  const link = element.querySelector('a[href]') ?? element.closest('a[href]');
  const { URL: base } = unclobbered(element.ownerDocument);
  return {
    ...page,
    url: webAddress(link?.getAttribute('href') ?? '', base),
    canonicalUrl: '',
    title: short(title, MOST_TITLE),
    published: dayOf((article && unclobbered(article).querySelector('time[datetime]')?.getAttribute('datetime')) ?? ''),
  };
}

/**
 * The facts of an article in a frame: what the frame's document says of itself, and of the page around it what it does not say. A frame
 * without an address of its own (`srcdoc`) is a part of the page, dates and all.
 */
export function readFrameFacts(page: Document, inFrame: Document): PageFacts {
  const around = readPageFacts(page);
  const own = readPageFacts(inFrame);
  const { url, canonicalUrl, published } = own.url === '' ? around : own;
  return {
    url,
    canonicalUrl,
    title: own.title || around.title,
    outlet: own.outlet || around.outlet,
    published: own.published || published,
    language: own.language || around.language,
  };
}

/** What the page calls itself, for people: OpenGraph's title, '' without one. As bounded as `readPageFacts`, at less cost. */
export function readSharedTitle(document: Document): string {
  return short(attributeOf(unclobbered(document), 'meta[property="og:title"][content]', 'content'), MOST_TITLE);
}

type Described = { headline: string; publisher: string; published: string };

function readJsonLd(document: Document): Described {
  const described: Described = { headline: '', publisher: '', published: '' };
  let scripts = 0;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    scripts += 1;
    const source = script.textContent ?? '';
    if (scripts > MOST_SCRIPTS || source.length > MOST_SCRIPT_LENGTH) continue;
    const parsed = parseJson(source);
    if (parsed !== undefined) describe(parsed, described);
  }
  return described;
}

/** Broken JSON is common (a comment, a raw line break inside a string): line breaks are tried as spaces, then it is given up. */
function parseJson(source: string): unknown {
  for (const attempt of [
    source,
    source.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '').replace(/\p{Cc}+/gu, ' '),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

function describe(parsed: unknown, described: Described): void {
  const waiting: unknown[] = [parsed];
  for (let seen = 0; waiting.length > 0 && seen < MOST_NODES; seen++) {
    const node = waiting.shift();
    if (Array.isArray(node)) waiting.push(...node.slice(0, MOST_NODES));
    if (!isRecord(node)) continue;
    if (Array.isArray(node['@graph'])) waiting.push(...node['@graph'].slice(0, MOST_NODES));
    if (isRecord(node.mainEntity)) waiting.push(node.mainEntity);
    const types = [node['@type']].flat().filter((type) => typeof type === 'string');
    if (!types.some((type) => ARTICLE_TYPE.test(type))) continue;
    described.headline ||= textOf(node.headline);
    described.published ||= textOf(node.datePublished);
    const publisher: unknown = [node.publisher].flat()[0];
    described.publisher ||= isRecord(publisher) ? textOf(publisher.name) : textOf(publisher);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

type Metas = ReadonlyMap<string, string>;

/** What the page's meta elements say, by lower-case name; the first that says anything counts. One look at each, not one a name. */
function readMetas(document: Document): Metas {
  const metas = new Map<string, string>();
  let seen = 0;
  for (const meta of document.getElementsByTagName('meta')) {
    seen += 1;
    if (seen > MOST_NODES) break;
    const content = meta.getAttribute('content') ?? '';
    if (content.trim() === '') continue;
    for (const attribute of ['property', 'name']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

function metaOf(metas: Metas, ...names: readonly string[]): string {
  for (const name of names) {
    const found = metas.get(name);
    if (found !== undefined) return found;
  }
  return '';
}

function attributeOf(document: Document, selector: string, attribute: string): string {
  return document.querySelector(selector)?.getAttribute(attribute) ?? '';
}

/** The first MOST characters, white space and control characters collapsed. */
function short(value: string, most: number): string {
  return value
    .slice(0, most * 2)
    .replace(/[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
    .trim()
    .slice(0, most);
}

/** An absolute http(s) address without credentials, or ''. `document.URL` rather than `<base>` resolves a relative one. */
function webAddress(value: string, base: string): string {
  if (value === '' || value.length > MOST_URL || !URL.canParse(value, base)) return '';
  const url = new URL(value, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return '';
  url.username = '';
  url.password = '';
  return url.href;
}

/** The calendar day as the page writes it (its own time zone), '' when it is no real day from 1900 on. */
function dayOf(value: string): string {
  const written = /^\s*((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?!\d)/.exec(value.slice(0, 60));
  if (written === null) {
    const time = Date.parse(value.slice(0, 60));
    if (!/[a-z]{3}/i.test(value) || Number.isNaN(time)) return '';
    const day = new Date(time);
    return isoDay(day.getFullYear(), day.getMonth() + 1, day.getDate());
  }
  return isoDay(Number(written[1]), Number(written[2]), Number(written[3]));
}

function isoDay(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return '';
  return date.toISOString().slice(0, 10);
}

function languageOf(document: Document, metas: Metas): string {
  const declared = document.documentElement?.lang || metaOf(metas, 'content-language', 'og:locale', 'language');
  const tag = declared.trim().slice(0, 35).replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag.toLowerCase() : '';
}
