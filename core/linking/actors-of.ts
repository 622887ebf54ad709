/** Who says or does what a text states: its sources, and the names that stand where a subject stands. */
import { looksLikeVerb } from '../facts/clauses.ts';
import { TITLES } from '../facts/name-words.ts';
import { findNames, type NameFact } from '../facts/names.ts';
import { findReports } from '../facts/reporting.ts';
import { FILLERS } from '../facts/sources.ts';
import { stem } from '../text/stem.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { NameShape } from './claim-texts.ts';
import { keyOf, traitsOfWord } from './word-traits.ts';

/**
 * One who acts or speaks: a person, or an office (a country, an organisation). `source` numbers the source of the text that it is, alone or with others; -1 for none. `subject`
 * numbers those who act together ("Ann and Ben"). `isSure` is false for a capital letter that may owe itself to opening the sentence. `parts` are the words of the name, a single
 * one for a country.
 */
export type Actor = {
  readonly isOffice: boolean;
  readonly subject: number;
  readonly source: number;
  readonly isSure: boolean;
  readonly parts: readonly NameShape[];
};

/** What stands before a name that is no subject: "with Ann", "than Ann". After "by" stands who does it. */
const BEFORE_OBJECTS: ReadonlySet<string> = new Set(
  `of with in to from at on for about against between among near under over toward towards than like into onto across
  around via through including during within without amid despite`.split(/\s+/),
);
/** What is said to somebody: "he told Ann" is not Ann's doing. */
const ADDRESSING: ReadonlySet<string> = new Set(
  `told tell tells telling asked asks asking urged urges urging warned warns warning assured assures informed informs
  reminded reminds thanked thanks called calls phoned met meets advised advises`.split(/\s+/),
);
const LONGEST_TEXT = 1_000;
const JOINT = /^(?:,? and | & )$/;
/** A space, behind which a quotation may begin: Ann “deeply regrets” it. */
const OPENS_QUOTATION = /^ ["“‘'«]?$/;
const ADVERB = /^(?:\p{L}{3,}ly|together|already|again|all)$/u;
/** Lower-case words that end like verbs of the present: "supports", "signals". */
const PRESENT = /^[a-z]{3,}s$/;

/** The actors of a text in order, each as often as it acts. News agencies, media, groups and pronouns are none. Only the first 1,000 characters are read. */
export function actorsOf(whole: string): Actor[] {
  const text = whole.slice(0, LONGEST_TEXT);
  const words = splitWords(text);
  const names = findNames(text, words);
  const candidates = names.filter(({ kind, modifies }) => kind !== 'group' && kind !== 'place' && !modifies);
  if (candidates.length === 0) return [];
  const reports = findReports(text, words, names);
  const reportOf = (name: NameFact): number =>
    reports.findIndex(({ source }) => name.start >= source.start && name.end <= source.end);
  let before:
    | { readonly name: NameFact; readonly acts: boolean; readonly source: number; readonly subject: number }
    | undefined;
  const acting: Actor[] = [];
  for (const [at, name] of candidates.entries()) {
    const report = reportOf(name);
    const kind = reports[report]?.kind;
    if (kind === 'agency' || kind === 'media') continue;
    const last: typeof before = before;
    const isJoined = last !== undefined && JOINT.test(gapBetween(text, words, last.name, name));
    const own = kind === 'person' || kind === 'office' ? report : -1;
    const source: number = isJoined ? last.source : own;
    const acts: boolean = isJoined
      ? last.acts
      : source >= 0 || isSubject(text, words, lastJoined(text, words, candidates, at), name);
    const subject: number = isJoined ? last.subject : at;
    before = { name, acts, source, subject };
    if (acts) acting.push({ ...actorOf(name), source, subject });
  }
  return acting;
}

/** The text between two names without the titles and peoples before the second: "Ann and Chinese President Ben". */
function gapBetween(text: string, words: readonly Word[], one: NameFact, other: NameFact): string {
  const opener = words[openerOf(words, wordAt(words, other.start))];
  return text.slice(one.end, opener === undefined ? other.start : Math.max(one.end, opener.start));
}

/** The last of the names that are joined to the one at an index. */
function lastJoined(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  at: number,
): NameFact | undefined {
  let last = names[at];
  for (const next of names.slice(at + 1)) {
    if (last === undefined || !JOINT.test(gapBetween(text, words, last, next))) break;
    last = next;
  }
  return last;
}

function isSubject(text: string, words: readonly Word[], last: NameFact | undefined, first: NameFact): boolean {
  if (last === undefined) return false;
  const opener = openerOf(words, wordAt(words, first.start));
  const before = words[opener - 1];
  if (before !== undefined && (BEFORE_OBJECTS.has(before.fold) || ADDRESSING.has(before.fold))) return false;
  if (before?.fold === 'by') return true;
  const next = words.findIndex(({ start }) => start >= last.end);
  if (next < 0) return false;
  const gap = text.slice(last.end, words[next]?.start ?? last.end);
  const opens = before === undefined || /[;:.—–]\s*["“‘']?$/.test(text.slice(0, words[opener]?.start ?? 0));
  if (gap.startsWith(',')) return opens || isVerbPhrase(words, next);
  return OPENS_QUOTATION.test(gap) && isVerbPhrase(words, next);
}

function isVerbPhrase(words: readonly Word[], at: number): boolean {
  const verb = words
    .slice(at)
    .find((word) => looksLikeVerb(word) || !(FILLERS.has(word.fold) || ADVERB.test(word.fold)));
  if (verb === undefined || verb.capital) return false;
  const after = words[words.indexOf(verb) + 1];
  return looksLikeVerb(verb) || (PRESENT.test(verb.text) && (after === undefined || !looksLikeVerb(after)));
}

/** Where the titles and peoples before a name begin: the word itself when it has none. */
function openerOf(words: readonly Word[], at: number): number {
  let opener = at;
  while (opener > 0) {
    const word = words[opener - 1];
    if (word === undefined || !(TITLES.has(word.fold) || word.fold === 'the' || isPeople(word))) break;
    opener -= 1;
  }
  return opener;
}

function isPeople(word: Word): boolean {
  return word.capital && /(?:[ai]n|ese|ish|i|ch)$/.test(word.fold) && word.fold.length > 4;
}

function wordAt(words: readonly Word[], start: number): number {
  const at = words.findIndex((word) => word.end > start);
  return at < 0 ? words.length : at;
}

function actorOf({ kind, key, parts, sure }: NameFact): Pick<Actor, 'isOffice' | 'isSure' | 'parts'> {
  if (kind === 'country') return { isOffice: true, isSure: true, parts: [{ key: keyOf(`@${key}`), low: 0, high: 0 }] };
  return {
    isOffice: kind === 'organisation',
    isSure: sure,
    parts: parts
      .filter((part) => part.length > 1)
      .map((part) => {
        const { shapeLow, shapeHigh } = traitsOfWord(part, stem(part));
        return { key: keyOf(stem(part)), low: shapeLow, high: shapeHigh };
      }),
  };
}
