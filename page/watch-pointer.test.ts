import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPointer } from './watch-pointer.ts';

/** Longer than a pointer has to rest. */
const LONG_MS = 450;
const MARK = { clientX: 40, clientY: 40 };
const CARD = { clientX: 200, clientY: 200 };

const onRest = vi.fn();
const onPress = vi.fn();
const onLeave = vi.fn();
let life: AbortController;
let card: HTMLElement;
let markThere: number | undefined;

beforeEach(() => {
  vi.clearAllMocks();
  life = new AbortController();
  markThere = 3;
  card = document.body.appendChild(document.createElement('aside'));
  watchPointer([document], {
    signal: life.signal,
    markAt: (x) => (x === MARK.clientX ? markThere : undefined),
    isInCard: (target) => target === card,
    onRest,
    onPress,
    onLeave,
  });
});

afterEach(() => {
  life.abort();
  card.remove();
});

const move = (target: Element, at: typeof MARK) =>
  target.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse', bubbles: true }));
const click = (target: Element, at: typeof MARK) =>
  target.dispatchEvent(new MouseEvent('click', { ...at, bubbles: true }));
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

it('opens the mark that the pointer rests on, as the marks are by then', async () => {
  move(document.body, MARK);
  await frame();
  markThere = 2;
  await vi.waitFor(() => expect(onRest).toHaveBeenCalledExactlyOnceWith(2));
});

it('opens nothing where the mark has gone meanwhile', async () => {
  move(document.body, MARK);
  await frame();
  markThere = undefined;
  await pass(LONG_MS);
  expect(onRest).not.toHaveBeenCalled();
});

it('opens nothing more when the card was pressed before the page had time to look where the pointer is', async () => {
  move(document.body, MARK);
  await frame();
  move(card, CARD);
  click(card, CARD);
  await pass(LONG_MS);
  expect(onRest).not.toHaveBeenCalled();
  expect(onLeave).not.toHaveBeenCalled();
});

it('opens a pressed mark once, though the pointer came to it just before', async () => {
  move(document.body, MARK);
  click(document.body, MARK);
  await pass(LONG_MS);
  expect(onPress).toHaveBeenCalledExactlyOnceWith(3);
  expect(onRest).not.toHaveBeenCalled();
});
