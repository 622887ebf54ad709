/** Draws marks with the CSS Custom Highlight API; the rules of how they look are in marks.css. */
import type { Mark, MarkAgreement, Painter } from './marks.ts';

const NAMES: Readonly<Record<MarkAgreement, string>> = {
  same: 'fact-linker-same',
  differs: 'fact-linker-differs',
  contradicted: 'fact-linker-contradicted',
};
const CURRENT = 'fact-linker-current';
const PRIORITIES: Readonly<Record<MarkAgreement, number>> = { same: 1, differs: 2, contradicted: 3 };
const CURRENT_PRIORITY = 4;

/** A painter that registers highlights under `fact-linker-*` until the signal aborts; undefined where the API is missing. */
export function createHighlights(document: Document, signal: AbortSignal): Painter | undefined {
  const view = document.defaultView;
  if (view === null || typeof Highlight !== 'function' || typeof CSS !== 'object' || CSS.highlights === undefined)
    return undefined;
  const registry = CSS.highlights;
  const set = (name: string, ranges: readonly Range[], priority: number) => {
    if (ranges.length === 0) {
      registry.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    registry.set(name, highlight);
  };
  const clear = () => {
    for (const name of [...Object.values(NAMES), CURRENT]) registry.delete(name);
  };
  let painted: readonly Mark[] = [];
  let current: Mark | undefined;
  const draw = () => {
    for (const agreement of ['same', 'differs', 'contradicted'] as const)
      set(NAMES[agreement], rangesOf(painted, agreement), PRIORITIES[agreement]);
    set(CURRENT, current === undefined ? [] : [current.range], CURRENT_PRIORITY);
  };
  // The rules are for screens only, but Chromium would set the text of a marked line in pieces.
  view.addEventListener('beforeprint', clear, { signal });
  view.addEventListener('afterprint', draw, { signal });
  signal.addEventListener('abort', clear, { once: true });
  return {
    paint(marks) {
      painted = marks;
      current = undefined;
      draw();
    },
    emphasise(mark) {
      current = mark;
      draw();
    },
  };
}

function rangesOf(marks: readonly Mark[], agreement: MarkAgreement): Range[] {
  return marks.filter((mark) => mark.agreement === agreement).map((mark) => mark.range);
}
