import { describe, expect, it } from 'vitest';
import { FERRY_CORPUS, factsOf, sentencesOf } from '../../tests/arbitraries/corpus.ts';
import type { PageFacts } from '../comparison.ts';
import { parseCorpus } from '../corpus/decode-corpus.ts';
import { viewCorpus } from '../corpus-view.ts';
import { addArticle } from './add-article.ts';
import { articlesOfCorpus, corpusOfArticles } from './corpus-of-articles.ts';

const NAME = { id: 'remembered', name: 'Remembered' };
const PAGE = [
  '# Ferry stuck on the reef for a second day',
  'The ferry Lark ran aground on the Skarn reef off Osterholm on Monday night.',
  'Lifeboats took all 140 passengers off the Lark by dawn.',
  'The mayor of Osterholm, Pia Holt, opened the school gym for those who had been rescued.',
  'Who will pay for the tow and for the oil in the harbour?',
  'Read more: the wrecks of Skarn, a long list',
  'More soon.',
];
const facts = (given: Partial<PageFacts> = {}) =>
  factsOf({
    url: 'https://www.skarn-news.example/ferry?utm_source=x',
    title: 'Ferry stuck on the reef',
    outlet: 'Skarn News',
    published: '2031-03-05',
    language: 'en',
    ...given,
  });
const add = (texts: readonly string[], given: Partial<PageFacts> = {}, known = viewCorpus(FERRY_CORPUS)) =>
  addArticle({ facts: facts(given), sentences: sentencesOf(...texts) }, known, { today: '2031-04-01' });

describe('addArticle', () => {
  it('finds the known claims that sentences tell, and makes new ones of the story for the rest', async () => {
    const added = await add(PAGE);
    expect(added?.article.outlet).toBe(added?.outlet.id);
    expect(added?.outlet).toMatchObject({ name: 'Skarn News', hosts: ['skarn-news.example'] });
    expect(added?.told.map(({ words }) => words)).toEqual(PAGE.slice(1, 4));
    expect(added?.told.slice(0, 2).map(({ claim }) => claim)).toEqual(['ferry-aground', 'passengers-rescued']);
    expect(added?.told.map(({ story }) => story)).toEqual(['lark-aground', 'lark-aground', 'lark-aground']);
    expect(FERRY_CORPUS.claims.map(({ id }) => id)).not.toContain(added?.told[2]?.claim);
  });

  it('begins a story of its own where it shares too little with any', async () => {
    const added = await add([PAGE[3] ?? '', 'Pia Holt thanked the nurses of the island for a long night of work.']);
    expect(new Set(added?.told.map(({ story }) => story))).toEqual(new Set([`story-${added?.article.id}`]));
  });

  it('gives the same page the same ids, whatever it is added to', async () => {
    const first = await add(PAGE.slice(3), {}, viewCorpus({ ...FERRY_CORPUS, claims: [], tellings: [], stories: [] }));
    expect(await add(PAGE.slice(3), { url: 'http://skarn-news.example/ferry' })).toMatchObject({
      article: { id: first?.article.id },
      told: first?.told.map(({ claim }) => ({ claim })) ?? [],
    });
  });

  it('takes the day of reading where the page gives none, and refuses what has no address or tells nothing', async () => {
    expect((await add(PAGE, { published: '' }))?.article.published).toBe('2031-04-01');
    expect(await add(PAGE, { url: 'about:blank' })).toBeUndefined();
    expect(await add(PAGE.slice(4))).toBeUndefined();
    expect(await add(PAGE, { language: 'de' })).toBeDefined();
  });
});

describe('corpusOfArticles', () => {
  it('makes a corpus as its file may be, of which the articles can be had again', async () => {
    const added = await add(PAGE);
    const other = await add([PAGE[1] ?? '', PAGE[3] ?? ''], { url: 'https://kurier.example/9', title: 'Gym' });
    if (added === undefined || other === undefined) throw new Error('nothing was added');
    const corpus = corpusOfArticles([added, other], NAME);
    expect(parseCorpus(JSON.stringify(corpus), 'made')).toEqual({ ok: true, value: corpus });
    expect(articlesOfCorpus(corpus)).toEqual([added, other]);
  });

  it('keeps the later of two readings of one article, and nothing of an article that is gone', async () => {
    const first = await add(PAGE);
    const again = await add(PAGE.slice(0, 3), { title: 'Ferry freed' });
    const other = await add([PAGE[1] ?? ''], { url: 'https://kurier.example/9', title: 'Another title' });
    if (first === undefined || again === undefined || other === undefined) throw new Error('nothing was added');
    const corpus = corpusOfArticles([first, other, again], NAME);
    expect(corpus.articles.map(({ title }) => title)).toEqual(['Ferry freed', 'Another title']);
    expect(corpus.tellings).toHaveLength(3);
    const left = JSON.stringify(corpusOfArticles([other], NAME));
    expect(left).not.toContain('Ferry');
    expect(left).toContain('Another title');
  });
});
