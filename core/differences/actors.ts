/** Differences of kind `actors`: who is named, added, left out or replaced. */

import { looksLikeVerb } from '../facts/clauses.ts';
import type { NameFact } from '../facts/names.ts';
import { sameName } from '../facts/same-name.ts';
import { inClauses, sharedWeight, surroundings, wordAt } from './align-readings.ts';
import { type Coordination, coordinationsOf, isGroup, isSource } from './coordinations.ts';
import type { Difference, Words } from './difference.ts';
import { exchangedNames, isHeadline } from './exchanged-names.ts';
import { governorOf, listDifferences, mentions } from './listed-actors.ts';
import { contrast, wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';

const OTHER_ACTOR = 0.6;
const OTHER_SUBJECT = 0.4;
const SAME_SURROUNDINGS = 2.4;
/** A place is another one only where nearly all around it is the same. */
const SAME_PLACE_SURROUNDINGS = 3.4;
const SAME_MATTER = 0.7;
/** Weight that the nearest words of two exchanged names must share. */
const SAME_BESIDE = 1.8;
/** Characters between a group and the names that explain it. */
const BESIDE = 40;
/** Classes of groups that stand for those a report names. */
const ACTING_GROUPS = new Set(['leaders', 'sides', 'countries', 'agencies', 'governments', 'ministers']);
const ALLUSION = /\b(?:referen(?:ce|cing|ces)|referr(?:ed|ing)|allu(?:sion|ding|ded))(?: to)? (?:the )?$/;
const OBJECT = /^(?:to|with|between|against)$/;
/** How adjectives of countries end, which may stand where a name could: "Israeli and other worries". */
const DEMONYM = /(?:i|an|ish|ese|ch)$/;
const OUTSTANDING = /^[^.;:]{0,25}\b(?:especially|particularly|notably|including|above all)\W{0,3}$/;

export function actorDifferences(here: Reading, there: Reading): Difference[] {
  const lists = listDifferences(here, there);
  const groups = [
    ...unnamedDifferences(here, there),
    ...groupDifferences(here, there),
    ...oneOfTwo(here, there, false),
    ...oneOfTwo(there, here, true),
  ];
  const swaps = lists.length > 0 ? [] : swapDifferences(here, there);
  if (lists.length > 0) return lists;
  return swaps.length > 0 ? swaps : [...groups, ...allusions(here, there)].slice(0, 1);
}

/** A name on each side that the other does not have, between the same words or in the same surroundings. */
function swapDifferences(here: Reading, there: Reading): Difference[] {
  if (isHeadline(here) || isHeadline(there)) return [];
  const exchanged = exchangedNames(here, there).filter(([a, b]) => !isSource(here, a) || !isSource(there, b));
  const heres = actingNames(here).filter((name) => !mentions(there, name));
  const theres = actingNames(there).filter((name) => !mentions(here, name));
  const pairs = pairFacts(heres, theres, (a, b) => {
    if (exchanged.some((pair) => pair[0] === a || pair[1] === b)) return 0;
    if (classOf(a) !== classOf(b) || sharedWeight(surroundings(here, a, 3), surroundings(there, b, 3)) < SAME_BESIDE)
      return 0;
    const around = sharedWeight(surroundings(here, a), surroundings(there, b));
    return around >= (a.kind === 'place' || b.kind === 'place' ? SAME_PLACE_SURROUNDINGS : SAME_SURROUNDINGS)
      ? around
      : 0;
  });
  return [...exchanged, ...pairs].map(([a, b]) => ({
    kind: 'actors',
    here: wordsOf(a),
    there: wordsOf(b),
    weight: OTHER_ACTOR,
    note: contrast(a, b),
  }));
}

/** Names that can stand in for one another. */
function classOf(name: NameFact): string {
  return name.kind === 'other' ? 'person' : name.kind;
}

/** True when a side that acts by name also speaks of the group, in another role. */
function namesGroup(reading: Reading, group: NameFact): boolean {
  return reading.names.some((name) => isGroup(name) && name.key === group.key);
}

function isAdjective(name: NameFact): boolean {
  return name.kind === 'country' && DEMONYM.test(name.text);
}

/** A group on one side where the other names somebody, or another group. */
function groupDifferences(here: Reading, there: Reading): Difference[] {
  const a = subjectOf(here);
  const b = subjectOf(there);
  if (!a || !b || !sharesVerb(here, a, there, b)) return [];
  const [single, group] = a.members.some(isGroup) ? [b, a] : [a, b];
  const groupName = group.members.find(isGroup);
  if (!groupName) return [];
  if (single.members.length > 0 && namesGroup(single === a ? here : there, groupName)) return [];
  const counted = isCounted(groupName);
  if (
    !ACTING_GROUPS.has(groupName.key) ||
    single.members.some(
      (name) => !name.sure || name.kind === 'organisation' || name.kind === 'place' || isAdjective(name),
    )
  )
    return [];
  const otherGroup = single.members.find(isGroup);
  if (otherGroup) {
    if (otherGroup.key === groupName.key || (counted && otherGroup.key === 'leaders')) return [];
    if (isLeaders(otherGroup) && isLeaders(groupName)) return [];
  } else if (counted && single.members.length > 1) return [];
  else if (single.members.length > 1 && groupName.parts.length < 2) return [];
  return [{ kind: 'actors', here: wordsOf(a), there: wordsOf(b), weight: OTHER_SUBJECT, note: contrast(a, b) }];
}

/** "in an apparent reference to Ann" on one side, where the other names nobody by that name for the group they both speak of. */
function allusions(here: Reading, there: Reading): Difference[] {
  return [...alluded(here, there, false), ...alluded(there, here, true)];
}

function alluded(full: Reading, bare: Reading, swapped: boolean): Difference[] {
  const name = full.names.find(
    (one) => ALLUSION.test(full.text.slice(Math.max(0, one.start - 40), one.start)) && !mentions(bare, one),
  );
  const meant = name && full.names.findLast((one) => isGroup(one) && one.end < name.start);
  const group = meant && bare.names.find((one) => isGroup(one) && one.key === meant.key);
  return name && group ? [between(name, group, swapped)] : [];
}

/** A list of names, or one that stands out of a group ("all parties, especially Ann"), against only the group or only the one. */
function unnamedDifferences(here: Reading, there: Reading): Difference[] {
  return [
    ...namedAgainstGroup(here, there, false),
    ...namedAgainstGroup(there, here, true),
    ...outstanding(here, there, false),
    ...outstanding(there, here, true),
  ].slice(0, 1);
}

function namedAgainstGroup(named: Reading, unnamed: Reading, swapped: boolean): Difference[] {
  const lists = coordinationsOf(named).filter(
    (list) =>
      list.members.length > 1 && !isSource(named, list) && !list.members.some((name) => mentions(unnamed, name)),
  );
  const groups = unnamed.names.filter((name) => isGroup(name) && !isSource(unnamed, name) && !isCounted(name));
  const pairs = pairFacts(lists, groups, (list, group) => {
    const around = sharedWeight(surroundings(named, list), surroundings(unnamed, group));
    if (inClauses(named, list) && inClauses(unnamed, group) && around >= SAME_MATTER) return around;
    return explains(named, list, group) || isOneObject(named, list, unnamed, group) ? 0.1 + around : 0;
  });
  return pairs.map(([list, group]) => between(list, group, swapped));
}

/** "leaders in the north, Ann and Ben among them": the list stands right beside the group that the other side leaves unnamed. */
function explains(named: Reading, list: Words, group: NameFact): boolean {
  return named.names.some(
    (name) =>
      isGroup(name) &&
      name.key === group.key &&
      Math.min(Math.abs(list.start - name.end), Math.abs(name.start - list.end)) < BESIDE,
  );
}

/** "talks with Ann and Ben" and "calls with regional leaders", where the same is spoken of before them. */
function isOneObject(named: Reading, list: Words, unnamed: Reading, group: Words): boolean {
  const governor = governorOf(named, list);
  if (governor !== 'with' || governorOf(unnamed, group) !== governor) return false;
  return sharedWeight(conceptsOf(named, 0, list.start), conceptsOf(unnamed, 0, group.start)) >= SAME_MATTER;
}

/** Concepts of the words between two offsets, with their weight. */
function conceptsOf(reading: Reading, start: number, end: number): ReadonlyMap<string, number> {
  const part = reading.concepts.slice(wordAt(reading, start), wordAt(reading, end));
  return new Map(part.filter(({ key }) => key !== '').map(({ key, weight }) => [key, weight]));
}

/** "especially Ann" after a group on one side; the other side names only Ann. */
function outstanding(full: Reading, bare: Reading, swapped: boolean): Difference[] {
  if (bare.names.some((name) => isGroup(name) && inClauses(bare, name))) return [];
  return full.names.flatMap((group, index) => {
    const one = full.names[index + 1];
    if (
      !isGroup(group) ||
      !one ||
      one.modifies ||
      !inClauses(full, group) ||
      !OUTSTANDING.test(full.text.slice(group.end, one.start))
    )
      return [];
    const same = bare.names.find((name) => sameName(name, one) && !name.modifies && inClauses(bare, name));
    return same
      ? [between({ ...wordsOf(group), end: one.end, text: full.text.slice(group.start, one.end) }, same, swapped)]
      : [];
  });
}

function between(a: Words, b: Words, swapped: boolean): Difference {
  const [here, there] = swapped ? [wordsOf(b), wordsOf(a)] : [wordsOf(a), wordsOf(b)];
  return { kind: 'actors', here, there, weight: OTHER_SUBJECT, note: contrast(here, there) };
}

/** "both leaders", "the two men": a group that stands for two names known from before. */
function isCounted(name: NameFact): boolean {
  return name.parts.some((part) => part === 'both' || part === 'two' || part === 'pair');
}

function isLeaders(name: NameFact): boolean {
  return name.key === 'leaders' || name.key === 'sides';
}

/** Who acts in the first compared clause. */
function subjectOf(reading: Reading): Coordination | undefined {
  return subjectsOf(reading)[0];
}

/** Who acts in each compared clause: the names or group before its first verb that is no report; else who says it all. */
function subjectsOf(reading: Reading): readonly Coordination[] {
  const lists = coordinationsOf(reading, true);
  const subjects = reading.clauses.flatMap((clause) => {
    const list = lists.find((one) => one.start >= clause.start && one.end <= clause.end && isActing(reading, one));
    if (!list || list.members.every((name) => name.modifies)) return [];
    const before = reading.words.slice(clause.from, wordAt(reading, list.start));
    return before.some(looksLikeVerb) ? [] : [list];
  });
  const speaker = subjects.length === 0 ? speakerOf(reading) : undefined;
  return speaker ? [speaker] : subjects;
}

/** One person who acts on one side, and two leaders together on the other, in clauses about the same. */
function oneOfTwo(one: Reading, two: Reading, swapped: boolean): Difference[] {
  const [person, second] = subjectsOf(one).filter((list) => list.members.every(({ kind }) => kind === 'person'));
  if (!person || second || person.members.length > 1 || one.names.some(isCounted) || actsWithOthers(one, person))
    return [];
  const stated = conceptsOf(one, 0, one.text.length);
  const pair = subjectsOf(two).find((list) => {
    const clause = two.clauses.find(({ start, end }) => list.start >= start && list.end <= end);
    const isPair = list.members.some((name) => isCounted(name) && name.key === 'leaders');
    return isPair && clause && sharedWeight(stated, conceptsOf(two, list.end, clause.end)) >= SAME_MATTER;
  });
  return pair ? [between(person, pair, swapped)] : [];
}

/** True when another person acts too: all but those to or with whom something is done. */
function actsWithOthers(reading: Reading, person: Words): boolean {
  return reading.names.some(
    (name) =>
      name.kind === 'person' &&
      (name.end <= person.start || name.start >= person.end) &&
      !isSource(reading, name) &&
      !OBJECT.test(governorOf(reading, name) ?? ''),
  );
}

/** No source, and no word that may owe its capital to opening the sentence. */
function isActing(reading: Reading, list: Coordination): boolean {
  return (
    !OBJECT.test(governorOf(reading, list) ?? '') &&
    !isSource(reading, list) &&
    list.members.some((name) => name.sure || isGroup(name))
  );
}

/** The one person who says all that a sentence states, where nobody acts in it. */
function speakerOf(reading: Reading): Coordination | undefined {
  const [report, second] = reading.reports;
  const members = report?.names.filter(({ kind }) => kind === 'person') ?? [];
  const [person] = members;
  if (!person || reading.names.some((name) => name.kind === 'person' && !sameName(name, person))) return undefined;
  return second === undefined && members.length === 1 ? { ...wordsOf(person), members } : undefined;
}

function sharesVerb(here: Reading, a: Words, there: Reading, b: Words): boolean {
  const near = (reading: Reading, words: Words): readonly string[] => {
    const from = wordAt(reading, words.end);
    return reading.concepts
      .slice(from, from + 25)
      .filter((concept) => concept.weight === 1)
      .map((concept) => concept.key);
  };
  const theirs = new Set(near(there, b));
  return near(here, a).some((key) => theirs.has(key));
}

/** Names that act or are acted on: no descriptions, no places, no sources. */
function actingNames(reading: Reading): readonly NameFact[] {
  return reading.names.filter(
    (name) =>
      name.kind !== 'group' && name.sure && !name.modifies && inClauses(reading, name) && !isSource(reading, name),
  );
}
