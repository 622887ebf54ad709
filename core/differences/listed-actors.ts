/** Lists of names on both sides: who is left out of them, and who is added. */
import { looksLikeVerb } from '../facts/clauses.ts';
import { TITLES } from '../facts/name-words.ts';
import type { NameFact } from '../facts/names.ts';
import { sameName } from '../facts/same-name.ts';
import { inClauses, sharedWeight, surroundings, wordAt } from './align-readings.ts';
import type { Coordination } from './coordinations.ts';
import type { Difference, Note, Words } from './difference.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';

const OTHER_LIST = 0.55;
/** Concepts around a single name and a list that must be shared for the name to stand in the list's place. */
const SAME_MATTER = 0.7;
const OBJECT_PREPOSITION = /^(?:with|to|between|against)$/;

/** "Ann and Ben" against "Ann, Ben and Cat": lists that share a member and have different ones; a single name is a list where it has their role. */
export function listDifferences(here: Reading, there: Reading): Difference[] {
  const heres = here.lists.filter((list) => inClauses(here, list));
  const theres = there.lists.filter((list) => inClauses(there, list));
  const pairs = pairFacts(heres, theres, (a, b) =>
    Math.max(a.members.length, b.members.length) > 1 ? sharedMembers(a, b) : 0,
  );
  return pairs.flatMap(([a, b]): Difference[] => {
    const addedHere = a.members.filter((name) => name.text.length > 1 && !mentions(there, name));
    const addedThere = b.members.filter((name) => name.text.length > 1 && !mentions(here, name));
    if (addedHere.length + addedThere.length === 0) return [];
    if (Math.min(a.members.length, b.members.length) < 2 && !haveOneRole(here, a, there, b)) return [];
    return [
      {
        kind: 'actors',
        here: withTitles(here, a),
        there: withTitles(there, b),
        weight: OTHER_LIST,
        note: listNote(addedHere, addedThere),
      },
    ];
  });
}

/** True when a verb or preposition takes both lists as its object, in a like place: "spoke with Ann", "talks with Ann and Ben". */
function haveOneRole(here: Reading, a: Words, there: Reading, b: Words): boolean {
  const [ours, theirs] = [governorOf(here, a), governorOf(there, b)];
  if (ours === undefined || ours !== theirs) return false;
  return sharedWeight(surroundings(here, a), surroundings(there, b)) >= SAME_MATTER;
}

/** The preposition or the concept of the verb that stands before a list and its titles. */
export function governorOf(reading: Reading, list: Words): string | undefined {
  const at = wordAt(reading, withTitles(reading, list).start) - 1;
  const word = reading.words[at]?.fold === 'the' ? reading.words[at - 1] : reading.words[at];
  if (!word) return undefined;
  if (OBJECT_PREPOSITION.test(word.fold)) return word.fold;
  return looksLikeVerb(word) ? reading.concepts[reading.words.indexOf(word)]?.key : undefined;
}

/** A list with the titles and countries before its first name. */
function withTitles(reading: Reading, list: Words): Words {
  let at = wordAt(reading, list.start);
  const end = list.end;
  while (at > 0) {
    const word = reading.words[at - 1];
    if (!word || !/^[\s'’s]*,?\s$/.test(reading.text.slice(word.end, reading.words[at]?.start))) break;
    const country = reading.names.some((name) => name.kind === 'country' && name.modifies && isWithin(word, name));
    if (!country && !TITLES.has(word.fold)) break;
    at--;
  }
  const start = reading.words[at]?.start ?? list.start;
  return { start, end, text: reading.text.slice(start, end) };
}

function isWithin(word: Words, name: Words): boolean {
  return word.start >= name.start && word.start < name.end;
}

function listNote(addedHere: readonly NameFact[], addedThere: readonly NameFact[]): Note {
  const namesOf = (list: readonly NameFact[]): readonly string[] => list.map((name) => name.text);
  if (addedHere.length === 0) return { code: 'alsoNames', parts: [namesOf(addedThere)] };
  if (addedThere.length === 0) return { code: 'doesNotName', parts: [namesOf(addedHere)] };
  return { code: 'namesOthers', parts: [namesOf(addedThere), namesOf(addedHere)] };
}

function sharedMembers(a: Coordination, b: Coordination): number {
  return a.members.filter((name) => b.members.some((other) => sameName(name, other))).length;
}

/** True when a side names somebody, in the sentence or in those before it. */
export function mentions(reading: Reading, name: NameFact): boolean {
  return (
    reading.names.some((other) => sameName(name, other)) ||
    reading.contextNames.some((other) => sameName(name, other)) ||
    hasWords(reading, name)
  );
}

/** A name that was not read as one there (at the start of a sentence, in lower case, inside a longer name). */
function hasWords(reading: Reading, name: NameFact): boolean {
  return name.kind !== 'country' && name.parts.some((part) => part.length > 3 && reading.folds.has(part));
}
