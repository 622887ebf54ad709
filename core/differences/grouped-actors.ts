/** Groups without a name (both leaders, warring sides) where the other side names somebody, or another group. */
import type { NameFact } from '../facts/names.ts';
import { sameName } from '../facts/same-name.ts';
import { inClauses, sharedWeight, surroundings, wordAt } from './align-readings.ts';
import { isGroup, isSource } from './coordinations.ts';
import type { Difference, Words } from './difference.ts';
import { governorOf, mentions } from './listed-actors.ts';
import { wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';
import { OBJECT, subjectsOf } from './subjects.ts';

const OTHER_SUBJECT = 0.4;
const SAME_MATTER = 0.7;
/** Characters between a group and the names that explain it. */
const BESIDE = 40;
/** Classes of groups that stand for those a report names. */
const ACTING_GROUPS = new Set(['leaders', 'sides', 'countries', 'agencies', 'governments', 'ministers']);
const ALLUSION = /\b(?:referen(?:ce|cing|ces)|referr(?:ed|ing)|allu(?:sion|ding|ded))(?: to)? (?:the )?$/;
/** "the prime ministers of Orland and Tarnia" */
const GROUP_OF = /\b(?:ministers|leaders|presidents|heads) of (?:the )?$/i;
/** How adjectives of countries end, which may stand where a name could: "Israeli and other worries". */
const DEMONYM = /(?:i|an|ish|ese|ch)$/;
const OUTSTANDING = /^[^.;:]{0,25}\b(?:especially|particularly|notably|including|above all)\W{0,3}$/;

/** At most one difference, the plainest; none where no side speaks of a group. */
export function groupedActorDifferences(here: Reading, there: Reading): Difference[] {
  if (!here.names.some(isGroup) && !there.names.some(isGroup)) return [];
  const finders = [unnamedDifferences, groupDifferences, oneOfTwoDifferences, allusions];
  for (const find of finders) {
    const [first] = find(here, there);
    if (first) return [first];
  }
  return [];
}

function oneOfTwoDifferences(here: Reading, there: Reading): Difference[] {
  return [...oneOfTwo(here, there, false), ...oneOfTwo(there, here, true)];
}

/** A group on one side where the other names somebody, or another group. */
function groupDifferences(here: Reading, there: Reading): Difference[] {
  const [a] = subjectsOf(here);
  const [b] = subjectsOf(there);
  if (!a || !b || !sharesVerb(here, a, there, b)) return [];
  const [single, group] = a.members.some(isGroup) ? [b, a] : [a, b];
  const groupName = group.members.find(isGroup);
  if (!groupName) return [];
  if (single.members.length > 0 && namesGroup(single === a ? here : there, groupName)) return [];
  if (GROUP_OF.test((single === a ? here : there).text.slice(0, single.start))) return [];
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
  return [{ kind: 'actors', here: wordsOf(a), there: wordsOf(b), weight: OTHER_SUBJECT }];
}

/** True when a side that acts by name also speaks of the group, in another role. */
function namesGroup(reading: Reading, group: NameFact): boolean {
  return reading.names.some((name) => isGroup(name) && name.key === group.key);
}

function isAdjective(name: NameFact): boolean {
  return name.kind === 'country' && DEMONYM.test(name.text);
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
  const lists = named.lists.filter(
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
  return { kind: 'actors', here, there, weight: OTHER_SUBJECT };
}

/** "both leaders", "the two men": a group that stands for two names known from before. */
function isCounted(name: NameFact): boolean {
  return name.parts.some((part) => part === 'both' || part === 'two' || part === 'pair');
}

function isLeaders(name: NameFact): boolean {
  return name.key === 'leaders' || name.key === 'sides';
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
