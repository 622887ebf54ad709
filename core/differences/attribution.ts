/** Differences of kind `attribution`: another source, or one side states flatly what the other attributes. */
import type { NameFact } from '../facts/names.ts';
import type { ReportFact } from '../facts/reporting.ts';
import { AGENCIES, NEEDS_CLAUSE, strengthOf } from '../facts/reporting-verbs.ts';
import { sameName } from '../facts/same-name.ts';
import { stem } from '../text/stem.ts';
import { STOP_WORDS, splitWords } from '../text/words.ts';
import { NOTHING, wordAt } from './align-readings.ts';
import type { Difference, Words } from './difference.ts';
import { exchangedNames, isSpelledOut } from './exchanged-names.ts';
import { noteOf, wordsOf } from './note.ts';
import type { Reading } from './reading.ts';

const OTHER_SOURCE = 0.4;
const OTHER_RELAY = 0.2;
const FLAT = 0.25;

const DOCUMENT = /\b(?:reports?|survey|study|document|statement|notice|memo|letter|affidavit|poll|filing|release)\b/i;
/** What a study does, and those who made it. */
const FINDING = /\b(?:found|finds?|shows?|showed|suggests?|suggested|concluded)\b/;
/** "the company", "company": one noun in the singular, with an article at most. */
const STANDING_NOUN =
  /^(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:\p{Ll}+[^s\s]|(?:\p{L}+ ){1,3}(?:body|giant|maker|firm|group|company|bank|carrier|airline))|company)$/u;

const ROLE_STEMS = new Set(
  'official officials spokesman spokeswoman spokesperson department ministry office'.split(' ').map(stem),
);

const ALLEGED = /\b(?:alleged(?:ly)?|reportedly|accused)\b/;
/** Words after which a report is not that of the whole statement: "the home that an official said is closed". */
const SUBORDINATE = /^(?:that|which|whom|after|because|since|before|when|if)$/;

type Source = {
  readonly report: ReportFact;
  readonly keys: readonly string[];
  readonly names: readonly NameFact[];
  readonly stems: ReadonlySet<string>;
};

export function attributionDifferences(here: Reading, there: Reading): Difference[] {
  const exchanged = exchangedSource(here, there);
  if (exchanged) return [exchanged];
  const heres = sourcesOf(here);
  const theres = sourcesOf(there);
  if (heres === undefined || theres === undefined) return [];
  if (heres.length === 0 && theres.length === 0) return [];
  if (heres.length === 0) return flat(theres, there, here, 'here');
  if (theres.length === 0) return flat(heres, here, there, 'there');
  const isAlso = (source: Source, others: readonly Source[], reading: Reading): boolean =>
    others.some((other) => sameSource(source, other)) || source.names.some((name) => isSpelledOut(name, reading));
  const onlyHere = heres.filter((source) => !isAlso(source, theres, there));
  const onlyThere = theres.filter((source) => !isAlso(source, heres, here));
  const [a, b] = [onlyHere[0], onlyThere[0]];
  if (a && b && (speaksFor(here, a, b) || speaksFor(there, b, a))) return [];
  if (a && b && onlyHere.length === heres.length && mayBeSame(a, b)) return [];
  if (a && b && (isPersonIn(a, there) || isPersonIn(b, here)) && !isRelay(a) && !isRelay(b)) return [];
  if (a && b && onlyHere.length === heres.length && !speaksThrough(a, b, there) && !speaksThrough(b, a, here))
    return [difference(a.report, b.report, OTHER_SOURCE)];
  if (a && b && isRelay(a) && isRelay(b) && (isNamed(a, there) || isNamed(b, here))) return [];
  if (a && isRelay(a) && !isNamed(a, there))
    return [{ ...difference(a.report, undefined, OTHER_RELAY), note: noteOf('doesNotName', a.report.source.text) }];
  if (b && isRelay(b) && !isNamed(b, here))
    return [{ ...difference(undefined, b.report, OTHER_RELAY), note: noteOf('alsoNames', b.report.source.text) }];
  return [];
}

/** Another name in the same place of the same words that name a source. */
function exchangedSource(here: Reading, there: Reading): Difference | undefined {
  if (here.reports.length === 0 || there.reports.length === 0) return undefined;
  for (const [a, b] of exchangedNames(here, there)) {
    const ours = here.reports.find((report) => isWithin(a, report));
    const theirs = there.reports.find((report) => isWithin(b, report));
    if (ours && theirs) return difference(ours, theirs, OTHER_SOURCE);
  }
  return undefined;
}

function isWithin(words: Words, whole: Words): boolean {
  return words.start < whole.end && whole.start < words.end;
}

/** "Ann, a spokeswoman for the port" beside "the port said". */
function speaksFor(reading: Reading, speaker: Source, office: Source): boolean {
  const after = /^,? (?:an? |the )?spokes\w+ (?:for|of) ([^,.;"”]+)/.exec(reading.text.slice(speaker.report.end));
  const stems = new Set(splitWords(after?.[1] ?? '').map((word) => word.stem));
  const matter = [...office.stems].filter((stem) => !ROLE_STEMS.has(stem));
  return after !== null && matter.length > 0 && matter.every((stem) => stems.has(stem));
}

/** A document, or a noun that may stand for whoever was named before: "the company", "the official". */
function mayBeSame(a: Source, b: Source): boolean {
  if (a.keys[0] !== undefined && a.keys[0] === b.keys[0]) return true;
  if (DOCUMENT.test(a.report.source.text) && DOCUMENT.test(b.report.source.text)) return true;
  return (standsForOther(a) && !isPlural(b)) || (standsForOther(b) && !isPlural(a));
}

function standsForOther(source: Source): boolean {
  return /^(?:officials|agency)$/.test(source.report.kind) && STANDING_NOUN.test(source.report.source.text);
}

function isPlural(source: Source): boolean {
  return source.report.kind === 'officials' && /s$/.test(source.report.source.text);
}

/** True when a person who is a source on one side is named on the other, in whatever role. */
function isPersonIn(source: Source, other: Reading): boolean {
  return source.report.kind === 'person' && actsIn(source, other);
}

/** "Ann said" and "Ann asked …, state media reported": the same speaker, and who passes it on. */
function speaksThrough(speaker: Source, relay: Source, other: Reading): boolean {
  return speaker.report.kind !== 'office' && isRelay(relay) && !isRelay(speaker) && actsIn(speaker, other);
}

/** True when the other side acts by a source's name or prints the name of the agency. */
function isNamed(source: Source, other: Reading): boolean {
  if (actsIn(source, other)) return true;
  return source.keys.some(
    (key) => AGENCIES.has(key) && key !== 'agency' && other.words.some((word) => word.fold === key),
  );
}

/** The sources of a side with pronouns read from the context; undefined when one stays unknown. */
function sourcesOf(reading: Reading): readonly Source[] | undefined {
  const sources: Source[] = [];
  for (const report of reading.reports) {
    if (report.kind !== 'pronoun')
      sources.push({
        report,
        keys: report.keys,
        names: report.names.filter((name) => !name.modifies),
        stems: stemsOf(reading, report.source),
      });
    else if (!/^(?:he|she)$/.test(report.keys[0] ?? '')) return undefined;
    else {
      const own = reading.names.findLast(
        (name) =>
          name.end <= report.start &&
          isPerson(name) &&
          (name.kind === 'person' || name.start > 0) &&
          !reading.quotations.some((quotation) => isWithin(name, quotation)),
      );
      const person = own ?? reading.contextPerson;
      if (!person) return undefined;
      sources.push({ report, keys: [person.key], names: [person], stems: new Set() });
    }
  }
  return sources;
}

function stemsOf(reading: Reading, words: Words): ReadonlySet<string> {
  const stems = new Set<string>();
  for (let at = wordAt(reading, words.start); at < reading.words.length; at++) {
    const word = reading.words[at];
    if (!word || word.start >= words.end) break;
    if (!STOP_WORDS.has(word.fold))
      stems.add(reading.names.some((name) => isCountryAt(name, word)) ? (reading.concepts[at]?.key ?? '') : word.stem);
  }
  return stems;
}

/** True for a word that names a country or its people, by itself or inside the name of an office. */
function isCountryAt(name: NameFact, word: Words): boolean {
  return name.kind !== 'person' && word.start >= name.start && word.end <= name.end + 2;
}

function isPerson(name: NameFact): boolean {
  return (name.kind === 'person' || name.kind === 'other') && name.sure && !name.modifies;
}

function sameSource(a: Source, b: Source): boolean {
  if (a.report.source.text.toLowerCase() === b.report.source.text.toLowerCase()) return true;
  if (a.keys.some((key) => b.keys.includes(key))) return true;
  if (a.names.some((one) => b.names.some((other) => sameName(one, other)))) return true;
  if (a.report.kind === 'pronoun' && b.report.kind === 'pronoun' && a.report.text === b.report.text) return true;
  return (isUnnamed(a) && isUnnamed(b) && sameWords(a, b)) || hasRole(a, b) || hasRole(b, a);
}

/** "the minister" and "Minister Ann": the role alone, and the name with it. */
function hasRole(unnamed: Source, named: Source): boolean {
  return (
    unnamed.report.kind === 'officials' &&
    named.report.kind === 'person' &&
    unnamed.keys.some((key) => named.stems.has(key))
  );
}

function isUnnamed(source: Source): boolean {
  return source.report.kind === 'office' || source.report.kind === 'officials';
}

/** "the defence ministry" and "the Ministry of Defence" share all words that matter; "the ministry" is short for both. */
function sameWords(a: Source, b: Source): boolean {
  const [ours, theirs] = [withoutRoles(a.stems), withoutRoles(b.stems)];
  const [short, long] = ours.size <= theirs.size ? [ours, theirs] : [theirs, ours];
  return short.size > 0 && [...short].every((stem) => long.has(stem));
}

/** "homeland security officials" are those of "the Department of Homeland Security"; one word alone stays as it is. */
function withoutRoles(stems: ReadonlySet<string>): ReadonlySet<string> {
  const matter = [...stems].filter((stem) => !ROLE_STEMS.has(stem));
  return matter.length > 1 ? new Set(matter) : stems;
}

function isRelay(source: Source): boolean {
  return source.report.kind === 'agency' || source.report.kind === 'media';
}

/** True when a source is also somebody who acts in the other telling: "Ann said she would" and "Ann offered to" are the same. */
function actsIn(source: Source, other: Reading): boolean {
  const people = source.names.filter((name) => name.kind !== 'group');
  return people.some((name) => other.names.some((one) => sameName(one, name)));
}

/** "the agency said" beside "the agency will": it is spoken of there, not quoted. */
function isNounIn(source: Source, other: Reading): boolean {
  const noun = standsForOther(source) || source.report.kind === 'officials' ? [...source.stems].at(-1) : undefined;
  return noun !== undefined && other.words.some((word) => word.stem === noun);
}

function flat(sources: readonly Source[], full: Reading, bare: Reading, side: 'here' | 'there'): Difference[] {
  const source = sources.find((one) => !actsIn(one, bare) && !isNounIn(one, bare));
  if (!source || source !== sources[0] || source.report.strength === 'firm') return [];
  if (SUBORDINATE.test(full.words[wordAt(full, source.report.source.start) - 1]?.fold ?? '')) return [];
  if (FINDING.test(bare.text) && isSpokenOf(source, bare)) return [];
  if (isTopic(source, full) || (source.report.strength === 'distant' && ALLEGED.test(bare.text))) return [];
  if (speaksOtherwise(bare) || (DOCUMENT.test(source.report.source.text) && FINDING.test(bare.text))) return [];
  const goesOn =
    bare.quotations.some((quotation) => quotation.open) ||
    bare.text.trimStart().startsWith('“') ||
    bare.text.trimStart().startsWith('"');
  if (goesOn || /^\s*(?:he|she|they|i|im|we|my|our)\b/i.test(bare.text)) return [];
  const report = source.report;
  return side === 'here'
    ? [
        {
          ...difference(undefined, report, FLAT),
          note: noteOf('attributes', report.text),
        },
      ]
    : [
        {
          ...difference(report, undefined, FLAT),
          note: noteOf('doesNotAttribute', report.text),
        },
      ];
}

/** "the inspector's report found" beside "the inspector's office said": most of the source's words stand there. */
function isSpokenOf({ stems }: Source, bare: Reading): boolean {
  const there = [...stems].filter((stem) => bare.words.some((word) => word.stem === stem));
  return there.length > 1 && there.length * 2 > stems.size;
}

/** "Ann Pell: driver held after crash": a headline may open with whom it is about. */
function isTopic({ report }: Source, full: Reading): boolean {
  return report.verb === '' && report.kind === 'person' && report.start === 0 && !/[.!?]["'”’)]*$/.test(full.text);
}

/** True for a text with a verb of saying whose source was not read: it is not stated flatly. */
function speaksOtherwise(reading: Reading): boolean {
  return reading.words.some(
    ({ fold }) => fold === 'according' || (strengthOf(fold) !== undefined && !NEEDS_CLAUSE.has(fold)),
  );
}

function difference(here: ReportFact | undefined, there: ReportFact | undefined, weight: number): Difference {
  const a = here ? wordsOf(here) : NOTHING;
  const b = there ? wordsOf(there) : NOTHING;
  return { kind: 'attribution', here: a, there: b, weight };
}
