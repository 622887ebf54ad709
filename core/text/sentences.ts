/** Splits running text into sentences, by rules for news prose: `Intl.Segmenter` breaks after U.S., Gen. and Nov. */
import { goesOnAfterAbbreviation } from './abbreviations.ts';
import { opensSentence } from './sentence-openers.ts';
import { isSpeechTag, isWideSpeechTag } from './speech-tags.ts';

/** A sentence is `text.slice(start, end)`; end exclusive, no white space at either side. */
export type SentenceSpan = { readonly start: number; readonly end: number };

/** Full stops of the world's scripts; Greek asks with a semicolon. */
const TERMINATORS = /[.!?…‼⁇⁈⁉؟۔।॥።፧։။។。！？｡;\u037e]/g;
const WIDE_TERMINATOR = /[。！？｡]/;
const TERMINATOR_RUN = /[.!?…‼⁇⁈⁉؟۔।॥።፧։။។。！？｡]/;
/** An ellipsis set with spaces: `. . .` */
const SPACED_ELLIPSIS = /\.(?:[ \u00a0]\.){2,3}/y;
/** “ and ‘ close in German: right after a full stop they cannot open. */
const CLOSER = /["'”’“‘»›)\]}」』】）〉》＂]/;
const OPENER = /["'“”‘’„‚«»‹([{「『【（〈《¿¡]/;
const QUOTE_CLOSER = /["'”’“‘»」』]/;
/** A reference after the full stop: `[1]`, `[12]`, `[a]`, `[note 3]`, `[citation needed]`, `²`, `*`. */
const CITATION =
  /^(?:(?:\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|note \d{1,3}|[a-z ]{2,20} needed|who\?|when\?|why\?)\](?::\d{1,4})?)+|[¹²³⁴-⁹⁰]+(?:[,–][¹²³⁴-⁹⁰]+)*|[*†‡§]{1,3}(?!\S))/i;
const BULLET = /^(?:[•●▪■◦‣∙·*✓✔➤►–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)])\s/;
/** The letter or number of an item in a list that runs on in one line. */
const ITEM_MARK = /^(\(?)(?:\d{1,2}|[a-z]|[ivx]{2,4})([.)])\s+["“‘]?\p{Lu}/u;
/** A bracket opened within the sentence holds its full stops, if it closes within this length. */
const LONGEST_BRACKET = 300;
/** `Yahoo! Inc.`: a mark that belongs to a name. */
const COMPANY_NEXT = /^(?:Inc|Corp|Ltd|LLC|Co|plc|Brands|Group|Holdings|Media|Sports)\b/;
/** A line shorter than this with no full stop is a heading or an item; a longer one is prose broken by the page. */
const LONGEST_HEADING_LINE = 100;
const LEANS_ON_NEXT_LINE =
  /(?:[,;–—-]|\b(?:the|a|an|of|in|on|at|to|and|or|for|with|by|from|that|said|has|have|is|was|as|but|than|into|over|its|his|her|their))$/i;

/**
 * The sentences of `text` in order. What lies between spans is white space only. A closing quotation mark, bracket and
 * citation stay with their sentence, `he said` after a closing quotation stays with the quotation, and each sentence inside
 * a quotation is a sentence. Blank lines always separate; a single line break does after a full stop and after what looks
 * like a heading. Linear in the length of the text.
 */
export function splitSentences(text: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  const lineBreaksSeparate = !isHardWrapped(text);
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, start, end);
    if (span !== undefined) spans.push(span);
    start = end;
  };
  const breaks = text.matchAll(/\n\s*/g);
  let lineBreak = breaks.next();
  const closeLinesBefore = (limit: number) => {
    while (!lineBreak.done && lineBreak.value.index < limit) {
      const { index, 0: run } = lineBreak.value;
      if (index >= start && isLineEnd(text, start, index, run, lineBreaksSeparate)) close(index + run.length);
      lineBreak = breaks.next();
    }
  };

  const terminators = new RegExp(TERMINATORS);
  for (let found = terminators.exec(text); found !== null; found = terminators.exec(text)) {
    closeLinesBefore(found.index);
    const end = boundaryAfter(text, start, found.index);
    terminators.lastIndex = Math.max(endOfRun(text, found.index), end ?? 0);
    if (end !== undefined) close(end);
  }
  closeLinesBefore(text.length);
  close(text.length);
  return spans;
}

/** Where the sentence with the terminator at `at` ends (closing marks and citations included), or undefined when it goes on. */
function boundaryAfter(text: string, start: number, at: number): number | undefined {
  if (text.charAt(at) === ';' && !/[\u0370-\u03ff\u1f00-\u1fff]/.test(text.charAt(at - 1))) return undefined;
  const runEnd = endOfRun(text, at);
  const run = text.slice(at, runEnd).replace(/\s/g, '');
  let end = endOfClosers(text, runEnd);
  end += CITATION.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  if (end >= text.length) return text.length;

  const isQuoteClosed = QUOTE_CLOSER.test(text.slice(runEnd, end));
  const rest = text.slice(end, end + 200);
  if (WIDE_TERMINATOR.test(run)) return isQuoteClosed && isWideSpeechTag(rest) ? undefined : end;
  if (!/^\s/.test(rest)) return isGluedSentence(text, at, run, rest) ? end : undefined;

  const next = rest.trimStart();
  if (next === '' || /^\s*\n\s*\n/.test(rest)) return end;
  if (/\n/.test(rest.slice(0, rest.length - next.length)) && BULLET.test(next)) return end;
  if (isWithinBracket(text, start, end)) return undefined;
  if (isNextItem(text.slice(start, at), next)) return end;
  const word = afterOpeners(next);
  if (/^\p{Ll}(?!\p{L}?\p{Lu})/u.test(word) || /^[,;:%)]/.test(word)) return undefined;
  if (run === '.' && isListNumber(text, start, at)) return undefined;
  if (run === '.' && goesOnAfterAbbreviation(text, start, at, next) && !(isQuoteClosed && opensSentence(word)))
    return undefined;
  if (/^[–—-]/.test(next) && isDateline(text, start, at)) return undefined;
  if (/^[–—-]/.test(next)) return isQuoteClosed || end > runEnd || !/^[–—-]\s*\p{Lu}/u.test(next) ? undefined : end;
  if (/^[!?]$/.test(run) && COMPANY_NEXT.test(next)) return undefined;
  if (isEllipsis(run) && isHesitation(text, start, at, word)) return undefined;
  if (isQuoteClosed && /[!?؟…]/.test(run) && isSpeechTag(next)) return undefined;
  if (isEllipsis(run) && end === runEnd && /\s/.test(text.charAt(at - 1)) && !/^\p{Lu}/u.test(word)) return undefined;
  return end;
}

function isEllipsis(run: string): boolean {
  return /^(?:\.{2,}|…)$/.test(run);
}

/** `I thought… I thought you had left`: the words before an ellipsis said again. */
function isHesitation(text: string, start: number, at: number, next: string): boolean {
  const before = text.slice(Math.max(start, at - 40), at).trimEnd();
  const again = /^[^.!?…]{1,40}/.exec(next)?.[0].split(/\s+/) ?? [];
  return [1, 2, 3].some((count) => {
    const said = again
      .slice(0, count)
      .join(' ')
      .replace(/[,;:]$/, '');
    return (
      again.length >= count &&
      said !== '' &&
      before.endsWith(said) &&
      !/[\p{L}]/u.test(before.charAt(before.length - said.length - 1))
    );
  });
}

function endOfRun(text: string, at: number): number {
  SPACED_ELLIPSIS.lastIndex = at;
  let end = at + (SPACED_ELLIPSIS.exec(text)?.[0].length ?? 1);
  while (end < text.length && TERMINATOR_RUN.test(text.charAt(end))) end += 1;
  return end;
}

function endOfClosers(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    if (isCloser(text, end)) end += 1;
    // French sets a space before it.
    else if (/^\s»(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3))) end += 2;
    else break;
  }
  return end;
}

function isWithinBracket(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(start, end - LONGEST_BRACKET), end);
  const open = before.lastIndexOf('(');
  if (open <= 0 || before.indexOf(')', open) >= 0 || !/[\p{L}\p{N}]/u.test(before.slice(0, open))) return false;
  return /^[^()\n]*\)/.test(text.slice(end, end + LONGEST_BRACKET));
}

function isCloser(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (!CLOSER.test(character)) return false;
  if (character === ']' || character === ')') return true;
  return !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) || /[”»」』]/.test(character);
}

function afterOpeners(next: string): string {
  let from = 0;
  while (from < next.length && OPENER.test(next.charAt(from))) from += 1;
  return next.slice(from);
}

/** `…the war.The talks…`: a space that the page lost. Never inside an address (`Booking.Com`) or a name (`Node.Js`). */
function isGluedSentence(text: string, at: number, run: string, rest: string): boolean {
  if (run !== '.' && !/^[!?]+$/.test(run)) return false;
  const before = /(?:^|\s)(?:[\p{L}'’-]*\p{Ll}{3,}|\p{N}{4})$/u.test(text.slice(Math.max(0, at - 30), at));
  return (
    before &&
    /^["“‘]?\p{Lu}\p{Ll}+(?:\s+\p{L}|,\s)/u.test(rest) &&
    !/^["“‘]?(?:Com|Org|Net|Js|Io|Co|Gov|Edu)\b/.test(rest)
  );
}

/** `Larne, 3 November 2031. –`: place and date, and nothing said yet. */
function isDateline(text: string, start: number, at: number): boolean {
  return at - start <= 60 && /^\s*\p{Lu}[\p{L}\s.'’/-]{1,40},[^:;!?]*\d$/u.test(text.slice(start, at));
}

/** `a. One thing. b. Another.`: both begin with a mark of one form. */
function isNextItem(sentence: string, next: string): boolean {
  const here = ITEM_MARK.exec(sentence.trimStart());
  const there = ITEM_MARK.exec(next);
  return here !== null && there !== null && here[1] === there[1] && here[2] === there[2];
}

/** `1. `, `a. ` or `(2.) ` at the start of a sentence or after a colon numbers what follows. */
function isListNumber(text: string, start: number, at: number): boolean {
  return (
    /(?:^|[:\n]\s)\s*\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})$/.test(text.slice(Math.max(start, at - 8), at)) &&
    (at - start <= 8 || /[:\n]\s*\(?\d{1,2}$/.test(text.slice(at - 8, at)))
  );
}

function isLineEnd(text: string, start: number, at: number, run: string, lineBreaksSeparate: boolean): boolean {
  if (/\n\s*\n/.test(run)) return true;
  const next = text.slice(at + run.length, at + run.length + 3);
  if (BULLET.test(next)) return true;
  if (!lineBreaksSeparate || /^\p{Ll}/u.test(next)) return false;
  const lineStart = Math.max(start, text.lastIndexOf('\n', at - 1) + 1);
  if (at - lineStart > LONGEST_HEADING_LINE) return false;
  return !LEANS_ON_NEXT_LINE.test(text.slice(Math.max(lineStart, at - 40), at).trimEnd());
}

/** True for text broken into lines of one width, where a line break means nothing. */
function isHardWrapped(text: string): boolean {
  return (text.match(/[\p{Ll},]\n\p{Ll}/gu)?.length ?? 0) >= 2;
}

function trimmed(text: string, start: number, end: number): SentenceSpan | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}
