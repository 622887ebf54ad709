/** Who says it: the sources a text gives for what it states. */
import type { Words } from '../differences/difference.ts';
import { STOP_WORDS, type Word } from '../text/words.ts';
import type { NameFact } from './names.ts';
import { AGENCIES, MEDIA, NEEDS_CLAUSE, OFFICIALS, type Strength, strengthOf } from './reporting-verbs.ts';

/** What kind of source it is: a named person, an office or country, an agency, media, unnamed officials, or a pronoun. */
export type SourceKind = 'person' | 'office' | 'agency' | 'media' | 'officials' | 'pronoun';

/**
 * A source and its verb; `start`/`end` span both. `keys` are what the source is compared by (name keys, countries, or words for
 * unnamed ones); `verb` is empty for "according to" and "Name:".
 */
export type ReportFact = Words & {
  readonly kind: SourceKind;
  readonly source: Words;
  readonly keys: readonly string[];
  readonly names: readonly NameFact[];
  readonly verb: string;
  readonly strength: Strength;
};

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'who', 'i', 'we']);
const FILLERS = new Set(
  'also has have had was were be been later then again repeatedly earlier further publicly previously on at thursday monday tuesday wednesday friday saturday sunday today yesterday is are now jointly both explicitly first quickly further in by'.split(
    ' ',
  ),
);
const LONGEST_SOURCE_WORDS = 9;

/** Every source `text` names, in order; `words` and `names` are the text's own. */
export function findReports(text: string, words: readonly Word[], names: readonly NameFact[]): readonly ReportFact[] {
  const found: ReportFact[] = [];
  for (let at = 0; at < words.length; at++) {
    const report =
      colonSource(text, words, names, at) ??
      accordingTo(text, words, names, at) ??
      ownWords(text, words, names, at) ??
      verbSource(text, words, names, at);
    if (report && (report.start >= (found.at(-1)?.end ?? 0) || report.kind !== 'pronoun')) {
      if (report.start < (found.at(-1)?.end ?? 0)) found.pop();
      found.push(report);
    }
  }
  return found;
}

/** "Name:" at the start of a telling or sentence. */
function colonSource(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  at: number,
): ReportFact | undefined {
  const word = words[at];
  if (
    !word ||
    at > 6 ||
    text[word.end] !== ':' ||
    text.slice(0, word.start).includes(':') ||
    /\d/.test(text[word.end + 1] ?? '')
  )
    return undefined;
  if (isDateline(words.slice(0, at + 1))) return undefined;
  const source = sourceOf(text, words, names, 0, at + 1);
  return source && source.kind !== 'pronoun' ? report(text, source, source.source.start, word.end, '') : undefined;
}

/** "OSLO/BERGEN:" opens a report, it names no source. */
function isDateline(words: readonly Word[]): boolean {
  return words.every((word) => word.text.length > 2 && word.text.toUpperCase() === word.text);
}

function accordingTo(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  at: number,
): ReportFact | undefined {
  const opener = words[at];
  const next = words[at + 1]?.fold;
  if (!opener) return undefined;
  const according = opener.fold === 'according' && next === 'to';
  const reportedBy = /^(?:reported|cited|quoted|carried|confirmed)$/.test(opener.fold) && next === 'by';
  if (!according && !reportedBy) return undefined;
  const source = sourceOf(text, words, names, at + 2, phraseEnd(text, words, at + 2));
  return source ? report(text, source, opener.start, source.source.end, '') : undefined;
}

/** "in Name's words", "by Name's account", "in the view of Name". */
function ownWords(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  at: number,
): ReportFact | undefined {
  const word = words[at];
  if (!word || !/^(?:words|account|view|opinion)$/.test(word.fold)) return undefined;
  const owner = names.find((name) => name.modifies && name.end <= word.start && word.start - name.end <= 3);
  const opener = words[at - 2];
  if (!owner) return undefined;
  const from = opener && /^(?:in|by|to)$/.test(opener.fold) ? opener.start : owner.start;
  return report(text, nameSource(text, [owner], owner.start, owner.end), from, word.end, '');
}

function verbSource(
  text: string,
  words: readonly Word[],
  names: readonly NameFact[],
  at: number,
): ReportFact | undefined {
  const verb = words[at];
  const strength = verb && strengthOf(verb.fold);
  if (!verb || !strength || verb.capital) return undefined;
  const previous = words[at - 1];
  const next = words[at + 1];
  if (
    next?.fold === 'by' ||
    previous?.fold === 'to' ||
    (/^(?:the|a|an|his|its|their|this|that|as|if|news)$/.test(previous?.fold ?? '') && verb.fold !== 'said')
  )
    return undefined;
  const states = statesSomething(text, words, at);
  if (NEEDS_CLAUSE.has(verb.fold) && !states) return undefined;
  const inverted =
    next !== undefined &&
    /["'”’,]\s*$/.test(text.slice(Math.max(0, verb.start - 3), verb.start)) &&
    !/^(?:that|it|the)$/.test(next.fold) &&
    next.capital;
  if (inverted) {
    const source = sourceOf(text, words, names, at + 1, phraseEnd(text, words, at + 1));
    if (source) return report(text, source, verb.start, source.source.end, verb.fold, strength);
  }
  const from = phraseStart(text, words, at);
  const source = from < at ? sourceOf(text, words, names, from, at) : undefined;
  return source ? report(text, source, source.source.start, verb.end, verb.fold, strength) : undefined;
}

/** True when a clause or quotation follows the verb (directly or after "to reporters"), or the verb closes one. */
function statesSomething(text: string, words: readonly Word[], at: number): boolean {
  const verb = words[at];
  const next = words[at + 1];
  if (!verb) return false;
  if (!next) return true;
  const after = text.slice(verb.end, next.start);
  const before = text.slice(words[at - 1]?.end ?? 0, verb.start);
  if (/["“:,‘]|\s'/.test(after) || /["”,]/.test(before)) return true;
  for (let ahead = at + 1; ahead <= Math.min(words.length - 1, at + 5); ahead++) {
    const word = words[ahead];
    if (!word) break;
    if (
      /^(?:that|it|he|she|they|there|him|how|reporters|journalists|is|was|are|were|has|had|will|would|could|must|should)$/.test(
        word.fold,
      )
    )
      return true;
    if (/[,;.]/.test(text.slice(word.end, word.end + 1))) return false;
  }
  return false;
}

/** Where the phrase that ends before the verb begins: after the last break, "that", "and" or other verb. */
function phraseStart(text: string, words: readonly Word[], verb: number): number {
  let at = verb;
  while (at > 0 && FILLERS.has(words[at - 1]?.fold ?? '')) at--;
  const headEnd = at;
  if (at > 0 && headEnd < verb && /[;:"“”]/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0)))
    return verb;
  while (at > 0 && verb - at < LONGEST_SOURCE_WORDS + 3) {
    const word = words[at - 1];
    const next = words[at];
    if (!word || !next) break;
    const gap = text.slice(word.end, next.start);
    if (/[;:"“”()]|\s'|'\s/.test(gap)) break;
    if (/[,–—]/.test(gap) && at < headEnd && !isApposition(words, at, headEnd)) break;
    if (
      /^(?:that|and|but|which|while|as|after|when|because|if|than|following|for|believe)$/.test(word.fold) &&
      at <= headEnd
    ) {
      if (word.fold !== 'and' || !next.capital || !words[at - 2]?.capital) break;
    }
    at--;
  }
  return at;
}

/** "Name, a spokesman, said": the part after the comma only says who the name before it is. */
function isApposition(words: readonly Word[], from: number, to: number): boolean {
  const opener = words[from]?.fold ?? '';
  const named = words[from - 1];
  if (named?.capital !== true && opener !== 'including') return false;
  return /^(?:a|an|the|his|her|its|including)$/.test(opener) && to - from <= LONGEST_SOURCE_WORDS - 2;
}

function phraseEnd(text: string, words: readonly Word[], from: number): number {
  let to = from;
  while (to < words.length && to - from < LONGEST_SOURCE_WORDS) {
    const word = words[to];
    const previous = words[to - 1];
    if (
      !word ||
      (to > from &&
        previous &&
        /[,;:."“”()]|\s[-–—]/.test(text.slice(previous.end, word.start)) &&
        !/^[.]\s/.test(text.slice(previous.end, previous.end + 2)))
    )
      break;
    if (to > from && /^(?:that|who|which|told|said|as|after|in|on|during|when|the)$/.test(word.fold)) break;
    to++;
  }
  return to;
}

type Source = {
  readonly kind: SourceKind;
  readonly source: Words;
  readonly keys: readonly string[];
  readonly names: readonly NameFact[];
};

function sourceOf(
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
  const subjects = inside.filter((name) => !name.modifies && (name.sure || first === last));
  const people = subjects.filter((name) => name.kind === 'person' || name.kind === 'other');
  const folds = new Set(phrase.map((word) => word.fold));
  const start = first.start;
  const keyWords = phrase.filter((word) => !STOP_WORDS.has(word.fold));
  const isAgency = [...folds].some((fold) => AGENCIES.has(fold));
  if (isAgency) return unnamed(text, 'agency', start, last.end, agencyKeys(keyWords, inside), inside);
  if ([...folds].some((fold) => MEDIA.has(fold)))
    return unnamed(text, 'media', start, last.end, ['media', ...inside.map((name) => name.key)], inside);
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
  const plain = /^(?:the|a|an|its|his|her|their)$/.test(first.fold) && phrase.length >= 2 && phrase.length <= 4;
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

function nameSource(text: string, names: readonly NameFact[], start: number, end: number): Source {
  const kind = names.some((name) => name.kind === 'person' || name.kind === 'other') ? 'person' : 'office';
  return { kind, source: { text: text.slice(start, end), start, end }, keys: names.map((name) => name.key), names };
}

function report(
  text: string,
  source: Source,
  start: number,
  end: number,
  verb: string,
  strength: Strength = 'neutral',
): ReportFact {
  return { ...source, text: text.slice(start, end), start, end, verb, strength };
}
