/** Marks on the page: painted over ranges without touching the article, found again under the pointer. */
import { isGone } from './article-frame.ts';
import { isShadowRoot } from './flat-tree.ts';
import { createHighlights } from './highlights.ts';
import { unclobbered } from './unclobbered.ts';
import { createUnderlines } from './underlines.ts';
import { createWordsWatch } from './watch-words.ts';

/** How the marked words stand to what other outlets say; each has a line of its own form. */
export type MarkAgreement = 'same' | 'differs' | 'contradicted';

/** How strongly marks show; `off` paints only the open one. */
export type MarkStyle = 'subtle' | 'clear' | 'off';

/** One mark. Marks may overlap; the later one is on top. */
export type Mark = { readonly range: Range; readonly agreement: MarkAgreement };

/** What draws marks; `createHighlights` where the browser can, else, and where it forces its colours, `createUnderlines`. */
export type Painter = {
  paint(marks: readonly Mark[], style: MarkStyle): void;
  /** The mark that is open, or undefined for none. */
  emphasise(mark: Mark | undefined): void;
};

/**
 * The marks of one page. Indices are those of the array last painted. A mark whose words the page has changed since is lost: it is
 * neither drawn nor found any more, so that no mark ever stands on other words.
 */
export type Marks = {
  /** Replaces all marks; an empty array takes them away. */
  paint(marks: readonly Mark[]): void;
  /** Sets how marks show, those painted and those to come; clear at first. */
  wear(style: MarkStyle): void;
  /** Index of the topmost mark whose text is at this point of the viewport (CSS pixels), or undefined; none where marks are off. */
  at(x: number, y: number): number | undefined;
  /** The mark's boxes in the viewport, one a line; none when its text is gone or not shown. */
  rects(index: number): DOMRect[];
  /** Shows one mark as the open one, or none. */
  emphasise(index: number | undefined): void;
  /** Scrolls the mark to the middle of the window, at once where the reader asked for reduced motion. */
  reveal(index: number): void;
};

/** `onLost` gets the indices of marks as they are lost, before the page is drawn again. */
export type MarksOptions = { readonly signal: AbortSignal; readonly onLost?: (marks: readonly number[]) => void };

/** A pointer this near to the text, in CSS pixels, is on it: underlines hang a little below the line's box. */
const REACH_PX = 3;

/** Marks live until the signal aborts; then the page is as it was. Where the document is gone with its frame, nothing is drawn or found. */
export function createMarks(document: Document, { signal, onLost }: MarksOptions): Marks {
  signal.throwIfAborted();
  const underlines = () => createUnderlines(document, signal);
  // Chromium paints every highlight as a filled block where it forces its colours, whatever its rules say: no form would be left.
  const painter =
    (hasForcedColours(document) ? undefined : createHighlights(document, signal, underlines)) ?? underlines();
  /** A hole is a mark that is lost. */
  let marks: readonly (Mark | undefined)[] = [];
  let current: number | undefined;
  let style: MarkStyle = 'clear';
  signal.addEventListener('abort', () => {
    marks = [];
  });

  const draw = (): void => {
    if (isGone(document)) return;
    painter.paint(
      marks.filter((mark) => mark !== undefined),
      style,
    );
    painter.emphasise(current === undefined ? undefined : marks[current]);
  };
  const watchWords = createWordsWatch({
    signal,
    onLost: (lost) => {
      const indices = marks.flatMap((mark, index) => (mark !== undefined && lost.has(mark.range) ? [index] : []));
      marks = marks.map((mark) => (mark !== undefined && lost.has(mark.range) ? undefined : mark));
      draw();
      onLost?.(indices);
    },
  });

  const rects = (index: number): DOMRect[] => {
    const range = isGone(document) ? undefined : marks[index]?.range;
    if (range === undefined || range.collapsed || !range.startContainer.isConnected) return [];
    return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  };
  return {
    paint(next) {
      if (signal.aborted) return;
      marks = [...next];
      current = undefined;
      watchWords(next.map(({ range }) => range));
      draw();
    },
    wear(next) {
      if (signal.aborted || next === style) return;
      style = next;
      draw();
    },
    at(x, y) {
      if (style === 'off') return undefined;
      const caret = caretAt(document, x, y, shadowRootsOf(marks));
      if (caret === undefined) return undefined;
      for (let index = marks.length - 1; index >= 0; index--) {
        const range = marks[index]?.range;
        if (range === undefined || !isPointIn(range, caret)) continue;
        if (rects(index).some((rect) => isNear(rect, x, y))) return index;
      }
      return undefined;
    },
    rects,
    emphasise(index) {
      if (signal.aborted || isGone(document)) return;
      current = index;
      painter.emphasise(index === undefined ? undefined : marks[index]);
    },
    reveal(index) {
      const [first] = rects(index);
      const view = unclobbered(document).defaultView;
      if (first === undefined || view === null) return;
      const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
      const start = marks[index]?.range.startContainer;
      const around = start?.nodeType === Node.TEXT_NODE ? start.parentElement : (start as Element | undefined);
      const element = around && unclobbered(around);
      const isTall = (element?.getBoundingClientRect().height ?? 0) > view.innerHeight / 2;
      // A frame as high as its text does not scroll, the page around it does.
      if (element && (!isTall || view.frameElement !== null))
        element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
      else view.scrollBy({ top: first.top + first.height / 2 - view.innerHeight / 2, behavior });
    },
  };
}

function hasForcedColours(document: Document): boolean {
  return unclobbered(document).defaultView?.matchMedia('(forced-colors: active)').matches === true;
}

type Caret = { readonly node: Node; readonly offset: number };

/** Firefox and new Chromium have `caretPositionFromPoint`, older Chromium `caretRangeFromPoint`, which sees no shadow roots. */
function caretAt(page: Document, x: number, y: number, shadowRoots: ShadowRoot[]): Caret | undefined {
  const document = unclobbered(page);
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position === null ? undefined : { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range === null ? undefined : { node: range.startContainer, offset: range.startOffset };
}

function shadowRootsOf(marks: readonly (Mark | undefined)[]): ShadowRoot[] {
  const roots = marks.map((mark) => mark?.range.startContainer.getRootNode());
  return [...new Set(roots)].filter((root) => root !== undefined && isShadowRoot(root));
}

function isPointIn(range: Range, { node, offset }: Caret): boolean {
  return node.getRootNode() === range.startContainer.getRootNode() && range.isPointInRange(node, offset);
}

function isNear(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top - REACH_PX && y <= rect.bottom + REACH_PX;
}
