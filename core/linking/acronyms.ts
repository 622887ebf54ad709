/** Acronyms of one page and one corpus: "NPA" where the other says "Northern Ports Authority". */
import { STOP_WORDS } from '../text/words.ts';

/** The acronyms that texts use, and the runs of capitalised words in them by their initials. */
export type Acronyms = { readonly used: ReadonlySet<string>; readonly written: ReadonlyMap<string, string> };

const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}{3,6}(?![\p{L}\p{N}])/gu;
/** What a text without acronyms and long names has none of; most texts are done with this look. */
const MAY_HOLD = /[A-Z]{3}|[A-Z][a-z]+ (?:[a-z]{2,3} ){0,2}[A-Z][a-z]+ (?:[a-z]{2,3} ){0,2}[A-Z][a-z]/;
const FEWEST_INITIALS = 3;
const MOST_INITIALS = 6;
const LONGEST_INSIDE = 9;
const WORD = /\p{L}[\p{L}\p{N}'’-]*/gu;
const INTRODUCED = /^ \((\p{Lu}{3,6})\)/u;
/** What may stand between the words of one name. */
const INSIDE = /^(?: | (?:of|for|the|and|on|in|de) | (?:of|for|on|in) the )$/;

/** Reads the acronyms of texts. Linear in their length. */
export function acronymsOf(texts: readonly string[]): Acronyms {
  const telling = texts.filter((text) => MAY_HOLD.test(text));
  const used = new Set(telling.flatMap((text) => text.match(ACRONYM) ?? []));
  const written = new Map<string, string>();
  for (const text of telling)
    for (const [initials, name] of namesByInitials(text)) if (!written.has(initials)) written.set(initials, name);
  return { used, written };
}

/**
 * Makes what writes a page's text in the corpus's words: an acronym that no text of the corpus uses is written out as page or corpus write it, a name that
 * the corpus only has as an acronym becomes one. The acronym in parentheses that introduces it goes. `corpus` is asked only when the page has an acronym, or
 * a name long enough for one.
 */
export function createAcronymWriter(texts: readonly string[], corpus: () => Acronyms): (text: string) => string {
  const page = acronymsOf(texts);
  if (page.used.size === 0 && page.written.size === 0) return (text) => text;
  const known = corpus();
  const swaps: (readonly [from: string, to: string])[] = [];
  for (const acronym of page.used) {
    const name = page.written.get(acronym) ?? known.written.get(acronym);
    if (name !== undefined && !known.used.has(acronym)) swaps.push([acronym, name]);
  }
  for (const [acronym, name] of page.written)
    if (known.used.has(acronym) && known.written.get(acronym) === undefined) swaps.push([name, acronym]);
  if (swaps.length === 0) return (text) => text;
  return (text) =>
    swaps.reduce((written, [from, to]) => {
      if (!written.includes(from)) return written;
      const short = from.length < to.length ? from : to;
      return replaceWhole(written.replaceAll(` (${short})`, ''), from, to);
    }, text);
}

/** Replaces `from` where it stands as a whole word. */
function replaceWhole(text: string, from: string, to: string): string {
  let replaced = '';
  let rest = 0;
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length)) {
    if (isLetter(text[at - 1]) || isLetter(text[at + from.length])) continue;
    replaced += text.slice(rest, at) + to;
    rest = at + from.length;
  }
  return replaced + text.slice(rest);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

type Part = { readonly text: string; readonly start: number; readonly end: number };

/** Runs of capitalised words with their initials; before its acronym in parentheses a run is as long as that. */
function namesByInitials(text: string): (readonly [initials: string, name: string])[] {
  const found: (readonly [string, string])[] = [];
  let run: Part[] = [];
  const close = (): void => {
    const name = run.length < FEWEST_INITIALS ? undefined : nameOf(text, run);
    if (name !== undefined) found.push(name);
    run = [];
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const last = run.at(-1);
    if (!/^\p{Lu}./u.test(word) || STOP_WORDS.has(word.toLowerCase())) continue;
    if (last !== undefined && !INSIDE.test(text.slice(last.end, Math.min(index, last.end + LONGEST_INSIDE)))) close();
    run.push({ text: word, start: index, end: index + word.length });
  }
  close();
  return found;
}

function nameOf(text: string, run: readonly Part[]): readonly [initials: string, name: string] | undefined {
  const end = run.at(-1)?.end ?? 0;
  const introduced = INTRODUCED.exec(text.slice(end, end + MOST_INITIALS + 3))?.[1];
  const own = introduced === undefined ? run : run.slice(-introduced.length);
  const initials = own.map((word) => word.text[0]).join('');
  const isName = own.length >= FEWEST_INITIALS && own.length <= MOST_INITIALS && (introduced ?? initials) === initials;
  return isName ? [initials, text.slice(own[0]?.start ?? 0, end)] : undefined;
}
