import { describe, expect, it } from 'vitest';
import { FERRY_CORPUS, factsOf, sentencesOf } from '../tests/arbitraries/corpus.ts';
import { compareArticles } from './compare-articles.ts';
import { openCorpus } from './open-corpus.ts';

const corpus = openCorpus(FERRY_CORPUS);

const AGROUND = 'The ferry Lark ran aground on the Skarn reef off Osterholm on Monday night.';
const OIL = 'About 30 tonnes of oil leaked from the Lark into the bird sanctuary on Skarn.';
const ferry = {
  facts: factsOf({ url: 'https://osterholm-post.example/2031/ferry-lark?id=7', title: 'Ferry Lark aground' }),
  sentences: sentencesOf('# Ferry Lark aground', AGROUND, OIL),
};
const bakery = {
  facts: factsOf({ title: 'Bakery opens' }),
  sentences: sentencesOf('# Bakery opens', 'It sells bread again.'),
};
const ferryElsewhere = { facts: factsOf({ title: 'Stranded' }), sentences: sentencesOf('# Stranded', AGROUND) };

describe('compareArticles', () => {
  it('gives for one article what comparing it as a page gives', async () => {
    expect(await compareArticles(corpus, [ferry])).toEqual(await corpus.comparePage(ferry));
  });

  it('counts sentences on from article to article', async () => {
    const page = await compareArticles(corpus, [bakery, ferry, ferryElsewhere]);
    expect(page.articles.map(({ title, sentences }) => [title, sentences])).toEqual([
      ['Bakery opens', 2],
      ['Ferry Lark aground', 3],
      ['Stranded', 2],
    ]);
    expect(page.sentences).toHaveLength(7);
    expect(page.links.map(({ sentence }) => page.sentences[sentence])).toEqual([AGROUND, OIL, AGROUND]);
  });

  it('links each article as if the others were not there, whichever stands first', async () => {
    const alone = (await Promise.all([ferry, ferryElsewhere].map((article) => corpus.comparePage(article)))).flatMap(
      ({ links }) => links.map(({ claim, score, outletCount }) => ({ claim, score, outletCount })),
    );
    const { links } = await compareArticles(corpus, [ferry, ferryElsewhere]);
    expect(links.map(({ claim, score, outletCount }) => ({ claim, score, outletCount }))).toEqual(alone);
    expect(new Set(links.map(({ outletCount }) => outletCount)).size).toBeGreaterThan(1);
  });

  it('names the story of the page where there is one, and of each article', async () => {
    const page = await compareArticles(corpus, [bakery, ferry]);
    expect(page.story).toBe('Story lark-aground');
    expect(page.articles.map(({ story }) => story)).toEqual(['', 'Story lark-aground']);
    expect(page.isInCorpus).toBe(true);
  });

  it('names no story where the articles have several', async () => {
    const stories = ['a', 'b'].values();
    const two = {
      ...corpus,
      comparePage: async () => ({ ...(await corpus.comparePage(bakery)), story: stories.next().value ?? '' }),
    };
    expect((await compareArticles(two, [bakery, bakery])).story).toBe('');
  });
});
