/** Splits running text into sentences, by rules for news prose: `Intl.Segmenter` breaks after U.S., Gen. and Nov. */
import { endsByAbbreviation, opensSentence } from './abbreviations.ts';

/** A sentence is `text.slice(start, end)`; end exclusive, no white space at either side. */
export type SentenceSpan = { readonly start: number; readonly end: number };

const TERMINATORS = /[.!?…‼⁇⁈⁉؟۔।॥。！？｡]/g;
const WIDE_TERMINATOR = /[。！？｡]/;
const TERMINATOR_RUN = /[.!?…‼⁇⁈⁉؟۔।॥。！？｡]/;
/** “ and ‘ close in German: right after a full stop they cannot open. */
const CLOSER = /["'”’“‘»›)\]}」』】）〉》＂]/;
const OPENER = /["'“”‘’„‚«»‹([{「『【（〈《¿¡]/;
const QUOTE_CLOSER = /["'”’“‘»」』]/;
/** A reference after the full stop: `[1]`, `[12]`, `[a]`, `[note 3]`, `[citation needed]`. */
const CITATION = /^(?:\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed)\])+/i;
const BULLET = /^[•●▪■◦‣∙·*–—-]\s/;
const SPEECH_VERB =
  /^(?:\p{Lu}[\p{L}'’.-]*\s+(?:(?:and|of|de|van|von|al|the)\s+)?){1,5}(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|replied|shouted|wondered|tweeted|posted|warned|insisted|declared|cried|exclaimed|quipped|joked|responded|demanded)(?![\p{L}])/u;
/** Japanese closes a quotation with 」と: the sentence goes on. */
const GOES_ON_AFTER_WIDE_QUOTE = /^(?:と|って|との|という)/;
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
    let runEnd = found.index + 1;
    while (runEnd < text.length && TERMINATOR_RUN.test(text.charAt(runEnd))) runEnd += 1;
    terminators.lastIndex = Math.max(runEnd, end ?? 0);
    if (end !== undefined) close(end);
  }
  closeLinesBefore(text.length);
  close(text.length);
  return spans;
}

/** Where the sentence with the terminator at `at` ends (closing marks and citations included), or undefined when it goes on. */
function boundaryAfter(text: string, start: number, at: number): number | undefined {
  let runEnd = at + 1;
  while (runEnd < text.length && TERMINATOR_RUN.test(text.charAt(runEnd))) runEnd += 1;
  const run = text.slice(at, runEnd);
  let end = runEnd;
  while (end < text.length && isCloser(text, end)) end += 1;
  end += CITATION.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  if (end >= text.length) return text.length;

  const isQuoteClosed = QUOTE_CLOSER.test(text.slice(runEnd, end));
  const rest = text.slice(end, end + 160);
  const isWide = WIDE_TERMINATOR.test(run);
  if (isWide) return isQuoteClosed && GOES_ON_AFTER_WIDE_QUOTE.test(rest) ? undefined : end;
  if (!/^\s/.test(rest)) return isGluedSentence(text, at, run, rest) ? end : undefined;

  const next = rest.trimStart();
  if (next === '' || /^\s*\n\s*\n/.test(rest)) return end;
  if (/\n/.test(rest.slice(0, rest.length - next.length)) && BULLET.test(next)) return end;
  const word = afterOpeners(next);
  if (/^\p{Ll}/u.test(word)) return undefined;
  if (/^[–—-]/.test(next)) return isQuoteClosed || end > runEnd || !/^[–—-]\s*\p{Lu}/u.test(next) ? undefined : end;
  if (/^[,;:%)]/.test(word)) return undefined;
  if (run === '.') {
    if (/\d\.$/.test(text.slice(Math.max(start, at - 4), runEnd)) && isListNumber(text, start, at)) return undefined;
    if (end === runEnd || !isQuoteClosed) {
      if (endsByAbbreviation(text, start, at, word)) return undefined;
    } else if (endsByAbbreviation(text, start, at, word) && !opensSentence(word)) return undefined;
  }
  if (isQuoteClosed && /[!?…]/.test(run) && SPEECH_VERB.test(next)) return undefined;
  if (/^(?:\.{2,}|…)$/.test(run) && end === runEnd && /\s/.test(text.charAt(at - 1)) && !/^\p{Lu}/u.test(word))
    return undefined;
  return end;
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
  const before = /(?:^|\s)[\p{L}'’-]*\p{Ll}{3,}$/u.test(text.slice(Math.max(0, at - 30), at));
  return (
    before &&
    /^["“‘]?\p{Lu}\p{Ll}+(?:\s+\p{L}|,\s)/u.test(rest) &&
    !/^["“‘]?(?:Com|Org|Net|Js|Io|Co|Gov|Edu)\b/.test(rest)
  );
}

/** `1. ` or `(2.) ` at the start of a sentence numbers it. */
function isListNumber(text: string, start: number, at: number): boolean {
  return /^\s*\(?\d{1,2}$/.test(text.slice(start, at));
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
