/** Deeds whose actor and target are exchanged: "Ann sued Ben" and "Ben sued Ann". */
import { looksLikeVerb } from '../facts/clauses.ts';
import type { NameFact } from '../facts/names.ts';
import { strengthOf } from '../facts/reporting-verbs.ts';
import { wordAt } from './align-readings.ts';
import type { Difference, Words } from './difference.ts';
import { noteOf } from './note.ts';
import type { Reading } from './reading.ts';

const REVERSED = 0.85;
/** Verbs that are true of both sides at once. */
const MUTUAL = new Set('=call =meet =sign =agreement agre share hold join marri cooper work be have'.split(' '));

type Deed = { readonly verb: string; readonly actor: NameFact; readonly target: NameFact; readonly words: Words };

/** The same verb with actor and target exchanged. */
export function reversedRoles(here: Reading, there: Reading): Difference[] {
  const theirs = deedsOf(there);
  return deedsOf(here).flatMap((deed) => {
    const other = theirs.find(
      (one) => one.verb === deed.verb && one.actor.key === deed.target.key && one.target.key === deed.actor.key,
    );
    if (!other || deed.actor.key === deed.target.key) return [];
    return [
      {
        kind: 'polarity' as const,
        here: deed.words,
        there: other.words,
        weight: REVERSED,
        note: noteOf('rolesReversed'),
      },
    ];
  });
}

/** Simple deeds: a name, at most three words, a verb, at most two words, a name; passives are turned round. */
function deedsOf(reading: Reading): readonly Deed[] {
  const names = reading.names.filter(
    (name) =>
      name.kind !== 'group' &&
      name.kind !== 'place' &&
      !(name.modifies && name.kind === 'country' && !/s$/.test(name.text)),
  );
  const deeds: Deed[] = [];
  for (const clause of reading.clauses) {
    for (let at = clause.from; at < clause.to; at++) {
      const word = reading.words[at];
      const verb = reading.concepts[at]?.key ?? '';
      if (!word || verb === '' || !looksLikeVerb(word) || MUTUAL.has(verb) || strengthOf(word.fold) !== undefined)
        continue;
      const before = names.findLast(
        (name) => name.end <= word.start && at - wordAt(reading, name.end) <= 3 && name.start >= clause.start,
      );
      const after = names.find(
        (name) => name.start >= word.end && wordAt(reading, name.start) - at <= 3 && name.end <= clause.end,
      );
      if (!before || !after || before.modifies || after.modifies) continue;
      const passive = reading.words[at + 1]?.fold === 'by';
      const joining = !passive && /^(?:and|with|to|from|in|on|of|for|at)$/.test(reading.words[at + 1]?.fold ?? '');
      if (joining) continue;
      const words = { start: before.start, end: after.end, text: reading.text.slice(before.start, after.end) };
      deeds.push({ verb, actor: passive ? after : before, target: passive ? before : after, words });
    }
  }
  return deeds;
}
