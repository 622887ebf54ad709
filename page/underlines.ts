/** Draws marks as lines laid over the page, for browsers without the CSS Custom Highlight API and where they force their colours. */
import { isGone } from './article-frame.ts';
import { isShadowRoot } from './flat-tree.ts';
import type { Mark, MarkAgreement, MarkStyle, Painter } from './marks.ts';
import { isElement, unclobbered } from './unclobbered.ts';

/** Elements of ours begin with this; the watcher of the page does not look at them. */
export const HOST_PREFIX = 'fact-linker-';

const HOST = `${HOST_PREFIX}underlines`;
const ACCENT = 'oklch(0.6 0.12 195)';
const QUIET = 'oklch(0.6 0.06 195)';
const LINES: Readonly<Record<Exclude<MarkStyle, 'off'>, Readonly<Record<MarkAgreement, string>>>> = {
  clear: {
    same: `1.5px dotted ${ACCENT}`,
    differs: `2px solid ${ACCENT}`,
    contradicted: `4px double ${ACCENT}`,
  },
  subtle: {
    same: `1px dotted ${QUIET}`,
    differs: `1px solid ${QUIET}`,
    contradicted: `3px double ${QUIET}`,
  },
};
/** Styles are set through CSSOM: a page's content security policy blocks `<style>` but not this. */
const HOST_STYLE =
  'all: initial; position: absolute; top: 0; left: 0; width: 0; height: 0; overflow: visible; pointer-events: none; z-index: 2147483646';

/** Elements whose size is watched: what stands beside the marks and beside the boxes around them, as far as this goes. */
const MOST_WATCHED = 500;

/**
 * A painter whose boxes sit in the closed shadow root of one host element after the body; they follow scrolling, resizing
 * and changes of layout, are hidden in print, and go when the signal aborts.
 */
export function createUnderlines(page: Document, signal: AbortSignal): Painter {
  const document = unclobbered(page);
  const view = document.defaultView;
  const host = document.createElement(HOST);
  host.style.cssText = HOST_STYLE;
  host.setAttribute('aria-hidden', 'true');
  const shadow = host.attachShadow({ mode: 'closed' });
  let marks: readonly Mark[] = [];
  let current: Mark | undefined;
  let style: MarkStyle = 'clear';
  let frame = 0;

  const draw = () => {
    frame = 0;
    if (signal.aborted) return;
    if (marks.length === 0) {
      host.remove();
      return;
    }
    if (!host.isConnected) document.documentElement.append(host);
    const origin = host.getBoundingClientRect();
    const boxes = marks.flatMap((mark) => boxesOf(mark, { style, isCurrent: mark === current }, origin, document));
    shadow.replaceChildren(...boxes);
  };
  const drawSoon = () => {
    if (frame === 0 && !signal.aborted && view !== null) frame = view.requestAnimationFrame(draw);
  };
  const show = (display: 'block' | 'none') => host.style.setProperty('display', display);

  const resizes = new ResizeObserver(drawSoon);
  const watchSizes = () => {
    resizes.disconnect();
    for (const element of elementsThatMove(marks)) resizes.observe(element);
  };
  document.fonts.addEventListener('loadingdone', drawSoon, { signal });
  document.addEventListener('scroll', drawSoon, { capture: true, passive: true, signal });
  view?.addEventListener('resize', drawSoon, { passive: true, signal });
  view?.addEventListener('beforeprint', () => show('none'), { signal });
  view?.addEventListener('afterprint', () => show('block'), { signal });
  signal.addEventListener(
    'abort',
    () => {
      resizes.disconnect();
      if (isGone(page)) return;
      if (frame !== 0) view?.cancelAnimationFrame(frame);
      host.remove();
    },
    { once: true },
  );
  return {
    paint(next, worn) {
      marks = next;
      style = worn;
      current = undefined;
      watchSizes();
      draw();
    },
    emphasise(mark) {
      current = mark;
      draw();
    },
  };
}

/**
 * The elements that move marks when they grow or shrink, the page's own size or not: those around the marks, and those that stand
 * beside these.
 */
function elementsThatMove(marks: readonly Mark[]): ReadonlySet<Element> {
  const found = new Set<Element>();
  const around = new Set<Element>();
  for (const { range } of marks)
    for (
      let at = elementOf(range.startContainer);
      at !== null && !around.has(at);
      at = elementOf(unclobbered(at).parentNode)
    )
      around.add(at);
  for (const element of around) {
    found.add(element);
    for (const beside of besides(element)) {
      if (found.size >= MOST_WATCHED) return found;
      if (!unclobbered(beside).localName.startsWith(HOST_PREFIX)) found.add(beside);
    }
  }
  return found;
}

function besides(element: Element): Iterable<Element> {
  const { parentElement } = unclobbered(element);
  return parentElement === null ? [] : unclobbered(parentElement).children;
}

function elementOf(node: Node | null): Element | null {
  if (isShadowRoot(node)) return node.host;
  if (isElement(node)) return node;
  return node?.parentElement ?? null;
}

type Look = { readonly style: MarkStyle; readonly isCurrent: boolean };

function boxesOf(mark: Mark, { style, isCurrent }: Look, origin: DOMRect, document: Document): HTMLElement[] {
  if (style === 'off' && !isCurrent) return [];
  const line = style === 'off' ? 'none' : LINES[style][mark.agreement];
  return [...mark.range.getClientRects()]
    .filter((rect) => rect.width > 0 && rect.height > 0)
    .map((rect) => {
      const box = document.createElement('div');
      box.style.cssText = `position: absolute; box-sizing: border-box; border-bottom: ${line}`;
      box.style.setProperty('left', `${rect.left - origin.left}px`);
      box.style.setProperty('top', `${rect.top - origin.top}px`);
      box.style.setProperty('width', `${rect.width}px`);
      box.style.setProperty('height', `${rect.height + 2}px`);
      if (isCurrent) {
        box.style.setProperty('background-color', 'oklch(0.6 0.12 195 / 0.18)');
        // Seen only where the browser forces its colours, and takes the ground away.
        box.style.setProperty('outline', '2px solid transparent');
      }
      return box;
    });
}
