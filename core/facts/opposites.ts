/** Words that come in opposite pairs. */
import type { Words } from '../differences/difference.ts';
import { stem } from '../text/stem.ts';
import { conceptOf } from '../text/synonyms.ts';
import { STOP_WORDS, type Word } from '../text/words.ts';

/** A word of a pair of opposites; `pair` names the pair, `side` which of the two it is. */
export type OppositeFact = Words & { readonly pair: string; readonly side: 0 | 1; readonly context: readonly string[] };

/** Opposites as folded words, `one side / other side`; forms of a verb are listed where the stem does not join them. */
export const OPPOSITE_PAIRS = `
accept accepted / reject rejected refuse refused rebuff rebuffed decline declined
approve approved / reject rejected veto vetoed block blocked
confirm confirmed / deny denied
support supported back backed favour favor endorse endorsed / oppose opposed
rise rose risen increase increased climb climbed jumped gained grew grow surged soared / fall fell fallen drop dropped decrease decreased decline declined slipped plunged shrank
win won / lose lost
begin began begun start started / end ended stop stopped
open opened reopen / close closed shut
allow allowed permit permitted / ban banned forbid forbade prohibit prohibited block blocked bar barred
raise raised hike hiked / cut lower lowered reduce reduced
buy bought / sell sold
join joined / leave left quit
arrive arrived / depart departed
arrest arrested detain detained / release released free freed
strengthen strengthened deepen deepened improve improved / weaken weakened strain strained worsen worsened
preserve preserved maintained / strain strained break broke
include included / exclude excluded
guilty / innocent acquitted
succeed succeeded / fail failed
deploy deployed / withdraw withdrew withdrawn evacuate evacuated
remain remained stay stayed continue continued continuing / evacuate evacuated leave left withdrew
hire hired / fire fired sacked dismissed
attack attacked / defend defended
praise praised welcome welcomed / condemn condemned criticise criticised criticize criticized denounce denounced
agree agreed / disagree disagreed refuse refused
lift lifted / impose imposed
extend extended / shorten shortened
legal lawful / illegal unlawful
safe / dangerous unsafe
possible / impossible
likely / unlikely
alive / dead
higher / lower
more / fewer less
before / after
public / secret
major / minor
largest biggest / smallest
best / worst
profit profits / loss losses
first / last
up / down
above / below
inside / outside
including / excluding
highest / lowest
good / bad
victory / defeat
optimistic / pessimistic
male / female
`;

/** Opposites that only comparisons use, beside those that matching uses too. */
const FURTHER_PAIRS = `
killed died dead killing / rescued saved survived
gain gained gains / loss lost losses lose
rise rose increase increased jumped climbed gained / lost slid
positive / negative
north northern / south southern
east eastern / west western
man men boy boys / woman women girl girls
night evening / day morning
true / false
friend ally allies friends / enemy enemies foe foes
early / late
easier / harder
stronger / weaker
ahead / behind
hope hopes hopeful / fear fears fearful
love loved / hate hated
remember remembered / forget forgot forgotten
appear appeared / disappear disappeared vanish vanished
enter entered / leave left exit exited
advance advanced / retreat retreated
hold held keep kept / release released free freed
trust trusted / distrust mistrust
encourage encouraged / discourage discouraged
add added / remove removed
pass passed / fail failed
expand expanded / shrink shrank contract contracted
accelerate accelerated / slow slowed
legalise legalised legalize legalized / ban banned outlaw outlawed
convict convicted / acquit acquitted clear cleared
ease eased calm calmed / escalate escalated worsen worsened
`;

type Side = { readonly pair: string; readonly side: 0 | 1 };
const opposites = new Map<string, Side[]>();
/** Verbs of the pairs by their stem, for the forms that the lists leave out (shuts, closing). */
const inflected = new Map<string, Side[]>();
for (const [index, line] of `${OPPOSITE_PAIRS.trim()}\n${FURTHER_PAIRS.trim()}`.split('\n').entries()) {
  for (const [side, words] of line.split(' / ').entries()) {
    for (const word of words.split(' ')) {
      const entry: Side = { pair: String(index), side: side === 0 ? 0 : 1 };
      addSide(opposites, word, entry);
      if (line.includes('ed ')) addSide(inflected, stem(word), entry);
    }
  }
}

function addSide(map: Map<string, Side[]>, word: string, entry: Side): void {
  const known = map.get(word) ?? [];
  if (!known.some((other) => other.pair === entry.pair)) map.set(word, [...known, entry]);
}

function sidesOf(word: Word): readonly Side[] {
  if (word.fold === 'leaving') return [];
  return opposites.get(word.fold) ?? (/(?:s|ing|ed)$/.test(word.fold) ? inflected.get(word.stem) : undefined) ?? [];
}

/** Every word of a text that has a listed opposite; a word of two pairs is found once for each. */
export function findOpposites(words: readonly Word[]): readonly OppositeFact[] {
  const found: OppositeFact[] = [];
  for (const [at, word] of words.entries()) {
    for (const { pair, side } of sidesOf(word)) {
      const context = [...contentBefore(words, at, 3), ...contentAfter(words, at + 1, 4)];
      found.push({ text: word.text, start: word.start, end: word.end, pair, side, context });
    }
  }
  return found;
}

function contentAfter(words: readonly Word[], from: number, count: number): string[] {
  const content: string[] = [];
  for (let at = from; at < Math.min(words.length, from + count * 2) && content.length < count; at++) {
    const word = words[at];
    if (word && !STOP_WORDS.has(word.fold)) content.push(conceptOf(word.stem));
  }
  return content;
}

function contentBefore(words: readonly Word[], to: number, count: number): string[] {
  const content: string[] = [];
  for (let at = to - 1; at >= Math.max(0, to - count * 2) && content.length < count; at--) {
    const word = words[at];
    if (word && !STOP_WORDS.has(word.fold)) content.push(conceptOf(word.stem));
  }
  return content;
}
