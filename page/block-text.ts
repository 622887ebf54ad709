/** The text of one block as it is rendered, with the way back from text offsets to the live text nodes. */

import { slotAround } from './flat-tree.ts';
import { unclobbered } from './unclobbered.ts';

/** A stretch of a long text node; `end` is exclusive. */
export type TextPart = { readonly node: Text; readonly start: number; readonly end: number };

/** A text node, a part of one, or the `<br>` element that stands between two, in the order they are shown; of any frame's document. */
export type TextSource = Text | TextPart | Element;

/** The text node or element that a source is, or is a part of. */
export function nodeOf(source: TextSource): Text | Element {
  return 'node' in source ? source.node : source;
}

/** Text with white space collapsed, and its ranges in the live document. */
export type BlockText = {
  readonly text: string;
  /**
   * The live range of `text.slice(start, end)` (end exclusive, UTF-16 units), or undefined when the offsets are empty or out
   * of bounds, when the page has changed those words since they were read, or when no one range holds them and nothing else (words of
   * a shadow tree with words from outside in between).
   */
  range(start: number, end: number): Range | undefined;
};

/** Characters copied one to one: `text.slice(textStart, textStart + length)` comes from `node` at `nodeStart`. */
type Piece = { readonly node: Text; readonly nodeStart: number; readonly textStart: number; readonly length: number };

/** White space, and characters without width that would split words (soft hyphen, zero-width space, bidi controls). */
const SPACE_OR_UNSEEN = /[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
/** As `SPACE_OR_UNSEEN`, but for the single spaces that most text has and that may stay as they are. */
const NOT_YET_COLLAPSED =
  /[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]{2,}|[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const UNSEEN_ONLY = /^[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/;
const UNSEEN_START = /^[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Collapses white space to single spaces, drops unseen characters and trims: what `readBlockText` gives as `text`. */
export function collapse(raw: string): string {
  return raw.replace(NOT_YET_COLLAPSED, (run) => (UNSEEN_ONLY.test(run) ? '' : ' ')).trim();
}

/** The characters of the sources as they stand in the page; a `<br>` is a space. */
export function rawText(sources: readonly TextSource[]): string {
  let raw = '';
  for (const source of sources) raw += isPart(source) ? partText(source) : isText(source) ? source.data : ' ';
  return raw;
}

/**
 * The text of sources whose collapsed `text` is known; the way back to them is worked out when a range is first asked for. Where
 * the page has changed the text by then, no range is given.
 */
export function laterBlockText(text: string, sources: readonly TextSource[]): BlockText {
  let read: BlockText | undefined;
  return {
    text,
    range: (start, end) => {
      read ??= readBlockText(sources);
      return read.text === text ? read.range(start, end) : undefined;
    },
  };
}

/** Reads the sources once; a `<br>` counts as a space. Linear in their length. */
export function readBlockText(sources: readonly TextSource[]): BlockText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let endsInSpace = true;
  /** Where in its node the source at hand begins. */
  let start = 0;

  const copy = (node: Text, fromInSource: number, toInSource: number) => {
    if (toInSource <= fromInSource) return;
    const from = start + fromInSource;
    const to = start + toInSource;
    const last = pieces.at(-1);
    if (
      last !== undefined &&
      last.node === node &&
      last.nodeStart + last.length === from &&
      last.textStart + last.length === length
    )
      pieces[pieces.length - 1] = { ...last, length: last.length + to - from };
    else pieces.push({ node, nodeStart: from, textStart: length, length: to - from });
    length += to - from;
  };
  const copyWords = (node: Text, data: string, from: number, to: number) => {
    if (to <= from) return;
    parts.push(data.slice(from, to));
    copy(node, from, to);
    endsInSpace = false;
  };

  for (const source of sources) {
    const isWhole = !isPart(source);
    if (isWhole && !isText(source)) {
      if (!endsInSpace) {
        parts.push(' ');
        length += 1;
        endsInSpace = true;
      }
      continue;
    }
    const node = isWhole ? source : source.node;
    start = isWhole ? 0 : source.start;
    // Firefox makes a new string at each look at `data`.
    const data = isWhole ? source.data : partText(source);
    let from = 0;
    for (const run of data.matchAll(SPACE_OR_UNSEEN)) {
      copyWords(node, data, from, run.index);
      from = run.index + run[0].length;
      if (endsInSpace || UNSEEN_ONLY.test(run[0])) continue;
      const offset = UNSEEN_START.test(run[0]) ? run[0].search(/\s/) : 0;
      parts.push(' ');
      copy(node, run.index + offset, run.index + offset + 1);
      endsInSpace = true;
    }
    copyWords(node, data, from, data.length);
  }
  const text = parts.join('').trimEnd();
  return { text, range: (start, end) => rangeOf(text, pieces, start, end) };
}

function rangeOf(text: string, pieces: readonly Piece[], start: number, end: number): Range | undefined {
  if (start < 0 || end > text.length || start >= end) return undefined;
  const first = indexOfPieceEndingAfter(pieces, start);
  let last = first;
  for (let index = first; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.textStart >= end) break;
    if (!isUnchanged(text, piece, Math.max(start, piece.textStart), Math.min(end, piece.textStart + piece.length)))
      return undefined;
    last = index;
  }
  const from = pieces[first];
  const to = pieces[last];
  if (from === undefined || to === undefined || from.textStart >= end) return undefined;
  const range = unclobbered(from.node.ownerDocument).createRange();
  range.setStart(from.node, from.nodeStart + Math.max(0, start - from.textStart));
  range.setEnd(to.node, to.nodeStart + Math.min(end - to.textStart, to.length));
  const isOneStretch = from.node === to.node || isInOneTree(pieces.slice(first, last + 1));
  return isOneStretch || withoutSpace(range.toString()) === withoutSpace(text.slice(start, end)) ? range : undefined;
}

/** True when the words are shown where they stand: in one tree, and not put into a slot. */
function isInOneTree(pieces: readonly Piece[]): boolean {
  const root = pieces[0]?.node.getRootNode();
  return pieces.every(({ node }) => node.getRootNode() === root && slotAround(node) === null);
}

function withoutSpace(text: string): string {
  return text.replace(SPACE_OR_UNSEEN, '');
}

function isText(source: Text | Element): source is Text {
  return source.nodeType === Node.TEXT_NODE;
}

function isPart(source: TextSource): source is TextPart {
  return !('nodeType' in source);
}

function partText({ node, start, end }: TextPart): string {
  return start > node.length ? '' : node.substringData(start, end - start);
}

function isUnchanged(text: string, piece: Piece, start: number, end: number): boolean {
  if (!piece.node.isConnected) return false;
  const offset = piece.nodeStart - piece.textStart;
  const now = piece.node.data.slice(start + offset, end + offset);
  const then = text.slice(start, end);
  return now === then || now.replace(/\s/g, ' ') === then;
}

/** Binary search: the first piece that reaches beyond `offset`. */
function indexOfPieceEndingAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.textStart + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
