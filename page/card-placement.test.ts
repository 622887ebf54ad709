import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, LEAST_HEIGHT, type Placement, placeCard, type Size } from './card-placement.ts';

const viewport = { width: 800, height: 600 };
const line = (left: number, top: number, width = 200): Box => ({ left, top, right: left + width, bottom: top + 20 });

function boxOf(placement: Placement, size: Size): Box {
  const { left, top, maxHeight } = placement;
  return { left, top, right: left + size.width, bottom: top + Math.min(size.height, maxHeight) };
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const isInside = (box: Box, { width, height }: Size) =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

describe('placeCard', () => {
  test('stands below the sentence, at its start', () => {
    expect(placeCard([line(100, 50)], { width: 380, height: 300 }, viewport)).toMatchObject({
      left: 100,
      top: 76,
      side: 'below',
    });
  });

  test('stands above it where there is no room below', () => {
    const placement = placeCard([line(100, 500)], { width: 380, height: 300 }, viewport);
    expect(placement).toMatchObject({ top: 500 - 6 - 300, side: 'above' });
  });

  test('takes the roomier side and shrinks where neither has room for all of it', () => {
    const placement = placeCard([line(100, 250)], { width: 380, height: 460 }, viewport);
    expect(placement).toMatchObject({ side: 'below', top: 276, maxHeight: 600 - 8 - 276 });
  });

  test('keeps its side while it grows', () => {
    const rects = [line(100, 350)];
    expect(placeCard(rects, { width: 380, height: 200 }, viewport).side).toBe('below');
    expect(placeCard(rects, { width: 380, height: 300 }, viewport, 'below').side).toBe('below');
    expect(placeCard(rects, { width: 380, height: 300 }, viewport).side).toBe('above');
  });

  test('moves in from the right edge', () => {
    expect(placeCard([line(700, 50, 80)], { width: 380, height: 300 }, viewport).left).toBe(800 - 8 - 380);
  });

  const rect = record({
    left: integer({ min: 0, max: 700 }),
    top: integer({ min: -400, max: 900 }),
    width: integer({ min: 1, max: 400 }),
  });
  const rects = array(rect, { minLength: 1, maxLength: 6 }).map((lines) =>
    lines.map(({ left, top, width }) => line(left, top, width)),
  );
  const size = record({ width: integer({ min: 100, max: 380 }), height: integer({ min: 20, max: 460 }) });
  const window = record({ width: integer({ min: 320, max: 1600 }), height: integer({ min: 180, max: 1200 }) });

  test('never covers a line of the sentence', () => {
    assert(
      property(rects, size, window, (lines, card, view) => {
        const box = boxOf(placeCard(lines, card, view), card);
        for (const each of lines) expect(overlaps(box, each)).toBe(false);
      }),
    );
  });

  test('lies inside the viewport wherever a side has room', () => {
    assert(
      property(rects, size, window, (lines, natural, view) => {
        const card = { ...natural, width: Math.min(natural.width, view.width - 16) };
        const above = Math.min(...lines.map(({ top }) => top)) - 14;
        const below = view.height - Math.max(...lines.map(({ bottom }) => bottom)) - 14;
        const hasRoom = Math.max(above, below) >= Math.min(card.height, LEAST_HEIGHT);
        expect(!hasRoom || isInside(boxOf(placeCard(lines, card, view), card), view)).toBe(true);
      }),
    );
  });
});
