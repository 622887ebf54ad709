/** Draws marks as lines laid over the page, for browsers without the CSS Custom Highlight API. */
import type { Mark, MarkAgreement, Painter } from './marks.ts';

/** Elements of ours begin with this; the watcher of the page does not look at them. */
export const HOST_PREFIX = 'fact-linker-';

const HOST = `${HOST_PREFIX}underlines`;
const ACCENT = 'oklch(0.6 0.12 195)';
const LINES: Readonly<Record<MarkAgreement, string>> = {
  same: `1.5px dotted ${ACCENT}`,
  differs: `2px solid ${ACCENT}`,
  contradicted: `4px double ${ACCENT}`,
};
/** Styles are set through CSSOM: a page's content security policy blocks `<style>` but not this. */
const HOST_STYLE =
  'all: initial; position: absolute; top: 0; left: 0; width: 0; height: 0; overflow: visible; pointer-events: none; z-index: 2147483646';

/**
 * A painter whose boxes sit in the closed shadow root of one host element after the body; they follow scrolling, resizing
 * and changes of layout, are hidden in print, and go when the signal aborts.
 */
export function createUnderlines(document: Document, signal: AbortSignal): Painter {
  const view = document.defaultView;
  const host = document.createElement(HOST);
  host.style.cssText = HOST_STYLE;
  host.setAttribute('aria-hidden', 'true');
  const shadow = host.attachShadow({ mode: 'closed' });
  let marks: readonly Mark[] = [];
  let current: Mark | undefined;
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
    const boxes = marks.flatMap((mark) => boxesOf(mark, mark === current, origin, document));
    shadow.replaceChildren(...boxes);
  };
  const drawSoon = () => {
    if (frame === 0 && !signal.aborted && view !== null) frame = view.requestAnimationFrame(draw);
  };
  const show = (display: 'block' | 'none') => host.style.setProperty('display', display);

  const resizes = new ResizeObserver(drawSoon);
  resizes.observe(document.documentElement);
  document.addEventListener('scroll', drawSoon, { capture: true, passive: true, signal });
  view?.addEventListener('resize', drawSoon, { passive: true, signal });
  view?.addEventListener('beforeprint', () => show('none'), { signal });
  view?.addEventListener('afterprint', () => show('block'), { signal });
  signal.addEventListener(
    'abort',
    () => {
      resizes.disconnect();
      if (frame !== 0) view?.cancelAnimationFrame(frame);
      host.remove();
    },
    { once: true },
  );
  return {
    paint(next) {
      marks = next;
      current = undefined;
      draw();
    },
    emphasise(mark) {
      current = mark;
      draw();
    },
  };
}

function boxesOf(mark: Mark, isCurrent: boolean, origin: DOMRect, document: Document): HTMLElement[] {
  return [...mark.range.getClientRects()]
    .filter((rect) => rect.width > 0 && rect.height > 0)
    .map((rect) => {
      const box = document.createElement('div');
      box.style.cssText = `position: absolute; box-sizing: border-box; border-bottom: ${LINES[mark.agreement]}`;
      box.style.setProperty('left', `${rect.left - origin.left}px`);
      box.style.setProperty('top', `${rect.top - origin.top}px`);
      box.style.setProperty('width', `${rect.width}px`);
      box.style.setProperty('height', `${rect.height + 2}px`);
      if (isCurrent) box.style.setProperty('background-color', 'oklch(0.6 0.12 195 / 0.18)');
      return box;
    });
}
