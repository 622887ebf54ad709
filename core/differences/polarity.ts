/** Differences of kind `polarity`: one side denies, negates, reverses or opposes what the other states. */
import { looksLikeVerb } from '../facts/clauses.ts';
import type { NameFact } from '../facts/names.ts';
import { areOpposite, type NegationFact, type OppositeFact } from '../facts/negation.ts';
import { strengthOf } from '../facts/reporting-verbs.ts';
import { spanOf, wordAt } from './align-readings.ts';
import type { Difference, Words } from './difference.ts';
import { clip, contrast, wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';

const NEGATED = 0.9;
const OPPOSED = 0.85;
const REVERSED = 0.85;
/** Words before a place in which a negation still reaches it. */
const NEGATION_REACH = 7;
/** Words that are shown of what is denied. */
const LONGEST_PLAIN = 5;
/** Verbs that are true of both sides at once. */
const MUTUAL = new Set('=call =meet =sign =agreement agre share hold join marri cooper work be have'.split(' '));

export function polarityDifferences(here: Reading, there: Reading): Difference[] {
  const negated = [
    ...here.negations.flatMap((negation) => contradiction(here, negation, there, 'here')),
    ...there.negations.flatMap((negation) => contradiction(there, negation, here, 'there')),
  ];
  if (negated.length > 0) return negated.slice(0, 1);
  const opposed = oppositions(here, there);
  return opposed.length > 0 ? opposed.slice(0, 1) : reversals(here, there).slice(0, 1);
}

/** A negation whose matter the other side states without one. */
function contradiction(
  negating: Reading,
  negation: NegationFact,
  other: Reading,
  side: 'here' | 'there',
): Difference[] {
  const [first, second] = negation.negates;
  if (first === undefined || negation.hidden) return [];
  const negatedHere = wordAt(negating, negation.start);
  for (const clause of other.clauses) {
    for (let at = clause.from; at < clause.to; at++) {
      if (other.concepts[at]?.key !== first) continue;
      const near = keysNear(other, at, 6);
      const around = keysNear(negating, wordAt(negating, negation.end), 8);
      const shared = [...near].filter((key) => key !== first && around.has(key)).length;
      const enough = second !== undefined && near.has(second) ? 2 : 3;
      if (shared < enough || isNegated(other, at) || statesAlsoPlainly(negating, first, negatedHere)) continue;
      const plain = spanOf(other, at, objectEnd(other, at, clause.to));
      const denied = wordsThrough(negating, negation, first);
      const sides = side === 'here' ? { here: denied, there: plain } : { here: plain, there: denied };
      return [{ kind: 'polarity', ...sides, weight: NEGATED, note: contrast(sides.here, sides.there) }];
    }
  }
  return [];
}

/** True when the negating side also states the matter without negation, later or far before: then it denies only one form of it. */
function statesAlsoPlainly(reading: Reading, key: string, negationAt: number): boolean {
  const places = reading.concepts.flatMap((concept, at) => (concept.key === key ? [at] : []));
  const negatedAt = places.find((at) => at >= negationAt) ?? negationAt;
  return places.some((at) => {
    if (at < negationAt) return negationAt - at > NEGATION_REACH + 3 && !isNegated(reading, at);
    return at > negatedAt && !negatedBetween(reading, negatedAt, at);
  });
}

function negatedBetween(reading: Reading, from: number, to: number): boolean {
  return reading.negations.some((negation) => {
    const at = wordAt(reading, negation.start);
    return !negation.hidden && at > from && at < to;
  });
}

function isNegated(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  if (!word) return false;
  return reading.negations.some((negation) => {
    if (negation.negates.includes(reading.concepts[at]?.key ?? '')) return true;
    const from = wordAt(reading, negation.start);
    return !negation.hidden && ((from <= at && at - from <= NEGATION_REACH) || (from > at && from - at <= 4));
  });
}

/** The end of a verb and the next word of meaning: "struck the lighthouse". */
function objectEnd(reading: Reading, at: number, limit: number): number {
  for (let next = at + 1; next < Math.min(limit, at + LONGEST_PLAIN); next++)
    if (reading.concepts[next]?.key !== '') return next + 1;
  return Math.min(at + 2, limit);
}

function wordsThrough(reading: Reading, negation: NegationFact, key: string): Words {
  const from = wordAt(reading, negation.start);
  for (let at = from; at < Math.min(from + 9, reading.words.length); at++)
    if (reading.concepts[at]?.key === key) return spanOf(reading, from, at + 1);
  return wordsOf(negation);
}

function keysNear(reading: Reading, at: number, reach: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let near = Math.max(0, at - reach); near < Math.min(reading.concepts.length, at + reach + 1); near++) {
    const key = reading.concepts[near]?.key ?? '';
    if (key !== '') keys.add(key);
  }
  return keys;
}

function oppositions(here: Reading, there: Reading): Difference[] {
  const folds = (reading: Reading): ReadonlySet<string> => new Set(reading.words.map((word) => word.fold));
  const [hereFolds, thereFolds] = [folds(here), folds(there)];
  const pairs = pairFacts(here.opposites, there.opposites, (a, b) => {
    if (a.pair !== b.pair || a.side === b.side || !areOpposite(fold(a), fold(b))) return 0;
    if (thereFolds.has(fold(a)) || hereFolds.has(fold(b)) || negatedFact(here, a) !== negatedFact(there, b)) return 0;
    if (here.opposites.some((other) => other.pair === a.pair && other.side === b.side)) return 0;
    if (there.opposites.some((other) => other.pair === a.pair && other.side === a.side)) return 0;
    const shared = a.context.filter((key) => b.context.includes(key)).length;
    return shared >= 2 ? shared : 0;
  });
  return pairs.map(([a, b]) => ({
    kind: 'polarity',
    here: wordsOf(a),
    there: wordsOf(b),
    weight: OPPOSED,
    note: contrast(a, b),
  }));
}

function fold(fact: OppositeFact): string {
  return fact.text.toLowerCase();
}

function negatedFact(reading: Reading, fact: OppositeFact): boolean {
  const at = wordAt(reading, fact.start);
  return reading.negations.some((negation) => {
    const distance = at - wordAt(reading, negation.start);
    return !negation.hidden && distance > 0 && distance <= NEGATION_REACH;
  });
}

type Deed = { readonly verb: string; readonly actor: NameFact; readonly target: NameFact; readonly words: Words };

/** The same verb with actor and target exchanged. */
function reversals(here: Reading, there: Reading): Difference[] {
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
        note: `says “${clip(other.words.text)}”; here the roles are reversed`,
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
