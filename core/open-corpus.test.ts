import { describe, expect, it, vi } from 'vitest';
import { ARTICLES, corpusOf, FERRY_CORPUS, factsOf, sentencesOf } from '../tests/arbitraries/corpus.ts';
import type { PageFacts } from './comparison.ts';
import { buildCorpusIndex } from './linking/corpus-index.ts';
import { type CompareOptions, openCorpus } from './open-corpus.ts';

const corpus = openCorpus(FERRY_CORPUS);

const AGROUND = 'The ferry Lark ran aground on the Skarn reef off Osterholm on Monday night.';
const OIL = 'About 30 tonnes of oil leaked from the Lark into the bird sanctuary on Skarn.';

function compare(
  texts: readonly string[],
  facts: Partial<PageFacts> = {},
  options: CompareOptions = {},
  opened = corpus,
) {
  return opened.comparePage({ facts: factsOf(facts), sentences: sentencesOf(...texts) }, options);
}

async function articlesBeside(facts: Partial<PageFacts>): Promise<readonly string[]> {
  const { links } = await compare([AGROUND], facts);
  return links[0]!.tellings.map((telling) => telling.article);
}

describe('comparePage', () => {
  it('puts the tellings of every article beside a linked sentence', async () => {
    const page = await compare(['The ferry', AGROUND], { url: 'https://elsewhere.example/1' });
    expect(page).toMatchObject({ corpusName: 'Invented events', corpusUpdated: '2031-03-06', isInCorpus: false });
    expect(page.sentences).toEqual(['The ferry', AGROUND]);
    expect(page.story).toBe('Story lark-aground');
    expect(page.links).toHaveLength(1);
    expect(page.links[0]).toMatchObject({
      sentence: 1,
      claim: 'ferry-aground',
      claimText: 'The ferry Lark ran aground on the Skarn reef off Osterholm.',
      outletCount: 3,
    });
    expect(await articlesBeside({})).toEqual(['post-lark', 'nordlicht-lark', 'kurier-lark']);
  });

  it.each([
    ['another casualty figure', 'Lifeboats took all 95 passengers off the Lark by dawn.', 'number'],
    ['a denial', 'The ferry Lark did not run aground on the Skarn reef off Osterholm.', 'polarity'],
  ])('shows %s as a difference', async (_, text, kind) => {
    const { links } = await compare([AGROUND, OIL, text], { published: '2031-03-04' }, { keepUnshared: true });
    const kinds = links.find(({ sentence }) => sentence === 2)?.tellings.flatMap(({ differences }) => differences);
    expect(kinds?.map((difference) => difference.kind)).toContain(kind);
  });

  it('leaves a page in another language alone, whatever names it shares', async () => {
    const german = [
      AGROUND,
      'Die Fähre Lark lief am Montag bei Osterholm auf das Riff Skarn, und alle 140 Fahrgäste kamen von Bord.',
      'Ida Venn sperrte den Hafen von Osterholm bis zum Freitag, und die Firma Brandvik will das Schiff bergen.',
    ];
    expect((await compare(german, { language: 'de' })).links).toEqual([]);
    expect((await compare(german.slice(1), { language: 'en' })).links).toEqual([]);
  });

  it('shows more the more generous it is asked to be', async () => {
    const texts = [
      AGROUND,
      'Tonnes of something leaked near the sanctuary.',
      'The chief spoke of the harbour.',
      'The passengers were on the ferry at dawn.',
      'The firm had a proposal for the Lark.',
      'A car ferry was off Osterholm on Friday.',
    ];
    const counts = await Promise.all(
      (['strict', 'balanced', 'generous'] as const).map(
        async (strictness) => (await compare(texts, {}, { strictness, keepUnshared: true })).links.length,
      ),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(counts[0]!);
    expect((await compare(texts, {}, { keepUnshared: true })).links).toHaveLength(counts[1]!);
  });

  it('names outlet and address, and the other site where it is not the outlet’s own', async () => {
    const { links } = await compare([AGROUND]);
    expect(links[0]?.tellings).toMatchObject([
      { outletName: 'Osterholm Post', address: 'https://osterholm-post.example/2031/ferry-lark?id=7', viaHost: '' },
      { outletName: 'Nordlicht', address: 'https://newsrack.example/nordlicht/ferry', viaHost: 'newsrack.example' },
      { outletName: 'Kurier am Sund', address: '', viaHost: '', title: '', whole: false },
    ]);
  });

  it.each<[string, Partial<PageFacts>, string]>([
    ['its address', { url: 'https://www.osterholm-post.example/2031/ferry-lark/amp?id=7&utm_source=x' }, 'post-lark'],
    ['an address of another site', { url: 'https://newsrack.example/nordlicht/ferry' }, 'nordlicht-lark'],
    [
      'outlet and retouched title',
      { outlet: 'Osterholm Post', title: 'Ferry Lark runs aground on Skarn reef off Osterholm, 140 on board' },
      'post-lark',
    ],
  ])('does not count the page’s own article, known by %s, among the others', async (_, facts, own) => {
    const { isInCorpus, links } = await compare([AGROUND], facts);
    expect(isInCorpus).toBe(true);
    expect(links[0]?.outletCount).toBe(2);
    expect(links[0]?.tellings.map((telling) => telling.article)).not.toContain(own);
  });

  it('shows another article of the page’s own outlet, but does not count it as another outlet', async () => {
    const facts = { url: 'https://osterholm-post.example/2031/tow' };
    expect(await articlesBeside(facts)).toContain('post-lark');
    expect((await compare([AGROUND], facts)).links[0]?.outletCount).toBe(2);
  });

  it('leaves out a claim that no other outlet carries, unless it is to be kept', async () => {
    const facts = { url: 'https://newsrack.example/nordlicht/ferry' };
    expect((await compare([AGROUND, OIL], facts)).links.map((link) => link.claim)).toEqual(['ferry-aground']);
    const kept = await compare([AGROUND, OIL], facts, { keepUnshared: true });
    expect(kept.links.map(({ claim, outletCount }) => [claim, outletCount])).toEqual([
      ['ferry-aground', 2],
      ['oil-leaked', 0],
    ]);
    expect((await compare([AGROUND, OIL])).links.map((link) => link.claim)).toEqual(['ferry-aground', 'oil-leaked']);
  });

  it('chooses of an article’s several tellings the one nearest to the sentence', async () => {
    const halves = ['The Lark carried 140 passengers.', 'The Lark ran aground on the Skarn reef at night.'];
    const opened = openCorpus(
      corpusOf({ lark: { 'ferry-aground': { text: 'The Lark ran aground.', tellings: { 'post-lark': halves } } } }),
    );
    const wordsBeside = async (text: string) =>
      (await compare([text], {}, { minScore: 0.01 }, opened)).links[0]?.tellings.map((telling) => telling.words);
    expect(await wordsBeside('At night the ferry Lark ran onto the Skarn reef.')).toEqual([halves[1]]);
    expect(await wordsBeside('On the Lark were 140 passengers.')).toEqual([halves[0]]);
  });

  it('types the differences, and says how the sentence stands to the others', async () => {
    const { links } = await compare(['Lifeboats took all 160 passengers off the ferry Lark by dawn.']);
    const differences = links[0]!.tellings.find((telling) => telling.article === 'post-lark')!.differences;
    expect(differences.map(({ kind, here, there }) => [kind, here.text, there.text])).toContainEqual([
      'number',
      expect.stringContaining('160'),
      expect.stringContaining('140'),
    ]);
    expect(links[0]?.agreement).not.toBe('same');
  });

  it('finds nothing, calmly, on a page of other things and on an empty one', async () => {
    const nothing = { story: '', isInCorpus: false, links: [] };
    expect(await compare(['The parliament passed a budget on Tuesday.'])).toMatchObject(nothing);
    expect(await compare([])).toMatchObject({ ...nothing, sentences: [] });
    expect(await compare([AGROUND], {}, {}, openCorpus(corpusOf({})))).toMatchObject(nothing);
  });

  it('pauses between sentences it compares, so that others are answered', async () => {
    const pause = vi.fn(async () => {});
    await compare([AGROUND, OIL], {}, { pause });
    expect(pause.mock.calls.length).toBeGreaterThanOrEqual(2);
  });

  it('merges the differences of all tellings, and counts origins beside outlets', async () => {
    const copies = {
      'post-lark': AGROUND,
      'nordlicht-lark': AGROUND,
      'kurier-lark': 'The Lark is aground, it was said.',
    };
    const sketched = corpusOf({ lark: { 'ferry-aground': { text: AGROUND, tellings: copies } } });
    const personal = { ...sketched, tellings: sketched.tellings.map((telling) => ({ ...telling, whole: true })) };
    const opened = openCorpus(personal);
    const text = 'The ferry Lark did not run aground on the Skarn reef off Osterholm on Monday night.';
    const { links } = await compare([text], {}, {}, opened);
    expect(links[0]).toMatchObject({ outletCount: 3, originCount: 2 });
    expect(links[0]?.origins.map(({ sign, tellings }) => [sign, tellings])).toEqual([
      ['text', [0, 1]],
      ['alone', [2]],
    ]);
    const denied = links[0]?.points.find(({ kind }) => kind === 'polarity');
    expect(denied?.variants[0]?.tellings).toEqual(expect.arrayContaining([0, 1]));
    const own = await compare([text], { outlet: 'Kurier am Sund' }, {}, opened);
    expect(own.links[0]).toMatchObject({ outletCount: 2, originCount: 1 });
    expect(own.links[0]?.origins).toHaveLength(2);
  });

  it('pauses between the tellings of a claim that is told again and again, and shows no more than anyone reads', async () => {
    const articles = Array.from({ length: 250 }, (_, n) => ({ ...ARTICLES[0]!, id: `post-${n}`, url: undefined }));
    const told = Object.fromEntries(articles.map(({ id }) => [id, AGROUND]));
    const much = corpusOf(
      { lark: { 'ferry-aground': { text: AGROUND, tellings: told } } },
      articles.map(({ url: _, ...article }) => article),
    );
    const pause = vi.fn(async () => {});
    const { links } = await compare([AGROUND], {}, { pause, keepUnshared: true, minScore: 0 }, openCorpus(much));
    expect(links[0]?.tellings).toHaveLength(200);
    expect(pause.mock.calls.length).toBeGreaterThan(200);
  });

  it('marks tellings that are whole sentences of the article', async () => {
    const sketched = corpusOf(
      { lark: { 'ferry-aground': { text: AGROUND, tellings: { 'kurier-lark': AGROUND } } } },
      ARTICLES,
    );
    const personal = { ...sketched, tellings: sketched.tellings.map((telling) => ({ ...telling, whole: true })) };
    const { links } = await compare([AGROUND], {}, {}, openCorpus(personal));
    expect(links[0]?.tellings[0]?.whole).toBe(true);
  });
});

describe('an index given', () => {
  it('changes no answer, and neither does one that does not fit', async () => {
    const texts = [AGROUND, OIL, 'Lifeboats took all 160 passengers off the ferry Lark by dawn.'];
    const answer = await compare(texts);
    const fitting = buildCorpusIndex(FERRY_CORPUS);
    for (const bytes of [fitting, buildCorpusIndex(corpusOf({})), fitting.slice(0, 200), new ArrayBuffer(0)])
      expect(await compare(texts, {}, {}, openCorpus(FERRY_CORPUS, bytes))).toEqual(answer);
  });
});

describe('searchClaims', () => {
  it('finds claims by their text or by what an outlet says, with the outlets that carry them', () => {
    expect(corpus.searchClaims('harbour closed', 5)[0]).toEqual({
      claim: 'harbour-closed',
      text: 'Harbour chief Ida Venn closed the harbour of Osterholm.',
      outlets: ['Osterholm Post', 'Kurier am Sund'],
    });
    expect(corpus.searchClaims('shipping', 5).map(({ claim }) => claim)).toEqual(['harbour-closed']);
  });

  it('finds in spite of a typing error', () => {
    expect(corpus.searchClaims('lifebaots', 5)[0]?.claim).toBe('passengers-rescued');
    expect(corpus.searchClaims('comit', 5)[0]?.claim).toBe('comet-seen');
  });

  it('gives no more than asked for, and nothing for a blank query', () => {
    expect(corpus.searchClaims('Lark', 2)).toHaveLength(2);
    expect(corpus.searchClaims('  ', 5)).toEqual([]);
  });
});
