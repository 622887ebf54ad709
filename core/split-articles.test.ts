import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../tests/arbitraries/corpus.ts';
import { type ArticleBlocks, LONGEST_SENTENCE, MOST_SENTENCES, splitArticles } from './split-articles.ts';
import { splitSentences } from './text/sentences.ts';

const paragraph = (text: string) => ({ text, heading: false });
const ferry: ArticleBlocks = {
  facts: factsOf({ title: 'Ferry' }),
  blocks: [
    { text: 'Ferry aground', heading: true },
    paragraph('The Lark ran aground. Nobody was hurt, Mr. Tamsel said.'),
  ],
};
const bakery: ArticleBlocks = {
  facts: factsOf({ title: 'Bakery' }),
  blocks: [paragraph('It sells bread. It is open.')],
};

describe('splitArticles', () => {
  it('splits the blocks of each article, headings too, and says where each sentence stands', async () => {
    const { articles, places, isWhole } = await splitArticles([ferry, bakery]);
    expect(articles.map(({ facts }) => facts)).toEqual([ferry.facts, bakery.facts]);
    expect(articles.map(({ sentences }) => sentences)).toEqual([
      [
        { text: 'Ferry aground', block: 0, heading: true },
        { text: 'The Lark ran aground.', block: 1, heading: false },
        { text: 'Nobody was hurt, Mr. Tamsel said.', block: 1, heading: false },
      ],
      [
        { text: 'It sells bread.', block: 2, heading: false },
        { text: 'It is open.', block: 2, heading: false },
      ],
    ]);
    expect(places).toEqual([
      { block: 0, start: 0, end: 13 },
      { block: 1, start: 0, end: 21 },
      { block: 1, start: 22, end: 55 },
      { block: 2, start: 0, end: 15 },
      { block: 2, start: 16, end: 27 },
    ]);
    expect(isWhole).toBe(true);
  });

  it('gives places at which the blocks hold the very sentences', async () => {
    const text = fc.array(fc.constantFrom('The Lark sank', '. ', ' ', '“', '”', '\n', '🚢', 'U.S.', '?'), {
      maxLength: 12,
    });
    const article = fc.array(
      text.map((parts) => paragraph(parts.join(''))),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { maxLength: 3 }),
        fc.integer({ min: 0, max: 12 }),
        async (all, mostSentences) => {
          const asked = all.map((blocks) => ({ facts: ferry.facts, blocks }));
          const { articles, places, isWhole } = await splitArticles(asked, { mostSentences });
          const sentences = articles.flatMap((one) => one.sentences);
          const blocks = all.flat();
          expect(places.map(({ block, start, end }) => blocks[block]?.text.slice(start, end))).toEqual(
            sentences.map((sentence) => sentence.text),
          );
          const possible = blocks.flatMap((block) => splitSentences(block.text)).length;
          expect(places).toHaveLength(Math.min(possible, mostSentences));
          if (possible > mostSentences) expect(isWhole).toBe(false);
          if (possible < mostSentences) expect(isWhole).toBe(true);
        },
      ),
    );
  });

  it('stops at the most sentences, keeps the articles after them, and says that they are not whole', async () => {
    const endless = { ...bakery, blocks: [paragraph('It rose. '.repeat(MOST_SENTENCES + 1))] };
    const { articles, places, isWhole } = await splitArticles([endless, ferry]);
    expect(articles.map(({ sentences }) => sentences.length)).toEqual([MOST_SENTENCES, 0]);
    expect(places).toHaveLength(MOST_SENTENCES);
    expect(isWhole).toBe(false);
    expect(articles.map((article) => article.isWhole)).toEqual([false, false]);
  });

  it('passes on which article was read only in part', async () => {
    const { articles, isWhole } = await splitArticles([ferry, { ...bakery, isWhole: false }]);
    expect(articles.map((article) => article.isWhole)).toEqual([undefined, false]);
    expect(isWhole).toBe(false);
  });

  it('leaves out what is too long to be a sentence', async () => {
    const blocks = ['It rose.', 'x'.repeat(LONGEST_SENTENCE), 'x'.repeat(LONGEST_SENTENCE + 1)].map(paragraph);
    const { places } = await splitArticles([{ ...bakery, blocks }]);
    expect(places.map(({ block }) => block)).toEqual([0, 1]);
  });

  it('lets others have their turn after each block', async () => {
    let pauses = 0;
    await splitArticles([ferry, bakery], {
      pause: async () => {
        pauses += 1;
      },
    });
    expect(pauses).toBe(3);
  });
});
