/**
 * `npm run bench -- changed-facts [PAGES] [--list KIND]`: sentences with one number, date, name, modal or negation changed, held against
 * themselves. The sentences are the bundled corpus's tellings, those of the restated pairs and, where the folder is given, those of the labelled pages in it. The changes are made by
 * patterns of this file alone, not by what the comparison itself reads.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED_CORPUS, readCorpusFile } from '../cli/corpus-file.ts';
import { compareTellings } from '../core/differences/compare-tellings.ts';
import type { DifferenceKind } from '../core/differences/difference.ts';
import { RESTATED_TEXTS, RESTATED_TEXTS_ASIDE, RESTATED_TEXTS_LATER } from '../tests/arbitraries/restated-texts.ts';
import type { Figure } from './bench.ts';

type Change = {
  readonly name: string;
  /** Kinds that tell the change rightly. */
  readonly kinds: readonly DifferenceKind[];
  readonly pattern: RegExp;
  /** The words in their place; undefined where the match is not what is meant. */
  readonly other: (match: string, at: number, text: string) => string | undefined;
};

const PUBLISHED = '2025-06-19';
const FOUND = 0.97;
const SAME = 0.05;

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const COUNTS = 'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty'.split(' ');
const PLACES = 'Kenya Peru Chile Nepal Ghana'.split(' ');
const DEMONYMS = 'Kenyan Peruvian Chilean Nepalese Ghanaian'.split(' ');
const SURNAMES = 'Tesk Voland Brell Ruud Lint'.split(' ');
const GIVEN_NAMES = 'Orlan Mirra Dasko Hanne Pavo'.split(' ');
const COUNTRY =
  /^(?:Russia|Iran|Israel|China|Ukraine|Canada|Kazakhstan|France|Germany|Italy|Turkey|Moscow|Beijing|Tehran|Washington|London)$/;
const PEOPLE = /(?:ian|ish|ese|aeli|ench|man|can)$/;
/** Words that are capital in mid-sentence and name nobody. */
const NO_NAME = new RegExp(
  `^(?:${[...DAYS, ...MONTHS].join('|')}|Mr|Mrs|Ms|Dr|President|Prime|Minister|Foreign|Deputy|Ministry|Security|Council|Summit|Forum|East|Middle|West|Western|South|North|The|A|I|Under|Speaker|Group|Seven|Islamic|Republic|Revolution|Jewish|State|States|United|Nations|Charter|Organisation|Organization|Economic|International|Cooperation|House|White|Saint|Great|World|Secretary|General|Army|Kremlin aide)$`,
);

const CHANGES: readonly Change[] = [
  {
    name: 'a number',
    kinds: ['number'],
    pattern:
      /(?<![\p{L}\d.,-])\d(?:[\d,]*\d)?(?:\.\d+)?(?![\p{L}\d-]|[.,]\d)|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b/gu,
    other: (match, at, text) => {
      const after = text.slice(at + match.length);
      if (new RegExp(`^ (?:${MONTHS.join('|')})`).test(after)) return undefined;
      if (new RegExp(`(?:${MONTHS.join('|')}|Sept\\.) $`).test(text.slice(0, at)) || /^(?:1[89]|20)\d\d$/.test(match))
        return undefined;
      if (
        /^ (?:days|weeks|months|years|hours|leaders|men|sides|presidents|countries|nations|powers|parties|days ago|of them|had|agreed|neighbours)/.test(
          after,
        )
      )
        return undefined;
      if (match === 'two' && /\bthe $/.test(text.slice(0, at))) return undefined;
      const word = COUNTS.indexOf(match);
      return word >= 0 ? COUNTS[(word + 3) % COUNTS.length] : String(Number(match.replaceAll(',', '')) * 3 + 7);
    },
  },
  {
    name: 'a date',
    kinds: ['time'],
    pattern:
      /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December)\b|\b(?:last|next|this) (?:week|month|year)\b|\byesterday\b|\b(?:19|20)\d\d\b/g,
    other: (match) => {
      const list = [DAYS, MONTHS].find((names) => names.includes(match));
      if (list !== undefined) return list[(list.indexOf(match) + 4) % list.length];
      if (match === 'yesterday') return 'last week';
      if (/^\d/.test(match)) return String(Number(match) - 4);
      return match.replace(/week|month|year/, (unit) => (unit === 'year' ? 'month' : 'year'));
    },
  },
  {
    name: 'a name',
    kinds: ['actors', 'attribution'],
    pattern: /(?<=[\p{L}\d,;:’'”"] )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?(?![\p{L}-])/gu,
    other: (match) => {
      const words = match.split(' ');
      if (words.some((word) => NO_NAME.test(word))) return undefined;
      const pick = match.length % 5;
      if (words.length === 2)
        return words.some((word) => COUNTRY.test(word) || PEOPLE.test(word))
          ? undefined
          : `${GIVEN_NAMES[pick]} ${SURNAMES[pick]}`;
      return COUNTRY.test(match) ? PLACES[pick] : PEOPLE.test(match) ? DEMONYMS[pick] : SURNAMES[pick];
    },
  },
  {
    name: 'a modal',
    kinds: ['modality'],
    pattern: /\b(?:must|should|will|could|may|might|reportedly|allegedly)\b(?! not)/g,
    other: (match) =>
      ({
        must: 'should',
        should: 'must',
        will: 'may',
        could: 'must',
        may: 'will',
        might: 'must',
        reportedly: '',
        allegedly: '',
      })[match],
  },
  {
    name: 'a negation',
    kinds: ['polarity'],
    pattern:
      /\b(?:is|are|was|were|has|have|had|will|would|must|should|could|can)\b(?! (?:not|no|yet|never|neither|been no)\b)|\b(?:is|are|was|were|has|have|had|will|would|must|should|could|can) not\b(?! (?:just|only|yet))/g,
    other: (match, _at, text) => {
      if (match.endsWith(' not')) return match.slice(0, -4);
      return /\b(?:not?|never|none|nothing|nor|neither|without|cannot|yet to)\b|n['’]t\b/i.test(text)
        ? undefined
        : `${match} not`;
    },
  },
];

/** Runs the bench. */
export async function run(args: string[]): Promise<readonly Figure[]> {
  const restatedTexts = RESTATED_TEXTS.map(({ here }) => here);
  const sentences = [...new Set([...tellings(), ...restatedTexts, ...labelledSentences(args[0])])];
  const listed = args[args.indexOf('--list') + 1];
  const figures: Figure[] = [];
  for (const change of CHANGES) {
    const counts = { made: 0, found: 0 };
    for (const sentence of sentences)
      for (const changed of changedOnce(sentence, change)) {
        counts.made += 1;
        const kinds = kindsOf(sentence, changed);
        if (change.kinds.some((kind) => kinds.has(kind))) counts.found += 1;
        else if (args.includes('--list') && change.name.endsWith(listed ?? ''))
          console.log(`${sentence}\n    ${changed}\n    ${[...kinds].join(' ')}`);
      }
    const share = counts.found / Math.max(1, counts.made);
    const measured = share.toFixed(3);
    figures.push({
      name: `${change.name} changed, of ${counts.made}`,
      measured,
      target: `at least ${FOUND}`,
      ok: share >= FOUND,
    });
  }
  return [...figures, ...restated()];
}

/** Pairs that mean the same: no difference is right. */
function restated(): readonly Figure[] {
  const halves = {
    'mended on': RESTATED_TEXTS,
    'kept aside till then': RESTATED_TEXTS_ASIDE,
    'kept aside last': RESTATED_TEXTS_LATER,
  };
  return Object.entries(halves).map(([name, pairs]) => {
    const differing = pairs.filter(({ here, there, published }) => {
      const [first, second] = published;
      return compareTellings({ text: here, published: first }, { text: there, published: second }).length > 0;
    });
    const share = differing.length / pairs.length;
    const title = `restated: a difference, of ${pairs.length} pairs ${name}`;
    return { name: title, measured: share.toFixed(3), target: `at most ${SAME}`, ok: share <= SAME };
  });
}

function kindsOf(here: string, there: string): ReadonlySet<DifferenceKind> {
  const found = compareTellings({ text: here, published: PUBLISHED }, { text: there, published: PUBLISHED });
  return new Set(found.map(({ kind }) => kind));
}

/** Every copy of a sentence with one match of the change's pattern exchanged. */
function changedOnce(sentence: string, { pattern, other }: Change): readonly string[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const words = other(match[0], match.index, sentence);
    if (words === undefined) return [];
    const changed = sentence.slice(0, match.index) + words + sentence.slice(match.index + match[0].length);
    return [changed.replace(/ {2,}/g, ' ')];
  });
}

function tellings(): readonly string[] {
  return readCorpusFile(BUNDLED_CORPUS).tellings.map(({ words }) => words);
}

function labelledSentences(folder: string | undefined): readonly string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((row): unknown => JSON.parse(row))
      .flatMap((row) =>
        typeof row === 'object' && row !== null && 'sentence' in row && typeof row.sentence === 'string'
          ? [row.sentence]
          : [],
      ),
  );
}
