import { describe, expect, it } from 'vitest';
import { FERRY_CORPUS, factsOf, sentencesOf } from '../tests/arbitraries/corpus.ts';
import { compareArticles } from './compare-articles.ts';
import type { PageFacts } from './comparison.ts';
import { type CompareOptions, openCorpus, type PageText } from './open-corpus.ts';

const corpus = openCorpus(FERRY_CORPUS);

const AGROUND = 'The ferry Lark ran aground on the Skarn reef off Osterholm on Monday night.';
const RESCUED = 'Lifeboats took all 140 passengers off the Lark by dawn.';
const HARBOUR = 'Harbour chief Ida Venn ordered the harbour of Osterholm closed until Friday.';
const TOW = 'Joren Tamsel, head of the salvage firm Brandvik, offered to tow the Lark free of charge.';
const OIL = 'About 30 tonnes of oil leaked from the Lark into the bird sanctuary on Skarn.';
const COMET = 'Astronomer Rhea Solano discovered a comet with the telescope of the Mount Calder observatory.';
const NORDLICHT = { url: 'https://newsrack.example/nordlicht/ferry' };

function pageOf(texts: readonly string[], facts: Partial<PageFacts> = {}, isWhole?: boolean): PageText {
  return { facts: factsOf(facts), sentences: sentencesOf(...texts), ...(isWhole === undefined ? {} : { isWhole }) };
}

async function storiesOf(page: PageText, options: CompareOptions = {}) {
  return (await corpus.comparePage(page, options)).stories;
}

describe('what a page leaves out', () => {
  it('is what others carry of its story and it does not state, what most carry first', async () => {
    const [story, ...others] = await storiesOf(pageOf([AGROUND, RESCUED, HARBOUR]));
    expect(others).toEqual([]);
    expect(story).toMatchObject({ story: 'lark-aground', title: 'Story lark-aground', articles: 3, outlets: 3 });
    expect(story?.leftOut.map(({ claim, outlets }) => [claim, outlets])).toEqual([
      ['tow-offered', 2],
      ['offer-stands', 2],
      ['oil-leaked', 1],
    ]);
    expect(story?.leftOut[0]?.tellings.map(({ outletName }) => outletName)).toEqual([
      'Osterholm Post',
      'Kurier am Sund',
    ]);
    expect(story?.leftOut[0]?.tellings[0]).not.toHaveProperty('differences');
  });

  it('is nothing that the page may state in words too faint for a mark', async () => {
    const faint = 'A tow free of charge was on offer.';
    const strict = { minScore: 0.95 };
    const page = await corpus.comparePage(pageOf([AGROUND, RESCUED, HARBOUR, faint]), strict);
    expect(page.links.map(({ claim }) => claim)).not.toContain('tow-offered');
    const story = (await storiesOf(pageOf([AGROUND, RESCUED, HARBOUR, faint])))[0];
    expect(story?.leftOut.map(({ claim }) => claim)).not.toContain('tow-offered');
  });

  it('is not told where only part of the page was read', async () => {
    const [story] = await storiesOf(pageOf([AGROUND, RESCUED, HARBOUR], {}, false));
    expect(story).toMatchObject({ isWhole: false, leftOut: [] });
  });

  it('is not told of a story that the page only touches, of none, and of a text that cannot be read', async () => {
    expect(await storiesOf(pageOf([COMET, AGROUND]))).toEqual([]);
    expect(await storiesOf(pageOf(['The parliament passed a budget on Tuesday.']))).toEqual([]);
    expect(await storiesOf(pageOf([]))).toEqual([]);
  });

  it('is nothing that the page’s own article tells in the corpus, nor what its outlet alone carries', async () => {
    const [own] = await storiesOf(pageOf([AGROUND, HARBOUR, TOW], NORDLICHT));
    expect(own?.leftOut.map(({ claim }) => claim)).toEqual([]);
    expect(own).toMatchObject({ articles: 2, outlets: 2 });
    const sister = { url: 'https://nordlicht.example/another' };
    const [another] = await storiesOf(pageOf([AGROUND, HARBOUR, TOW], sister));
    expect(another?.leftOut.map(({ claim }) => claim)).toEqual(['passengers-rescued', 'offer-stands']);
  });
});

describe('what only a page carries', () => {
  it('is what no other article of the corpus tells, with the sentences that state it', async () => {
    const [story] = await storiesOf(pageOf([AGROUND, RESCUED, OIL], NORDLICHT));
    expect(story?.onlyHere).toEqual([
      {
        claim: 'oil-leaked',
        claimText: 'Oil leaked from the ferry Lark into the Skarn bird sanctuary.',
        sentences: [2],
      },
    ]);
  });

  it('is known from the corpus where the page was not seen to state it, also where part of it was read', async () => {
    const [story] = await storiesOf(pageOf([AGROUND, RESCUED], NORDLICHT, false));
    expect(story?.onlyHere).toMatchObject([{ claim: 'oil-leaked', sentences: [] }]);
  });

  it('is nothing on a page that the corpus does not have', async () => {
    const [story] = await storiesOf(pageOf([AGROUND, RESCUED, OIL, HARBOUR]));
    expect(story?.onlyHere).toEqual([]);
  });
});

describe('on a page of several articles', () => {
  const ferry = pageOf([AGROUND, RESCUED, OIL], NORDLICHT);
  const harbour = pageOf([AGROUND, RESCUED, HARBOUR]);
  const comet = pageOf([COMET]);

  it('a claim is left out only where all articles on the story leave it out', async () => {
    const { stories } = await compareArticles(corpus, [comet, harbour, pageOf([AGROUND, RESCUED, OIL])]);
    expect(stories.map(({ story }) => story)).toEqual(['lark-aground']);
    expect(stories[0]?.leftOut.map(({ claim }) => claim)).toEqual(['tow-offered', 'offer-stands']);
  });

  it('what another article states is not left out, even where that one only touches the story', async () => {
    const { stories } = await compareArticles(corpus, [harbour, pageOf([COMET, OIL])]);
    expect(stories[0]?.leftOut.map(({ claim }) => claim)).toEqual(['tow-offered', 'offer-stands']);
  });

  it('nothing is told to be left out where one article on the story was read in part', async () => {
    const { stories } = await compareArticles(corpus, [harbour, { ...ferry, isWhole: false }]);
    expect(stories).toMatchObject([{ isWhole: false, leftOut: [] }]);
  });

  it('sentences of what only the page carries count on from article to article', async () => {
    const { stories, sentences } = await compareArticles(corpus, [comet, harbour, ferry]);
    const [only] = stories[0]?.onlyHere ?? [];
    expect(only?.sentences.map((sentence) => sentences[sentence])).toEqual([OIL]);
  });
});
