import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FERRY_CORPUS, factsOf, sentencesOf } from '../tests/arbitraries/corpus.ts';
import type { ComparedPage, PageFacts } from './comparison.ts';
import type { Corpus } from './corpus/corpus.ts';
import { joinCorpora } from './join-corpora.ts';
import { openCorpus } from './open-corpus.ts';

const OUTLETS = FERRY_CORPUS.outlets.map(({ id }) => id);
const WORDS = FERRY_CORPUS.tellings.map(({ words }) => words);
const PAGE = [
  'The ferry Lark ran aground on the Skarn reef off Osterholm on Monday night.',
  'Lifeboats took all 95 passengers off the Lark by dawn.',
  'Harbour chief Ida Venn ordered the harbour of Osterholm closed until Friday.',
  'Joren Tamsel, head of the salvage firm Brandvik, offered to tow the Lark free of charge.',
  'About 30 tonnes of oil leaked from the Lark into the bird sanctuary on Skarn.',
];

/** The ferry corpus as far as some outlets tell it; its claims and stories are called otherwise, its articles too. */
function partOf(outlets: readonly string[], id: string): Corpus {
  const articles = FERRY_CORPUS.articles.filter(({ outlet }) => outlets.includes(outlet));
  const tellings = FERRY_CORPUS.tellings.filter(({ article }) => articles.some((one) => one.id === article));
  return {
    ...FERRY_CORPUS,
    id,
    name: `Part ${id}`,
    outlets: FERRY_CORPUS.outlets.filter((outlet) => outlets.includes(outlet.id)),
    articles: articles.map((article) => ({ ...article, id: `${id}-${article.id}` })),
    stories: FERRY_CORPUS.stories.map((story) => ({ ...story, id: `${id}-${story.id}` })),
    claims: FERRY_CORPUS.claims
      .filter((claim) => tellings.some((telling) => telling.claim === claim.id))
      .map((claim) => ({ ...claim, id: `${id}-${claim.id}`, story: `${id}-${claim.story}` })),
    tellings: tellings.map((telling) => ({
      ...telling,
      claim: `${id}-${telling.claim}`,
      article: `${id}-${telling.article}`,
    })),
  };
}

function compare(corpora: readonly Corpus[], texts: readonly string[] = PAGE, facts: Partial<PageFacts> = {}) {
  return joinCorpora(corpora.map((corpus) => openCorpus(corpus))).comparePage(
    { facts: factsOf(facts), sentences: sentencesOf(...texts) },
    { keepUnshared: true },
  );
}

/** What is linked, whatever ids the corpora gave it. */
function linkedIn({ links }: ComparedPage): readonly string[] {
  return links
    .map(({ sentence, claimText, tellings }) =>
      [sentence, claimText, ...tellings.map(({ outlet, words }) => `${outlet}: ${words}`).sort()].join('\n'),
    )
    .sort();
}

describe('joinCorpora', () => {
  it('gives back one corpus as it is', () => {
    const only = openCorpus(FERRY_CORPUS);
    expect(joinCorpora([only])).toBe(only);
  });

  it('answers as one corpus of all outlets does: links, tellings, outlets, origins, story and what is left out', async () => {
    const whole = await compare([FERRY_CORPUS]);
    const joined = await compare([partOf(['osterholm-post'], 'a'), partOf(['nordlicht', 'kurier'], 'b')]);
    expect(linkedIn(joined)).toEqual(linkedIn(whole));
    const counts = (page: ComparedPage) =>
      page.links.map(({ outletCount, originCount, agreement }) => [outletCount, originCount, agreement]);
    expect(counts(joined)).toEqual(counts(whole));
    const covered = ({ stories }: ComparedPage) =>
      stories.map(({ title, articles, outlets, leftOut }) => [title, articles, outlets, leftOut.length]);
    expect(covered(joined)).toEqual(covered(whole));
    expect(joined.story).toBe(whole.story);
  });

  it('links the same in whatever order the corpora stand', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...OUTLETS], { minLength: 1, maxLength: OUTLETS.length - 1 }),
        fc.subarray(WORDS, { minLength: 3, maxLength: 8 }),
        async (outlets, words) => {
          const others = OUTLETS.filter((id) => !outlets.includes(id));
          const parts = [partOf(outlets, 'a'), partOf(others, 'b')];
          expect(linkedIn(await compare(parts, words))).toEqual(linkedIn(await compare(parts.toReversed(), words)));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('says which corpus holds a telling that is not the first one’s', async () => {
    const { links } = await compare([partOf(['osterholm-post'], 'a'), partOf(['nordlicht', 'kurier'], 'b')]);
    const holders = links[0]?.tellings.map(({ outlet, corpus }) => [outlet, corpus]);
    expect(holders).toEqual([
      ['osterholm-post', undefined],
      ['nordlicht', 'Part b'],
      ['kurier', 'Part b'],
    ]);
  });

  it('tells nothing twice where two corpora hold the same articles', async () => {
    const twice = await compare([partOf(OUTLETS, 'a'), partOf(OUTLETS, 'b')]);
    expect(linkedIn(twice)).toEqual(linkedIn(await compare([FERRY_CORPUS])));
    expect(twice.stories[0]?.articles).toBe(3);
  });

  it('knows a page as its own article in whichever corpus holds it', async () => {
    const page = { url: 'https://osterholm-post.example/2031/ferry-lark?id=7' };
    const { isInCorpus, links } = await compare(
      [partOf(['nordlicht', 'kurier'], 'b'), partOf(['osterholm-post'], 'a')],
      PAGE,
      page,
    );
    expect(isInCorpus).toBe(true);
    expect(links.flatMap(({ tellings }) => tellings.map(({ outlet }) => outlet))).not.toContain('osterholm-post');
  });

  it('leaves corpora apart that have nothing in common', async () => {
    const comet: Corpus = {
      ...partOf(['kurier'], 'c'),
      claims: partOf(['kurier'], 'c').claims.filter(({ story }) => story === 'c-calder-comet'),
    };
    const tellings = comet.tellings.filter(({ claim }) => comet.claims.some(({ id }) => id === claim));
    const joined = await compare([partOf(['osterholm-post', 'nordlicht'], 'a'), { ...comet, tellings }]);
    expect(linkedIn(joined)).toEqual(linkedIn(await compare([partOf(['osterholm-post', 'nordlicht'], 'a')])));
  });

  it('counts an outlet once that two corpora call otherwise', () => {
    const other = partOf(['nordlicht'], 'b');
    const renamed = { ...other, outlets: [{ id: 'nl', name: 'Nordlicht Online', hosts: ['nordlicht.example'] }] };
    const articles = renamed.articles.map((article) => ({ ...article, outlet: 'nl' }));
    const joined = joinCorpora([openCorpus(FERRY_CORPUS), openCorpus({ ...renamed, articles })]);
    expect(joined.outlets.map(({ id }) => id)).toEqual(OUTLETS);
    expect(joined.searchClaims('passengers rescued lifeboats', 1)[0]?.outlets).toContain('Nordlicht');
  });

  it('takes equal ids in the pieces of one corpus for the same, and nothing else', async () => {
    const pieces = [['osterholm-post'], ['nordlicht'], ['kurier']].map((outlets) => {
      const { stories, claims, tellings, articles, outlets: own } = partOf(outlets, 'p');
      return { ...FERRY_CORPUS, stories, claims, tellings, articles, outlets: own };
    });
    expect(linkedIn(await compare(pieces))).toEqual(linkedIn(await compare([FERRY_CORPUS])));
    const [first, ...others] = pieces;
    const renamed = others.map((piece) => ({
      ...piece,
      claims: piece.claims.map((claim) => ({ ...claim, id: `other-${claim.id}` })),
      tellings: piece.tellings.map((telling) => ({ ...telling, claim: `other-${telling.claim}` })),
    }));
    const { links } = await compare([first ?? FERRY_CORPUS, ...renamed]);
    expect(links[0]?.tellings.map(({ outlet }) => outlet)).toEqual(['osterholm-post']);
  });

  it.each([
    ['of one story', () => 'one'],
    ['each a story', (n: number) => `story-${n}`],
  ])('looks few of two times 3,000 claims up, %s', async (_, storyOf) => {
    const wordOf = (n: number): string => `${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10) % 10]}vik${n}`;
    const claims = Array.from({ length: 3_000 }, (_, n) => ({
      id: `claim-${n}`,
      story: storyOf(n),
      text: `The ferry ${wordOf(n % 40)} struck the reef ${wordOf(n)} off Osterholm.`,
    }));
    const stories = [...new Set(claims.map(({ story }) => story))].map((id) => ({ id, title: id }));
    const parts = ['a', 'b'].map((id) => openCorpus({ ...FERRY_CORPUS, id, claims, stories, tellings: [] }));
    let asked = 0;
    for (const { texts } of parts.flatMap(({ views }) => views)) {
      const { nearest } = texts.index;
      Object.assign(texts.index, {
        nearest: (...given: Parameters<typeof nearest>) => {
          asked += 1;
          return nearest(...given);
        },
      });
    }
    const page = Array.from({ length: 40 }, (_, n) => `The ferry ${wordOf(n)} struck the reef ${wordOf(n + 7)}.`);
    await joinCorpora(parts).comparePage({ facts: factsOf(), sentences: sentencesOf(...page) });
    expect(asked).toBeLessThan(100 * page.length);
  });

  it('finds a claim once, with the outlets of all corpora, when a page has shown that it is one', async () => {
    const joined = joinCorpora([openCorpus(partOf(['osterholm-post'], 'a')), openCorpus(partOf(['nordlicht'], 'b'))]);
    await joined.comparePage({ facts: factsOf(), sentences: sentencesOf(...PAGE) });
    const found = joined.searchClaims('lifeboats passengers ferry', 10).filter(({ text }) => /passengers/.test(text));
    expect(found.map(({ outlets }) => outlets)).toEqual([['Osterholm Post', 'Nordlicht']]);
  });
});
