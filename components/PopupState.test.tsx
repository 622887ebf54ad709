import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { outlineOf } from '../core/page-outline.ts';
import { comparedPage, SENTENCE } from '../tests/arbitraries/compared-page.ts';
import { draw } from '../tests/views/view.ts';
import { Popup, type PopupProps, type PopupState } from './Popup.tsx';
import css from './popup.css?inline';

const PROPS: Omit<PopupProps, 'state'> = {
  site: { host: 'osterholm-post.example', isOn: true },
  corpus: { name: 'Invented events', updated: '2031-03-06' },
  results: null,
  onSwitch: vi.fn(),
  onOptions: vi.fn(),
  onShow: vi.fn(),
  onSearch: vi.fn(),
  onCompare: vi.fn(),
  onAddPage: vi.fn(),
};

const drawPopup = (state: PopupProps['state']) => draw(<Popup {...PROPS} state={state} />, css);
const drawAgain = (state: PopupProps['state']) =>
  render(<Popup {...PROPS} state={state} />, document.querySelector<HTMLElement>('#stage')!);

test('tells of a new state in the live region that was there before', () => {
  const region = drawPopup({ kind: 'loading' }).querySelector('[role=status]')!;
  drawAgain({ kind: 'nothing-found' });
  expect(region.isConnected).toBe(true);
  expect(region.textContent).toBe('No known claim on this page');
  drawAgain({ kind: 'linked', page: comparedPage(3, 2) });
  expect(region.isConnected).toBe(true);
  expect(region.textContent).toBe('3 claims, also in 2 other outlets');
});

test('lists the claims of an outline, and opens them when the page itself is there', async () => {
  const page = comparedPage(3, 2);
  const view = drawPopup({ kind: 'outlined', page: outlineOf(page) });
  expect(view.querySelector('[role=status]')?.textContent).toBe('3 claims, also in 2 other outlets');
  await userEvent.click(view.querySelectorAll('summary')[1]!);
  expect(view.querySelector('.claim-body')).toBeNull();
  drawAgain({ kind: 'linked', page });
  await vi.waitFor(() => expect(view.querySelector('.here .telling-text')?.textContent).toBe(SENTENCE));
  expect(view.querySelectorAll('[open]')).toHaveLength(1);
});

test('names a page about no known story', () => {
  const view = drawPopup({ kind: 'linked', page: { ...comparedPage(1, 1), story: '' } });
  expect(view.querySelector('.story')?.textContent).toBe('Claims on this page');
});

test('says that an unmarked sentence is not a checked one wherever sentences were compared', () => {
  const says = (state: PopupState) => drawPopup(state).textContent?.includes('not a checked one');
  expect([
    says({ kind: 'nothing-found' }),
    says({ kind: 'linked', page: comparedPage(1, 1) }),
    says({ kind: 'loading' }),
  ]).toEqual([true, true, false]);
});

test('leads to the options', async () => {
  const buttons = [...drawPopup({ kind: 'nothing-found' }).querySelectorAll('button')];
  await userEvent.click(buttons.find(({ textContent }) => textContent === 'Options')!);
  expect(PROPS.onOptions).toHaveBeenCalledOnce();
});

test.each([
  [true, 'On for osterholm-post.example', false],
  [false, 'Off for osterholm-post.example', true],
])('the switch, when it is %s, says “%s” and asks for the other', async (isOn, words, wanted) => {
  const onSwitch = vi.fn();
  const site = { host: 'osterholm-post.example', isOn };
  const popup = draw(<Popup {...PROPS} state={{ kind: 'loading' }} site={site} onSwitch={onSwitch} />, css);
  const toggle = popup.querySelector('[role=switch]')!;
  expect(toggle.ariaChecked).toBe(String(isOn));
  expect(toggle.textContent).toBe(words);
  await userEvent.click(toggle);
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith(wanted);
});
