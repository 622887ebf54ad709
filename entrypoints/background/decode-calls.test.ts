import { describe, expect, it } from 'vitest';
import { factsOf } from '../../tests/arbitraries/corpus.ts';
import { LONGEST_BLOCK, MOST_ARTICLES, MOST_BLOCKS, MOST_CHARACTERS } from '../../wire/messages.ts';
import {
  decodeArticles,
  decodeHiddenChange,
  decodeNothing,
  decodeQuery,
  decodeSelection,
  decodeSummary,
} from './decode-calls.ts';

const block = { text: 'It sank. It rose.', heading: false };
const article = {
  facts: factsOf({ url: 'https://kurier.example/1', title: 'Ferry' }),
  blocks: [{ text: 'Ferry', heading: true }, block],
};
const longest = { text: 'x'.repeat(LONGEST_BLOCK), heading: false };
const fullest = Array(MOST_CHARACTERS / LONGEST_BLOCK).fill(longest);

describe('decodeArticles', () => {
  it('lets articles through as they are, an empty one and those at the bounds too', () => {
    for (const blocks of [article.blocks, [], Array(MOST_BLOCKS).fill(block), fullest])
      expect(decodeArticles([{ ...article, blocks }])).toEqual([{ ...article, blocks }]);
    expect(decodeArticles([{ ...article, isWhole: false }])).toEqual([{ ...article, isWhole: false }]);
    const most = Array(MOST_ARTICLES).fill(article);
    expect(decodeArticles(most)).toEqual(most);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no object', 'page'],
    ['no facts', { blocks: [] }],
    ['a fact that is missing', { ...article, facts: { url: '' } }],
    ['a fact too many', { ...article, facts: { ...article.facts, cookie: 'x' } }],
    ['an endless fact', { ...article, facts: { ...article.facts, title: 'x'.repeat(10_000) } }],
    ['a block that is no object', { ...article, blocks: ['It sank.'] }],
    ['a block without a text', { ...article, blocks: [{ heading: true }] }],
    ['a wholeness that is no yes or no', { ...article, isWhole: 'yes' }],
    ['a text that is none', { ...article, blocks: [{ ...block, text: ['It sank.'] }] }],
    ['a heading that is no yes or no', { ...article, blocks: [{ ...block, heading: 'yes' }] }],
    ['an endless block', { ...article, blocks: [{ ...block, text: 'x'.repeat(LONGEST_BLOCK + 1) }] }],
    ['too many blocks', { ...article, blocks: Array(MOST_BLOCKS + 1).fill(block) }],
    ['too many characters', { ...article, blocks: [...fullest, block] }],
  ])('turns away %s', (_, value) => {
    expect(decodeArticles([value])).toBeUndefined();
    expect(decodeArticles([article, value])).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['an article that is in no list', article],
    ['too many articles', Array(MOST_ARTICLES + 1).fill(article)],
    ['too many blocks of all articles together', [article, { ...article, blocks: Array(MOST_BLOCKS - 1).fill(block) }]],
    ['too many characters of all articles together', [article, { ...article, blocks: fullest }]],
  ])('turns away %s', (_, value) => expect(decodeArticles(value)).toBeUndefined());
});

describe('the other calls', () => {
  it('take a query of text, the empty one too', () => {
    expect(['ferry', ''].map(decodeQuery)).toEqual(['ferry', '']);
    expect([7, null, ['ferry'], 'x'.repeat(5_000)].map(decodeQuery)).toEqual(Array(4).fill(undefined));
  });

  it('take a selection of a paragraph at most', () => {
    const selection = { text: 'It sank.', url: 'https://kurier.example/1' };
    expect(decodeSelection(selection)).toEqual(selection);
    const wrong = [
      'It sank.',
      { text: 'It sank.' },
      { ...selection, text: 'x'.repeat(1_001) },
      { ...selection, tab: 3 },
    ];
    expect(wrong.map(decodeSelection)).toEqual(wrong.map(() => undefined));
  });

  it('take a link to hide or to show again', () => {
    const link = { page: 'https://kurier.example/1', claim: 'ferry-aground', claimText: 'The ferry ran aground.' };
    const change = { link, isHidden: true };
    expect(decodeHiddenChange(change)).toEqual(change);
    const wrong = [link, { link }, { ...change, isHidden: 'yes' }, { link: { ...link, claim: 3 }, isHidden: false }];
    expect(wrong.map(decodeHiddenChange)).toEqual(wrong.map(() => undefined));
  });

  it('take a number of links', () => {
    expect(decodeSummary({ claims: 3 })).toEqual({ claims: 3 });
    const wrong = [{ claims: -1 }, { claims: 1.5 }, { claims: '3' }, { claims: 2e6 }, {}, 3];
    expect(wrong.map(decodeSummary)).toEqual(wrong.map(() => undefined));
  });

  it('take null where they need nothing, and only that', () => {
    expect(decodeNothing(null)).toBeNull();
    expect([undefined, 0, '', {}].map(decodeNothing)).toEqual(Array(4).fill(undefined));
  });
});
