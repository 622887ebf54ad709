/** Draws marks with the CSS Custom Highlight API; the rules of how they look are in marks.css. */
import { isGone } from './article-frame.ts';
import { isShadowRoot } from './flat-tree.ts';
import { createMarkStyles, type Tree } from './mark-styles.ts';
import type { Mark, MarkAgreement, MarkStyle, Painter } from './marks.ts';
import { unclobbered } from './unclobbered.ts';

const AGREEMENTS = ['same', 'differs', 'contradicted'] as const;
/** A style has highlights of its own, so that changing it needs no other rules. */
const NAMES: Readonly<Record<Exclude<MarkStyle, 'off'>, Readonly<Record<MarkAgreement, string>>>> = {
  clear: {
    same: 'fact-linker-same',
    differs: 'fact-linker-differs',
    contradicted: 'fact-linker-contradicted',
  },
  subtle: {
    same: 'fact-linker-subtle-same',
    differs: 'fact-linker-subtle-differs',
    contradicted: 'fact-linker-subtle-contradicted',
  },
};
const CURRENT = 'fact-linker-current';
const PRIORITIES: Readonly<Record<MarkAgreement, number>> = { same: 1, differs: 2, contradicted: 3 };
const CURRENT_PRIORITY = 4;

/**
 * A painter that registers highlights under `fact-linker-*` until the signal aborts; undefined where the API is missing. Shadow roots
 * and documents of frames get the rules as an adopted style sheet; a tree that refuses it is drawn by `unstyled`.
 */
export function createHighlights(
  document: Document,
  signal: AbortSignal,
  unstyled: () => Painter,
): Painter | undefined {
  const view = unclobbered(document).defaultView;
  if (view === null || typeof view.Highlight !== 'function' || view.CSS?.highlights === undefined) return undefined;
  const registry = view.CSS.highlights;
  const styles = createMarkStyles(document, signal);
  const set = (name: string, ranges: readonly Range[], priority: number) => {
    if (ranges.length === 0) {
      registry.delete(name);
      return;
    }
    const highlight = new view.Highlight(...ranges);
    highlight.priority = priority;
    registry.set(name, highlight);
  };
  const clear = () => {
    if (isGone(document)) return;
    for (const names of Object.values(NAMES)) for (const name of Object.values(names)) registry.delete(name);
    registry.delete(CURRENT);
  };
  let others: Painter | undefined;
  let painted: readonly Mark[] = [];
  let current: Mark | undefined;
  let style: MarkStyle = 'clear';
  /** Alone: to register the others anew would have every mark of the page painted again. */
  const drawCurrent = () => set(CURRENT, current === undefined ? [] : [current.range], CURRENT_PRIORITY);
  const draw = () => {
    for (const worn of ['clear', 'subtle'] as const)
      for (const agreement of AGREEMENTS)
        set(NAMES[worn][agreement], worn === style ? rangesOf(painted, agreement) : [], PRIORITIES[agreement]);
    drawCurrent();
  };
  // The rules are for screens only, but Chromium would set the text of a marked line in pieces.
  view.addEventListener('beforeprint', clear, { signal });
  view.addEventListener('afterprint', draw, { signal });
  signal.addEventListener('abort', clear, { once: true });
  return {
    paint(marks, next) {
      style = next;
      const refusing = styles.use(new Set(marks.map(treeOf).filter((tree) => tree !== undefined)));
      const isOther = (mark: Mark) => refusing.size > 0 && refusing.has(treeOf(mark) ?? document);
      painted = marks.filter((mark) => !isOther(mark));
      current = undefined;
      draw();
      if (painted.length < marks.length) others ??= unstyled();
      others?.paint(marks.filter(isOther), style);
    },
    emphasise(mark) {
      current = mark !== undefined && painted.includes(mark) ? mark : undefined;
      drawCurrent();
      others?.emphasise(mark);
    },
  };
}

/** Where the mark's rules have to be brought; undefined for the top document, which has them as the extension's own style sheet. */
function treeOf({ range }: Mark): Tree | undefined {
  const { startContainer } = range;
  const root = startContainer.getRootNode();
  if (isShadowRoot(root)) return root;
  const { ownerDocument } = startContainer;
  return ownerDocument === null || unclobbered(ownerDocument).defaultView?.frameElement == null
    ? undefined
    : ownerDocument;
}

function rangesOf(marks: readonly Mark[], agreement: MarkAgreement): Range[] {
  return marks.filter((mark) => mark.agreement === agreement).map((mark) => mark.range);
}
