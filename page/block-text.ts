/** The text of one block as it is rendered, with the way back from text offsets to the live text nodes. */

/** A text node, or the `<br>` element that stands between two of them, in document order; of any frame's document. */
export type TextSource = Text | Element;

/** Text with white space collapsed, and its ranges in the live document. */
export type BlockText = {
  readonly text: string;
  /**
   * The live range of `text.slice(start, end)` (end exclusive, UTF-16 units), or undefined when the offsets are empty or out
   * of bounds, or when the page has changed those words since they were read.
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

  const copy = (node: Text, from: number, to: number) => {
    if (to <= from) return;
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
    if (source.nodeType !== Node.TEXT_NODE) {
      if (!endsInSpace) {
        parts.push(' ');
        length += 1;
        endsInSpace = true;
      }
      continue;
    }
    const node = source as Text;
    // Firefox makes a new string at each look at `data`.
    const { data } = node;
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
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.nodeStart + Math.max(0, start - from.textStart));
  range.setEnd(to.node, to.nodeStart + Math.min(end - to.textStart, to.length));
  return range;
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
