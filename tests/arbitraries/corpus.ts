/** Corpora on events that never were: the ferry "Lark" aground off Osterholm, a comet seen from Mount Calder. */
import fc from 'fast-check';
import type { PageFacts, PageSentence } from '../../core/comparison.ts';
import type { Article, Corpus, Outlet } from '../../core/corpus/corpus.ts';

/** A claim with its tellings: article id → words, or several words where one article tells it in several lines. */
export type SketchedClaim = {
  readonly text: string;
  readonly tellings: Readonly<Record<string, string | readonly string[]>>;
};

/** Stories by their id, claims by theirs. */
export type SketchedStories = Readonly<Record<string, Readonly<Record<string, SketchedClaim>>>>;

export const OUTLETS: readonly Outlet[] = [
  { id: 'osterholm-post', name: 'Osterholm Post', hosts: ['osterholm-post.example'] },
  { id: 'nordlicht', name: 'Nordlicht', hosts: ['nordlicht.example'] },
  { id: 'kurier', name: 'Kurier am Sund', hosts: ['kurier.example'] },
];

export const ARTICLES: readonly Article[] = [
  {
    id: 'post-lark',
    outlet: 'osterholm-post',
    title: 'Ferry Lark runs aground on the Skarn reef off Osterholm',
    published: '2031-03-04',
    url: 'https://osterholm-post.example/2031/ferry-lark?id=7',
  },
  {
    id: 'nordlicht-lark',
    outlet: 'nordlicht',
    title: 'Passengers taken off stranded ferry',
    published: '2031-03-04',
    via: 'https://newsrack.example/nordlicht/ferry',
  },
  { id: 'kurier-lark', outlet: 'kurier', title: '', published: '2031-03-05' },
  { id: 'kurier-comet', outlet: 'kurier', title: 'A comet over Mount Calder', published: '2031-03-06' },
];

const STORIES: SketchedStories = {
  'lark-aground': {
    'ferry-aground': {
      text: 'The ferry Lark ran aground on the Skarn reef off Osterholm.',
      tellings: {
        'post-lark': 'The ferry Lark ran aground on the Skarn reef, two miles off Osterholm, on Monday night.',
        'nordlicht-lark': 'The Lark, a car ferry, is stuck on the Skarn reef off Osterholm.',
        'kurier-lark': 'Ferry Lark struck the Skarn reef and ran aground.',
      },
    },
    'passengers-rescued': {
      text: 'Lifeboats took the passengers off the ferry Lark.',
      tellings: {
        'post-lark': 'Lifeboats took all 140 passengers off the Lark by dawn.',
        'nordlicht-lark': '140 passengers were rescued from the ferry by lifeboats.',
      },
    },
    'harbour-closed': {
      text: 'Harbour chief Ida Venn closed the harbour of Osterholm.',
      tellings: {
        'post-lark': 'Harbour chief Ida Venn ordered the harbour of Osterholm closed until Friday.',
        'kurier-lark': 'Ida Venn: the harbour stays closed to all shipping “until the reef is clear”.',
      },
    },
    'tow-offered': {
      text: 'The salvage firm Brandvik offered to tow the Lark free of charge.',
      tellings: {
        'post-lark': 'Joren Tamsel, head of the salvage firm Brandvik, offered to tow the Lark free of charge.',
        'kurier-lark': 'Brandvik proposed a tow at no cost, its director Joren Tamsel said.',
      },
    },
    'offer-stands': {
      text: 'The offer by Brandvik to tow the ferry still stands.',
      tellings: {
        'post-lark': 'Joren Tamsel: the offer of Brandvik “remains on the table”.',
        'nordlicht-lark': 'The offer by Brandvik remains on the table and valid all week.',
      },
    },
    'oil-leaked': {
      text: 'Oil leaked from the ferry Lark into the Skarn bird sanctuary.',
      tellings: { 'nordlicht-lark': 'About 30 tonnes of oil leaked from the Lark into the bird sanctuary on Skarn.' },
    },
  },
  'calder-comet': {
    'comet-seen': {
      text: 'The astronomer Rhea Solano saw a new comet from the observatory on Mount Calder.',
      tellings: {
        'kurier-comet': 'Astronomer Rhea Solano discovered a comet with the telescope of the Mount Calder observatory.',
      },
    },
  },
};

/** Puts a corpus together; articles and outlets are those above unless others are given. */
export function corpusOf(
  stories: SketchedStories,
  articles: readonly Article[] = ARTICLES,
  outlets: readonly Outlet[] = OUTLETS,
): Corpus {
  const claims = Object.entries(stories).flatMap(([story, sketched]) =>
    Object.entries(sketched).map(([id, { text, tellings }]) => ({ id, story, text, tellings })),
  );
  return {
    formatVersion: 1,
    id: 'invented',
    name: 'Invented events',
    updated: '2031-03-06',
    outlets,
    articles,
    stories: Object.keys(stories).map((id) => ({ id, title: `Story ${id}` })),
    claims: claims.map(({ id, story, text }) => ({ id, story, text })),
    tellings: claims.flatMap(({ id, tellings }) =>
      Object.entries(tellings).flatMap(([article, words]) =>
        [words].flat().map((one) => ({ claim: id, article, words: one })),
      ),
    ),
  };
}

/** Two stories, seven claims, four articles by three outlets. */
export const FERRY_CORPUS: Corpus = corpusOf(STORIES);

/** The sentences of a page, one block each; a line that begins with `# ` is a heading. */
export function sentencesOf(...texts: readonly string[]): PageSentence[] {
  return texts.map((text, block) => ({ text: text.replace(/^# /, ''), block, heading: text.startsWith('# ') }));
}

/** What a page says of itself: nothing but what is given. */
export function factsOf(facts: Partial<PageFacts> = {}): PageFacts {
  return { url: '', canonicalUrl: '', title: '', outlet: '', published: '', language: '', ...facts };
}

const SPOKEN = fc.constantFrom(
  ...'Lark Osterholm Venn Brandvik Norway Norwegian Oslo ferry harbour reef passengers closed offered towed rescued oil not must 140 two the of by he'.split(
    ' ',
  ),
);

/** Short texts of a small vocabulary, so that claims and sentences share words often; now and then no word at all. */
const spokenText: fc.Arbitrary<string> = fc
  .tuple(fc.array(SPOKEN, { minLength: 1, maxLength: 12 }), fc.constantFrom('.', ',', ' – ', '”', '…'))
  .map(([words, mark]) => words.join(' ').replace(/ /, `${mark} `) + mark);

/** A corpus of up to twelve claims in up to three stories, each with up to three tellings. */
export const anyCorpus: fc.Arbitrary<Corpus> = fc
  .array(
    fc.record({
      story: fc.constantFrom('one', 'two', 'three'),
      text: spokenText,
      words: fc.uniqueArray(fc.tuple(fc.constantFrom(...ARTICLES.map(({ id }) => id)), spokenText), {
        selector: ([article]) => article,
        maxLength: 3,
      }),
    }),
    { maxLength: 12 },
  )
  .map((claims) => {
    const stories: Record<string, Record<string, SketchedClaim>> = {};
    claims.forEach(({ story, text, words }, at) => {
      stories[story] = { ...stories[story], [`claim-${at}`]: { text, tellings: Object.fromEntries(words) } };
    });
    return corpusOf(stories);
  });

/** Up to twelve sentences of the same vocabulary in up to six blocks, some of them headings. */
export const anySentences: fc.Arbitrary<PageSentence[]> = fc
  .array(fc.record({ text: spokenText, block: fc.nat({ max: 5 }), heading: fc.boolean() }), { maxLength: 12 })
  .map((sentences) => sentences.toSorted((a, b) => a.block - b.block));
