import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readIncoming } from './read-incoming.ts';

const BOUNDS = { timeoutMs: 20_000, mostBytes: 100_000 };
const PAGE = '<!doctype html><title>Fähre</title><article><h1>Fähre</h1><p>Die Fähre für Österholm.</p></article>';

/** What the server answers, by path. */
const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/page': (response) => send(response, 'text/html; charset=utf-8', Buffer.from(PAGE)),
  '/header': (response) => send(response, 'text/html; charset=ISO-8859-1', Buffer.from(PAGE, 'latin1')),
  '/meta': (response) => {
    const html = PAGE.replace('<title>', '<meta charset="windows-1252"><title>');
    send(response, 'text/html', Buffer.from(html, 'latin1'));
  },
  '/silent': (response) => send(response, '', Buffer.from(PAGE, 'latin1')),
  '/moved': (response) => response.writeHead(301, { location: '/moved/again' }).end(),
  '/moved/again': (response) => response.writeHead(302, { location: '/page?from=moved' }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/large': (response) => send(response, 'text/html', Buffer.alloc(BOUNDS.mostBytes + 1, ' ')),
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(10_000, ' ')));
      response.once('drain', more);
    };
    more();
  },
  '/slow': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<!doctype html>'),
  '/silence': () => undefined,
  '/broken': (response) => response.writeHead(200, { 'content-length': '9000' }).write('<p>', () => response.destroy()),
  '/picture': (response) => send(response, 'image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47])),
  '/notes': (response) => send(response, 'text/plain; charset=utf-8', Buffer.from('The Lark is afloat.\nDivers came.')),
  '/story': (response) =>
    send(response, 'application/ld+json', Buffer.from('{"@type":"NewsArticle","headline":"Oil","articleBody":"One."}')),
  '/feeds/all': (response) =>
    send(
      response,
      'application/rss+xml',
      Buffer.from(
        `<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><link>https://other.example/</link>
        <atom:link rel="self" href="/feeds/all"/>
        <item><title>Fähre</title><link>../news/1?a=1&amp;b=2</link><description>&lt;p&gt;Für alle.&lt;/p&gt;</description></item>
        <item><title>Two</title><guid isPermaLink="false">https://other.example/2</guid><description>x</description></item>
        <item><title>Three</title><guid>https://other.example/3</guid><description>x</description></item></channel></rss>`,
        'latin1',
      ),
    ),
  '/feeds/atom': (response) =>
    send(
      response,
      'application/atom+xml',
      Buffer.from(`<feed xml:base="https://calder.example/a/"><link rel="self" href="https://calder.example/feed"/>
        <entry><title>One</title><link rel="self" href="self/1"/><link rel="alternate" href="b/1"/><content>x</content></entry>
        <entry xml:base="c/"><title>Two</title><link href="2"/><content>x</content></entry></feed>`),
    ),
};

let origin = '';
const server = createServer((request, response) => {
  const answer = ANSWERS[request.url?.split('?')[0] ?? ''];
  if (answer === undefined) response.writeHead(404).end('nothing here');
  else answer(response);
});

function send(response: ServerResponse, type: string, body: Buffer): void {
  response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(body);
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const read = (path: string, bounds = BOUNDS) => readIncoming(`${origin}${path}`, bounds);
const textAt = async (path: string) => {
  const [article] = (await read(path)).articles;
  return article?.content.kind === 'html' ? article.content.html : undefined;
};

describe('an address', () => {
  test.each(['/page', '/header', '/meta', '/silent'])('is read in its character set: %s', async (path) => {
    expect(await textAt(path)).toContain('<p>Die Fähre für Österholm.</p>');
  });

  test('is the one that redirections lead to', async () => {
    expect(await read('/moved')).toMatchObject({
      problems: [],
      articles: [{ place: `${origin}/moved`, url: `${origin}/page?from=moved` }],
    });
  });

  test.each([
    ['/none', BOUNDS, 'answers 404 Not Found; open it in a browser and save the page'],
    ['/large', BOUNDS, 'is larger than 0.1 MB'],
    ['/endless', BOUNDS, 'is larger than 0.1 MB'],
    ['/slow', { ...BOUNDS, timeoutMs: 200 }, 'did not answer in full within 0.2 s'],
    ['/silence', { ...BOUNDS, timeoutMs: 200 }, 'did not answer in full within 0.2 s'],
    ['/round', BOUNDS, 'cannot be fetched (redirect count exceeded)'],
    ['/broken', BOUNDS, 'cannot be fetched ('],
    ['/picture', BOUNDS, 'is neither html, text, Markdown, a feed, JSON-LD nor WARC'],
  ])('that cannot be read says why: %s', async (path, bounds, message) => {
    expect(await read(path, bounds)).toMatchObject({
      articles: [],
      problems: [{ place: `${origin}${path}`, message: expect.stringContaining(message) }],
    });
  });

  test('where nobody listens says so', async () => {
    const { problems } = await readIncoming('http://127.0.0.1:1/', BOUNDS);
    expect(problems).toMatchObject([
      { message: expect.stringMatching(/cannot be fetched \(.*(?:ECONNREFUSED|bad port)/) },
    ]);
  });

  test('of text and of JSON-LD needs no ending', async () => {
    expect((await read('/notes')).articles).toMatchObject([
      { url: `${origin}/notes`, content: { paragraphs: ['The Lark is afloat.', 'Divers came.'] } },
    ]);
    expect((await read('/story')).articles).toMatchObject([{ title: 'Oil', content: { paragraphs: ['One.'] } }]);
  });

  test('of a feed makes its items’ relative addresses whole', async () => {
    expect((await read('/feeds/all')).articles).toMatchObject([
      { title: 'Fähre', url: `${origin}/news/1?a=1&b=2`, content: { html: expect.stringContaining('Für alle.') } },
      { title: 'Two', url: '' },
      { title: 'Three', url: 'https://other.example/3' },
    ]);
    expect((await read('/feeds/atom')).articles.map(({ url }) => url)).toEqual([
      'https://calder.example/a/b/1',
      'https://calder.example/a/c/2',
    ]);
  });
});
