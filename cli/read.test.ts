import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPages } from './page-in-browser.ts';
import { type ReadReport, runRead } from './read.ts';

const TITLE = 'Ferry with 214 on board runs aground off Tarn Point';
const BODY = [
  'The ferry Lark ran aground off Tarn Point on Monday evening with 214 passengers on board, the coast guard said.',
  'Nobody was hurt, according to the harbour master, who called the rescue “quick, quiet and lucky” in a short note.',
  'Divers will inspect the hull on Wednesday before tugs try to pull the ship free at high water, its owner added.',
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fact-linker-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, html: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, html);
  return path;
}

function article(extra = ''): string {
  return `<!doctype html><html lang="en"><head><title>${TITLE}</title><meta property="og:site_name" content="The Tarn Post"></head>
    <body><h1>${TITLE}</h1><p>${BODY.join('</p><h2>Rescue</h2><p>')}</p>${extra}</body></html>`;
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runRead(
    args,
    (text) => (out += text),
    (text) => (err += text),
  );
  return { code, out, err };
}

describe('npm run read', () => {
  test('prints for each file, in order, whether it is an article, its title and its blocks', async () => {
    const { code, out } = await run(file('ferry.html', article()), file('empty.html', ''), '--json');
    const [ferry, empty] = JSON.parse(out) as ReadReport[];
    expect(code).toBe(0);
    expect(ferry).toMatchObject({ file: join(folder, 'ferry.html'), isArticle: true, title: TITLE });
    expect(ferry!.blocks).toEqual([BODY[0], 'Rescue', BODY[1], 'Rescue', BODY[2]]);
    expect(ferry!.ms).toBeGreaterThan(0);
    expect(empty).toMatchObject({ isArticle: false, blocks: [], problem: 'too-short' });
  });

  test('articles that follow in full on the page stand apart from its own', async () => {
    const second = BODY.map(
      (text) => `<p>${text.replaceAll('Lark', 'Wren')} It all happened twice, as it were, in one week.</p>`,
    );
    const html = `<title>${TITLE}</title><article><h1>${TITLE}</h1><p>${BODY.join('</p><p>')}</p></article><article><h1>The Wren runs aground, too</h1>${second.join('')}</article>`;
    const { out } = await run(file('two.html', html), '--json');
    const [two] = JSON.parse(out) as ReadReport[];
    expect(two!.blocks).toEqual(BODY);
    expect(two!.further?.map(({ title, blocks }) => [title, blocks.length])).toEqual([
      ['The Wren runs aground, too', 3],
    ]);
  });

  test('prints a table for people without --json', async () => {
    const { out } = await run(file('ferry.html', article()));
    expect(out).toContain(TITLE);
    expect(out).toContain('# Rescue');
    expect(out).toContain(BODY[2]);
  });

  test('wrong arguments and missing files are told on stderr, exit code 2', async () => {
    const missing = join(folder, 'missing.html');
    expect(await run(missing)).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining(`${missing}: there is no such file.`),
    });
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('Usage') });
    expect(await run('--what')).toMatchObject({ code: 2, err: expect.stringContaining('--what') });
  });
});

describe('readPages', () => {
  test('a page that sends its reader elsewhere is read as itself, and so is the one after it', async () => {
    const away = article().replace(
      '<head>',
      '<head><meta http-equiv="refresh" content="0; url=http://elsewhere.invalid/">',
    );
    const pages = await readPages([file('away.html', away), file('ferry.html', article()), file('away.html', away)]);
    expect(pages.map((page) => page.kind === 'article' && page.title)).toEqual([TITLE, TITLE, TITLE]);
  });

  test('tells headings, the headline first, and the facts of the page', async () => {
    const [page] = await readPages([file('ferry.html', article())]);
    if (page?.kind !== 'article') throw new Error('no article');
    expect(page.blocks.map((block) => block.heading)).toEqual([true, false, true, false, true, false]);
    expect(page.facts).toMatchObject({ outlet: 'The Tarn Post', title: TITLE, language: 'en' });
  });

  test('a file that cannot be read is an answer, and the next file is read', async () => {
    const [broken, page] = await readPages([join(folder, 'missing.html'), file('ferry.html', article())]);
    expect(broken).toMatchObject({ kind: 'failed', problem: expect.stringContaining('ENOENT') });
    expect(page).toMatchObject({ kind: 'article', title: TITLE });
  });

  test('a page that takes too long is an answer, and the next file is read', async () => {
    const slow = file('slow.html', '<div><p>x'.repeat(400_000));
    const [late] = await readPages([slow, file('ferry.html', article())], { timeoutMs: 1 });
    expect(late).toMatchObject({ kind: 'failed', file: slow });
  });

  test('no request of a page leaves, and its scripts do not run', async () => {
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const origin = `http://127.0.0.1:${address.port}`;
    const extra = `<img src="${origin}/a.png"><link rel="stylesheet" href="${origin}/b.css"><script src="${origin}/c.js"></script>
      <script>document.body.replaceChildren()</script><iframe src="${origin}/d"></iframe>`;
    const [page] = await readPages([file('calls-home.html', article(extra))]);
    await new Promise((resolve) => server.close(resolve));
    expect(page).toMatchObject({ kind: 'article', title: TITLE });
    expect(requests).toBe(0);
  });

  test('reads files in the character set they are written in', async () => {
    const latin = Buffer.from(
      article('<p>Die Fähre lief am Montagabend vor der Küste auf Grund, sagte die Behörde für Häfen.</p>'),
      'latin1',
    );
    const [utf8, older] = await readPages([file('utf8.html', article('')), file('latin.html', latin)]);
    const texts = [utf8, older].map((page) =>
      page?.kind === 'article' ? page.blocks.map((block) => block.text).join(' ') : '',
    );
    expect(texts[0]).toContain('“quick, quiet and lucky”');
    expect(texts[1]).toContain('Die Fähre lief');
  });
});
