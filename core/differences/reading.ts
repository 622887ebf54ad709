/** Everything one side of a comparison states, read once. */
import { type Clause, findClauses } from '../facts/clauses.ts';
import { type Concept, conceptsOf } from '../facts/concepts.ts';
import { findLoadedWords, type LoadedFact } from '../facts/loaded-words.ts';
import { findModals, type ModalFact } from '../facts/modals.ts';
import { findNames, type NameFact } from '../facts/names.ts';
import { findNegations, type NegationFact } from '../facts/negation.ts';
import { findNumbers, type NumberFact } from '../facts/numbers.ts';
import { findOpposites, type OppositeFact } from '../facts/opposites.ts';
import { findQualifiers, type QualifierFact } from '../facts/qualifiers.ts';
import { findReports, type ReportFact } from '../facts/reporting.ts';
import { findTimes, type TimeFact } from '../facts/times.ts';
import { findQuotations, type Quotation } from '../text/quotations.ts';
import { splitWords, type Word } from '../text/words.ts';
import { type Coordination, findCoordinations } from './coordinations.ts';

/**
 * One side as it comes: the sentence or telling, the date of its article (`YYYY-MM-DD` or empty) and, where known, the sentences
 * before it, from which pronouns are read.
 */
export type Side = { readonly text: string; readonly published: string; readonly context?: string };

/** All facts of a side, each list in text order; offsets refer to `text`. `concepts` go with `words` one by one. */
export type Reading = {
  readonly text: string;
  readonly published: string;
  readonly words: readonly Word[];
  readonly concepts: readonly Concept[];
  /** The keys of all concepts. */
  readonly keys: ReadonlySet<string>;
  /** The folded spellings of all words. */
  readonly folds: ReadonlySet<string>;
  readonly clauses: readonly Clause[];
  readonly quotations: readonly Quotation[];
  readonly numbers: readonly NumberFact[];
  readonly times: readonly TimeFact[];
  /** All numbers, times and negations, also where a reading was cut down to the clauses it shares with another. */
  readonly allNumbers: readonly NumberFact[];
  readonly allTimes: readonly TimeFact[];
  readonly allNegations: readonly NegationFact[];
  readonly names: readonly NameFact[];
  readonly reports: readonly ReportFact[];
  /** Names that act, joined where the text joins them, without and with the groups that act without a name. */
  readonly lists: readonly Coordination[];
  readonly listsWithGroups: readonly Coordination[];
  readonly modals: readonly ModalFact[];
  readonly negations: readonly NegationFact[];
  readonly opposites: readonly OppositeFact[];
  readonly qualifiers: readonly QualifierFact[];
  readonly loaded: readonly LoadedFact[];
  /** Names of the sentences before, latest last, and the person that "he" or "she" most likely means. */
  readonly contextNames: readonly NameFact[];
  readonly contextPerson: NameFact | undefined;
};

/** What is longer is no sentence; the rest of it is not compared. */
const LONGEST_TEXT = 4_000;
const LONGEST_CONTEXT = 1_500;
/** "OSLO/BERGEN:", "OSLO, March 3 (Agency) –": where and when a report was written is no part of what it states. */
const DATELINE =
  /^\(?\p{Lu}[\p{Lu}/. ]{2,40}\)?(?:, \p{Lu}\p{Ll}{2,8}\.? \d{1,2})?(?:,? ?\([^)]{1,30}\))?(?:,? \p{Lu}\p{Ll}{2,12})? ?[:–—-]\s/u;
/** Each negation is held against the whole other side: more than these are no prose. */
const MOST_NEGATIONS = 24;

/** Reads a side. Worth keeping for tellings that are compared often. Linear in the length of the text, which is cut at 4,000 units. */
export function readTelling(side: Side): Reading {
  const text = side.text.slice(0, LONGEST_TEXT);
  const words = splitWords(text);
  const opening = DATELINE.exec(text)?.[0].length ?? 0;
  const times = findTimes(text, side.published).filter((time) => time.start >= opening);
  const names = findNames(text, words).filter((name) => name.start >= opening);
  const numbers = findNumbers(text, words).filter(
    (number) => !times.some((time) => number.start < time.end && time.start < number.end),
  );
  const concepts = conceptsOf(words);
  const negations = findNegations(text, words, concepts).slice(0, MOST_NEGATIONS);
  const context = (side.context ?? '').slice(-LONGEST_CONTEXT);
  const before = context === '' ? [] : context.split(/(?<=[.!?]["”’']?)\s+(?=\p{Lu}|["“‘'])/u).map(namesOf);
  const reports = findReports(text, words, names);
  const named = { text, words, names, reports };
  return {
    ...named,
    published: side.published,
    concepts,
    keys: new Set(concepts.flatMap(({ key }) => (key === '' ? [] : [key]))),
    folds: new Set(words.map(({ fold }) => fold)),
    clauses: findClauses(text, words),
    quotations: findQuotations(text),
    numbers,
    times,
    allNumbers: numbers,
    allTimes: times,
    lists: findCoordinations(named, false),
    listsWithGroups: findCoordinations(named, true),
    modals: findModals(text, words),
    negations,
    allNegations: negations,
    opposites: findOpposites(words),
    qualifiers: findQualifiers(text, words),
    loaded: findLoadedWords(text, words),
    contextNames: before.flatMap(({ names }) => names),
    contextPerson: before.findLast(({ person }) => person !== undefined)?.person,
  };
}

/** The names of one sentence of the context, and the person it is about: who speaks in it, else who is named first. */
function namesOf(text: string): { readonly names: readonly NameFact[]; readonly person: NameFact | undefined } {
  const words = splitWords(text);
  const names = findNames(text, words);
  const isPerson = (name: NameFact): boolean => (name.kind === 'person' || name.kind === 'other') && !name.modifies;
  const speaker = findReports(text, words, names)
    .findLast((report) => report.kind === 'person')
    ?.names.find(isPerson);
  return { names, person: speaker ?? names.find((name) => isPerson(name) && name.sure) };
}
