import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { barriers, draw, overflowing, prefer } from '../tests/views/view.ts';
import { WelcomePage } from './WelcomePage.tsx';
import css from './welcome.css?inline';

const onOptions = vi.fn();

function drawWelcome(toolbar: 'chromium' | 'firefox' = 'chromium') {
  const view = draw(
    <WelcomePage
      example={
        <div class="example">
          <p class="example-text">The ferry Lark lies off Osterholm.</p>
        </div>
      }
      toolbar={toolbar}
      onOptions={onOptions}
    />,
    css,
  );
  document.body.style.width = '320px';
  return view.querySelector<HTMLElement>('main')!;
}

beforeEach(() => prefer('light'));

test('says what it does, shows the example, what it never does, and that unmarked is not checked', () => {
  const words = drawWelcome().textContent;
  for (const part of [
    'See who else says it',
    'The ferry Lark lies off Osterholm.',
    'What it never does',
    'Send a page, a sentence or an address anywhere.',
    'An unmarked sentence is not a checked one.',
  ])
    expect(words).toContain(part);
});

test.each([
  ['chromium', 'the pin beside'],
  ['firefox', 'the gear beside'],
] as const)('explains the toolbar of %s', (toolbar, words) => {
  expect(drawWelcome(toolbar).textContent).toContain(words);
});

test('leads to the options', async () => {
  await userEvent.click(drawWelcome().querySelector('button')!);
  expect(onOptions).toHaveBeenCalledOnce();
});

test.each(['light', 'dark'] as const)('has no barrier in the %s theme and stays inside 320 pixels', async (scheme) => {
  await prefer(scheme);
  const view = drawWelcome();
  expect(await barriers(view)).toEqual([]);
  expect(overflowing(view)).toEqual([]);
});
