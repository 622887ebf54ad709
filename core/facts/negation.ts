/** What a text denies: negations with what they negate. */
import type { Words } from '../differences/difference.ts';
import { stem } from '../text/stem.ts';
import { conceptOf } from '../text/synonyms.ts';
import type { Word } from '../text/words.ts';
import type { Concept } from './concepts.ts';
import { UNIT_WORDS } from './number-words.ts';

/** A negation; `negates` are the concepts of the next content words, nearest first; `hidden` tells a word that only implies it. */
export type NegationFact = Words & { readonly negates: readonly string[]; readonly hidden: boolean };

/** Folded words that negate what follows them. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `not no never cannot none nobody nothing neither nor without deny denies denied denying refuse refuses refused refusing fail fails failed
  failing refute refutes refuted refuting rule rules ruled refrain refrained dont doesnt didnt wont wouldnt couldnt shouldnt cant isnt arent wasnt
  werent hasnt havent hadnt mustnt nt`.split(/\s+/),
);
/** Words that carry a negation inside them: they answer one on the other side, but contradict nothing by themselves. */
const HIDDEN_NEGATIONS = new Set(
  `impossible avoid avoided avoiding prevent prevented prevents stop stopped halt halted lack lacks lacked oppose opposes opposed failure
  refusal decline declined declines declining unknown unless remove removed reject rejected rejects dismiss dismissed block blocked denial
  opposition broke broken sever severed suspend suspended scrap scrapped cancel cancelled canceled expired nor away skip skipped miss missed missing boycott boycotted shun shunned empty unlikely barely hardly scarcely absent absence`.split(
    /\s+/,
  ),
);
/** What is denied when a report is: the words for it, and for calling it untrue. */
const REPORTS = /^(?:claims?|reports?|allegations?|accusations?|suggestions?|rumours?|rumors?|charges?|media|press)$/;
const UNTRUE = /^(?:false|untrue|baseless|unfounded|groundless|wrong|incorrect|fabricated|fake|nonsense|lies?)$/;
const DENIED_REACH = 12;
/** Words behind which a negation no longer reaches. */
const STOPS = /^(?:but|why|whether|how|what|who)$/;
/** Words after "than" that say who or what is compared. */
const COMPARED_REACH = 4;
/** Words between a negation and the verb it bears on: not expected to meet. */
const DETERMINER = /^(?:the|a|an|his|her|its|their|our|here|home|land|shore)$/;
const LIGHT =
  /^(?:expected|planned|planning|likely|able|going|allowed|willing|ready|due|set|supposed|scheduled|want|wants|wanted|help|serve|need|needs|agreed)$/;
/** Concepts after a negation that it is taken to bear on. */
const MOST_NEGATED = 4;
/** Words that begin with the prefix un-. */
const UN_WORD = /^un(?!der|i[fotqv]|til|cle)([a-z]{4,})$/;
/** "as baseless media reports that it had" */
const LONGEST_REPORT_WORDS = 6;
/** Words after which "no" or "not" negates nothing that could be contradicted. */
const IDLE_AFTER = new Set(
  'only just until merely least longer doubt matter fewer less more wonder surprisingly unexpectedly but since'.split(
    ' ',
  ),
);

/** Every negation of a text in order, given its words and what they stand for. */
export function findNegations(
  text: string,
  words: readonly Word[],
  concepts: readonly Concept[],
): readonly NegationFact[] {
  const found: NegationFact[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const implied =
      HIDDEN_NEGATIONS.has(word.fold) || isRefusal(words, at) || (word.fold !== 'unable' && UN_WORD.test(word.fold));
    const hidden = implied && phraseAt(words, at) === 0 && !deniesReport(words, at);
    if (text[word.end] === '-' && /^not?$/.test(word.fold)) continue;
    if (isCompared(words, at) || isKindOfVote(words, at)) continue;
    const span = implied && phraseAt(words, at) === 0 ? 1 : negationAt(text, words, at);
    if (span === 0) continue;
    const last = words[at + span - 1] ?? word;
    found.push({
      text: text.slice(word.start, last.end),
      start: word.start,
      end: last.end,
      negates: [...ownConcept(word), ...negatedBy(words, concepts, at + span, isDenial(word))],
      hidden,
    });
    at += span - 1;
  }
  return found;
}

/** "He refused, fearing": what was refused stands elsewhere. */
function isRefusal(words: readonly Word[], at: number): boolean {
  return /^(?:refused|refuses|refusing)$/.test(words[at]?.fold ?? '') && words[at + 1]?.fold !== 'to';
}

/** "than those who never smoked": who is compared, not what is stated. */
function isCompared(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - COMPARED_REACH), at).some(({ fold }) => fold === 'than');
}

/** "three no votes", "a vote of no confidence" */
function isKindOfVote(words: readonly Word[], at: number): boolean {
  const [previous, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.fold === 'no' && previous?.fold === 'of') return true;
  if (word?.fold !== 'no' || !previous || !/^votes?$/.test(next?.fold ?? '')) return false;
  return /^\d/.test(previous.fold) || UNIT_WORDS.has(previous.fold);
}

/** How many words the negation at `at` takes, 0 when there is none. */
function negationAt(text: string, words: readonly Word[], at: number): number {
  const fold = words[at]?.fold ?? '';
  const next = words[at + 1]?.fold ?? '';
  if (fold === 'neither' && next.startsWith('confirm')) return 0;
  if (/^den/.test(fold) && /^(?:nor|or)$/.test(words[at - 1]?.fold ?? '')) return 0;
  if (/^(?:has|have|had|is|are)$/.test(fold) && next === 'yet' && words[at + 2]?.fold === 'to') return 3;
  if (fold === 'rule' || fold === 'rules' || fold === 'ruled') return next === 'out' ? 2 : 0;
  const phrase = phraseAt(words, at);
  if (phrase > 0) return phrase;
  if (/^(?:fail|refus)/.test(fold) && next !== 'to') return 0;
  if (/^no\.?$/.test(fold) && /^\d/.test(next)) return 0;
  if (fold === 'no' && next === 'one') return 2;
  if (fold === 'without' && stem(next) === 'doubt') return 0;
  if (!NEGATIONS.has(fold) || IDLE_AFTER.has(next)) return 0;
  if (next === 'all' && isClosed(text, words[at + 1])) return 0;
  return 1;
}

/** "That was not all." */
function isClosed(text: string, word: Word | undefined): boolean {
  return word !== undefined && /^[.,:;]/.test(text.slice(word.end, word.end + 1));
}

/** Negations of several words: unable to, far from (but not far from a place), by no means, stopped short of. */
function phraseAt(words: readonly Word[], at: number): number {
  const [fold, next, third] = [words[at]?.fold, words[at + 1]?.fold, words[at + 2]];
  if ((fold === 'unable' && next === 'to') || (fold === 'incapable' && next === 'of')) return 2;
  if (fold === 'far' && next === 'from')
    return third !== undefined && !third.capital && !DETERMINER.test(third.fold) ? 2 : 0;
  if (fold === 'by' && next === 'no' && third?.fold === 'means') return 3;
  if (fold === 'anything' && next === 'but') return 2;
  return /^stop/.test(fold ?? '') && next === 'short' && third?.fold === 'of' ? 3 : 0;
}

/** Verbs that turn a statement down. */
function isDenial(word: Word): boolean {
  return /^(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)$/.test(word.fold);
}

/** "rejected claims that", "dismissed as false": then a report is denied, where "rejected the offer" denies nothing stated. */
function deniesReport(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !/^(?:reject|dismiss)/.test(word.fold)) return false;
  const ahead = words.slice(at + 1, at + 1 + DENIED_REACH);
  const report = ahead.findIndex((one) => REPORTS.test(one.fold));
  const opens = report >= 0 && report <= 3 && /^(?:that|of)$/.test(ahead[report + 1]?.fold ?? '');
  return opens || ahead.some((one, index) => UNTRUE.test(one.fold) && ahead[index - 1]?.fold === 'as');
}

/** What a word with a negating prefix denies: "unhurt" denies what "hurt" states. */
function ownConcept(word: Word): string[] {
  const plain = UN_WORD.exec(word.fold)?.[1];
  return plain === undefined ? [] : [conceptOf(stem(plain))];
}

/** The concepts of the next words of meaning; with `pastReport` without the words for the report itself ("false claims that"). */
function negatedBy(words: readonly Word[], concepts: readonly Concept[], from: number, pastReport: boolean): string[] {
  const content: string[] = [];
  const reach = MOST_NEGATED * 2 + (pastReport ? LONGEST_REPORT_WORDS : 0);
  for (let at = from; at < Math.min(words.length, from + reach) && content.length < MOST_NEGATED; at++) {
    const fold = words[at]?.fold ?? '';
    const key = concepts[at]?.key ?? '';
    if (STOPS.test(fold) && content.length > 0) break;
    if (LIGHT.test(fold) && words[at + 1]?.fold === 'to') continue;
    if (key !== '' && !(pastReport && (REPORTS.test(fold) || UNTRUE.test(fold)))) content.push(key);
  }
  return content;
}
