import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { comparedPage } from '../tests/arbitraries/compared-page.ts';
import { barriers, draw, overflowing, prefer } from '../tests/views/view.ts';
import css from './card.css?inline';
import { MarkList } from './MarkList.tsx';

function drawList(claims: number, onOpen = vi.fn()) {
  const { links, sentences } = comparedPage(claims, 2);
  return draw(<MarkList links={links} sentences={sentences} onOpen={onOpen} />, css);
}

describe('the list of marks', () => {
  test('is nothing on a page without marks', () => {
    expect(drawList(0).childElementCount).toBe(0);
  });

  test('names each marked sentence and how it stands', () => {
    const names = [...drawList(3).querySelectorAll('button')].map(({ textContent }) => textContent?.slice(0, 27));
    expect(names).toEqual([
      'Told alike: Harbour chief I',
      'Contradicted: Harbour chief',
      'Differs: Harbour chief Ida ',
    ]);
  });

  test('is unseen until Tab reaches it, then a bar at the foot of the window', async () => {
    const view = drawList(60);
    const list = view.querySelector('nav')!;
    expect(list.getBoundingClientRect().width).toBe(1);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(list.querySelector('button'));
    const { width, bottom, height } = list.getBoundingClientRect();
    expect(width).toBe(document.documentElement.clientWidth);
    expect(bottom).toBe(innerHeight);
    expect(height).toBeLessThanOrEqual(innerHeight * 0.4 + 1);
  });

  test('opens the sentence whose button is pressed', async () => {
    const onOpen = vi.fn();
    drawList(3, onOpen);
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(1);
  });

  test.each(['light', 'dark'] as const)('has no barrier in the %s theme', async (scheme) => {
    await prefer(scheme);
    const view = drawList(60);
    await userEvent.keyboard('{Tab}');
    expect(await barriers(view)).toEqual([]);
    expect(overflowing(view.querySelector('nav')!)).toEqual([]);
  });
});
