import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { draw } from '../tests/views/view.ts';
import { AddPage } from './AddPage.tsx';
import css from './popup.css?inline';

test.each([
  ['added', 'Added.'],
  ['known', 'It is there already.'],
  ['nothing', 'There is nothing here to add.'],
  ['not-stored', 'It could not be stored.'],
] as const)('a page that is %s: %s', async (outcome, words) => {
  const view = draw(<AddPage onAddPage={async () => outcome} />, css);
  await userEvent.click(view.querySelector('button')!);
  await vi.waitFor(() => expect(view.querySelector('[role="status"]')?.textContent).toBe(words));
});

test('says so when the background does not answer', async () => {
  const view = draw(<AddPage onAddPage={() => Promise.reject(new Error('gone'))} />, css);
  await userEvent.click(view.querySelector('button')!);
  await vi.waitFor(() => expect(view.textContent).toContain('It could not be stored.'));
});
