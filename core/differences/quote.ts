/** Differences of kind `quote`: quoted words that differ, are cut short, or are given in other words without marks. */

import type { ModalFact } from '../facts/modals.ts';
import { UNIT_WORDS } from '../facts/number-words.ts';
import { sameNamePart } from '../facts/same-name.ts';
import type { Quotation } from '../text/quotations.ts';
import { diffWords, type WordChange } from '../text/word-diff.ts';
import { STOP_WORDS, type Word } from '../text/words.ts';
import { spanOf, wordAt } from './align-readings.ts';
import type { Difference, Words } from './difference.ts';
import { sameModal } from './modality.ts';
import { noteOf, wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';
import { isRunOf, withoutInsertions } from './word-runs.ts';

const OTHER_WORDS = 0.5;
const OTHER_FORM = 0.25;
const CUT_SHORT = 0.3;
const PARAPHRASED = 0.3;
/** Two quotations are one when they share this part of the content of the shorter. */
const SAME_QUOTATION = 0.5;
/** Without marks, this part of a quotation's content must be found here for the words to be its paraphrase. */
const SAME_MATTER = 0.4;
/** Verbs whose form changes in reported speech. */
const SHIFTED = /^(?:will|would|can|could|may|might|do|did|does)$/;
/** Verbs that speech contracts with the word before them. */
const AUXILIARY = /^(?:is|am|are|has|have|had|will|would|not)$/;
const ELISION = /\.\s?\.\s?\.|…|[[\]()]/;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

type Quoted = Words & { readonly from: number; readonly to: number };

export function quoteDifferences(here: Reading, there: Reading): Difference[] {
  const heres = quotedOf(here);
  const theres = quotedOf(there);
  const pairs = pairFacts(heres, theres, (a, b) => overlapOf(here, a, there, b));
  const differences = pairs.flatMap(([a, b]) => insideDifference(here, a, there, b));
  const paired = new Set(pairs.map(([, b]) => b));
  for (const quoted of theres) if (!paired.has(quoted)) differences.push(...paraphrase(here, there, quoted));
  return differences;
}

/** Quotations with the words they hold; those of one word and those nested in another are left out. */
function quotedOf(reading: Reading): readonly Quoted[] {
  const outer: Quotation[] = [];
  for (const quotation of reading.quotations) if (quotation.start >= (outer.at(-1)?.end ?? 0)) outer.push(quotation);
  return outer
    .map((quotation) => ({
      ...wordsOf(quotation),
      from: wordAt(reading, quotation.start),
      to: wordAt(reading, quotation.end),
    }))
    .filter((quoted) => quoted.to - quoted.from >= 2);
}

function overlapOf(here: Reading, a: Quoted, there: Reading, b: Quoted): number {
  const hereStems = contentStems(here, a.from, a.to);
  const thereStems = contentStems(there, b.from, b.to);
  const shared = [...hereStems].filter((key) => thereStems.has(key)).length;
  const shorter = Math.min(hereStems.size, thereStems.size);
  return shorter > 0 && shared / shorter >= SAME_QUOTATION && (shared >= 2 || shorter <= 2)
    ? shared / shorter + shared / 100
    : 0;
}

function insideDifference(here: Reading, a: Quoted, there: Reading, b: Quoted): Difference[] {
  const hereWords = here.words.slice(a.from, a.to);
  const thereWords = there.words.slice(b.from, b.to);
  if (isRunOf(thereWords, hereWords) || isRunOf(thereWords, withoutInsertions(here))) return [];
  const changes = diffWords(hereWords, thereWords);
  const inner = changes.filter(
    (change, index) =>
      !isEdge(change, index, changes.length, hereWords, thereWords) &&
      !isOtherSpelling(change.here, change.there) &&
      !isContracted(change, hereWords, thereWords),
  );
  if (inner.length > 0 && (isOneDate(inner) || isOneDate(changes.slice(1)) || isElided(a, b, inner))) return [];
  if (inner.length === 0) {
    if (!isRunOf(hereWords, thereWords) || !cutsMeaning(here, there, b)) return [];
    return [
      { kind: 'quote', here: wordsOf(a), there: wordsOf(b), weight: CUT_SHORT, note: noteOf('quotesMore', b.text) },
    ];
  }
  if (inner.every((change) => changesModal(here, change.here, there, change.there))) return [];
  const lost = inner.filter((change) => !sameStems(change.here, change.there));
  const onlyForm = lost.length === 0;
  const cut = spanAround(
    here,
    a,
    inner.map((change) => change.here),
  );
  const theirs = spanAround(
    there,
    b,
    inner.map((change) => change.there),
  );
  const [shownHere, shownThere] = cut.text === '' || theirs.text === '' ? [wordsOf(a), wordsOf(b)] : [cut, theirs];
  return [
    {
      kind: 'quote',
      here: shownHere,
      there: shownThere,
      weight: onlyForm ? OTHER_FORM : OTHER_WORDS,
    },
  ];
}

/** "island-wide" and "islandwide", "Qaeda" and "Qaida": the same words, written otherwise. */
function isOtherSpelling(here: readonly Word[], there: readonly Word[]): boolean {
  const letters = (words: readonly Word[]): string =>
    contracted(words.map(({ text }) => text.toLowerCase()).join(' ')).replace(/[^\p{L}\p{N}]/gu, '');
  if (letters(here) !== '' && letters(here) === letters(there)) return true;
  if (here.length + there.length === 1 && (here[0] ?? there[0])?.fold === 'that') return true;
  const [one, other] = [here[0], there[0]];
  if (here.length === 1 && there.length === 1 && one && other && figureOf(one) === figureOf(other)) return true;
  if (here.length !== 1 || there.length !== 1 || !one?.capital || !other?.capital) return false;
  return sameNamePart(one.fold, other.fold);
}

/** The figure that a word or digits stand for; the word itself where it stands for none. */
function figureOf({ fold }: Word): string {
  return String(UNIT_WORDS.get(fold) ?? fold);
}

/** "it's" on one side where the other prints "it is": the folded word has lost its contraction. */
function isContracted(change: WordChange, here: readonly Word[], there: readonly Word[]): boolean {
  const [added, long, short] = change.here.length > 0 ? [change.here, here, there] : [change.there, there, here];
  const [word] = added;
  if (change.here.length + change.there.length !== 1 || !word || !AUXILIARY.test(word.fold)) return false;
  const before = long[long.indexOf(word) - 1];
  return (
    before !== undefined && short.some((one) => one.fold === before.fold && /['’](?:s|m|re|ve|ll|d|t)$/.test(one.text))
  );
}

/** "it is", "we have", "does not" as they are spoken. */
function contracted(text: string): string {
  return text
    .replace(/ (?:is|has)\b/g, 's')
    .replace(/ am\b/g, 'm')
    .replace(/ are\b/g, 're')
    .replace(/ have\b/g, 've')
    .replace(/ will\b/g, 'll')
    .replace(/ not\b/g, 'nt');
}

/** "11 September" and "Sept. 11th": all that differs is how one date is written. */
function isOneDate(changes: readonly WordChange[]): boolean {
  const parts = (words: readonly Word[]): string =>
    words
      .map(({ fold }) => (MONTH.test(fold) ? fold.slice(0, 3) : fold.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1')))
      .filter((fold) => fold !== 'the' && fold !== 'of')
      .toSorted()
      .join(' ');
  const here = parts(changes.flatMap((change) => change.here));
  return here !== '' && here === parts(changes.flatMap((change) => change.there)) && /\d|^[a-z]{3}$/.test(here);
}

/** Words are only missing, and one side shows by dots or brackets that it left some out. */
function isElided(a: Words, b: Words, changes: readonly WordChange[]): boolean {
  const isMarked = ELISION.test(a.text) || ELISION.test(b.text);
  return isMarked && changes.every(({ here, there }) => Math.min(here.length, there.length) <= 1);
}

/** "should be" for "must be": a point of modality, which is told once. */
function changesModal(here: Reading, ours: readonly Word[], there: Reading, theirs: readonly Word[]): boolean {
  const [a, b] = [modalOf(here, ours), modalOf(there, theirs)];
  return a !== undefined && b !== undefined && !sameModal(a, b);
}

/** The modal that a run of words consists of. */
function modalOf(reading: Reading, words: readonly Word[]): ModalFact | undefined {
  const [first, last] = [words[0], words.at(-1)];
  return reading.modals.find((modal) => modal.start === first?.start && modal.end === last?.end);
}

/** A change at the very start or end of both quotations where one side has no words is only a shorter cut. */
function isEdge(
  change: { here: readonly Word[]; there: readonly Word[] },
  index: number,
  count: number,
  here: readonly Word[],
  there: readonly Word[],
): boolean {
  if (change.here.length > 0 && change.there.length > 0) return false;
  if (index !== 0 && index !== count - 1) return false;
  const words = change.here.length > 0 ? change.here : change.there;
  const whole = change.here.length > 0 ? here : there;
  return words[0] === whole[0] || words.at(-1) === whole.at(-1);
}

/** True when a quotation holds words of meaning that the other side nowhere states, within the marks or outside them. */
function cutsMeaning(here: Reading, there: Reading, b: Quoted): boolean {
  const stated = here.keys;
  return there.concepts.slice(b.from, b.to).some((concept) => concept.key !== '' && !stated.has(concept.key));
}

function paraphrase(here: Reading, there: Reading, quoted: Quoted): Difference[] {
  const words = there.words.slice(quoted.from, quoted.to);
  const keys = new Set(
    there.concepts
      .slice(quoted.from, quoted.to)
      .filter((concept) => concept.key !== '' && concept.weight === 1)
      .map((concept) => concept.key),
  );
  if (keys.size === 0 || isRunOf(words, here.words) || isRunOf(words, withoutInsertions(here))) return [];
  const matches: number[] = [];
  const seen = new Set<string>();
  for (const clause of here.clauses) {
    for (let at = clause.from; at < clause.to; at++) {
      const key = here.concepts[at]?.key ?? '';
      if (!keys.has(key)) continue;
      matches.push(at);
      seen.add(key);
    }
  }
  const first = matches[0];
  const last = matches.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    seen.size / keys.size < SAME_MATTER ||
    (seen.size < 2 && keys.size > 2)
  )
    return [];
  if (last === first && here.words[first]?.capital === true) return [];
  if (last - first > (quoted.to - quoted.from) * 2 + 6) return [];
  if (isIndirect(here.words, words) || lettersOf(here.text).includes(lettersOf(quoted.text))) return [];
  const found = spanOf(here, first, last + 1);
  const verbatim = isRunOf(here.words.slice(first, last + 1), words);
  return [
    {
      kind: 'quote',
      here: found,
      there: wordsOf(quoted),
      weight: PARAPHRASED,
      note: noteOf(verbatim ? 'withoutMarksHere' : 'inOtherWordsHere', quoted.text),
    },
  ];
}

/** Only the letters and digits of a text: what is the same in them is printed word for word. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** "that she would not run" for “I will not run”: the same words in reported speech. */
function isIndirect(here: readonly Word[], quoted: readonly Word[]): boolean {
  const kept = (words: readonly Word[]): string =>
    ` ${words
      .filter(({ fold }) => !STOP_WORDS.has(fold) && !SHIFTED.test(fold))
      .map((word) => word.stem)
      .join(' ')} `;
  return kept(here).includes(kept(quoted));
}

function sameStems(here: readonly Word[], there: readonly Word[]): boolean {
  const content = (words: readonly Word[]): string =>
    words
      .filter((word) => !STOP_WORDS.has(word.fold))
      .map((word) => word.stem)
      .join(' ');
  return content(here) === content(there);
}

function contentStems(reading: Reading, from: number, to: number): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of reading.words.slice(from, to)) if (!STOP_WORDS.has(word.fold)) stems.add(word.stem);
  return stems;
}

/** The changed words with one word of the quotation on each side, so that a reader finds the place. */
function spanAround(reading: Reading, quoted: Quoted, changed: readonly (readonly Word[])[]): Words {
  const words = changed.flat();
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return wordsOf(quoted);
  const from = Math.max(quoted.from, wordAt(reading, first.start) - 1);
  const to = Math.min(quoted.to, wordAt(reading, last.start) + 2);
  return spanOf(reading, from, to);
}
