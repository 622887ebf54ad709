import { describe, expect, it } from 'vitest';
import { factsOf, sentencesOf } from '../../tests/arbitraries/corpus.ts';
import { LONGEST_SENTENCE, MOST_ARTICLES, MOST_SENTENCES } from '../../wire/messages.ts';
import { decodeArticles, decodeNothing, decodeQuery, decodeSummary } from './decode-calls.ts';

const page = {
  facts: factsOf({ url: 'https://kurier.example/1', title: 'Ferry' }),
  sentences: sentencesOf('# Ferry', 'It sank.'),
};

describe('decodeArticles', () => {
  it('lets a page through as it is, an empty one and one at the bounds too', () => {
    const fullest = Array.from({ length: MOST_SENTENCES }, () => ({
      ...page.sentences[0]!,
      text: 'x'.repeat(LONGEST_SENTENCE),
    }));
    for (const fitting of [page, { ...page, sentences: [] }, { ...page, sentences: fullest }])
      expect(decodeArticles([fitting])).toEqual([fitting]);
    const most = Array(MOST_ARTICLES).fill(page);
    expect(decodeArticles(most)).toEqual(most);
  });

  const sentence = page.sentences[0]!;
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no object', 'page'],
    ['no facts', { sentences: [] }],
    ['a fact that is missing', { ...page, facts: { url: '' } }],
    ['a fact too many', { ...page, facts: { ...page.facts, cookie: 'x' } }],
    ['an endless fact', { ...page, facts: { ...page.facts, title: 'x'.repeat(10_000) } }],
    ['a sentence that is no object', { ...page, sentences: ['It sank.'] }],
    ['a block that is no count', { ...page, sentences: [{ ...sentence, block: -1 }] }],
    ['a block that is no number', { ...page, sentences: [{ ...sentence, block: Number.NaN }] }],
    ['a heading that is no yes or no', { ...page, sentences: [{ ...sentence, heading: 'yes' }] }],
    ['an endless sentence', { ...page, sentences: [{ ...sentence, text: 'x'.repeat(LONGEST_SENTENCE + 1) }] }],
    ['too many sentences', { ...page, sentences: Array(MOST_SENTENCES + 1).fill(sentence) }],
  ])('turns away %s', (_, value) => {
    expect(decodeArticles([value])).toBeUndefined();
    expect(decodeArticles([page, value])).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['an article that is in no list', page],
    ['too many articles', Array(MOST_ARTICLES + 1).fill(page)],
    [
      'too many sentences of all articles together',
      [page, { ...page, sentences: Array(MOST_SENTENCES - 1).fill(sentence) }],
    ],
  ])('turns away %s', (_, value) => expect(decodeArticles(value)).toBeUndefined());
});

describe('the other calls', () => {
  it('take a query of text, the empty one too', () => {
    expect(['ferry', ''].map(decodeQuery)).toEqual(['ferry', '']);
    expect([7, null, ['ferry'], 'x'.repeat(5_000)].map(decodeQuery)).toEqual(Array(4).fill(undefined));
  });

  it('take a number of links', () => {
    expect(decodeSummary({ links: 3 })).toEqual({ links: 3 });
    const wrong = [{ links: -1 }, { links: 1.5 }, { links: '3' }, { links: 2e6 }, {}, 3];
    expect(wrong.map(decodeSummary)).toEqual(wrong.map(() => undefined));
  });

  it('take null where they need nothing, and only that', () => {
    expect(decodeNothing(null)).toBeNull();
    expect([undefined, 0, '', {}].map(decodeNothing)).toEqual(Array(4).fill(undefined));
  });
});
