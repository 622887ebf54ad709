/** Where the words of a text begin and end, by its character codes: reading words is most of reading a text. */

const LETTER = 1;
const NUMBER = 2;
const MARK = 4;
const IN_WORD = LETTER | NUMBER | MARK;
/** What a character outside the basic alphabet is stands in the table once it was met, with this bit. */
const KNOWN = 8;

const FULL_STOP = 0x2e;
const COMMA = 0x2c;

const classes = new Uint8Array(0x10000);
for (let code = 0; code < 128; code += 1) classes[code] = KNOWN | classOf(String.fromCharCode(code));

/** Where a word stands; `hasHyphen` tells that hyphens join its parts. Filled anew for each word. */
export type WordBounds = { start: number; end: number; hasHyphen: boolean };

/**
 * Finds the next word from an offset on; false when there is none. A word is letters, digits and marks, which an apostrophe, a hyphen or the point
 * or comma of a figure may join; or initials with their full stops (U.S.).
 */
export function nextWord(text: string, from: number, found: WordBounds): boolean {
  const start = runEnd(text, from, 0);
  if (start >= text.length) return false;
  let at = runEnd(text, start, IN_WORD);
  let joint = text.charCodeAt(at);
  let end = joint === FULL_STOP ? initialsEnd(text, start) : start;
  let hasHyphen = false;
  while (end <= start) {
    let wanted = 0;
    if (joint === FULL_STOP || joint === COMMA) {
      if (isAt(text, at + 1, NUMBER)) wanted = NUMBER;
    } else if (isApostrophe(joint)) {
      if (isAt(text, at + 1, LETTER)) wanted = LETTER | MARK;
    } else if (isHyphen(joint) && isAt(text, at + 1, LETTER | NUMBER)) {
      wanted = IN_WORD;
      hasHyphen = true;
    }
    if (wanted === 0) end = at;
    else {
      at = runEnd(text, at + 1, wanted);
      joint = text.charCodeAt(at);
    }
  }
  found.start = start;
  found.end = end;
  found.hasHyphen = hasHyphen;
  return true;
}

/** True for the codes of the hyphens that join words. */
function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

/** End of at least two letters with a full stop each, or the start. */
function initialsEnd(text: string, start: number): number {
  let end = start;
  let count = 0;
  while (isAt(text, end, LETTER)) {
    const stop = end + widthAt(text, end);
    if (text.charCodeAt(stop) !== FULL_STOP) break;
    end = stop + 1;
    count += 1;
  }
  return count > 1 ? end : start;
}

/** Where characters of the wanted classes end; with none wanted, where the first begins that can open a word. */
function runEnd(text: string, from: number, wanted: number): number {
  const skipped = wanted === 0;
  const looked = skipped ? LETTER | NUMBER : wanted;
  const length = text.length;
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    const known = classes[code] ?? 0;
    if (known !== 0) {
      if (((known & looked) !== 0) === skipped) return at;
      at += 1;
    } else {
      if (((metAt(text, at, code) & looked) !== 0) === skipped) return at;
      at += isPairAt(text, at, code) ? 2 : 1;
    }
  }
  return at;
}

function isAt(text: string, at: number, wanted: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  const known = classes[code] ?? 0;
  return ((known === 0 ? metAt(text, at, code) : known) & wanted) !== 0;
}

function metAt(text: string, at: number, code: number): number {
  if (isPairAt(text, at, code)) return classOf(text.slice(at, at + 2));
  const met = KNOWN | classOf(String.fromCharCode(code));
  if ((code & 0xf800) !== 0xd800) classes[code] = met;
  return met;
}

function widthAt(text: string, at: number): number {
  return isPairAt(text, at, text.charCodeAt(at)) ? 2 : 1;
}

function isPairAt(text: string, at: number, code: number): boolean {
  return (code & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

function classOf(char: string): number {
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return NUMBER;
  return /\p{M}/u.test(char) ? MARK : 0;
}
