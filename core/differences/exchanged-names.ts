/** Names that stand between the same words on both sides and are not the same name. */
import { ORGANISATION_WORDS } from '../facts/name-words.ts';
import type { NameFact } from '../facts/names.ts';
import { sameName, sameNamePart } from '../facts/same-name.ts';
import { STOP_WORDS } from '../text/words.ts';
import { inClauses } from './align-readings.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';
import { samePlace } from './same-place.ts';

/** Names between so many same words stand for the same part, whatever they name. */
const SAME_PLACE = 3;
/** A name that both sides print elsewhere too is exchanged only between more of them. */
const SAME_PLACE_REPEATED = 5;

/** Only between so many does a description of a thing stand for its name. */
const SAME_PLACE_OF_DESCRIPTION = 5;

/** A name that keeps a part stands between fewer, for persons one alone. */
const SAME_PLACE_OF_PART = 2;

/** Parts of a name that one other part does not make another. */
const LONGEST_PERSON = 4;

/** Letters from which an acronym is looked for in the other text, and words it leaves out. */
const SHORTEST_ACRONYM = 3;
const CONNECTOR = /^(?:and|of|for|the|on|in)$/;

/** Share of words without a capital letter below which a text is a headline. */
const LOWER_IN_HEADLINE = 0.4;

/** Pairs of names, sources among them, of which at least one is not named on the other side. */
export function exchangedNames(here: Reading, there: Reading): readonly (readonly [NameFact, NameFact])[] {
  const knownThere = new Set(here.names.filter((name) => isNamed(there, name)));
  const knownHere = new Set(there.names.filter((name) => isNamed(here, name)));
  if (knownThere.size === here.names.length && knownHere.size === there.names.length) return [];
  return pairFacts(namesIn(here), namesIn(there), (a, b) => {
    const known = Number(knownThere.has(a)) + Number(knownHere.has(b));
    if (known === 2) return 0;
    const place = samePlace(here, a, there, b);
    if (place === 0 || sameName(a, b) || isSpelledOut(a, there) || isSpelledOut(b, here)) return 0;
    if (place < SAME_PLACE_OF_DESCRIPTION && isDescription(here, a) !== isDescription(there, b)) return 0;
    if (place < SAME_PLACE) return known === 0 && partIsExchanged(a, b, place) ? place : 0;
    return known === 1 && place < SAME_PLACE_REPEATED ? 0 : place;
  });
}

/** True for a text in title case or capitals: there a capital letter says nothing. */
export function isHeadline(reading: Reading): boolean {
  if (/[.!?]["'”’)]*$/.test(reading.text)) return false;
  const words = reading.words.filter((word) => !STOP_WORDS.has(word.fold));
  return words.length > 3 && words.filter((word) => !word.capital).length < LOWER_IN_HEADLINE * words.length;
}

function namesIn(reading: Reading): readonly NameFact[] {
  return reading.names.filter(
    (name) =>
      name.kind !== 'group' &&
      name.sure &&
      !isMarked(reading, name) &&
      name.text.length > 1 &&
      inClauses(reading, name),
  );
}

/** "Ann Pell" and "Ann Brahm", "Ann Pell" and "Eva Pell": one part of a name is the same, and each has one that the other lacks. */
function partIsExchanged(a: NameFact, b: NameFact, place: number): boolean {
  if (place < SAME_PLACE_OF_PART && (a.kind !== 'person' || b.kind !== 'person')) return false;
  const lacks = (parts: readonly string[], other: NameFact): readonly string[] =>
    parts.filter((part) => part.length > 2 && !other.parts.some((one) => sameNamePart(part, one)));
  const [ours, theirs] = [lacks(a.parts, b), lacks(b.parts, a)];
  const shares = a.parts.some((part) => !ORGANISATION_WORDS.has(part) && b.parts.includes(part));
  const isLong = Math.min(a.parts.length, b.parts.length) > LONGEST_PERSON;
  return ours.length > 0 && theirs.length > 0 && shares && !isLong;
}

/** True for an acronym whose words stand in the other text: "SEC" beside "the Securities and Exchange Commission". */
export function isSpelledOut(name: NameFact, other: Reading): boolean {
  const [letters = ''] = name.parts;
  if (name.parts.length !== 1 || letters.length < SHORTEST_ACRONYM || name.text !== name.text.toUpperCase())
    return false;
  const initials = other.words.map(({ fold, capital }) => (capital ? fold[0] : CONNECTOR.test(fold) ? '' : ' '));
  return initials.join('').includes(letters);
}

/** “Harbour Light”: a title or another name for a thing, set in marks of its own. */
export function isMarked({ text }: Reading, { start, end }: NameFact): boolean {
  return /["“‘']/.test(text[start - 1] ?? '') && /^[,.]?["”’'](?!s)/.test(text.slice(end));
}

/** "the Korean company": a country, or another name between an article and a noun, that only describes what follows. */
export function isDescription(reading: Reading, name: NameFact): boolean {
  if (name.kind === 'country') return name.modifies;
  return (
    name.parts.length === 1 &&
    /\b(?:the|an?)\s$/i.test(reading.text.slice(Math.max(0, name.start - 5), name.start)) &&
    /^\s\p{Ll}{4}/u.test(reading.text.slice(name.end, name.end + 5))
  );
}

function isNamed(reading: Reading, name: NameFact): boolean {
  return reading.names.some((other) => sameName(name, other));
}
