/** Who acts in the clauses of a telling. */
import { looksLikeVerb } from '../facts/clauses.ts';
import { sameName } from '../facts/same-name.ts';
import { wordAt } from './align-readings.ts';
import { type Coordination, isGroup, isSource } from './coordinations.ts';
import { governorOf } from './listed-actors.ts';
import { wordsOf } from './note.ts';
import type { Reading } from './reading.ts';

/** Prepositions behind which a name is one that something is done to or with. */
export const OBJECT = /^(?:to|with|between|against)$/;

/** Who acts in each compared clause: the names or group before its first verb that is no report; else who says it all. */
export function subjectsOf(reading: Reading): readonly Coordination[] {
  const lists = reading.listsWithGroups;
  const subjects = reading.clauses.flatMap((clause) => {
    const list = lists.find((one) => one.start >= clause.start && one.end <= clause.end && isActing(reading, one));
    if (!list || list.members.every((name) => name.modifies)) return [];
    const before = reading.words.slice(clause.from, wordAt(reading, list.start));
    return before.some(looksLikeVerb) ? [] : [list];
  });
  const speaker = subjects.length === 0 ? speakerOf(reading) : undefined;
  return speaker ? [speaker] : subjects;
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
