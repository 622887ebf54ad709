/** Articles in frames: a page may show its text in a frame of its own origin. Frames of other origins and frames in frames are left alone. */
import { unclobbered } from './unclobbered.ts';

/** A frame and the document it shows now. */
export type ArticleFrame = { readonly element: HTMLIFrameElement; readonly document: Document };

/** What a frame shows of a smaller size, in CSS pixels, is no article. */
const LEAST_WIDTH = 240;
const LEAST_HEIGHT = 160;
const MOST_FRAMES = 100;

/** The largest frame on the page whose document can be read and which is big enough for an article; undefined when there is none. */
export function largestFrame(document: Document): ArticleFrame | undefined {
  let largest: ArticleFrame | undefined;
  let largestArea = 0;
  let looked = 0;
  for (const element of unclobbered(document).getElementsByTagName('iframe')) {
    looked += 1;
    if (looked > MOST_FRAMES) break;
    const inside = readableDocument(element);
    if (inside === undefined) continue;
    const { width, height } = element.getBoundingClientRect();
    const area = width * height;
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT || area <= largestArea || !isSeen(element)) continue;
    largest = { element, document: inside };
    largestArea = area;
  }
  return largest;
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The frame's document; undefined where it is of another origin, or there is none. */
export function readableDocument(frame: HTMLIFrameElement): Document | undefined {
  return frame.contentDocument ?? undefined;
}

/** True while the frame is on its page and shows this document. */
export function isShownIn({ element, document }: ArticleFrame): boolean {
  return element.isConnected && element.contentDocument === document;
}

/** True for a document that no window shows any more. Firefox lets a content script touch nothing of it, but for this question. */
export function isGone(document: Document): boolean {
  try {
    return unclobbered(document).defaultView === null;
  } catch {
    return true;
  }
}

/** Boxes in the frame's viewport, as far as the frame shows them, in the viewport of the page around it. */
export function placeInPage(boxes: readonly DOMRect[], { element }: ArticleFrame): DOMRect[] {
  const frame = element.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(element);
  const x = frame.left + element.clientLeft + Number.parseFloat(paddingLeft);
  const y = frame.top + element.clientTop + Number.parseFloat(paddingTop);
  return boxes
    .map((box) => new DOMRect(box.left + x, box.top + y, box.width, box.height))
    .filter(({ bottom, top, left, right }) => {
      const isBeside = right <= frame.left || left >= frame.right;
      return !isBeside && bottom > frame.top && top < frame.bottom;
    });
}
