/** Puts others in the place of those who say or do what a claim asserts. Who they are is read from the claim's own text, never from the changed telling. */
import type { Claim } from '../../core/corpus/corpus.ts';
import { looksLikeVerb } from '../../core/facts/clauses.ts';
import { findNames, type NameFact } from '../../core/facts/names.ts';
import { findReports } from '../../core/facts/reporting.ts';
import { sameName } from '../../core/facts/same-name.ts';
import { splitWords } from '../../core/text/words.ts';

export const PEOPLE = ['Orlan Tesk', 'Mirra Voland', 'Dasko Brell', 'Hanne Ruud', 'Pavo Lint', 'Sorin Achterberg'];
export const COUNTRIES = ['Kenya', 'Peru', 'Ghana', 'Chile', 'Nepal', 'Malta'];
const PEOPLES = ['Kenyan', 'Peruvian', 'Ghanaian', 'Chilean', 'Nepali', 'Maltese'];
/** "Ann and Ben hold according to Cat" is how the corpus says whose view it is and who passes it on. */
const HOLDERS = /(?:\p{Lu}\p{L}+(?: and )?)+ hold according to/u;
const OPENER = /^(?:\p{L}+ ){0,2}$/u;
const PASSIVE = /\bwas \p{L}+ by\b/u;
const ADDRESSED = /\b(?:told|answered) $/;
const BESIDE = /\b(?:in|of|for|of the) $/;

/** Those who say or do what a claim asserts, by its text: who holds it, else the people whom it gives as source, else the names before its first verb. */
export function speakersOf({ text }: Claim): readonly NameFact[] {
  const words = splitWords(text);
  const all = findNames(text, words);
  const names = all.filter(
    ({ kind, modifies, start }) => kind !== 'group' && !modifies && !BESIDE.test(text.slice(0, start)),
  );
  const sources = findReports(text, words, all)
    .filter(({ kind }) => kind === 'person')
    .map(({ source }) => source);
  const within = (places: readonly { readonly start: number; readonly end: number }[]): NameFact[] => {
    const inside = names.filter((name) => places.some(({ start, end }) => name.start >= start && name.end <= end));
    const people = inside.filter(({ kind }) => kind !== 'country');
    return people.length > 0 ? people : inside;
  };
  const holders = HOLDERS.exec(text);
  if (holders !== null) return within([{ start: holders.index, end: holders.index + holders[0].length }]);
  const said = within(sources);
  if (said.length > 0) return said;
  const verb = words.find(looksLikeVerb);
  const isSubject = OPENER.test(text.slice(0, names[0]?.start)) && !PASSIVE.test(text);
  return isSubject ? within([{ start: 0, end: verb?.start ?? 0 }]) : [];
}

/** The text with the people whom it gives as sources, but not those of the claim, replaced by strangers; empty where it gives none. */
export function withOtherRelays(text: string, own: readonly NameFact[]): string {
  const words = splitWords(text);
  const names = findNames(text, words);
  const relays = findReports(text, words, names)
    .filter(({ kind }) => kind === 'person')
    .flatMap((report) => report.names)
    .filter(({ kind, start }) => kind !== 'country' && !ADDRESSED.test(text.slice(0, start)))
    .filter((name) => !own.some((one) => sameName(one, name)));
  return own.some((one) => names.some((name) => sameName(one, name))) ? withStrangers(text, relays) : '';
}

/** The text with a pronoun for its only speaker where that opens it; empty where it does not. */
export function withPronoun(text: string, own: readonly NameFact[]): string {
  const [first] = findNames(text, splitWords(text));
  const [only] = own;
  if (first === undefined || only === undefined || own.length > 1 || only.kind === 'country') return '';
  return first.start === 0 && !first.modifies && sameName(first, only) ? `He${text.slice(first.end)}` : '';
}

/** The text with strangers in the place of `replaced`, wherever it names them; empty where it names none. */
export function withStrangers(text: string, replaced: readonly NameFact[]): string {
  let changed = '';
  let from = 0;
  for (const name of findNames(text, splitWords(text))) {
    const place = replaced.findIndex((one) => sameName(one, name));
    if (place < 0) continue;
    changed += text.slice(from, name.start) + strangerFor(name, place, text.slice(name.end));
    from = name.end;
  }
  return changed === '' ? '' : changed + text.slice(from);
}

/** A people's name describes what follows (Russian aide); a country's stands by itself or owns it (Russia's aide). */
function strangerFor({ kind, modifies }: NameFact, place: number, rest: string): string {
  const names = kind !== 'country' ? PEOPLE : modifies && !/^['’]/.test(rest) ? PEOPLES : COUNTRIES;
  return names[place % names.length] ?? '';
}
