/** Every visible word of the components, in English: the one place a translation has to replace. */
import type { Agreement, Evidence, OriginSign, OriginSource, Sureness } from '../core/comparison.ts';
import type { DifferenceKind } from '../core/differences/difference.ts';

export const NAME = 'Fact Linker';

export const CLOSE = 'Close';
export const NEXT = 'Next marked sentence';
export const PREVIOUS = 'Previous marked sentence';
export const THIS_PAGE = 'This page';
export const NOT_HERE = 'not mentioned here';
export const NOT_THERE = 'not mentioned there';
export const NO_DIFFERENCE = 'No difference found';
export const WHERE_THEY_DIFFER = 'Where they differ';
export const HOW_EACH_TELLS_IT = 'How each tells it';
export const ONLY_THIS_PAGE = 'only this page';
export const AS_HERE = 'as here';
export const ONLY = 'only';
export const PRINTED_SAMPLE = 'Words set like this';
export const PRINTED_LEGEND = 'are printed by the outlet; the rest restates what it says.';
export const STANDING_LINE =
  'An unmarked sentence is not a checked one. Fact Linker compares; it does not rule on who is right.';
export const MARKED_SENTENCES = 'Marked sentences on this page';

export const SITE_ON = 'On for';
export const SITE_OFF = 'Off for';
export const SHOW_ON_PAGE = 'Show on page';
export const FILTERS = 'Claims to show';
export const NO_CLAIM_IN_FILTER = 'No claim of this page is of that kind.';
export const SEARCH = 'Search claims in the corpus';
export const SEARCHING = 'Searching…';
export const NOTHING_FOUND = 'No claim in the corpus has these words.';
export const ON_THIS_MACHINE = 'Everything stays on this machine.';
export const UNTITLED_STORY = 'Claims on this page';
export const UNTITLED_ARTICLE = 'Another article on this page';

/** The page's state, said in one heading and one sentence on what to do. */
export const STATES = {
  loading: { title: 'Reading this page…', advice: '' },
  'no-article': {
    title: 'No article found here',
    advice: 'Open a single news article and its claims are compared here.',
  },
  'other-language': {
    title: 'Another language',
    advice: 'This page is left as it was. Open an article in English and its claims are compared here.',
  },
  'gave-up': {
    title: 'Gave up on this page',
    advice: 'It is left as it was. Other pages are compared as usual.',
  },
  'nothing-found': {
    title: 'No known claim on this page',
    advice: 'The corpus carries no telling of what this page says. You can search it for a name or a figure.',
  },
  'switched-off': { title: 'Switched off on this site', advice: 'Turn the switch above on to compare this page.' },
  'corpus-broken': {
    title: 'The corpus cannot be read',
    advice: 'Reload the extension, or install it again if that does not help.',
  },
  unsupported: {
    title: 'This page is closed to extensions',
    advice: 'Browsers keep their own pages, their stores and PDF files to themselves. Open a news article.',
  },
} as const;

/** How a linked sentence stands to the other outlets. */
export const AGREEMENT: Readonly<Record<Agreement, string>> = {
  same: 'Told alike',
  differs: 'Differs',
  contradicted: 'Contradicted',
};

/** What a difference is about. */
export const KIND: Readonly<Record<DifferenceKind, string>> = {
  polarity: 'Says the opposite',
  number: 'Number',
  time: 'Time',
  quote: 'Quotation',
  modality: 'Firmness',
  attribution: 'Source',
  actors: 'Who is named',
  scope: 'Qualifier',
  wording: 'Wording',
};

export const FILTER: Readonly<Record<'all' | 'differs' | 'contradicted' | 'left-out' | 'only-here', string>> = {
  all: 'All',
  differs: 'Differs',
  contradicted: 'Contradicted',
  'left-out': 'Left out here',
  'only-here': 'Only here',
};

export const PART_READ = 'Only part of this page was read, so what it leaves out is not known.';
export const NOTHING_LEFT_OUT = 'What the other articles carry was found on this page, or may be there in other words.';
export const NOTHING_ONLY_HERE = 'Other articles in the corpus carry every claim that is known of this page.';
export const MAY_BE_IN_OTHER_WORDS = 'This page may say it in words that were not recognised.';
export const NOT_SEEN_HERE = 'Known from the corpus; its words were not recognised on the page.';

export const cardLabel = (claim: string): string => `Claim: ${claim}`;
export const positionLabel = (index: number, total: number): string => `${index + 1} of ${total}`;
/** “Also in 6 other outlets, 2 origins”; the origins are named where they are fewer. */
export const alsoIn = (outlets: number, origins: number): string => `Also in ${outletsLabel(outlets, origins)}`;
export const moreDifferences = (points: number): string =>
  `Show ${counted(points, 'more difference', 'more differences')}`;
export const moreClaims = (claims: number): string => `Show ${counted(claims, 'more claim', 'more claims')}`;
export const moreNames = (names: number): string => `and ${names} more`;
/** Before the names of those who say the same; empty for a single one. */
export const sayers = (outlets: number, isMost: boolean): string =>
  outlets === 1 ? '' : `${isMost ? 'most, ' : ''}${counted(outlets, 'outlet', 'outlets')}: `;
export const moreOutlets = (tellings: number): string => `Show ${counted(tellings, 'more telling', 'more tellings')}`;
export const viaHost = (host: string): string => `via ${host}`;
export const openAt = (outlet: string, title: string): string => `${outlet}: open “${title}” at the place`;
export const markLabel = (agreement: Agreement, sentence: string): string => `${AGREEMENT[agreement]}: ${sentence}`;
export const outletsLabel = (outlets: number, origins: number): string =>
  counted(outlets, 'other outlet', 'other outlets') +
  (origins < outlets ? `, ${counted(origins, 'origin', 'origins')}` : '');
/** How far the corpus reaches on a story. */
export const storyReach = (articles: number, outlets: number): string =>
  `Of ${counted(articles, 'other article', 'other articles')} on this story in this corpus, by ${counted(outlets, 'outlet', 'outlets')}.`;

const SIGN: Readonly<Record<OriginSign, string>> = {
  text: 'Near copies of one text',
  quotations: 'Print the same quotations',
  agency: 'Credit the same agency',
  alone: '',
};

/** What tellings of one origin share, and where it probably comes from. */
export function originLabel(sign: OriginSign, source: OriginSource): string {
  if (source.kind === 'unknown') return SIGN[sign];
  if (source.kind === 'earliest')
    return `${SIGN[sign]}, first printed by ${source.name} on ${dateLabel(source.published)}`;
  return sign === 'agency' ? `${SIGN[sign]}: ${source.name}` : `${SIGN[sign]}, probably from ${source.name}`;
}
export const corpusUpdated = (day: string): string => `newest article ${dateLabel(day)}`;

/** “12 claims, also in 5 other outlets”. */
export const pageSummary = (claims: number, outlets: number): string =>
  `${counted(claims, 'claim', 'claims')}, also in ${counted(outlets, 'other outlet', 'other outlets')}`;

/** How sure a link is. */
export const SURENESS: Readonly<Record<Sureness, string>> = {
  sure: 'Sure match',
  likely: 'Likely match',
  possible: 'Possible match',
};

/** What a link rests on, most telling first: the quotation, then names, figures and words, as the page spells them. */
export function whyLinked({ quotations, names, figures, words, fromContext }: Evidence): string {
  const shared = [
    ...quotations.slice(0, 1).map((quotation) => `“${firstWords(quotation)}”`),
    ...names.slice(0, MOST_NAMES).map((name) => name.replace(/['’]s?$/, '')),
    ...figures.slice(0, MOST_FIGURES),
  ];
  shared.push(...words.slice(0, shared.length === 0 ? MOST_SHARED : MOST_WORDS));
  const context = fromContext ? ', read with the sentence before' : '';
  return shared.length === 0 ? `by its words as a whole${context}.` : `${lists().format(shared)}${context}.`;
}

const MOST_SHARED = 5;
const MOST_WORDS = 2;
const MOST_NAMES = 3;
const MOST_FIGURES = 2;
const MOST_QUOTED_WORDS = 8;

function firstWords(quotation: string): string {
  const words = quotation.split(/\s+/);
  return words.length <= MOST_QUOTED_WORDS
    ? quotation.replace(/[.,;]$/, '')
    : `${words.slice(0, MOST_QUOTED_WORDS).join(' ')} …`;
}

/** A `YYYY-MM-DD` day for readers (“19 Jun 2025”); anything else comes back as it is. */
export function dateLabel(day: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time)) return day;
  return days().format(time);
}

function counted(count: number, one: string, other: string): string {
  return `${count} ${plurals().select(count) === 'one' ? one : other}`;
}

const lists = once(() => new Intl.ListFormat('en-GB', { type: 'unit', style: 'long' }));
const plurals = once(() => new Intl.PluralRules('en'));
const days = once(
  () => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
);

/** Formatters are slow to make: each is made when first needed, and a page without marks makes none. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
