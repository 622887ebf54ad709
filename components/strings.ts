/** Phrases that are put together from several messages or have figures in them. Plain messages are said where they stand. */
import type { Agreement, Evidence, OriginSign, OriginSource } from '../core/comparison.ts';
import type { ComparisonMatrix, MatrixCell } from '../core/comparison-matrix.ts';
import type { Difference, Note } from '../core/differences/difference.ts';
import { dateLabel, listLabel, numberLabel, say, sayCounted } from './language.ts';

export const cardLabel = (claim: string): string => say('cardLabel', claim);
export const positionLabel = (index: number, total: number): string =>
  say('position', numberLabel(index + 1), numberLabel(total));

/** “Also in 6 other outlets, 2 origins”; the origins are named where they are fewer. */
export const alsoIn = (outlets: number, origins: number): string =>
  withOrigins(sayCounted('alsoIn', outlets), outlets, origins);
export const outletsLabel = (outlets: number, origins: number): string =>
  withOrigins(sayCounted('otherOutlets', outlets), outlets, origins);

export const moreDifferences = (points: number): string => sayCounted('moreDifferences', points);
export const moreClaims = (claims: number): string => sayCounted('moreClaims', claims);
export const moreNames = (names: number): string => sayCounted('moreNames', names);
export const moreOutlets = (tellings: number): string => sayCounted('moreTellings', tellings);

/** Before the names of those who say the same; empty for a single one. */
export function sayers(outlets: number, isMost: boolean): string {
  if (outlets === 1) return '';
  return `${sayCounted(isMost ? 'sayersMost' : 'sayers', outlets)} `;
}

export const viaHost = (host: string): string => say('viaHost', host);
export const openAt = (outlet: string, title: string): string => say('openAt', outlet, title);
export const markLabel = (agreement: Agreement, sentence: string): string =>
  say('markLabel', say(`agreement_${agreement}`), sentence);

/** How far the corpus reaches on a story. */
export const storyReach = (articles: number, outlets: number): string =>
  say('storyReach', sayCounted('ofArticles', articles), sayCounted('byOutlets', outlets));

/** What tellings of one origin share, and where it probably comes from. */
export function originLabel(sign: OriginSign, source: OriginSource): string {
  if (sign === 'alone') return '';
  const shared = say(`origin_${sign}`);
  if (source.kind === 'unknown') return shared;
  if (source.kind === 'earliest') return say('originEarliest', shared, source.name, dateLabel(source.published));
  return say(sign === 'agency' ? 'originAgency' : 'originSource', shared, source.name);
}

export const corpusUpdated = (day: string): string => say('corpusUpdated', dateLabel(day));

/** “12 claims, also in 5 other outlets”. */
export const pageSummary = (claims: number, outlets: number): string =>
  say('pageSummary', sayCounted('claims', claims), sayCounted('alsoInAfter', outlets));

/** What a link rests on, most telling first: the quotation, then names, figures and words, as the page spells them. */
export function whyLinked({ quotations, names, figures, words, fromContext }: Evidence): string {
  const shared = [
    ...quotations.slice(0, 1).map((quotation) => say('quoted', firstWords(quotation))),
    ...names.slice(0, MOST_NAMES).map((name) => name.replace(/['’]s?$/, '')),
    ...figures.slice(0, MOST_FIGURES),
  ];
  shared.push(...words.slice(0, shared.length === 0 ? MOST_SHARED : MOST_WORDS));
  const reasons = shared.length === 0 ? say('whyByWhole') : listLabel(shared);
  return say(fromContext ? 'whyWithContext' : 'why', reasons);
}

/** The same of a comparison: the claims of the page, and the outlets that carry any of them. */
export const comparisonSummary = ({ stated, outlets }: ComparisonMatrix): string =>
  pageSummary(stated.length, outlets.filter(({ claims }) => claims > 0).length);

/** How an outlet stands to a claim, as a cell of the comparison is read out. */
export const cellLabel = (outlet: string, kind: MatrixCell['kind']): string =>
  say('cellLabel', outlet, say(`cell_${kind}`));

/** One difference in words: “Number: 40 → more than 60”. */
export const differenceText = ({ kind, here, there }: Difference): string =>
  say('differenceLine', say(`kind_${kind}`), here.text || say('notHere'), there.text || say('notThere'));

/** What a difference's words alone do not say: “quotes “at once”; here in other words”. */
export const noteText = ({ code, parts }: Note): string => say(`note_${code}`, ...parts.map(listLabel));

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

function withOrigins(outletsWords: string, outlets: number, origins: number): string {
  return origins < outlets ? say('withOrigins', outletsWords, sayCounted('origins', origins)) : outletsWords;
}
