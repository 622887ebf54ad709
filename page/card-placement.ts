/** Where a card goes beside a sentence. Geometry alone: no document, no measuring. Lengths are CSS pixels of the viewport. */

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Size = { readonly width: number; readonly height: number };

/** `maxHeight` is what the card may grow to where it stands; its content scrolls beyond that. */
export type Placement = {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
  readonly side: Side;
};

export type Side = 'below' | 'above';

/** Between sentence and card: small enough that the pointer gets across. */
const GAP = 6;

/** Between card and the viewport's edges. */
const MARGIN = 8;

/** A lower card shows too little to be of use; where no side has this much room the card reaches out of the viewport instead. */
export const LEAST_HEIGHT = 120;

/** A card with this much room stays on its side although the other has more. */
const KEEPING_HEIGHT = 200;

/**
 * Places a card of `size` (its natural size) below the sentence that `rects` outline, or above it, so that it covers none of
 * them. It lies inside the viewport where a side has room for LEAST_HEIGHT and the card is no wider than the viewport;
 * otherwise it keeps clear of the sentence and comes into view as the page is scrolled. `keep` is the side it had before: it
 * stays there while that has room, so that a card does not jump when it grows. Without rects it stands at the top left.
 */
export function placeCard(rects: readonly Box[], size: Size, viewport: Size, keep?: Side): Placement {
  const [first = { left: MARGIN, top: 0, right: 0, bottom: 0 }] = rects;
  const top = Math.min(first.top, ...rects.map((rect) => rect.top));
  const bottom = Math.max(first.bottom, ...rects.map((rect) => rect.bottom));
  const start = Math.min(first.left, ...rects.map((rect) => rect.left));
  const room = { below: viewport.height - MARGIN - (bottom + GAP), above: top - GAP - MARGIN };
  const side = chooseSide(room, size.height, keep);
  const maxHeight = Math.min(Math.max(room[side], LEAST_HEIGHT), viewport.height - 2 * MARGIN);
  const height = Math.min(size.height, maxHeight);
  return {
    side,
    maxHeight,
    left: Math.max(MARGIN, Math.min(start, viewport.width - MARGIN - size.width)),
    top: side === 'below' ? Math.max(bottom + GAP, MARGIN) : Math.min(top - GAP, viewport.height - MARGIN) - height,
  };
}

function chooseSide(room: Readonly<Record<Side, number>>, height: number, keep: Side | undefined): Side {
  if (keep !== undefined && room[keep] >= Math.min(height, KEEPING_HEIGHT)) return keep;
  if (room.below >= height) return 'below';
  if (room.above >= height) return 'above';
  return room.below >= room.above ? 'below' : 'above';
}
