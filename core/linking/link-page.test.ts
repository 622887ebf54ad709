import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyCorpus, anySentences, corpusOf, FERRY_CORPUS, sentencesOf } from '../../tests/arbitraries/corpus.ts';
import type { Link, PageSentence } from '../comparison.ts';
import { readClaimTexts } from './claim-texts.ts';
import { createLinker, MOST_CLAIMS_PER_SENTENCE } from './link-page.ts';
import { LEAST_SCORES } from './page-weights.ts';

const linker = createLinker(readClaimTexts(FERRY_CORPUS));

/** The claims of each sentence, in order of score. */
async function claimsOf(...texts: readonly string[]): Promise<string[][]> {
  const links = await linker.link(sentencesOf(...texts));
  return texts.map((_, at) => links.filter((link) => link.sentence === at).map((link) => link.claim));
}

const STORY = [
  'The car ferry Lark got stuck on the Skarn reef near Osterholm on Monday night.',
  'All 140 passengers were off the Lark by dawn, rescued by lifeboats.',
];
const OTHER_PAGE = ['The parliament passed a budget.', 'Finance minister Kari Holm said the vote was close.'];

describe('linking a page', () => {
  it('finds claims in other words', async () => {
    expect(
      await claimsOf(
        ...STORY,
        'Ida Venn, the harbour chief, has shut the harbour until Friday.',
        'At no cost, salvage firm Brandvik would tow the Lark free, its head Joren Tamsel offered.',
        'The weather was calm.',
      ),
    ).toEqual([['ferry-aground'], ['passengers-rescued'], ['harbour-closed'], ['tow-offered'], []]);
  });

  it('gives nothing to others who did the same', async () => {
    const claims = await claimsOf(
      'The ferry Mirabel ran aground on the Toro reef off Castellan on Monday night.',
      'Lifeboats took all 140 passengers off the Mirabel by dawn.',
      'Harbour chief Otto Prell ordered the harbour of Castellan closed until Friday.',
    );
    expect(claims.flat()).toEqual([]);
  });

  it('gives nothing to others who did the same on a page that also tells the story', async () => {
    const claims = await claimsOf(
      ...STORY,
      'Ida Venn of Osterholm was asleep.',
      'Harbour chief Otto Prell ordered the harbour of Castellan closed until Friday.',
    );
    expect(claims[3]).toEqual([]);
  });

  it('gives nothing to a nameless sentence on a page that never names the claim’s people', async () => {
    const claims = await claimsOf(
      'The Mirabel sank off Castellan.',
      'By dawn lifeboats took all 140 passengers off the ferry.',
      'The harbour stays closed to all shipping “until the reef is clear”, the chief said.',
    );
    expect(claims.flat()).toEqual([]);
  });

  it('gives nothing to a page about other things', async () => {
    const claims = await claimsOf(
      ...OTHER_PAGE,
      'Free school meals were offered to all.',
      'Nurses closed the debate on Friday.',
    );
    expect(claims.flat()).toEqual([]);
  });

  it('links a sentence that states two claims to both', async () => {
    const [claims] = await claimsOf(
      'The ferry Lark ran aground on the Skarn reef off Osterholm, and lifeboats took all 140 passengers off by dawn.',
    );
    expect(claims?.toSorted()).toEqual(['ferry-aground', 'passengers-rescued']);
  });

  it('reads a sentence that leans on the one before together with it', async () => {
    const leaning = 'He added that the offer still stands.';
    const before = 'Joren Tamsel of Brandvik met reporters about the tow.';
    expect((await claimsOf(before, leaning))[1]).toEqual(['offer-stands']);
    expect((await claimsOf('The weather was calm.', leaning))[1]).toEqual([]);
  });

  it('knows mistyped names, and shows them as the page spells them', async () => {
    const texts = [...STORY, 'The salvage firm Brandwik, led by Joran Tamzel, would tow the Lark free of charge.'];
    const links = (await linker.link(sentencesOf(...texts))).filter((link) => link.sentence === 2);
    expect(links.map((link) => link.claim)).toEqual(['tow-offered']);
    expect(links[0]?.evidence.names).toEqual(expect.arrayContaining(['Brandwik', 'Tamzel']));
  });

  it('accepts a weak sentence inside its story, and not on a page of other things', async () => {
    const weak = 'Oil leaked into the sanctuary.';
    expect((await claimsOf(...STORY, weak))[2]).toEqual(['oil-leaked']);
    expect((await claimsOf(...OTHER_PAGE, weak))[2]).toEqual([]);
    const inPassing = ['A museum on Skarn shows a model of the Lark.', 'Tickets are cheap.'];
    expect((await claimsOf(...inPassing, weak))[2]).toEqual([]);
  });

  it('lists every claim scored above nothing when asked for the score 0', async () => {
    const texts = [
      ...STORY,
      'Brandvik offered to tow the ferry off the reef, lifeboats took passengers off, and the harbour closed.',
    ];
    const links = (await linker.link(sentencesOf(...texts), { minScore: 0 })).filter((link) => link.sentence === 2);
    expect(links.length).toBeGreaterThan(MOST_CLAIMS_PER_SENTENCE);
    expect(links.every((link) => link.score > 0)).toBe(true);
  });

  it('finds nothing on an empty page, and nothing with an empty corpus', async () => {
    expect(await linker.link([])).toEqual([]);
    expect(await createLinker(readClaimTexts(corpusOf({}))).link(sentencesOf(...STORY))).toEqual([]);
  });

  it('pauses after every few sentences of a long page, in each of its passes, which changes no link', async () => {
    const sentences = sentencesOf(...Array.from({ length: 45 }, () => STORY).flat());
    const pause = vi.fn(async () => {});
    const paused = await linker.link(sentences, { pause });
    expect(pause.mock.calls.length).toBeGreaterThanOrEqual((3 * 90) / 5);
    expect(paused).toEqual(await linker.link(sentences));
  });
});

describe('what is not the same claim', () => {
  it.each([
    ['another speaker', 'Otto Prell, the harbour chief of Castellan, said his harbour stays closed until Friday.'],
    ['another pair', 'Lifeboats from Castellan took the crew off the tanker Mirabel.'],
    ['the same phrase about something else', 'The offer by the union Havnar to its members remains on the table.'],
    ['the same people doing something else', 'Ida Venn and Joren Tamsel met in Osterholm.'],
    ['the same kind of event elsewhere', 'In 2019 the ferry Mirabel ran aground on the Toro reef off Castellan.'],
  ])('does not link %s', async (_, text) => {
    expect((await claimsOf(...STORY, text))[2]).toEqual([]);
  });

  it('does not link the announcement before the event', async () => {
    const announced = 'The ferry Lark will sail from Osterholm on Monday night with 140 tickets sold.';
    expect((await claimsOf(...STORY, announced))[2]).toEqual([]);
  });
});

describe('laws of linking', () => {
  /** Checks `law` on the links of any page with any corpus, at three thresholds. */
  async function holds(law: (links: readonly Link[], sentences: readonly PageSentence[], minScore: number) => void) {
    const minScores = fc.constantFrom(0, 0.05, LEAST_SCORES.balanced);
    await fc.assert(
      fc.asyncProperty(anyCorpus, anySentences, minScores, async (corpus, sentences, minScore) =>
        law(await createLinker(readClaimTexts(corpus)).link(sentences, { minScore }), sentences, minScore),
      ),
    );
  }

  it('scores lie between the least asked for and 1', () =>
    holds((links, _, minScore) => {
      expect(links.filter(({ score }) => !(score >= minScore && score > 0 && score <= 1))).toEqual([]);
    }));

  it('links stand in page order, best first within a sentence, each claim once', () =>
    holds((links) => {
      expect(links).toEqual(links.toSorted((a, b) => a.sentence - b.sentence || b.score - a.score));
      expect(new Set(links.map(({ sentence, claim }) => `${sentence} ${claim}`)).size).toBe(links.length);
    }));

  it('a sentence has at most three, a heading none', () =>
    holds((links, sentences, minScore) => {
      const counts = sentences.map((_, at) => links.filter(({ sentence }) => sentence === at).length);
      if (minScore > 0) expect(Math.max(0, ...counts)).toBeLessThanOrEqual(3);
      expect(counts.filter((count, at) => sentences[at]?.heading && count > 0)).toEqual([]);
    }));

  it('the same page gets the same links, from a used linker and a new one, and a higher threshold only takes away', () =>
    fc.assert(
      fc.asyncProperty(anyCorpus, anySentences, async (corpus, sentences) => {
        const used = createLinker(readClaimTexts(corpus));
        const all = await used.link(sentences, { minScore: 0 });
        expect(await used.link(sentences, { minScore: 0 })).toEqual(all);
        expect(await createLinker(readClaimTexts(corpus)).link(sentences, { minScore: 0 })).toEqual(all);
        expect(all).toEqual(expect.arrayContaining([...(await used.link(sentences))]));
      }),
    ));
});

describe('hostile corpora', () => {
  const wordOf = (n: number) => `Nordvik${n.toString(36)}`;
  const claimsOf = (count: number, textOf: (n: number) => string, storyOf = (_: number) => 'one') => ({
    tellings: [],
    claims: Array.from({ length: count }, (_, n) => ({ id: `claim-${n}`, story: storyOf(n), text: textOf(n) })),
  });
  const manyTellings = {
    ...claimsOf(80, (n) => `${wordOf(n)} met ${wordOf(n + 9)}.`),
    tellings: Array.from({ length: 20_000 }, (_, n) => ({
      claim: 'claim-0',
      article: 'post-lark',
      words: `The ferry Lark struck ${wordOf(n)} off Skarn.`,
    })),
  };
  const page = sentencesOf(...STORY, ...Array.from({ length: 40 }, (_, n) => `The ferry ${wordOf(n)} met the Lark.`));

  it.each([
    ['20,000 identical claims', claimsOf(20_000, () => STORY[0]!)],
    [
      'a claim of 100,000 words',
      claimsOf(2, () => `${STORY[0]} ${Array.from({ length: 100_000 }, (_, n) => wordOf(n)).join(' ')}`),
    ],
    ['5,000 claims of one story', claimsOf(5_000, (n) => `The ferry ${wordOf(n)} struck ${wordOf(n + 7)} off Skarn.`)],
    ['5,000 claims, each a story', claimsOf(5_000, (n) => `The ferry ${wordOf(n)} struck ${wordOf(n + 7)}.`, wordOf)],
    ['a claim told 20,000 times', manyTellings],
  ])('have few texts read for a sentence: %s', async (_, corpus) => {
    const texts = readClaimTexts(corpus);
    const read = vi.fn(texts.index.wordsOf);
    const profiled = vi.fn(texts.profileOf);
    await createLinker({ ...texts, index: { ...texts.index, wordsOf: read }, profileOf: profiled }).link(page);
    expect(read.mock.calls.length).toBeLessThanOrEqual(2 * 24 * page.length);
    expect(profiled.mock.calls.length).toBeLessThanOrEqual(24 * page.length);
  });
});

describe('hostile pages', () => {
  const words = Array.from({ length: 10_000 }, (_, n) => `Nordvik${n.toString(36)} ferry`);
  it.each([
    ['10,000 words without a full stop', [words.join(' ')]],
    ['no spaces', ['Lark'.repeat(50_000)]],
    ['emoji', ['🛳️🚢⛴️'.repeat(20_000), '👩‍👩‍👧‍👦 Lark 🛳️ aground 🪨']],
    ['control characters', ['\0\u0007\u001b[31mLark\u202e\ufeff\ud83d aground\u2028'.repeat(2_000)]],
    ['right-to-left', ['العبّارة «لارك» جنحت قرب أوسترهولم. '.repeat(2_000), 'המעבורת לארק עלתה על שרטון']],
    ['nothing but punctuation', [',;:("—)'.repeat(20_000)]],
    ['2,000 sentences of unknown names', words.slice(0, 2_000).map((word) => `Then ${word} met him.`)],
  ])('are read calmly: %s', async (_, texts) => {
    const before = process.cpuUsage();
    expect(await linker.link(sentencesOf(...texts))).toEqual([]);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(10_000);
  });

  it('has others answered all along a page of 5,000 sentences', async () => {
    const sentences = sentencesOf(...Array.from({ length: 5_000 }, (_, n) => `The ferry ${words[n]} met the Lark.`));
    const texts = readClaimTexts(FERRY_CORPUS);
    const steps = vi.fn(texts.index.nearest);
    let before = 0;
    let most = 0;
    const pause = async () => {
      most = Math.max(most, steps.mock.calls.length - before);
      before = steps.mock.calls.length;
    };
    await createLinker({ ...texts, index: { ...texts.index, nearest: steps } }).link(sentences, { pause });
    expect(steps.mock.calls.length).toBeGreaterThan(4_000);
    expect(most).toBeLessThanOrEqual(8);
  });
});
