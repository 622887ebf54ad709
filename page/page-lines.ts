/** The page as lines of text, in document order: what stands between two block boundaries, with the boxes around it. */
import { collapse, type TextSource } from './block-text.ts';
import {
  type ElementKind,
  hasFurnitureRole,
  isHiddenByAttribute,
  kindOfElement,
  type NameSays,
  whatNameSays,
} from './furniture.ts';

/**
 * One block element around text. `index` numbers boxes in document order, parents first. `isFurniture` is true by tag or
 * role, also of an ancestor; `name` is what its own class and id say.
 */
export type Box = {
  readonly element: Element;
  readonly index: number;
  readonly parent: Box | undefined;
  readonly isFurniture: boolean;
  readonly name: NameSays;
};

/** One line: collapsed `text` and where it comes from. `linkLength` counts its characters inside links. */
export type Line = {
  readonly box: Box;
  readonly sources: readonly TextSource[];
  readonly text: string;
  readonly linkLength: number;
};

/** A page, or a part of it: lines and boxes in document order; the first box is the root's. */
export type PageLines = { readonly lines: readonly Line[]; readonly boxes: readonly Box[] };

/** Asked for inline elements: true when the element stands on lines of its own all the same (`display: block`). */
export type StandsAlone = (element: Element) => boolean;

const WHOLE_PAGE: ReadonlySet<string> = new Set(['body', 'html', 'main']);
const SENTENCE_END = /[.!?…。！？؟۔।:]["'”’»)\]]*$/;

/**
 * Walks `root` once and gives its lines; yields after every `nodesPerStep` nodes so that the caller can rest. Text in
 * skipped and hidden-by-attribute elements is left out; furniture is there and says so through its box.
 */
export function* walkLines(
  root: Element,
  standsAlone: StandsAlone,
  nodesPerStep: number,
): Generator<undefined, PageLines, undefined> {
  const lines: Line[] = [];
  const boxes: Box[] = [];
  let sources: TextSource[] = [];
  let linked: Text[] = [];
  let linkDepth = 0;
  let pendingBreaks = 0;
  let box = boxOf(root, undefined, boxes);
  let steps = 0;

  const flush = () => {
    pendingBreaks = 0;
    if (sources.length === 0) return;
    const text = collapse(rawText(sources));
    if (text !== '')
      lines.push({ box, sources, text, linkLength: linked.length === 0 ? 0 : collapse(rawText(linked)).length });
    sources = [];
    linked = [];
  };

  const enter = (element: Element): boolean => {
    const kind = kindOfElement(element);
    if (kind === 'skipped' || isHiddenByAttribute(element)) return false;
    if (kind === 'break') {
      pendingBreaks += 1;
      if (pendingBreaks > 1 || endsSentence(sources)) flush();
      else sources.push(element);
      return false;
    }
    if (element.localName === 'a') linkDepth += 1;
    if (opensBox(element, kind, box, standsAlone)) {
      flush();
      box = boxOf(element, box, boxes);
    }
    return true;
  };

  const leave = (element: Element) => {
    if (linkDepth > 0 && element.localName === 'a') linkDepth -= 1;
    if (box.element !== element || box.parent === undefined) return;
    flush();
    box = box.parent;
  };

  let node: Node | null = root.firstChild;
  while (node !== null) {
    steps += 1;
    if (steps % nodesPerStep === 0) yield undefined;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node as Text;
      if (sources.length > 0 || /\S/.test(text.data)) {
        sources.push(text);
        if (linkDepth > 0) linked.push(text);
        if (pendingBreaks > 0 && /\S/.test(text.data)) pendingBreaks = 0;
      }
    } else if (node.nodeType === Node.ELEMENT_NODE && enter(node as Element)) {
      const child: ChildNode | null = node.firstChild;
      if (child !== null) {
        node = child;
        continue;
      }
      leave(node as Element);
    }
    let next: Node | null = node.nextSibling;
    while (next === null) {
      node = node.parentNode;
      if (node === null || node === root) break;
      leave(node as Element);
      next = node.nextSibling;
    }
    node = next;
  }
  flush();
  return { lines, boxes };
}

function boxOf(element: Element, parent: Box | undefined, boxes: Box[]): Box {
  const box: Box = {
    element,
    index: boxes.length,
    parent,
    isFurniture:
      parent?.isFurniture === true ||
      (kindOfElement(element) === 'furniture' && !isQuotationSource(element)) ||
      hasFurnitureRole(element),
    name: isWholePage(element) ? 'nothing' : whatNameSays(element),
  };
  boxes.push(box);
  return box;
}

function opensBox(element: Element, kind: ElementKind, box: Box, standsAlone: StandsAlone): boolean {
  if (kind !== 'inline') return true;
  if (box.isFurniture) return false;
  return (element.localName.includes('-') && element.firstElementChild !== null) || standsAlone(element);
}

function isWholePage(element: Element): boolean {
  return WHOLE_PAGE.has(element.localName);
}

/** A `<footer>` inside a quotation names its source: it belongs to the quotation. */
function isQuotationSource(element: Element): boolean {
  return element.localName === 'footer' && element.parentElement?.localName === 'blockquote';
}

function endsSentence(sources: readonly TextSource[]): boolean {
  for (let index = sources.length - 1; index >= 0; index--) {
    const source = sources[index];
    if (source === undefined || source.nodeType !== Node.TEXT_NODE) continue;
    const words = (source as Text).data.slice(-40).trimEnd();
    if (words !== '') return SENTENCE_END.test(words);
  }
  return false;
}

function rawText(sources: readonly TextSource[]): string {
  let raw = '';
  for (const source of sources) raw += source.nodeType === Node.TEXT_NODE ? (source as Text).data : ' ';
  return raw;
}
