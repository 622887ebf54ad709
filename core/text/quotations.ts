/** Finds what stands inside quotation marks, curly or straight, double or single, nested, or running over the text's ends. */

/**
 * The inside of one pair of marks: `text` is `source.slice(start, end)`, without the marks. `open` tells that one of the
 * marks is missing here, because the quotation goes on after the text or came from before it.
 */
export type Quotation = { readonly text: string; readonly start: number; readonly end: number; readonly open: boolean };

/** Quotations inside quotations beyond this depth are no prose; the bound keeps hostile input cheap. */
const MAX_DEPTH = 6;
const SINGLE_MARKS = "'‘’";
const ELISIONS = /^(?:em|tis|twas|til|cause|bout|round|n|\d\ds)\b/i;

type Mark = {
  readonly at: number;
  readonly single: boolean;
  readonly role: 'open' | 'close' | 'either' | 'possessive';
};

/**
 * All quotations of a text in order of their start, outer before inner. Apostrophes and possessives are no marks. Linear in
 * the length of the text.
 */
export function findQuotations(text: string): readonly Quotation[] {
  const marks = findMarks(text);
  const sureCloseAhead = singleCloseAhead(marks);
  const opened: Mark[] = [];
  const found: Quotation[] = [];
  for (const [index, mark] of marks.entries()) {
    const top = lastOf(opened, mark.single);
    if (mark.role === 'open' || (mark.role === 'either' && !mark.single && top === -1)) {
      if (opened.length < MAX_DEPTH) opened.push(mark);
    } else if (mark.role === 'possessive' && (top === -1 || sureCloseAhead[index] === true)) {
      // The plural possessive of a word inside or outside a quotation.
    } else if (top >= 0) {
      const opener = opened[top];
      opened.length = top;
      if (opener) addQuotation(found, text, opener.at + 1, mark.at, false);
    } else if (mark.role === 'close' && found.length === 0) {
      addQuotation(found, text, 0, mark.at, true);
    }
  }
  for (const mark of opened) addQuotation(found, text, mark.at + 1, text.length, true);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function lastOf(opened: readonly Mark[], single: boolean): number {
  for (let at = opened.length - 1; at >= 0; at--) if (opened[at]?.single === single) return at;
  return -1;
}

function addQuotation(found: Quotation[], text: string, from: number, to: number, open: boolean): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (end > start) found.push({ text: text.slice(start, end), start, end, open });
}

function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isNoMark(text.charCodeAt(at))) continue;
    const char = text[at] ?? '';
    if (isTypewritten(text, at)) {
      marks.push({ at: char === '`' ? at + 1 : at, single: false, role: char === '`' ? 'open' : 'close' });
      at++;
    } else if ('"“”„‟«»'.includes(char)) marks.push({ at, single: false, role: doubleRole(text, at, char) });
    else if (SINGLE_MARKS.includes(char)) {
      const role = singleRole(text, at, char);
      if (role !== undefined) marks.push({ at, single: true, role });
    }
  }
  return marks;
}

/** ``these'' for “these”: two marks that stand for one. */
function isTypewritten(text: string, at: number): boolean {
  if (text[at] === '`') return text[at + 1] === '`';
  return text[at] === "'" && text[at + 1] === "'" && text.lastIndexOf('``', at) >= 0;
}

/** True for the letters, digits and spaces that most of a text is. */
function isNoMark(code: number): boolean {
  return code === 0x20 || (code > 0x27 && code < 0x80 && code !== 0x60);
}

function doubleRole(text: string, at: number, char: string): Mark['role'] {
  if (char === '”' || char === '»') return 'close';
  if (char === '„' || char === '«') return 'open';
  const opens = opensAfter(text[at - 1]) && /\S/.test(text[at + 1] ?? ' ');
  const closes = /\S/.test(text[at - 1] ?? ' ') && closesBefore(text[at + 1]);
  if (char === '“') return closes && !opens ? 'either' : 'open';
  return opens === closes ? 'either' : opens ? 'open' : 'close';
}

function singleRole(text: string, at: number, char: string): Mark['role'] | undefined {
  const before = text[at - 1];
  const after = text[at + 1];
  if (isWordChar(before) && isWordChar(after)) return undefined;
  if (opensAfter(before) && (isWordChar(after) || /[“"$£€…[]/.test(after ?? ' '))) {
    if (ELISIONS.test(text.slice(at + 1, at + 7))) return undefined;
    return char === '’' ? undefined : 'open';
  }
  if (char === '‘') return undefined;
  if (before === undefined || /\s/.test(before)) return undefined;
  if (!closesBefore(after)) return undefined;
  const possessive = /[sxzSXZ]/.test(before) && /\s/.test(after ?? '') && isWordChar(text[at + 2]);
  if (possessive) return 'possessive';
  return /[\p{L}\p{N}]/u.test(before) ? 'either' : 'close';
}

/** For each mark, whether a single mark that can only close comes after it before another one opens. */
function singleCloseAhead(marks: readonly Mark[]): boolean[] {
  const ahead: boolean[] = new Array(marks.length).fill(false);
  let closes = false;
  for (let index = marks.length - 1; index >= 0; index--) {
    ahead[index] = closes;
    const mark = marks[index];
    if (!mark?.single) continue;
    if (mark.role === 'open') closes = false;
    else if (mark.role !== 'possessive') closes = true;
  }
  return ahead;
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

function opensAfter(char: string | undefined): boolean {
  return char === undefined || /[\s([{/:,;\-–—“‘"'„«]/.test(char);
}

function closesBefore(char: string | undefined): boolean {
  return char === undefined || /[\s)\]}/.,:;!?…\-–—”’"'»]/.test(char);
}
