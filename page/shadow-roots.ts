/** Open shadow roots: the parts of a page that neither queries nor mutation observers of the document look into. */
import { isShadowRoot } from './flat-tree.ts';
import { unclobbered } from './unclobbered.ts';

/** An article is not behind more elements than this; looking at all of a huge page would cost more than it finds. */
const MOST_ELEMENTS = 3_000;

/** The open shadow roots of `root` and under it, nested ones included, among its first few thousand elements. */
export function openShadowRoots(root: Document | Element): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const plain = unclobbered(root);
  const own = plain.nodeType === Node.ELEMENT_NODE ? (plain as Element).shadowRoot : null;
  if (own !== null) found.push(own);
  let looked = lookInto(plain.getElementsByTagName('*'), found, 0);
  for (let index = 0; index < found.length && looked < MOST_ELEMENTS; index++) {
    const inside = found[index];
    if (inside !== undefined) looked = lookInto(elementsIn(inside), found, looked);
  }
  return found;
}

function lookInto(elements: Iterable<Element>, found: ShadowRoot[], lookedBefore: number): number {
  let looked = lookedBefore;
  for (const { shadowRoot } of elements) {
    if (shadowRoot !== null && isShadowRoot(shadowRoot)) found.push(shadowRoot);
    looked += 1;
    if (looked >= MOST_ELEMENTS) break;
  }
  return looked;
}

/** One element after the other, where a query would first find them all. */
function* elementsIn(root: ShadowRoot): Generator<Element> {
  const elements = unclobbered(root.ownerDocument).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = elements.nextNode(); node !== null; node = elements.nextNode()) yield node as Element;
}
