import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPageFiles } from './page-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'fact-linker-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function sentencesIn(name: string, text: string) {
  const [read] = await readPageFiles([fileWith(name, text)]);
  return read?.articles.flatMap(({ sentences }) => sentences);
}

describe('readPageFiles', () => {
  it('reads a text file: a paragraph a line, split into sentences, short lines without a full stop as headings', async () => {
    const text =
      'Ferry Lark aground\r\n\r\nThe Lark ran aground. Nobody was hurt, Mr. Tamsel said.\n“It stays shut.”\n';
    expect(await sentencesIn('lark.txt', text)).toEqual([
      { text: 'Ferry Lark aground', block: 0, heading: true },
      { text: 'The Lark ran aground.', block: 1, heading: false },
      { text: 'Nobody was hurt, Mr. Tamsel said.', block: 1, heading: false },
      { text: '“It stays shut.”', block: 2, heading: false },
    ]);
  });

  it('takes a single line for a sentence, with or without a full stop', async () => {
    expect(await sentencesIn('one.txt', 'The Lark ran aground')).toEqual([
      { text: 'The Lark ran aground', block: 0, heading: false },
    ]);
  });

  it('reads a split page as it is split', async () => {
    const rows = ['{"sentence": "Ferry aground", "heading": true}', '{"sentence": "It sank. It rose."}'];
    expect(await sentencesIn('lark.jsonl', rows.join('\n'))).toEqual([
      { text: 'Ferry aground', block: 0, heading: true },
      { text: 'It sank. It rose.', block: 1, heading: false },
    ]);
  });

  it('reads html as the extension does, in the order the files were given', async () => {
    const paragraph = 'The ferry Lark lay on the reef for a week while the harbour waited for calmer water and a tug.';
    const body = Array.from({ length: 8 }, () => `<p>${paragraph}</p>`).join('');
    const page = `<!doctype html><title>Lark</title><nav><p>Menu of the site</p></nav><article><h1>Ferry Lark</h1>${body}</article>`;
    const files = [fileWith('after.txt', 'One.'), fileWith('lark.html', page), fileWith('short.htm', '<p>Short.</p>')];
    const [text, article, none] = await readPageFiles(files);
    expect([text, article, none].map((read) => read?.file)).toEqual(files);
    expect(article?.articles).toHaveLength(1);
    const sentences = article?.articles.flatMap((one) => one.sentences) ?? [];
    expect(sentences).toContainEqual({ text: paragraph, block: expect.any(Number), heading: false });
    expect(sentences.filter((sentence) => sentence.text.includes('Menu'))).toEqual([]);
    expect(none?.articles).toEqual([]);
  });

  it('reads stacked articles one by one, each with its own title', async () => {
    const paragraph = (ship: string) =>
      `<p>The ${ship} lay on the reef for a week while the harbour waited for a tug.</p>`;
    const article = (ship: string) =>
      `<article><h1>Ferry ${ship} on the reef</h1>${paragraph(ship).repeat(8)}</article>`;
    const page = `<!doctype html><title>Ferry Lark on the reef</title><main>${article('Lark')}${article('Wren')}</main>`;
    const [read] = await readPageFiles([fileWith('two.html', page)]);
    expect(read?.articles.map(({ facts }) => facts.title)).toEqual([
      'Ferry Lark on the reef',
      'Ferry Wren on the reef',
    ]);
    for (const [index, ship] of ['Lark', 'Wren'].entries()) {
      const texts = read?.articles[index]?.sentences.map(({ text }) => text) ?? [];
      expect(texts).toHaveLength(9);
      expect(texts.filter((text) => !text.includes(ship))).toEqual([]);
    }
  });

  it('finds nothing in an empty file', async () => {
    expect(await sentencesIn('empty.txt', '')).toEqual([]);
    expect(await sentencesIn('empty.jsonl', '\n')).toEqual([]);
  });

  it('names the file it cannot read', async () => {
    await expect(readPageFiles([join(folder, 'gone.txt')])).rejects.toThrow('gone.txt');
    await expect(readPageFiles([folder])).rejects.toThrow(folder);
  });
});
