/** Finds the articles in a file, a folder or at an address. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, parseJson } from '../../core/decode.ts';
import { decodeText } from './decode-text.ts';
import { FETCH_BOUNDS, type FetchBounds, fetchAddress } from './fetch-address.ts';
import { dayOf, type IncomingArticle } from './incoming-article.ts';
import { isFeed, readFeed } from './read-feed.ts';
import { readJsonLdArticles } from './read-json-ld.ts';
import { readWarc } from './read-warc.ts';

/** What was found, and everything wrong with the rest. */
export type Incoming = { readonly articles: readonly IncomingArticle[]; readonly problems: readonly Problem[] };

const KNOWN = /\.(?:html?|txt|md|xml|rss|atom|json|jsonld|warc|warc\.gz)$/i;

/** Reads one word of the command: an http(s) address, a file, or a folder with its subfolders. */
export async function readIncoming(word: string, bounds = FETCH_BOUNDS): Promise<Incoming> {
  try {
    if (isAddress(word)) return await fromAddress(word, bounds);
    if (!(await stat(word)).isDirectory())
      return fromBytes({ bytes: await readFile(word), contentType: '', place: word, url: '', name: word });
    const all: Incoming[] = [];
    for (const file of await incomingFiles(word)) all.push(await readIncoming(file));
    if (all.length === 0)
      return refuse(word, 'there is no html, text, Markdown, feed, JSON-LD or WARC file in the folder');
    return { articles: all.flatMap((one) => one.articles), problems: all.flatMap((one) => one.problems) };
  } catch (error) {
    return refuse(word, `cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** What a word of the command stands for: the files of a folder and its subfolders in their order; a file or an address for itself. */
export async function incomingFiles(word: string): Promise<readonly string[]> {
  const isFolder = !isAddress(word) && (await stat(word).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder) return [word];
  const names = await readdir(word, { recursive: true });
  return names
    .filter((name) => KNOWN.test(name))
    .sort()
    .map((name) => join(word, name));
}

function isAddress(word: string): boolean {
  return /^https?:\/\//i.test(word);
}

async function fromAddress(address: string, bounds: FetchBounds): Promise<Incoming> {
  const fetched = await fetchAddress(address, bounds);
  if (!fetched.ok) return refuse(address, fetched.message);
  const { bytes, contentType, url } = fetched;
  return fromBytes({ bytes, contentType, place: address, url, name: new URL(url).pathname });
}

/** What was read from a file or an address. `name` ends as file names do; `contentType` is what it was sent as, `url` where from; both are empty for a file. */
type Received = {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly place: string;
  readonly url: string;
  readonly name: string;
};

function fromBytes({ bytes, contentType, place, url, name }: Received): Incoming {
  const is = (ending: RegExp, type: RegExp) => ending.test(name) || type.test(contentType);
  if (is(/\.warc(?:\.gz)?$/i, /^application\/warc\b/i)) return orNothing(readWarc(bytes, place), place, 'no html page');
  const text = decodeText(bytes, contentType);
  if (isFeed(text)) return orNothing(readFeed(text, place, url), place, 'no item');
  if (is(/\.(?:json|jsonld)$/i, /^application\/(?:ld\+)?json\b/i)) {
    const parsed = parseJson(text, place);
    if (!parsed.ok) return { articles: [], problems: parsed.problems };
    return orNothing(readJsonLdArticles(parsed.value, place), place, 'no schema.org article with an articleBody');
  }
  if (is(/\.(?:txt|md)$/i, /^text\/(?:plain|markdown)\b/i)) {
    const articles = fromText(text, place).map((article) => ({ ...article, url: article.url || url }));
    return orNothing(articles, place, 'no text');
  }
  if (/^text\/html\b/i.test(contentType) || /<(?:!doctype|html|head|body|article)\b/i.test(text.slice(0, 20_000)))
    return {
      articles: [{ place, title: '', url, published: '', content: { kind: 'html', html: text } }],
      problems: [],
    };
  return refuse(place, 'is neither html, text, Markdown, a feed, JSON-LD nor WARC; save the article as one of these');
}

/** Paragraphs by lines; a first line that is a Markdown heading is the title. Lines `title:`, `url:` and `published:` between two lines `---` at the head say what they say. */
function fromText(text: string, place: string): readonly IncomingArticle[] {
  const head = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  const said = (key: string) => new RegExp(`^${key}:[ \\t]*(.*)$`, 'mi').exec(head?.[1] ?? '')?.[1]?.trim() ?? '';
  const lines = text
    .slice(head?.[0].length ?? 0)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const heading = /^#\s+(.*)$/.exec(lines[0] ?? '')?.[1]?.trim();
  const body = lines.slice(heading === undefined ? 0 : 1).filter((line) => !/^(?:#|---|```|!\[)/.test(line));
  if (body.length === 0) return [];
  const paragraphs = body.map((line) =>
    line
      .replace(/^(?:>|[-*+]|\d+\.)\s+/, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[*_]{1,3}(\S[^*_]*)[*_]{1,3}/g, '$1'),
  );
  const [title, url, published] = [said('title') || (heading ?? ''), said('url'), dayOf(said('published'))];
  return [{ place, title, url, published, content: { kind: 'text', paragraphs } }];
}

function orNothing(articles: readonly IncomingArticle[], place: string, missing: string): Incoming {
  return articles.length > 0
    ? { articles, problems: [] }
    : refuse(place, `holds ${missing}; save the article as html or text`);
}

function refuse(place: string, message: string): Incoming {
  return { articles: [], problems: [{ place, value: '', message }] };
}
