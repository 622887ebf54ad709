import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isFeed, readFeed } from './read-feed.ts';
import { readIncoming } from './read-incoming.ts';
import { readJsonLdArticles } from './read-json-ld.ts';
import { readWarc } from './read-warc.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Sund</title>
<item><title>Lark &amp; reef</title><link>https://osterholm.example/?a=1&amp;b=2</link>
<pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate><description>short</description>
<content:encoded><![CDATA[<p>The Lark is aground.</p>]]></content:encoded></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Comet</title><link href="https://calder.example/c"/>
<updated>2031-03-06T01:00:00Z</updated><content type="html">&lt;p&gt;A comet &amp;amp; a moon.&lt;/p&gt;</content></entry></feed>`;

function warcOf(html: string): Buffer {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://calder.example/c\r\nContent-Length: ${Buffer.byteLength(answer)}`;
  return Buffer.from(`${head}\r\n\r\n${answer}\r\n\r\n`);
}

describe('incoming articles', () => {
  test('of RSS come in full, with address and day', () => {
    expect(isFeed(RSS)).toBe(true);
    expect(readFeed(RSS, 'sund.xml')).toMatchObject([
      {
        place: 'sund.xml item 1',
        title: 'Lark & reef',
        url: 'https://osterholm.example/?a=1&b=2',
        published: '2031-03-04',
        content: { kind: 'html', html: expect.stringContaining('<p>The Lark is aground.</p>') },
      },
    ]);
  });

  test('of Atom come with entities undone once', () => {
    expect(isFeed(ATOM)).toBe(true);
    expect(readFeed(ATOM, 'calder.atom')).toMatchObject([
      {
        url: 'https://calder.example/c',
        published: '2031-03-06',
        content: { html: expect.stringContaining('<p>A comet &amp; a moon.</p>') },
      },
    ]);
    expect(isFeed('<!doctype html><p>feed')).toBe(false);
  });

  test('of JSON-LD are found at any depth, those without text are not', () => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'Oil', datePublished: '2031-03-05T08:00:00Z', articleBody: 'One.\nTwo.' },
      { '@type': 'NewsArticle', headline: 'Teaser' },
      { '@type': 'Person', name: 'Ida Venn' },
    ];
    expect(readJsonLdArticles({ '@graph': graph }, 'oil.json')).toMatchObject([
      { title: 'Oil', published: '2031-03-05', content: { kind: 'text', paragraphs: ['One.', 'Two.'] } },
    ]);
    expect(readJsonLdArticles(null, 'x')).toEqual([]);
  });

  test('of WARC come plain, gzipped by record, and up to where the file is cut short', () => {
    const record = warcOf('<p>Über dem Berg.</p>');
    const page = { url: 'https://calder.example/c', content: { kind: 'html', html: '<p>Über dem Berg.</p>' } };
    expect(readWarc(Buffer.concat([record, record]), 'x.warc')).toMatchObject([page, page]);
    expect(readWarc(Buffer.concat([gzipSync(record), gzipSync(record)]), 'x.warc.gz')).toHaveLength(2);
    expect(readWarc(Buffer.concat([record, record.subarray(0, 40)]), 'x.warc')).toHaveLength(1);
    expect(readWarc(Buffer.from('nothing'), 'x.warc')).toEqual([]);
  });

  test('of WARC come packed in other ways, in other character sets, and of members that are cut short up to there', () => {
    const record = warcOf('<p>Über dem Berg.</p>');
    const packed = Buffer.concat([gzipSync(record), gzipSync(record), gzipSync(record).subarray(0, 60)]);
    expect(readWarc(packed, 'x.warc.gz')).toHaveLength(2);
    const html = Buffer.from('<p>Über dem Berg.</p>', 'latin1');
    for (const [encoding, body] of [
      ['br', brotliCompressSync(html)],
      ['gzip', gzipSync(html)],
      ['deflate', deflateSync(html)],
    ] as const) {
      const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Encoding: ${encoding}\r\n\r\n`;
      const size = http.length + body.length;
      const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: ${size}\r\n\r\n`;
      const file = Buffer.concat([Buffer.from(head + http), body, Buffer.from('\r\n\r\n')]);
      expect(readWarc(gzipSync(file), 'x.warc.gz')).toMatchObject([{ content: { html: '<p>Über dem Berg.</p>' } }]);
    }
  });

  test('of Markdown say at their head what they are', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fact-linker-incoming-'));
    try {
      const file = join(folder, 'a.md');
      await writeFile(
        file,
        '---\nurl: https://calder.example/a\npublished: 2031-03-05\n---\n\n# The Lark\n\nShe is afloat.\n',
      );
      expect((await readIncoming(file)).articles).toEqual([
        {
          place: file,
          title: 'The Lark',
          url: 'https://calder.example/a',
          published: '2031-03-05',
          content: { kind: 'text', paragraphs: ['She is afloat.'] },
        },
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('of a folder: what can be read is, the rest is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fact-linker-incoming-'));
    try {
      await writeFile(join(folder, 'a.md'), '# The Lark\n\nShe is *afloat*, see [here](https://x.example).\n');
      await writeFile(join(folder, 'b.json'), '{');
      await writeFile(join(folder, 'c.png'), '');
      const { articles, problems } = await readIncoming(folder);
      expect(articles).toMatchObject([
        { title: 'The Lark', content: { kind: 'text', paragraphs: ['She is afloat, see here.'] } },
      ]);
      expect(problems).toMatchObject([
        { place: join(folder, 'b.json'), message: expect.stringContaining('is no JSON') },
      ]);
      expect((await readIncoming(join(folder, 'none'))).problems).toHaveLength(1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
