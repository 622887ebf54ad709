/** The page in the order it is shown in: open shadow roots in place of their hosts' children, slots with what is put into them. */
import { unclobbered } from './unclobbered.ts';

const firstChildOf = accessorOf<Node | null>('firstChild');
const nextSiblingOf = accessorOf<Node | null>('nextSibling');
const parentNodeOf = accessorOf<Node | null>('parentNode');

/** Steps through the flattened tree, in document order of what is shown. Each step is from the node that the step before gave. */
export type FlatWalk = {
  /** The first node inside an element; null when nothing is. */
  readonly firstChild: (element: Element) => Node | null;
  /** The node after this one inside the same parent. */
  readonly nextSibling: (node: Node) => Node | null;
  /** The element that the node is shown in; asked only when there is no next sibling. */
  readonly parent: (node: Node) => Node | null;
};

/** One slot that the walk is in, and where in its assigned nodes it stands. */
type Slotted = { readonly slot: Element; readonly nodes: readonly Node[]; at: number };

/**
 * A walk from the top down. Closed shadow roots cannot be seen: their hosts' children are walked instead. Children of an open root's
 * host that no slot takes are not shown, and not walked. Pages without shadow roots cost a few properties more an element.
 */
export function createFlatWalk(): FlatWalk {
  const within: Slotted[] = [];
  const slottedAs = (node: Node): Slotted | undefined => {
    const last = within.at(-1);
    return last?.nodes[last.at] === node ? last : undefined;
  };
  return {
    firstChild: (element) => {
      const { shadowRoot } = element;
      if (shadowRoot !== null && isShadowRoot(shadowRoot)) return shadowRoot.firstChild;
      if (element.localName === 'slot' && 'assignedNodes' in element) {
        const nodes = (element as HTMLSlotElement).assignedNodes();
        if (nodes[0] !== undefined) {
          within.push({ slot: element, nodes, at: 0 });
          return nodes[0];
        }
      }
      return firstChildOf(element);
    },
    nextSibling: (node) => {
      const slotted = slottedAs(node);
      if (slotted === undefined) return nextSiblingOf(node);
      const next = slotted.nodes[slotted.at + 1];
      if (next === undefined) return null;
      slotted.at += 1;
      return next;
    },
    parent: (node) => {
      const slotted = slottedAs(node);
      if (slotted !== undefined) {
        within.pop();
        return slotted.slot;
      }
      const parentNode = parentNodeOf(node);
      return isShadowRoot(parentNode) ? parentNode.host : parentNode;
    },
  };
}

/** Reads a property of nodes as the browser made it, whatever a form's fields have put in its place. */
function accessorOf<Value>(name: keyof Node): (node: Node) => Value {
  const read = Object.getOwnPropertyDescriptor(Node.prototype, name)?.get;
  return (node) => read?.call(node);
}

/** Unlike `instanceof`, true for shadow roots of other frames and worlds too. */
export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** The slot that shows the node or something around it; null where the node is shown in its own place. */
export function slotAround(node: Text | Element): Element | null {
  for (let at: Text | Element | null = node; at !== null; at = unclobbered(at).parentElement) {
    const { assignedSlot } = unclobbered(at);
    if (assignedSlot !== null) return assignedSlot;
  }
  return null;
}
