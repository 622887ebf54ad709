/**
 * `npm run bench -- not-the-same [CORPUS.json]`: sentences that are not the claim, made from the corpus's own tellings. Every telling stands among its article's
 * others, the article's own tellings are taken out of the corpus, and one thing is changed in it: its people, its speaker, its figures, its days, or it is
 * denied. Another speaker or other people must not link; a changed figure, day or a denial may link only where the difference is shown.
 */
import { BUNDLED_CORPUS, readCorpusFile } from '../cli/corpus-file.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { DifferenceKind } from '../core/differences/difference.ts';
import { findTerms, type Term } from '../core/linking/terms.ts';
import { type OpenCorpus, openCorpus } from '../core/open-corpus.ts';
import type { Figure } from './bench.ts';

type Change = {
  readonly name: string;
  /** Share of changed copies that may link, or link without a difference of the `shown` kind. */
  readonly most: number;
  readonly shown?: DifferenceKind;
  readonly change: (text: string) => string;
};

const PEOPLE = ['Orlan Tesk', 'Mirra Voland', 'Dasko Brell', 'Hanne Ruud', 'Pavo Lint', 'Sorin Achterberg'];
const COUNTRIES = ['Kenya', 'Peru', 'Ghana', 'Chile', 'Nepal', 'Malta'];
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Sentences of the article that stand before and after the changed one. */
const NEIGHBOURS = 3;

const CHANGES: readonly Change[] = [
  { name: 'other people and countries', most: 0.05, change: (text) => withNames(text, () => true) },
  { name: 'another speaker', most: 0.25, change: (text) => withNames(text, (at) => at === 0) },
  { name: 'another day', most: 0.25, shown: 'time', change: withOtherDays },
  { name: 'other figures', most: 0.12, shown: 'number', change: withOtherFigures },
  { name: 'denied', most: 0.07, shown: 'polarity', change: denied },
];

/** Runs the bench. */
export async function run([file = BUNDLED_CORPUS]: string[]): Promise<readonly Figure[]> {
  const corpus = readCorpusFile(file);
  const opened = new Map(corpus.articles.map(({ id }) => [id, openWithout(corpus, id)]));
  const figures: Figure[] = [];
  const judge = async (change: (text: string) => string, shown?: DifferenceKind) => {
    const counts = { changed: 0, linked: 0, unshown: 0 };
    for (const [at, telling] of corpus.tellings.entries()) {
      const reader = opened.get(telling.article);
      const words = change(telling.words);
      if (reader === undefined || words === '') continue;
      counts.changed += 1;
      const found = await findLink(reader, corpus, at, words);
      if (found === undefined) continue;
      counts.linked += 1;
      if (shown === undefined || !found.has(shown)) counts.unshown += 1;
    }
    return counts;
  };
  const asTold = await judge((text) => text);
  figures.push(figure('as told: linked', asTold.linked, asTold.changed, 1));
  for (const { name, most, shown, change } of CHANGES) {
    const { changed, linked, unshown } = await judge(change, shown);
    figures.push(figure(`${name}: linked, of ${changed}`, linked, changed, shown === undefined ? most : 1));
    if (shown !== undefined)
      figures.push(figure(`${name}: linked without a difference of kind ${shown}`, unshown, changed, most));
  }
  return figures;
}

function openWithout(corpus: Corpus, article: string): OpenCorpus {
  return openCorpus({ ...corpus, tellings: corpus.tellings.filter((telling) => telling.article !== article) });
}

/** The kinds of difference that stand beside the telling's sentence when it is linked to its claim. */
async function findLink(reader: OpenCorpus, { articles, tellings }: Corpus, at: number, words: string) {
  const telling = tellings[at];
  const near = tellings
    .map(({ article }, place) => ({ article, place }))
    .filter(({ article, place }) => article === telling?.article && Math.abs(place - at) <= NEIGHBOURS);
  const sentences = near.map(({ place }, block) => ({
    text: place === at ? words : (tellings[place]?.words ?? ''),
    block,
    heading: false,
  }));
  const changed = near.findIndex(({ place }) => place === at);
  const published = articles.find(({ id }) => id === telling?.article)?.published ?? '';
  const facts = { url: '', canonicalUrl: '', title: '', outlet: '', published, language: 'en' };
  const { links } = await reader.comparePage({ facts, sentences }, { keepUnshared: true });
  const link = links.find(({ sentence, claim }) => sentence === changed && claim === telling?.claim);
  return link && new Set(link.tellings.flatMap(({ differences }) => differences.map(({ kind }) => kind)));
}

/** Runs of names that stand side by side are one; `isChanged` says of each, counted from 0, whether another takes its place. */
function withNames(text: string, isChanged: (at: number) => boolean): string {
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
      return isChanged(at) ? [{ start, end, words: others[at % others.length] ?? '' }] : [];
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
  return replacedWords(text, /\b\d[\d,.]*\b/g, (word) => String(Math.round(Number(word.replaceAll(',', '')) * 3 + 7)));
}

/** Puts a "not" after the first verb that takes one; the empty text where there is none. */
function denied(text: string): string {
  return replacedWords(
    text,
    /\b(?:is|are|was|were|has|have|had|will|would|must|should|could|can)\b(?! not)/,
    (verb) => `${verb} not`,
  );
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
