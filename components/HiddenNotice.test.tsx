import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { barriers, draw, overflowing, prefer } from '../tests/views/view.ts';
import css from './card.css?inline';
import { HiddenNotice } from './HiddenNotice.tsx';

const handlers = { onUndo: vi.fn(), onClose: vi.fn() };

function drawNotice(claimText = 'The ferry Lark ran aground.'): HTMLElement {
  const view = draw(<HiddenNotice claimText={claimText} {...handlers} />, css);
  view.style.width = '304px';
  return view.querySelector('dialog')!;
}

beforeEach(() => {
  vi.clearAllMocks();
  return prefer('light');
});

test('says what is hidden and takes the focus to the way back', async () => {
  const notice = drawNotice();
  expect(notice.textContent).toContain('The ferry Lark ran aground.');
  await expect.poll(() => document.activeElement?.textContent).toBe('Undo');
  await userEvent.keyboard('{Enter}');
  expect(handlers.onUndo).toHaveBeenCalledOnce();
});

test('closes by its button and by Escape', async () => {
  const notice = drawNotice();
  await userEvent.click(notice.querySelectorAll('button')[1]!);
  notice.querySelector('button')!.focus();
  await userEvent.keyboard('{Escape}');
  expect(handlers.onClose).toHaveBeenCalledTimes(2);
});

test.each(['light', 'dark'] as const)('has no barrier in the %s theme, and long words stay inside', async (scheme) => {
  await prefer(scheme);
  const notice = drawNotice('Ferry'.repeat(40));
  expect(await barriers(notice)).toEqual([]);
  expect(overflowing(notice)).toEqual([]);
});
