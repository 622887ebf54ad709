/** The rules of how marks look, brought into trees that the page's style sheets do not reach. */
import { isGone } from './article-frame.ts';
import { isShadowRoot } from './flat-tree.ts';
import css from './marks.css?inline';
import { unclobbered } from './unclobbered.ts';

/** Where rules may be needed: the document of a frame, or a shadow root. */
export type Tree = Document | ShadowRoot;

/** The rules in some trees. */
export type MarkStyles = {
  /** Brings the rules into these trees, and takes them out of those they were brought into before. Gives the trees that refuse them. */
  readonly use: (trees: ReadonlySet<Tree>) => ReadonlySet<Tree>;
};

/** Rules in trees of this document that stay until the signal aborts; then the trees have the style sheets that they would have without. */
export function createMarkStyles(document: Document, signal: AbortSignal): MarkStyles {
  const sheets = new Map<Tree, CSSStyleSheet>();
  const takeFrom = (tree: Tree, sheet: CSSStyleSheet): void => {
    sheets.delete(tree);
    const plain = unclobbered(tree);
    if (plain.adoptedStyleSheets.includes(sheet))
      plain.adoptedStyleSheets = plain.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  const bringInto = (tree: Tree): boolean => {
    const sheet = sheets.get(tree) ?? makeSheet(tree);
    if (sheet === undefined) return false;
    const plain = unclobbered(tree);
    try {
      // A framework that sets all sheets of its root anew drops ours.
      if (!plain.adoptedStyleSheets.includes(sheet)) plain.adoptedStyleSheets = [...plain.adoptedStyleSheets, sheet];
    } catch {
      // Older Firefox refuses sheets from a content script (https://bugzilla.mozilla.org/1928865).
      return false;
    }
    sheets.set(tree, sheet);
    return true;
  };
  signal.addEventListener(
    'abort',
    () => {
      if (!isGone(document)) for (const [tree, sheet] of sheets) takeFrom(tree, sheet);
    },
    { once: true },
  );
  return {
    use: (trees) => {
      for (const [tree, sheet] of sheets) if (!trees.has(tree)) takeFrom(tree, sheet);
      return new Set([...trees].filter((tree) => !bringInto(tree)));
    },
  };
}

/** A sheet belongs to the window whose documents may use it. */
function makeSheet(tree: Tree): CSSStyleSheet | undefined {
  const view = unclobbered(isShadowRoot(tree) ? tree.ownerDocument : tree).defaultView;
  if (view === null) return undefined;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
