import { describe, expect, it } from 'vitest';
import { ARTICLES, corpusOf, FERRY_CORPUS, factsOf, OUTLETS } from '../tests/arbitraries/corpus.ts';
import { comparableAddress, identifyPage } from './page-identity.ts';

describe('comparableAddress', () => {
  it.each([
    'http://www.osterholm-post.example/2031/ferry-lark?id=7',
    'https://Osterholm-Post.example/2031/ferry-lark/?id=7#comments',
    'https://osterholm-post.example/2031/ferry-lark?utm_source=mail&id=7&fbclid=x',
    'https://amp.osterholm-post.example/2031/ferry-lark?id=7',
    'https://m.osterholm-post.example/2031/ferry-lark/amp/?id=7',
    'https://osterholm-post.example/2031/ferry-lark?id=7&amp=1',
  ])('sees the same page in %s', (address) => {
    expect(comparableAddress(address)).toBe('osterholm-post.example/2031/ferry-lark?id=7');
  });

  it.each([
    'https://osterholm-post.example/2031/ferry-lark?id=8',
    'https://osterholm-post.example/2031/ferry-lark',
    'https://osterholm-post.example/2031/Ferry-Lark?id=7',
    'https://news.osterholm-post.example/2031/ferry-lark?id=7',
    'https://osterholm-post.example.org/2031/ferry-lark?id=7',
  ])('sees another page in %s', (address) => {
    expect(comparableAddress(address)).not.toBe('osterholm-post.example/2031/ferry-lark?id=7');
  });

  it('does not mind the order of parameters', () => {
    expect(comparableAddress('https://kurier.example/?p=1&q=2')).toBe(
      comparableAddress('https://kurier.example?q=2&p=1'),
    );
  });

  it('is empty for what is no address of a page', () => {
    expect(['', 'about:blank', 'file:///tmp/lark.html', 'ferry lark'].map(comparableAddress)).toEqual(['', '', '', '']);
  });
});

describe('identifyPage', () => {
  const identify = (facts: Parameters<typeof factsOf>[0], corpus = FERRY_CORPUS) =>
    identifyPage(factsOf(facts), corpus);
  const own = { articles: new Set(['post-lark']), outlet: 'osterholm-post' };

  it('knows an article by the page’s address or by its canonical one', async () => {
    const url = 'https://www.osterholm-post.example/2031/ferry-lark?id=7&utm_medium=rss';
    expect(await identify({ url })).toEqual(own);
    expect(await identify({ url: 'https://reader.example/1', canonicalUrl: url })).toEqual(own);
  });

  it('knows an article by the address at which another site carries it', async () => {
    expect(await identify({ url: 'http://newsrack.example/nordlicht/ferry/' })).toEqual({
      articles: new Set(['nordlicht-lark']),
      outlet: 'nordlicht',
    });
  });

  it('knows an article by its outlet and its title, retouched or not', async () => {
    const title = 'Ferry Lark run aground on Skarn reef off Osterholm: latest';
    expect(await identify({ url: 'https://www.osterholm-post.example/live', title })).toEqual(own);
    expect(await identify({ url: 'https://mirror.example/1', outlet: 'OSTERHOLM POST', title })).toEqual(own);
  });

  it('does not take another outlet’s or another article for it', async () => {
    const title = ARTICLES[0]!.title;
    expect((await identify({ url: 'https://mirror.example/1', title })).articles.size).toBe(0);
    expect((await identify({ url: 'https://nordlicht.example/1', title })).articles.size).toBe(0);
    const other = await identify({
      url: 'https://news.osterholm-post.example/2',
      title: 'Ferry Lark towed into Osterholm harbour',
    });
    expect(other).toEqual({ articles: new Set(), outlet: 'osterholm-post' });
  });

  it('takes no host that only ends alike for the outlet', async () => {
    expect((await identify({ url: 'https://not-kurier.example/1' })).outlet).toBeUndefined();
    expect((await identify({ url: 'https://kurier.example.org/1' })).outlet).toBeUndefined();
  });

  it('knows all articles that a site stacks on one address, and no single outlet where they are of several', async () => {
    const via = 'https://newsrack.example/ferry';
    const stacked = ARTICLES.map((article) => (article.id.endsWith('lark') ? { ...article, via } : article));
    expect(await identify({ url: via }, corpusOf({}, stacked))).toEqual({
      articles: new Set(['post-lark', 'nordlicht-lark', 'kurier-lark']),
      outlet: undefined,
    });
  });

  it('knows nothing of a page that says nothing, not even with nameless outlets and titles', async () => {
    const nameless = corpusOf({}, [{ ...ARTICLES[2]!, title: '…' }], [{ ...OUTLETS[2]!, name: '…' }]);
    expect(await identify({ outlet: '', title: '' }, nameless)).toEqual({ articles: new Set(), outlet: undefined });
  });
});
