/** Nodes whose properties the page has hidden: a form's fields and a document's forms and pictures take the place of what they are named. */

const plainNodes = new WeakMap<Node, Node>();

/**
 * The node as the browser made it, for reading and setting properties and calling methods; `<input name="id">` hides nothing of it. Only forms and
 * documents can be hidden from, so every other node is given back itself. Never hand it to the browser as an argument: it is not the node.
 */
export function unclobbered<Some extends Node>(node: Some): Some {
  if (!canHide(node)) return node;
  const known = plainNodes.get(node);
  if (known !== undefined) return known as Some;
  const plain = new Proxy<Some>(Object.getPrototypeOf(node), {
    get: (prototype, name) => {
      const value: unknown = Reflect.get(prototype, name, node);
      return typeof value === 'function' ? value.bind(node) : value;
    },
    set: (prototype, name, value) => Reflect.set(prototype, name, value, node),
  });
  plainNodes.set(node, plain);
  plainNodes.set(plain, plain);
  return plain;
}

/** True for elements, those that hide their type included; unlike `instanceof` also for elements of other frames and worlds. */
export function isElement(node: Node | null): node is Element {
  if (node === null) return false;
  const { nodeType } = node;
  return nodeType === Node.ELEMENT_NODE || (isHidden(nodeType) && unclobbered(node).nodeType === Node.ELEMENT_NODE);
}

/** What hides a property is an element or a list of some, never a name or a number. */
function canHide(node: Node): boolean {
  const { nodeType } = node;
  if (nodeType === Node.TEXT_NODE) return false;
  if (nodeType !== Node.ELEMENT_NODE) return nodeType === Node.DOCUMENT_NODE || isHidden(nodeType);
  const tag: unknown = (node as Node & { readonly localName?: unknown }).localName;
  return tag === 'form' || typeof tag !== 'string';
}

function isHidden(nodeType: unknown): boolean {
  return typeof nodeType !== 'number';
}
