/**
 * `npm run bench -- not-the-same [CORPUS.json]`: sentences that are not the claim, made from the corpus's own tellings. Every telling stands among its article's
 * others, the article's own tellings are taken out of the corpus, and one thing is changed in it: its people, its speaker, its figures, its days, or it is
 * denied. Another speaker or other people must not link; where one of two speakers stays, a changed figure, day or a denial may link only where
 * the difference is shown, counted where another article tells that day or figure or states what is denied: elsewhere nothing is there to differ from.
 */
import { BUNDLED_CORPUS, readCorpusFile } from '../cli/corpus-file.ts';
import type { Telling } from '../core/corpus/corpus.ts';
import type { DifferenceKind } from '../core/differences/difference.ts';
import type { NameFact } from '../core/facts/names.ts';
import { findTerms, type Term } from '../core/linking/terms.ts';
import { conceptOf } from '../core/text/synonyms.ts';
import { STOP_WORDS, splitWords } from '../core/text/words.ts';
import type { Figure } from './bench.ts';
import { createRestatedReader } from './restated/restated-tellings.ts';
import { COUNTRIES, PEOPLE, speakersOf, withOtherRelays, withPronoun, withStrangers } from './restated/speakers.ts';

type Change = {
  readonly name: string;
  /** Share of changed copies that may link, or link without a difference of the `shown` kind. */
  readonly most: number;
  readonly shown?: readonly DifferenceKind[];
  readonly change: (telling: Telling, own: readonly NameFact[]) => string;
  /** True when another article's telling says on the point what the unchanged one says, so that there is something to differ from. */
  readonly isToldToo?: (words: string, other: string) => boolean;
};

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const VERB_TO_DENY = /\b(?:is|are|was|were|has|have|had|will|would|must|should|could|can)\b(?! not)/;
/** Words of meaning after a negation, of which another telling must have one. */
const DENIED_WORDS = 3;
const NUMBER = /\b\d[\d,.]*\b/g;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const CHANGES: readonly Change[] = [
  { name: 'other people and countries', most: 0.05, change: ({ words }) => withOthers(words) },
  { name: 'another speaker', most: 0.25, change: ({ words }, own) => withStrangers(words, own) },
  {
    name: 'another one of two speakers',
    most: 0.25,
    shown: ['actors', 'attribution'],
    change: ({ words }, own) => (own.length > 1 ? withStrangers(words, own.slice(0, 1)) : ''),
  },
  {
    name: 'another day',
    most: 0.25,
    shown: ['time'],
    change: ({ words }) => withOtherDays(words),
    isToldToo: sharesDay,
  },
  {
    name: 'other figures',
    most: 0.12,
    shown: ['number'],
    change: ({ words }) => withOtherFigures(words),
    isToldToo: sharesFigure,
  },
  { name: 'denied', most: 0.07, shown: ['polarity'], change: ({ words }) => denied(words), isToldToo: statesDenied },
];

/** Changes after which a sentence still states the claim, with the share of those linked as told that must stay so. */
const STILL_THE_SAME: readonly (Omit<Change, 'most'> & { readonly least: number })[] = [
  { name: 'another relay', least: 0.9, change: ({ words }, own) => withOtherRelays(words, own) },
  { name: '“He” for the speaker', least: 0.8, change: ({ words }, own) => withPronoun(words, own) },
];

/** Runs the bench. */
export async function run([file = BUNDLED_CORPUS]: string[]): Promise<readonly Figure[]> {
  const corpus = readCorpusFile(file);
  const read = createRestatedReader(corpus);
  const speakers = new Map(corpus.claims.map((claim) => [claim.id, speakersOf(claim)]));
  const figures: Figure[] = [];
  const othersOf = (telling: Telling): readonly Telling[] =>
    corpus.tellings.filter(({ claim, article }) => claim === telling.claim && article !== telling.article);
  const judge = async ({ change, shown, isToldToo = () => true }: Pick<Change, 'change' | 'shown' | 'isToldToo'>) => {
    const all = await read((telling) => change(telling, speakers.get(telling.claim) ?? []));
    const linked = all.filter(({ kinds }) => kinds !== undefined);
    const comparable = linked.filter(({ telling }) =>
      othersOf(telling).some((other) => isToldToo(telling.words, other.words)),
    );
    return {
      all,
      changed: all.length,
      linked: linked.length,
      comparable: comparable.length,
      unshown: comparable.filter(({ kinds }) => shown?.some((kind) => kinds?.has(kind)) !== true).length,
    };
  };
  const asTold = await judge({ change: ({ words }) => words });
  const linkedAsTold = new Set(asTold.all.filter(({ kinds }) => kinds !== undefined).map(({ telling }) => telling));
  figures.push(figure('as told: linked', asTold.linked, asTold.changed, 1));
  for (const kind of CHANGES) {
    const { name, most, shown } = kind;
    const { changed, linked, comparable, unshown } = await judge(kind);
    figures.push(figure(`${name}: linked, of ${changed}`, linked, changed, shown === undefined ? most : 1));
    if (shown !== undefined)
      figures.push(
        figure(
          `${name}: no difference of kind ${shown.join(' or ')}, of ${comparable} linked`,
          unshown,
          comparable,
          most,
        ),
      );
  }
  for (const { name, least, change } of STILL_THE_SAME) {
    const { all } = await judge({
      change: (telling, own) => (linkedAsTold.has(telling) ? change(telling, own) : ''),
    });
    const linked = all.filter(({ kinds }) => kinds !== undefined).length;
    const share = linked / Math.max(1, all.length);
    figures.push({
      name: `${name}: linked, of ${all.length} linked as told`,
      measured: share.toFixed(3),
      target: `at least ${least}`,
      ok: share >= least,
    });
  }
  return figures;
}

/** Puts other people and countries in the place of all names; runs of names that stand side by side are one. */
function withOthers(text: string): string {
  const runs: { start: number; end: number; isCountry: boolean }[] = [];
  for (const { kind, key, start, end } of namesIn(text)) {
    const last = runs.at(-1);
    const isCountry = key.startsWith('@');
    if (last !== undefined && !isCountry && !last.isCountry && text.slice(last.end, start).trim() === '')
      last.end = end;
    else if (kind === 'name') runs.push({ start, end, isCountry });
  }
  return replaced(
    text,
    runs.flatMap(({ start, end, isCountry }, at) => {
      const others = isCountry ? COUNTRIES : PEOPLE;
      return [{ start, end, words: others[at % others.length] ?? '' }];
    }),
  );
}

/** Names, and a capitalised word that opens the text before a colon or a verb of speech: "Ushakov: …". */
function namesIn(text: string): Term[] {
  const [first] = findTerms(text);
  const names = findTerms(text).filter(({ kind }) => kind === 'name');
  const opens = first !== undefined && first.kind === 'word' && first.start === 0 && /^\S+(?::| said| told)/.test(text);
  return opens ? [{ ...first, kind: 'name' }, ...names] : names;
}

function withOtherDays(text: string): string {
  return replacedWords(text, /\b[A-Z][a-z]+day\b|\b[A-Z][a-z]+\b/g, (word) => {
    const list = DAYS.includes(word) ? DAYS : MONTHS.includes(word) ? MONTHS : [];
    return list.length === 0 ? word : (list[(list.indexOf(word) + 3) % list.length] ?? word);
  });
}

function withOtherFigures(text: string): string {
  return replacedWords(text, NUMBER, (word) => String(Math.round(Number(word.replaceAll(',', '')) * 3 + 7)));
}

/** The weekday or month of a text stands in another too. */
function sharesDay(text: string, other: string): boolean {
  return [...DAYS, ...MONTHS].some((name) => text.includes(name) && other.includes(name));
}

function sharesFigure(text: string, other: string): boolean {
  const figures: readonly string[] = other.match(NUMBER) ?? [];
  return (text.match(NUMBER) ?? []).some((figure) => figures.includes(figure));
}

/** What a denial of the text bears on first is stated in another. */
function statesDenied(text: string, other: string): boolean {
  const verb = VERB_TO_DENY.exec(text);
  const rest = splitWords(text.slice((verb?.index ?? 0) + (verb?.[0].length ?? 0)));
  const meaning = rest.filter(({ fold, capital }) => !capital && !STOP_WORDS.has(fold)).slice(0, DENIED_WORDS);
  const theirs = new Set(splitWords(other).map((word) => conceptOf(word.stem)));
  return meaning.some((word) => theirs.has(conceptOf(word.stem)));
}

/** Puts a "not" after the first verb that takes one; the empty text where there is none, or where something is denied already. */
function denied(text: string): string {
  if (/\b(?:not?|never|none|nothing|nor|neither|yet to|cannot|without|den(?:y|ied))\b|n['’]t\b/i.test(text)) return '';
  return replacedWords(text, VERB_TO_DENY, (verb) => `${verb} not`);
}

function replacedWords(text: string, pattern: RegExp, other: (word: string) => string): string {
  const changed = text.replace(pattern, other);
  return changed === text ? '' : changed;
}

function replaced(text: string, parts: readonly { start: number; end: number; words: string }[]): string {
  let rest = text;
  for (const { start, end, words } of [...parts].reverse()) rest = rest.slice(0, start) + words + rest.slice(end);
  return rest === text ? '' : rest;
}

function figure(name: string, part: number, whole: number, most: number): Figure {
  const share = part / Math.max(1, whole);
  return { name, measured: share.toFixed(3), target: `at most ${most}`, ok: share <= most };
}
