import { afterEach, describe, expect, test } from 'vitest';
import { openFramed } from '../tests/arbitraries/framed-page.ts';
import { findArticle } from './find-article.ts';

afterEach(() => document.body.replaceChildren());

/** The article numbers of a page's headlines and how each article begins. */
async function articlesOf(body: string): Promise<readonly (readonly string[])[]> {
  const result = findArticle(await openFramed(`<!doctype html><title>${FERRY.title} | The Tarn Post</title>${body}`));
  if (result.kind === 'no-article') return [];
  const articles: string[][] = [];
  for (const { article, text } of result.blocks) {
    articles[article] ??= [];
    articles[article].push(text);
  }
  return articles;
}

const FERRY = {
  title: 'Ferry with 214 on board runs aground off Tarn Point',
  texts: [
    'The ferry Lark ran aground off Tarn Point on Monday evening with 214 passengers on board, the coast guard said in a note.',
    'Nobody was hurt, according to the harbour master, who called the rescue “quick, quiet and lucky” when he met reporters.',
    'Divers will inspect the hull on Wednesday before tugs try to pull the ship free at high water, the operator added later.',
    'The Lark has served the island since 1987 and was last repaired in the spring of this year, its own records show.',
  ],
};
const BAKERY = {
  title: 'Larne bakery opens again under a new owner',
  texts: [
    'A bakery in Larne that closed in March opened its doors again on Tuesday, to long queues and to some tears among its old customers.',
    'The new owner, Ansa Quill, learned the trade on the island and has kept all five of the people who worked there before her.',
    'She will bake at night and sell until noon, as the shop always did, and hopes to take on two more hands before the summer comes.',
    'The old oven of 1931 stays, although a second one will be bought with a loan from the town, which wants the street to live.',
  ],
};
const SCHOOL = {
  title: 'Island school wins a prize for its garden',
  texts: [
    'The school on Tarn has won the prize of the county for a garden that its pupils dug, planted and drew up by themselves last year.',
    'Judges praised the pond, in which eleven kinds of water beetle were counted, and a wall of stones that the wind cannot get over.',
    'The money, three thousand in all, is to go into a greenhouse, so that lessons can be held among the tomatoes in winter as well.',
    'Other schools have asked to come and see it, and the head teacher says that they may, provided that they bring their own spades.',
  ],
};
type Piece = typeof FERRY;
const paragraphs = ({ texts }: Piece) => texts.map((text) => `<p>${text}</p>`).join('');
const whole = ({ title, texts }: Piece) => [title, ...texts];

describe('a page that stacks several articles', () => {
  test('an aggregator: related articles in full, each with outlet and time, bodies of one long paragraph', async () => {
    const card = (piece: Piece) =>
      `<div class="card"><div>The Larne Echo</div><div>40 minutes ago</div><h3>${piece.title}</h3><div>${piece.texts.join(' ')}</div></div>`;
    const articles = await articlesOf(
      `<main><h1>${FERRY.title}</h1><div>${FERRY.texts.join(' ')}</div><div>Try our features</div><h2>Related Articles</h2>${card(BAKERY)}${card(SCHOOL)}</main>`,
    );
    expect(articles).toEqual([FERRY, BAKERY, SCHOOL].map(({ title, texts }) => [title, texts.join(' ')]));
  });

  test('an aggregator whose titles are no headings', async () => {
    const card = (piece: Piece) =>
      `<div><span class="t">40 minutes ago</span><div>${piece.title}</div>${paragraphs(piece)}</div>`;
    const articles = await articlesOf(
      `<main><h1>${FERRY.title}</h1>${paragraphs(FERRY)}<div>More stories</div>${card(BAKERY)}${card(SCHOOL)}</main>`,
    );
    expect(articles).toEqual([FERRY, BAKERY, SCHOOL].map(whole));
  });

  test('infinite scroll: articles beside each other', async () => {
    const html = [FERRY, BAKERY, SCHOOL].map(
      (piece) => `<article><h1>${piece.title}</h1>${paragraphs(piece)}</article>`,
    );
    expect(await articlesOf(`<main>${html.join('')}</main>`)).toEqual([FERRY, BAKERY, SCHOOL].map(whole));
  });

  test('a second headline with a date of its own', async () => {
    const html = [FERRY, BAKERY].map(
      (piece) => `<div class="x"><h1>${piece.title}</h1><div>3 March 2024</div>${paragraphs(piece)}</div>`,
    );
    expect(await articlesOf(`<main>${html.join('')}</main>`)).toEqual([FERRY, BAKERY].map(whole));
  });
});

describe('one article, however long', () => {
  test.each(['h1', 'h2', 'h3'])('sections under %s stay in it', async (tag) => {
    const sections = [BAKERY, SCHOOL].map(
      (piece) => `<section><${tag}>${piece.title}</${tag}>${paragraphs(piece)}</section>`,
    );
    const articles = await articlesOf(
      `<article><h1>${FERRY.title}</h1>${paragraphs(FERRY)}${sections.join('')}</article>`,
    );
    expect(articles).toEqual([[FERRY, BAKERY, SCHOOL].flatMap(whole)]);
  });

  test('teasers under “Related articles” are neither its text nor articles', async () => {
    const teasers = [BAKERY, SCHOOL].map(
      ({ title, texts }) => `<div><h3><a href="/x">${title}</a></h3><p>${texts[0]}</p></div>`,
    );
    const articles = await articlesOf(
      `<main><h1>${FERRY.title}</h1>${paragraphs(FERRY)}<h2>Related articles</h2>${teasers.join('')}</main>`,
    );
    expect(articles).toEqual([whole(FERRY)]);
  });
});
