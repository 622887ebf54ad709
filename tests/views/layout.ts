/**
 * A drawn view as lines of text: a line an element, with its box, colours and type. Fonts differ between machines, so words are laid out as boxes of
 * so many half ems, and nothing hangs on a base line: what is left is the same wherever Chromium runs.
 */

/** What a view looks like; `colours` change with the theme, the rest does not. */
export type LayoutLine = { readonly shape: string; readonly colours: string };

const MOST_WORDS = 24;

/** Replaces the drawn view's words: it cannot be drawn again after. */
export function layoutOf(view: HTMLElement): readonly LayoutLine[] {
  const style = view.ownerDocument.createElement('style');
  style.textContent = `
    .word { display: inline-block; height: 1em }
    #stage, #stage * { vertical-align: top !important; scrollbar-width: none !important }
    #stage select { width: 120px !important; height: 24px !important }
    #stage input:is([type=radio], [type=checkbox]) { width: 13px !important; height: 13px !important }`;
  view.append(style);
  const texts = new Map<Element, string>();
  for (const text of textNodes(view)) {
    const words = text.data.trim().split(/\s+/);
    const parent = text.parentElement;
    if (parent === null || parent === style) continue;
    texts.set(parent, `${texts.get(parent) ?? ''} ${words.join(' ')}`.trim());
    text.replaceWith(...(words[0] === '' ? [] : [runOf(words)]));
  }
  const { left, top } = view.getBoundingClientRect();
  const lines = [...view.children]
    .filter((element) => element !== style)
    .flatMap((element) => linesOf(element, { left, top, depth: 0, texts }));
  style.remove();
  return lines;
}

type Place = {
  readonly left: number;
  readonly top: number;
  readonly depth: number;
  readonly texts: ReadonlyMap<Element, string>;
};

function linesOf(element: Element, place: Place): LayoutLine[] {
  if (element.matches('.words, option, path, rect')) return [];
  const style = getComputedStyle(element);
  const above = element.parentElement === null ? undefined : getComputedStyle(element.parentElement);
  const words = place.texts.get(element);
  const shape = [
    nameOf(element),
    boxOf(element, style, place),
    ...differing(typeOf(style), above && typeOf(above)),
    ...formOf(style),
    words === undefined || words === '' ? '' : `“${words.slice(0, MOST_WORDS)}${words.length > MOST_WORDS ? '…' : ''}”`,
  ];
  const line = {
    shape: `${'  '.repeat(place.depth)}${shape.filter((part) => part !== '').join(' ')}`,
    colours: coloursOf(style, above).join(' '),
  };
  return [line, ...[...element.children].flatMap((child) => linesOf(child, { ...place, depth: place.depth + 1 }))];
}

function nameOf(element: Element): string {
  const icon = element.getAttribute('data-icon');
  return [element.localName, ...element.classList, ...(icon === null ? [] : [icon])].join('.');
}

/** Place and size in the view; what is set in a line has none of its own. */
function boxOf(element: Element, { display }: CSSStyleDeclaration, { left, top }: Place): string {
  if (display === 'inline' || display === 'contents' || display === 'none') return display;
  const box = element.getBoundingClientRect();
  const [x, y, width, height] = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
  return `${x},${y} ${width}×${height}`;
}

function typeOf(style: CSSStyleDeclaration): readonly string[] {
  const generic = style.fontFamily.split(', ').at(-1) ?? '';
  return [`${style.fontSize}/${style.lineHeight}`, `w${style.fontWeight}`, style.fontStyle, generic];
}

/** Those that are not as above. */
function differing(values: readonly string[], above: readonly string[] | undefined): string[] {
  return values.filter((value, at) => value !== above?.[at]);
}

function formOf(style: CSSStyleDeclaration): string[] {
  return [
    style.borderWidth === '0px' ? '' : `border ${style.borderWidth} ${style.borderStyle}`,
    style.borderRadius === '0px' ? '' : `round ${style.borderRadius}`,
    style.textDecorationLine === 'none' ? '' : `${style.textDecorationStyle} ${style.textDecorationThickness}`,
    style.opacity === '1' ? '' : `opacity ${style.opacity}`,
  ];
}

function coloursOf(style: CSSStyleDeclaration, above: CSSStyleDeclaration | undefined): string[] {
  return [
    style.color === above?.color ? '' : `ink ${style.color}`,
    isClear(style.backgroundColor) ? '' : `ground ${style.backgroundColor}`,
    style.borderWidth === '0px' || isClear(style.borderColor) ? '' : `border ${style.borderColor}`,
    style.textDecorationLine === 'none' ? '' : `line ${style.textDecorationColor}`,
    style.boxShadow === 'none' ? '' : `shadow ${style.boxShadow}`,
    style.fill === above?.fill || style.fill === 'none' ? '' : `fill ${style.fill}`,
  ].filter((colour) => colour !== '');
}

const isClear = (colour: string): boolean => colour === 'rgba(0, 0, 0, 0)';

function textNodes(view: HTMLElement): Text[] {
  const walker = view.ownerDocument.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
  return found;
}

/** One element for a text, as it is one item of a flex box. */
function runOf(words: readonly string[]): HTMLElement {
  const run = document.createElement('span');
  run.className = 'words';
  run.append(...words.map(boxFor));
  return run;
}

function boxFor(word: string): HTMLElement {
  const box = document.createElement('span');
  box.className = 'word';
  box.style.width = `${([...word].length + 1) / 2}em`;
  return box;
}
