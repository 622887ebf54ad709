/** Tells who is meant by the words that stand before or after a reporting verb. */
import type { Words } from '../differences/difference.ts';
import { STOP_WORDS, type Word } from '../text/words.ts';
import { looksLikeVerb } from './clauses.ts';
import type { NameFact } from './names.ts';
import { AGENCIES, MEDIA, OFFICIALS } from './reporting-verbs.ts';

/** What kind of source it is: a named person, an office or country, an agency, media, unnamed officials, or a pronoun. */
export type SourceKind = 'person' | 'office' | 'agency' | 'media' | 'officials' | 'pronoun';

/** A source: its words, what it is compared by, and the names in it. */
export type Source = {
  readonly kind: SourceKind;
  readonly source: Words;
  readonly keys: readonly string[];
  readonly names: readonly NameFact[];
};

/** Words of a source that is neither named nor known for a role: "the chair of the inquiry". */
const LONGEST_PLAIN = 5;

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'who', 'i', 'we']);
/** Words that stand between a source and its verb. */
export const FILLERS = new Set(
  'also has have had was were be been later then again repeatedly earlier further publicly previously on at thursday monday tuesday wednesday friday saturday sunday today yesterday is are now jointly both explicitly first quickly further in by'.split(
    ' ',
  ),
);

/** The source that the words from one index to another (exclusive) name; undefined when they name none. */
export function sourceOf(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  from: number,
  to: number,
): Source | undefined {
  const phrase = words.slice(from, to);
  while (phrase.length > 0 && FILLERS.has(phrase.at(-1)?.fold ?? '')) phrase.pop();
  const first = phrase[0];
  const last = phrase.at(-1);
  if (!first || !last) return undefined;
  const inside = names.filter((name) => name.start >= first.start && name.end <= last.end);
  const subjects = inside.filter(
    (name) =>
      !(name.parts.length === 1 && OFFICIALS.has(name.parts[0] ?? '')) &&
      !name.modifies &&
      (name.sure || (first === last && !OFFICIALS.has(first.fold))),
  );
  const people = subjects.filter((name) => name.kind === 'person' || name.kind === 'other');
  const folds = new Set(phrase.map((word) => word.fold));
  const start = first.start;
  const keyWords = phrase.filter((word) => !STOP_WORDS.has(word.fold));
  const isAgency = [...folds].some((fold) => AGENCIES.has(fold));
  const isMedia = [...folds].some((fold) => MEDIA.has(fold));
  if (isAgency) {
    const keys = [...agencyKeys(keyWords, inside), ...(isMedia ? ['media'] : [])];
    return unnamed(text, 'agency', start, last.end, keys, inside);
  }
  if (isMedia) return unnamed(text, 'media', start, last.end, ['media', ...inside.map((name) => name.key)], inside);
  if (people.length > 0) return nameSource(text, people, start, last.end);
  if (last.fold.length > 0 && PRONOUNS.has(last.fold))
    return {
      kind: 'pronoun',
      source: { text: last.text, start: last.start, end: last.end },
      keys: [last.fold],
      names: [],
    };
  const official = [...folds].some((fold) => OFFICIALS.has(fold));
  const organisations = subjects.filter((name) => name.kind === 'organisation' || name.kind === 'country');
  if (organisations.length > 0) return { ...nameSource(text, organisations, start, last.end), kind: 'office' };
  if (official) return unnamed(text, 'officials', start, last.end, officialKeys(keyWords, inside, last), inside);
  const groups = subjects.filter((name) => name.kind === 'group');
  if (groups.length > 0) return { ...nameSource(text, groups, start, last.end), kind: 'officials' };
  const plain =
    /^(?:the|a|an|its|his|her|their)$/.test(first.fold) &&
    phrase.length >= 2 &&
    phrase.length <= LONGEST_PLAIN &&
    !phrase.some(looksLikeVerb);
  return plain ? unnamed(text, 'officials', start, last.end, officialKeys(keyWords, inside, last), inside) : undefined;
}

function agencyKeys(words: readonly Word[], names: readonly NameFact[]): readonly string[] {
  const named = words.filter((word) => AGENCIES.has(word.fold) && !/^agenc/.test(word.fold)).map((word) => word.fold);
  if (named.length > 0) return named.map((name) => (name === 'novosti' ? 'ria' : name));
  return ['agency', ...names.filter((name) => name.kind === 'country').map((name) => name.key)];
}

function officialKeys(words: readonly Word[], names: readonly NameFact[], last: Word): readonly string[] {
  const countries = names.filter((name) => name.kind === 'country').map((name) => name.key);
  const roles = words.filter((word) => OFFICIALS.has(word.fold)).map((word) => word.stem);
  return [...new Set([...countries, ...(roles.length > 0 ? roles.slice(-1) : [last.stem])])];
}

function unnamed(
  text: string,
  kind: SourceKind,
  start: number,
  end: number,
  keys: readonly string[],
  names: readonly NameFact[],
): Source {
  return { kind, source: { text: text.slice(start, end), start, end }, keys: [...new Set(keys)], names };
}

/** A source that consists of names. */
export function nameSource(text: string, names: readonly NameFact[], start: number, end: number): Source {
  const kind = names.some((name) => name.kind === 'person' || name.kind === 'other') ? 'person' : 'office';
  return { kind, source: { text: text.slice(start, end), start, end }, keys: names.map((name) => name.key), names };
}
