/** The one element the extension adds to a page: a host with a closed shadow root for the card and the list of marks. */
import { type Box, placeCard, type Side } from './card-placement.ts';
import { unclobbered } from './unclobbered.ts';

export type CardHost = {
  /** Where the card is drawn: a box inside the closed shadow root, hidden until `show`. */
  readonly root: HTMLElement;
  /** Where the list of marks is drawn: inside the same root, not touched by `place`, `show` and `hide`. */
  readonly listRoot: HTMLElement;
  /** Puts the host into the page; `show` does so too. Once there it stays until the signal aborts. */
  attach(): void;
  /**
   * Positions the card's box beside a sentence, covering none of its rectangles, and keeps it there as page or window scroll,
   * resize, or the card grows. `rects` are viewport coordinates: a function is measured again each time (the sentence's
   * `range.getClientRects()`), an array is taken to move with the window's scrolling.
   */
  place(rects: readonly Box[] | (() => Iterable<Box>)): void;
  /** Draw the card first: it is measured here, and one that grows later takes its place a frame later. */
  show(): void;
  hide(): void;
  /** True for the host and everything inside it: a pointer or focus that goes there has not left the card. */
  contains(target: EventTarget | null): boolean;
};

/** Kept from the page: it has no business with what happens inside the card. */
const PRIVATE_EVENTS = [
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'change'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'wheel', 'copy', 'cut', 'paste'],
  ...['focusin', 'focusout', 'selectstart', 'dragstart'],
];

/** The card scrolls inside rather than fill a tall window: the article stays in sight. */
const MOST_HEIGHT = 460;

/** Least distance from the viewport's edges. */
const EDGE = 8;

/**
 * Important declarations inside a shadow root win over the page's own, even over its important ones. The frame spans the
 * viewport without its scroll bars, in quirks mode too, and is what the card is placed in.
 */
const HOST_CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important;
  height: 0 !important; overflow: visible !important; z-index: 2147483647 !important; direction: ltr !important;
  color-scheme: light dark !important; }
@media print { :host { display: none !important } }
#frame { position: fixed; inset: 0; pointer-events: none }
#card { position: absolute; z-index: 1; width: max-content }
#frame > * { pointer-events: auto }
[hidden] { display: none !important }
`;

/**
 * Makes the host; the page stays untouched until it is attached. `css` is the style sheet of what is drawn inside. After
 * `signal` aborts the host is gone from the page with every listener.
 */
export function createCardHost(
  page: Document,
  options: { readonly signal: AbortSignal; readonly css: string },
): CardHost {
  const { signal } = options;
  const document = unclobbered(page);
  const view = document.defaultView;
  if (view === null) throw new Error('createCardHost: the document has no window; expected the document of a tab');
  const host = document.createElement('fact-linker-host');
  const shadow = host.attachShadow({ mode: 'closed' });
  addStyle(document, shadow, options.css + HOST_CSS);
  const frame = append(document, shadow, 'frame');
  const listRoot = append(document, frame, 'list');
  const root = append(document, frame, 'card');
  root.hidden = true;
  for (const name of PRIVATE_EVENTS)
    host.addEventListener(name, (event) => event.stopPropagation(), { signal, passive: true });

  let measure: () => Iterable<Box> = () => [];
  let side: Side | undefined;
  let isQueued = false;

  /** Bounds the card by the viewport, which it gives. */
  const bound = () => {
    const { width, height } = frame.getBoundingClientRect();
    root.style.maxWidth = `${width - 2 * EDGE}px`;
    root.style.maxHeight = `${Math.min(MOST_HEIGHT, height - 2 * EDGE)}px`;
    return { width, height };
  };
  const position = () => {
    if (root.hidden || !host.isConnected) return;
    const { width, height } = bound();
    const size = root.getBoundingClientRect();
    if (size.height === 0) return;
    const placement = placeCard([...measure()], size, { width, height }, side);
    side = placement.side;
    root.style.maxHeight = `${Math.min(MOST_HEIGHT, placement.maxHeight)}px`;
    root.style.left = `${placement.left}px`;
    root.style.top = `${placement.top}px`;
  };
  /** True when the page has put something over the card, a dialog of its own. To raise the host costs the layout of all that is in it. */
  const isCovered = () => {
    const { left, top, width, height } = root.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) !== host;
  };
  const positionSoon = () => {
    if (isQueued || root.hidden) return;
    isQueued = true;
    view.requestAnimationFrame(() => {
      isQueued = false;
      position();
    });
  };
  const attach = () => {
    if (signal.aborted || host.isConnected) return;
    document.documentElement.append(host);
    raise(host);
  };

  const growth = new ResizeObserver(positionSoon);
  growth.observe(root);
  view.addEventListener('scroll', positionSoon, { signal, passive: true, capture: true });
  view.addEventListener('resize', positionSoon, { signal, passive: true });
  signal.addEventListener('abort', () => {
    growth.disconnect();
    host.remove();
  });

  return {
    root,
    listRoot,
    attach,
    place(rects) {
      measure = typeof rects === 'function' ? rects : followScroll(rects, view);
      side = undefined;
      position();
    },
    show() {
      attach();
      const opens = root.hidden;
      // While nothing of it is laid out: bounded later, the card would be laid out twice.
      bound();
      root.hidden = false;
      position();
      if (opens && isCovered()) raise(host);
    },
    hide() {
      root.hidden = true;
    },
    contains(target) {
      return target instanceof view.Node && (host.contains(target) || shadow.contains(target));
    },
  };
}

function append(document: Document, parent: ParentNode, id: string): HTMLElement {
  const element = document.createElement('div');
  element.id = id;
  parent.append(element);
  return element;
}

/** Into the top layer, above what the page has there by now: a page's own dialog would cover any z-index. */
function raise(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  if (host.popover === null) host.popover = 'manual';
  else host.hidePopover();
  host.showPopover();
}

/** Works on pages whose policy forbids styles: constructed sheets are not subject to it. */
function addStyle(document: Document, shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Older Firefox refuses sheets from a content script (https://bugzilla.mozilla.org/1928865). A style element works there under any
    // policy of the page, because the content script itself sets its textContent.
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}

function followScroll(rects: readonly Box[], view: Window): () => readonly Box[] {
  const { scrollX, scrollY } = view;
  return () => {
    const x = scrollX - view.scrollX;
    const y = scrollY - view.scrollY;
    return rects.map(({ left, top, right, bottom }) => ({
      left: left + x,
      top: top + y,
      right: right + x,
      bottom: bottom + y,
    }));
  };
}
