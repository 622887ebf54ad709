/** The page as lines of text, in document order: what stands between two block boundaries, with the boxes around it. */
import { collapse, rawText, type TextPart, type TextSource } from './block-text.ts';
import { createFlatWalk } from './flat-tree.ts';
import {
  type ElementKind,
  hasFurnitureRole,
  isHiddenByAttribute,
  kindOfElement,
  type NameSays,
  whatNameSays,
} from './furniture.ts';
import { isElement, unclobbered } from './unclobbered.ts';

/**
 * One block element around text. `index` numbers boxes in document order, parents first; `name` is what the element's own class and id
 * say.
 */
export type Box = {
  readonly element: Element;
  readonly index: number;
  readonly parent: Box | undefined;
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
/** A longer line is no paragraph that anybody wrote: it is cut, so that no step has more to do than this many characters of it. */
const LONGEST_LINE = 20_000;
/** A line that has to be cut inside one node is cut behind a sentence, where one ends in its last so many characters. */
const CUT_BEFORE_END = 2_000;

const SENTENCE_END = /[.!?…。！？؟۔।:]["'”’»)\]]*$/;

/**
 * Walks `root` once, as it is shown (open shadow roots, slots), and gives its lines; yields after every `nodesPerStep` nodes and
 * every 20,000 characters so that the caller can rest. Text in skipped and hidden-by-attribute elements is left out, and so is what is
 * furniture by tag or role.
 */
export function* walkLines(
  root: Element,
  standsAlone: StandsAlone,
  nodesPerStep: number,
): Generator<undefined, PageLines, undefined> {
  const lines: Line[] = [];
  const boxes: Box[] = [];
  let sources: TextSource[] = [];
  let length = 0;
  let read = 0;
  let linked: (Text | TextPart)[] = [];
  let linkDepth = 0;
  let pendingBreaks = 0;
  let box = boxOf(root, undefined, boxes);
  let steps = 0;

  const flush = () => {
    pendingBreaks = 0;
    read += length;
    length = 0;
    if (sources.length === 0) return;
    const text = collapse(rawText(sources));
    if (text !== '')
      lines.push({ box, sources, text, linkLength: linked.length === 0 ? 0 : collapse(rawText(linked)).length });
    sources = [];
    linked = [];
  };

  const enter = (element: Element): boolean => {
    const plain = unclobbered(element);
    const kind = kindOfElement(plain);
    if (kind === 'skipped' || isHiddenByAttribute(plain)) return false;
    if (kind === 'break') {
      pendingBreaks += 1;
      if (pendingBreaks > 1 || endsSentence(sources)) flush();
      else sources.push(element);
      return false;
    }
    if (opensBox(element, kind, standsAlone)) {
      flush();
      if (isFurniture(plain, kind)) return false;
      box = boxOf(element, box, boxes);
    }
    if (element.localName === 'a') linkDepth += 1;
    return true;
  };

  const leave = (element: Element) => {
    if (linkDepth > 0 && element.localName === 'a') linkDepth -= 1;
    if (box.element !== element || box.parent === undefined) return;
    flush();
    box = box.parent;
  };

  const take = (source: Text | TextPart, characters: number) => {
    if (length > 0 && length + characters > LONGEST_LINE) flush();
    sources.push(source);
    length += characters;
    if (linkDepth > 0) linked.push(source);
  };

  const walk = createFlatWalk();
  let node = walk.firstChild(root);
  while (node !== null) {
    steps += 1;
    if (steps % nodesPerStep === 0 || read >= LONGEST_LINE) {
      read = 0;
      yield undefined;
    }
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node as Text;
      // Firefox makes a new string at each look at `data`.
      const { data } = text;
      if (data.length > LONGEST_LINE) {
        for (const part of partsOf(text, data)) {
          take(part, part.end - part.start);
          yield undefined;
        }
        pendingBreaks = 0;
      } else if (sources.length > 0 || /\S/.test(data)) {
        take(text, data.length);
        if (pendingBreaks > 0 && /\S/.test(data)) pendingBreaks = 0;
      }
    } else if (isElement(node) && enter(node)) {
      const child = walk.firstChild(node);
      if (child !== null) {
        node = child;
        continue;
      }
      leave(node);
    }
    let next = walk.nextSibling(node);
    while (next === null) {
      node = walk.parent(node);
      if (node === null || node === root) break;
      leave(node as Element);
      next = walk.nextSibling(node);
    }
    node = next;
  }
  flush();
  return { lines, boxes };
}

/** A text node too long for one line, in parts that are not. */
function* partsOf(node: Text, data: string): Generator<TextPart> {
  for (let start = 0; start < data.length; ) {
    const end = Math.min(start + LONGEST_LINE, data.length);
    const sentenceEnd = end === data.length ? -1 : data.slice(end - CUT_BEFORE_END, end).lastIndexOf('. ');
    const cut = sentenceEnd === -1 ? end : end - CUT_BEFORE_END + sentenceEnd + 1;
    yield { node, start, end: cut };
    start = cut;
  }
}

function boxOf(element: Element, parent: Box | undefined, boxes: Box[]): Box {
  const plain = unclobbered(element);
  const box: Box = {
    element,
    index: boxes.length,
    parent,
    name: isWholePage(plain) ? 'nothing' : whatNameSays(plain),
  };
  boxes.push(box);
  return box;
}

function opensBox(element: Element, kind: ElementKind, standsAlone: StandsAlone): boolean {
  if (kind !== 'inline') return true;
  const holdsElements = (element.shadowRoot ?? element).firstElementChild !== null;
  return (element.localName.includes('-') && holdsElements) || standsAlone(element);
}

function isFurniture(element: Element, kind: ElementKind): boolean {
  return (kind === 'furniture' && !isQuotationSource(element)) || hasFurnitureRole(element);
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
    if (source === undefined) continue;
    const words = rawText([source]).slice(-40).trimEnd();
    if (words !== '') return SENTENCE_END.test(words);
  }
  return false;
}
