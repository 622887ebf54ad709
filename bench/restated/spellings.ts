/** Ways to spell the same: each restates a text so that a reader sees no other statement in it, and gives the empty text where it changes nothing. */
import { findNames, type NameFact } from '../../core/facts/names.ts';
import { splitWords } from '../../core/text/words.ts';

/** One way to spell otherwise. */
export type Spelling = { readonly name: string; readonly restate: (text: string) => string };

const TRANSLITERATIONS: readonly (readonly [RegExp, string])[] = [
  [/ri$/, 'ry'],
  [/ei$/, 'ey'],
  [/ov$/, 'off'],
  [/ova$/, 'owa'],
  [/kian$/, 'kiyan'],
  [/kh/, 'h'],
  [/ou/, 'u'],
];
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/\b(\p{L}{3,})is(e|ed|es|ing|ation|ations)\b/gu, '$1iz$2'],
  [/\b(fav|behavi|hon|lab|neighb|harb)our/g, '$1or'],
  [/\bdefence\b/gi, 'defense'],
  [/\bprogramme(s?)\b/g, 'program$1'],
  [/\bscepti/g, 'skepti'],
  [/\bcentre/g, 'center'],
];
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/\b(\p{L}{3,})iz(e|ed|es|ing|ation|ations)\b/gu, '$1is$2'],
  [/\b(fav|behavi|hon|lab|neighb|harb)or\b/g, '$1our'],
  [/\bprogram(s?)\b/g, 'programme$1'],
  [/\bdefense\b/gi, 'defence'],
];
const ACRONYMS: readonly (readonly [name: string, acronym: string])[] = [
  ['United Nations', 'UN'],
  ['Shanghai Cooperation Organisation', 'SCO'],
  ['Group of Seven', 'G7'],
  ['European Union', 'EU'],
  ['International Atomic Energy Agency', 'IAEA'],
  ['World Health Organization', 'WHO'],
  ['North Atlantic Treaty Organization', 'NATO'],
  ['United States', 'US'],
  ['Gaza Humanitarian Foundation', 'GHF'],
];
const CAPITALS: readonly (readonly [RegExp, string])[] = [
  [/\bIran's\b|\bIranian(?= [a-z])/g, "Tehran's"],
  [/\bRussia's\b|\bRussian(?= [a-z])/g, "Moscow's"],
  [/\bChina's\b|\bChinese(?= [a-z])/g, "Beijing's"],
];
const HYPHENS: readonly (readonly [RegExp, string])[] = [
  [/\bceasefire/g, 'cease-fire'],
  [/\bcooperation/g, 'co-operation'],
  [/\bCooperation/g, 'Co-operation'],
  [/\bcooperat/g, 'co-operat'],
  [/\bde-escalat/g, 'deescalat'],
  [/\bspillover/g, 'spill-over'],
  [/\blong-(?=[a-z])/g, 'long '],
  [/\bpeacemaker/g, 'peace-maker'],
  [/\bspokeswoman/g, 'spokes-woman'],
  [/\bwell-known/g, 'well known'],
];
const NUMBERS: readonly (readonly [string, string])[] = [
  ['200', 'two hundred'],
  ['40', 'forty'],
  ['12', 'twelve'],
  ['140', 'one hundred and forty'],
  ['7th', 'seventh'],
  ['2', 'two'],
];
const LONG_WORD = /\b[a-z]{8,}\b/;

/** Every way that `npm run bench -- spelling` measures. */
export const SPELLINGS: readonly Spelling[] = [
  { name: 'names transliterated otherwise', restate: transliterated },
  { name: '“Mr” and “Mrs” before single names', restate: titled },
  { name: 'initials for first names', restate: initialled },
  { name: 'first names added', restate: (text) => spelledOut(text) },
  {
    name: 'curly quotation marks and apostrophes',
    restate: (text) =>
      replaced(text, [
        [/'/g, '’'],
        [/"([^"]*)"/g, '“$1”'],
      ]),
  },
  { name: 'straight quotation marks', restate: (text) => replaced(text, [[/[“”]/g, '"']]) },
  { name: 'the seat of government for the country', restate: (text) => replaced(text, CAPITALS) },
  { name: 'American spelling', restate: (text) => replaced(text, BRITISH) },
  { name: 'British spelling', restate: (text) => replaced(text, AMERICAN) },
  {
    name: 'acronyms',
    restate: (text) =>
      replaced(
        text,
        ACRONYMS.map(([long, short]) => [new RegExp(`\\b${long}\\b`, 'g'), short]),
      ),
  },
  {
    name: 'acronyms written out',
    restate: (text) =>
      replaced(
        text,
        ACRONYMS.map(([long, short]) => [new RegExp(`\\b${short}\\b`, 'g'), long]),
      ),
  },
  {
    name: 'figures in words',
    restate: (text) =>
      replaced(
        text,
        NUMBERS.map(([digits, words]) => [new RegExp(`\\b${digits}\\b(?![%,.]\\d)`, 'g'), words]),
      ),
  },
  {
    name: 'words in figures',
    restate: (text) =>
      replaced(
        text,
        NUMBERS.map(([digits, words]) => [new RegExp(`\\b${words}\\b`, 'g'), digits]),
      ),
  },
  { name: 'hyphens', restate: (text) => replaced(text, HYPHENS) },
  {
    name: 'a letter dropped in a long word',
    restate: (text) => mistyped(text, (word) => word.slice(0, 4) + word.slice(5)),
  },
  {
    name: 'a letter doubled in a long word',
    restate: (text) => mistyped(text, (word) => word.slice(0, 5) + word.slice(4)),
  },
  {
    name: 'two letters swapped in a long word',
    restate: (text) => mistyped(text, (word) => `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`),
  },
  { name: 'a letter dropped in a name', restate: (text) => renamed(text, (part) => part.slice(0, 3) + part.slice(4)) },
];

const FIRST_NAMES: ReadonlyMap<string, string> = new Map([
  ['Putin', 'Vladimir'],
  ['Trump', 'Donald'],
  ['Ushakov', 'Yuri'],
  ['Netanyahu', 'Benjamin'],
  ['Pezeshkian', 'Masoud'],
  ['Zakharova', 'Maria'],
  ['Likhachev', 'Alexei'],
  ['Bogdanov', 'Mikhail'],
  ['Macron', 'Emmanuel'],
]);

function peopleIn(text: string): NameFact[] {
  return findNames(text, splitWords(text)).filter(
    ({ kind, sure, text: name }) => (kind === 'person' || kind === 'other') && sure && /^\p{Lu}\p{Ll}/u.test(name),
  );
}

function withPeople(text: string, other: (name: NameFact) => string): string {
  let changed = '';
  let from = 0;
  for (const name of peopleIn(text)) {
    changed += text.slice(from, name.start) + other(name);
    from = name.end;
  }
  changed += text.slice(from);
  return changed === text ? '' : changed;
}

function transliterated(text: string): string {
  return withPeople(text, (name) =>
    name.text.replace(/\p{L}+/gu, (part) =>
      TRANSLITERATIONS.reduce((spelled, [from, to]) => (spelled === part ? part.replace(from, to) : spelled), part),
    ),
  );
}

function titled(text: string): string {
  return withPeople(text, ({ text: name, titled: has, parts }) =>
    has || parts.length > 1 || !FIRST_NAMES.has(name) ? name : `Mr ${name}`,
  );
}

function initialled(text: string): string {
  return withPeople(text, ({ text: name, parts }) =>
    FIRST_NAMES.has(name.split(' ').at(-1) ?? '') && parts.length === 2
      ? name.replace(/^(\p{Lu})\p{L}+/u, '$1.')
      : name,
  );
}

function spelledOut(text: string): string {
  return withPeople(text, ({ text: name }) => (FIRST_NAMES.has(name) ? `${FIRST_NAMES.get(name)} ${name}` : name));
}

function renamed(text: string, other: (part: string) => string): string {
  return withPeople(text, ({ text: name }) => name.replace(/\p{L}{6,}$/u, other));
}

function mistyped(text: string, other: (word: string) => string): string {
  return replaced(text, [[LONG_WORD, other]]);
}

function replaced(text: string, pairs: readonly (readonly [RegExp, string | ((word: string) => string)])[]): string {
  const changed = pairs.reduce(
    (spelled, [from, to]) => (typeof to === 'string' ? spelled.replace(from, to) : spelled.replace(from, to)),
    text,
  );
  return changed === text ? '' : changed;
}
