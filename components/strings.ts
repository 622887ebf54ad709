/** Every visible word of the components, in English: the one place a translation has to replace. */
import type { Agreement, OriginSign, OriginSource } from '../core/comparison.ts';
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

export const COMPARISON = 'Comparison';
export const COMPARISON_TABLE = 'How each outlet tells each claim';
export const CLAIM = 'Claim';
export const STATED_HERE = 'Claims of this page';
export const LEFT_OUT_HERE = 'Left out on this page';
export const ORDER = 'Sort by';
export const LEGEND = 'Signs';
export const CHOOSE_CELL =
  'Point at a cell, or move to it with the arrow keys, to read how that outlet tells the claim.';
export const NO_WORDS_KNOWN = 'More outlets carry this claim than are listed by name; this may be one of them.';
export const DOES_NOT_CARRY = 'No article of this outlet in the corpus carries this claim.';
export const TIMELINE = 'In order of publication';
export const COPY_TEXT = 'Copy as text';
export const EXPORT_CSV = 'CSV';
export const EXPORT_PNG = 'Picture';
export const COPIED = 'Copied';
export const NOT_COPIED = 'The browser did not let it be copied';
export const SAVED = 'Saved';
export const NOT_SAVED = 'The picture could not be drawn';

export const NOT_THIS_CLAIM = 'Not this claim';
export const HIDDEN_HERE = 'This claim is no longer linked on this page.';
export const UNDO = 'Undo';
export const OPEN_COMPARISON = 'Open comparison';
export const FIND_SELECTION = 'Find this claim in other outlets';
export const SELECTED_WORDS = 'Selected words';
export const BACK_TO_PAGE = 'Back to the page';
export const SIMILAR_CLAIMS = 'Claims with some of these words';
export const SELECTION_NOT_FOUND =
  'No claim in the corpus says this. It may be told in other words, or not be in the corpus.';

/** Heads of the exported columns. */
export const CSV_HEAD: readonly string[] = [
  'Group',
  'Claim',
  'Words on this page',
  'Outlet',
  'How it tells the claim',
  'Words of the outlet',
  'Differences (here → there)',
  'Article',
  'Published',
  'Address',
];

/** What a cell of the comparison says of an outlet and a claim. */
export const CELL: Readonly<Record<Agreement | 'carries' | 'absent' | 'unknown', string>> = {
  same: 'told alike',
  differs: 'differs',
  contradicted: 'contradicts',
  carries: 'carries it',
  absent: 'does not carry it',
  unknown: 'not listed by name',
};

/** What the rows of the comparison can be sorted by. */
export const ROW_ORDER: Readonly<Record<'page' | 'disagreement' | 'outlets', string>> = {
  page: 'Page order',
  disagreement: 'Disagreement',
  outlets: 'Most carried',
};

export const cellLabel = (outlet: string, kind: keyof typeof CELL): string => `${outlet}: ${CELL[kind]}`;
export const claimsLabel = (claims: number): string => counted(claims, 'claim', 'claims');
export const daysLater = (days: number): string => `${counted(days, 'day', 'days')} later`;

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

/** One line on what a link rests on, most telling first; what is missing is left out. */
export function whyLinked(evidence: {
  readonly names: readonly string[];
  readonly figures: readonly string[];
  readonly quotations: readonly string[];
  readonly words: readonly string[];
  readonly fromContext: boolean;
}): string {
  const shared = [
    ...evidence.names,
    ...evidence.figures,
    ...evidence.quotations.map((quotation) => `“${quotation}”`),
    ...evidence.words,
  ];
  const context = evidence.fromContext ? 'the text around it' : '';
  const reasons = [shared.slice(0, 8).join(', '), context].filter((reason) => reason !== '');
  return `Linked by ${reasons.join(' and ') || 'its words as a whole'}.`;
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
