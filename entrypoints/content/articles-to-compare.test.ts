import { expect, test } from 'vitest';
import type { Block } from '../../page/find-article.ts';
import { factsOf } from '../../tests/arbitraries/corpus.ts';
import { LONGEST_BLOCK, MOST_BLOCKS, MOST_CHARACTERS } from '../../wire/messages.ts';
import { articlesToCompare } from './articles-to-compare.ts';

const facts = factsOf({ title: 'Ferry' });

function blocksOf(...texts: readonly string[]): readonly Block[] {
  return texts.map((text, index) => ({
    text,
    heading: index === 0,
    article: 0,
    element: {} as Element,
    range: () => undefined,
  }));
}

test('a page that fits goes as it is', () => {
  expect(articlesToCompare(facts, blocksOf('Ferry', 'It sank.'))).toEqual({
    articles: [
      {
        facts,
        blocks: [
          { text: 'Ferry', heading: true },
          { text: 'It sank.', heading: false },
        ],
      },
    ],
    isWhole: true,
  });
});

test.each<readonly [string, readonly string[], number]>([
  ['blocks', Array(MOST_BLOCKS + 1).fill('It sank.'), MOST_BLOCKS],
  [
    'characters',
    Array(MOST_CHARACTERS / LONGEST_BLOCK + 1).fill('x'.repeat(LONGEST_BLOCK)),
    MOST_CHARACTERS / LONGEST_BLOCK,
  ],
  ['characters in one block', ['Ferry', 'x'.repeat(LONGEST_BLOCK + 1)], 2],
])('of a page with too many %s goes what the background takes', (_, texts, most) => {
  const { articles, isWhole } = articlesToCompare(facts, blocksOf(...texts));
  expect(isWhole).toBe(false);
  expect(articles[0]?.isWhole).toBe(false);
  expect(articles[0]?.blocks).toHaveLength(most);
  const sent = articles[0]?.blocks.map(({ text }) => text) ?? [];
  expect(sent.filter((text) => text.length > LONGEST_BLOCK)).toEqual([]);
  expect(sent.join('').length).toBeLessThanOrEqual(MOST_CHARACTERS);
});

test('a page at the bounds is whole', () => {
  const texts = Array(MOST_CHARACTERS / LONGEST_BLOCK).fill('x'.repeat(LONGEST_BLOCK));
  expect(articlesToCompare(facts, blocksOf(...texts)).isWhole).toBe(true);
  expect(articlesToCompare(facts, blocksOf(...Array(MOST_BLOCKS).fill('It sank.'))).isWhole).toBe(true);
});
