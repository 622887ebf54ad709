/** Compared pages on an event that never was: the ferry "Lark" aground off Osterholm. For tests of the views. */
import type { Agreement, ComparedLink, ComparedPage, ComparedTelling, StoryCoverage } from '../../core/comparison.ts';
import type { Difference, DifferenceKind, Note, Words } from '../../core/differences/difference.ts';
import { summariseDifferences } from '../../core/differences/summary.ts';

export const SENTENCE =
  'Harbour chief Ida Venn said on Monday that 40 passengers should leave the ferry Lark "without delay".';

/** The first place of `text` in `source`; no words when `text` is empty or not there. */
export function wordsIn(source: string, text: string): Words {
  const start = text === '' ? -1 : source.indexOf(text);
  return start < 0 ? { text: '', start: 0, end: 0 } : { text, start, end: start + text.length };
}

export function difference(kind: DifferenceKind, here: Words, there: Words, weight: number, note?: Note): Difference {
  return { kind, here, there, weight, ...(note && { note }) };
}

/** A telling that differs from SENTENCE in number, modality and quotation; `changes` replace any of it. */
export function telling(changes: Partial<ComparedTelling> = {}): ComparedTelling {
  const words = 'Harbour chief Ida Venn: more than 60 passengers must abandon the Lark "at once and without luggage".';
  return {
    outlet: 'osterholm-post',
    outletName: 'Osterholm Post',
    article: 'osterholm-post-ferry',
    title: 'Ferry Lark aground off Osterholm',
    published: '2031-03-04',
    address: 'https://osterholm-post.example/2031/ferry-lark',
    viaHost: '',
    words,
    whole: false,
    differences: [
      difference('wording', wordsIn(SENTENCE, 'leave'), wordsIn(words, 'abandon'), 0.9),
      difference('modality', wordsIn(SENTENCE, 'should'), wordsIn(words, 'must'), 0.6, {
        code: 'flatHere',
        parts: [['must']],
      }),
      difference('number', wordsIn(SENTENCE, '40'), wordsIn(words, 'more than 60'), 0.8),
      difference('quote', wordsIn(SENTENCE, 'without delay'), wordsIn(words, 'at once and without luggage'), 0.5),
      difference('time', wordsIn(SENTENCE, 'on Monday'), wordsIn(words, ''), 0.4),
    ],
    ...changes,
  };
}

/** A telling with the same content, by an outlet without a known address unless `changes` give one. */
export function sameTelling(name: string, changes: Partial<ComparedTelling> = {}): ComparedTelling {
  return telling({ ...byline(name), address: '', differences: [], ...changes });
}

function byline(name: string): Pick<ComparedTelling, 'outlet' | 'outletName' | 'article'> {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return { outlet: id, outletName: name, article: `${id}-ferry` };
}

/** A telling that says the opposite. */
export function oppositeTelling(name: string): ComparedTelling {
  const words = 'Venn said that nobody had to leave the ferry "for the time being".';
  return sameTelling(name, {
    address: 'https://kurier.example/lark#top',
    viaHost: 'newsrack.example',
    words,
    differences: [
      difference('polarity', wordsIn(SENTENCE, 'should leave'), wordsIn(words, 'nobody had to leave'), 0.95, {
        code: 'rolesReversed',
        parts: [],
      }),
    ],
  });
}

/** One link of SENTENCE; its agreement and points follow from the tellings, each of which is its own origin unless `changes` say otherwise. */
export function link(changes: Partial<ComparedLink> = {}): ComparedLink {
  const tellings = changes.tellings ?? [telling(), sameTelling('Nordlicht'), oppositeTelling('Kurier am Sund')];
  return {
    sentence: 0,
    claim: 'passengers-leave',
    score: 0.8,
    sureness: 'likely',
    evidence: {
      names: ['Ida Venn', 'Lark'],
      figures: ['40'],
      quotations: ['without delay'],
      words: ['ferry'],
      fromContext: false,
    },
    claimText: 'The harbour chief says that passengers have to leave the ferry Lark.',
    agreement: agreementOf(tellings),
    tellings,
    points: summariseDifferences(tellings),
    origins: tellings.map((_, at) => ({ tellings: [at], sign: 'alone', source: { kind: 'unknown' } })),
    outletCount: new Set(tellings.map(({ outlet }) => outlet)).size,
    originCount: (changes.origins ?? tellings).length,
    ...changes,
  };
}

/** A link that `outlets` carry by three origins: copies of an agency's text that most of them print, two that quote the same, and one alone. */
export function linkByOrigins(outlets: number): ComparedLink {
  const tellings = Array.from({ length: outlets }, (_, at) => {
    if (at === outlets - 1) return oppositeTelling(`Outlet ${at + 1}`);
    return at < 2 ? sameTelling(`Outlet ${at + 1}`) : { ...telling(), ...byline(`Outlet ${at + 1}`) };
  });
  const places = [...tellings.keys()];
  return link({
    tellings,
    origins: [
      { tellings: places.slice(2, -1), sign: 'text', source: { kind: 'agency', name: 'Xinhua' } },
      {
        tellings: places.slice(0, 2),
        sign: 'quotations',
        source: { kind: 'earliest', name: 'Outlet 1', published: '2031-03-03' },
      },
      { tellings: places.slice(-1), sign: 'alone', source: { kind: 'unknown' } },
    ],
  });
}

/** A page of `claims` sentences, each linked to a claim that `outlets` other outlets carry, a third of them in each agreement. */
export function comparedPage(claims: number, outlets: number): ComparedPage {
  const names = Array.from({ length: outlets }, (_, index) => `Outlet ${index + 1}`);
  const links = Array.from({ length: claims }, (_, index) =>
    link({
      sentence: index,
      claim: `claim-${index}`,
      claimText: `Claim ${index + 1}: the ferry Lark lay ${index + 2} hours off the Osterholm breakwater.`,
      tellings: names.map((name, place) => tellingBy(name, place, index)),
    }),
  );
  return {
    corpusName: 'Invented events',
    corpusUpdated: '2031-03-06',
    story: 'Ferry Lark aground off Osterholm',
    isInCorpus: false,
    articles: [{ title: 'Ferry Lark aground', story: 'Ferry Lark aground off Osterholm', sentences: claims }],
    sentences: links.map(() => SENTENCE),
    links,
    stories: [],
  };
}

/** A page's story of which it leaves out `leftOut` claims, each carried by one outlet less than the one before, and alone carries `onlyHere`. */
export function storyCoverage(leftOut: number, onlyHere: number, changes: Partial<StoryCoverage> = {}): StoryCoverage {
  return {
    story: 'lark-aground',
    title: 'Ferry Lark aground off Osterholm',
    isWhole: true,
    articles: 7,
    outlets: 5,
    leftOut: Array.from({ length: leftOut }, (_, index) => {
      const names = Array.from({ length: Math.max(1, leftOut - index) }, (_, place) => `Outlet ${place + 1}`);
      const tellings = names.slice(0, 6).map((name) => {
        const { differences: _, ...sourced } = telling({ ...byline(name) });
        return sourced;
      });
      const claimText = `Left out ${index + 1}: the tug Brandvik reached the ferry Lark in ${index + 2} hours.`;
      return { claim: `left-out-${index}`, claimText, outlets: names.length, tellings };
    }),
    onlyHere: Array.from({ length: onlyHere }, (_, index) => ({
      claim: `only-here-${index}`,
      claimText: `Only here ${index + 1}: the cook of the Lark stayed aboard with ${index + 2} cats.`,
      sentences: index === 0 ? [0] : [],
    })),
    ...changes,
  };
}

function tellingBy(name: string, place: number, claim: number): ComparedTelling {
  if (claim % 3 === 0) return sameTelling(name);
  if (claim % 3 === 1 && place === 0) return oppositeTelling(name);
  return { ...telling(), ...byline(name) };
}

function agreementOf(tellings: readonly ComparedTelling[]): Agreement {
  const kinds = tellings.flatMap(({ differences }) => differences.map(({ kind }) => kind));
  if (kinds.includes('polarity')) return 'contradicted';
  return kinds.length > 0 ? 'differs' : 'same';
}
