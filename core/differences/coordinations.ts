/** Names that a telling joins: "Ann, Ben and Cat". */
import { TITLES } from '../facts/name-words.ts';
import type { NameFact } from '../facts/names.ts';
import { wordAt } from './align-readings.ts';
import type { Words } from './difference.ts';
import type { Reading } from './reading.ts';

/** Offices that are named by what they are for, and how long their names may be. */
const OFFICE = /\b(?:[Mm]inisters?|[Ss]ecretary|[Dd]epartment|[Mm]inistry) (?:for|of) (?:[^.;]* and )?$/;
const LONGEST_OFFICE = 40;

/** What of a reading lists are found in. */
type Named = Pick<Reading, 'text' | 'words' | 'names' | 'reports'>;

/** Names joined by commas and "and", or a single one. A group that its names explain ("both, Ann and Ben") is left out. */
export type Coordination = Words & { readonly members: readonly NameFact[] };

/** All names of a reading that are no places, descriptions or sources (and, where asked for, its groups), joined where the text joins them, in order. */
export function findCoordinations(reading: Named, withGroups: boolean): readonly Coordination[] {
  const names = reading.names.filter(
    (name) =>
      name.kind !== 'place' &&
      (withGroups || name.kind !== 'group') &&
      !isSource(reading, name) &&
      !isPartOfTitle(reading, name) &&
      (!name.modifies || name.kind !== 'country'),
  );
  const lists: { members: NameFact[]; complete: boolean }[] = [];
  for (const name of names) {
    const list = lists.at(-1);
    const previous = list?.members.at(-1);
    const joint = previous ? jointOf(reading, previous, name) : undefined;
    if (list && joint !== undefined && !(list.complete && joint === 'comma')) {
      list.members.push(name);
      list.complete ||= joint === 'and';
    } else lists.push({ members: [name], complete: false });
  }
  return lists.flatMap(apart).map((all) => {
    const named = all.filter((name) => !isGroup(name));
    const members = named.length > 0 ? named : all;
    const start = members[0]?.start ?? 0;
    const end = members.at(-1)?.end ?? start;
    return { members, start, end, text: reading.text.slice(start, end) };
  });
}

/** "Minister for Trade and Ports", "Tarn-born": names that only describe. */
function isPartOfTitle({ text }: Named, { start, end }: NameFact): boolean {
  return text[end] === '-' || OFFICE.test(text.slice(Math.max(0, start - LONGEST_OFFICE), start));
}

/** True for words inside what names a source. */
export function isSource(reading: Pick<Reading, 'reports'>, words: Words): boolean {
  return reading.reports.some((report) => words.start < report.end && report.start < words.end);
}

/** True for a group that is named by a noun. */
export function isGroup(name: NameFact): boolean {
  return name.kind === 'group';
}

/** Two names with a comma alone between them are no list: "Talking to Ann, Ben said". */
function apart({ members, complete }: { members: NameFact[]; complete: boolean }): readonly NameFact[][] {
  return complete || members.length !== 2 ? [members] : members.map((name) => [name]);
}

/** What joins two names between which only titles, roles and countries stand; undefined where they are not joined. */
function jointOf(reading: Named, a: NameFact, b: NameFact): 'and' | 'comma' | undefined {
  if (a.modifies) return undefined;
  const gap = reading.text.slice(a.end, b.start);
  if (gap.length > 70 || /["“”;:()]/.test(gap) || !/,|\band\b|\bor\b|&/.test(gap)) return undefined;
  const joined = reading.words
    .slice(wordAt(reading, a.end), wordAt(reading, b.start))
    .every(
      (word) =>
        TITLES.has(word.fold) ||
        /^(?:and|or|his|her|their|the|as|well|also|of|counterpart)$/.test(word.fold) ||
        reading.names.some((name) => name.kind === 'country' && name.modifies && name.start === word.start),
    );
  if (!joined) return undefined;
  return /\band\b|\bor\b|&/.test(gap) ? 'and' : 'comma';
}
