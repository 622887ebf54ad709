import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  comparedPage,
  link,
  SENTENCE,
  sameTelling,
  storyCoverage,
  telling,
} from '../tests/arbitraries/compared-page.ts';
import { cellAt, drawPanel, linkedPanel, panelHandlers } from '../tests/views/panel-view.tsx';
import { prefer } from '../tests/views/view.ts';

const text = (element: ParentNode, selector: string) => element.querySelector(selector)?.textContent;
const texts = (element: ParentNode, selector: string) =>
  [...element.querySelectorAll(selector)].map((found) => found.textContent);
const at = (panel: ParentNode, row: number, column: number) => cellAt(panel, row, column)!;
const place = (element: Element | null) =>
  element instanceof HTMLElement ? [Number(element.dataset.row), Number(element.dataset.column)] : [];

beforeEach(() => {
  vi.clearAllMocks();
  document.documentElement.dir = 'ltr';
  return prefer('light');
});

describe('the table', () => {
  const page = {
    ...comparedPage(1, 1),
    sentences: [SENTENCE, 'The tug came late.'],
    links: [
      link({ tellings: [telling(), sameTelling('Nordlicht')] }),
      link({ claim: 'tug', claimText: 'A tug came.', sentence: 1, tellings: [sameTelling('Nordlicht')] }),
    ],
    stories: [storyCoverage(2, 0)],
  };

  test('has a row for each claim and a column for each outlet, with headers', () => {
    const panel = drawPanel(linkedPanel(page));
    expect(texts(panel, 'thead th')).toEqual(['Claim', 'Nordlicht', 'Osterholm Post', 'Outlet 1', 'Outlet 2']);
    expect(texts(panel, 'tbody th[scope=row]').slice(0, 2)).toEqual([SENTENCE, 'The tug came late.']);
    expect([...panel.querySelectorAll('tbody:first-of-type td')].map((cell) => cell.ariaLabel).slice(0, 4)).toEqual([
      'Nordlicht: told alike',
      'Osterholm Post: contradicts',
      'Outlet 1: does not carry it',
      'Outlet 2: does not carry it',
    ]);
    expect(text(panel, '.story')).toBe('Ferry Lark aground off Osterholm');
    expect(text(panel, '.summary')).toBe('2 claims, also in 2 other outlets');
  });

  test('lists what the page leaves out after the claims of the page', () => {
    const panel = drawPanel(linkedPanel(page));
    expect(texts(panel, '.group th')).toEqual(['Claims of this page', 'Left out on this page']);
    const rows = [...panel.querySelectorAll('tbody:last-of-type .left-out')];
    expect(rows.map((row) => text(row, 'th')?.slice(0, 10))).toEqual(['Left out 1', 'Left out 2']);
    expect(at(panel, 2, 3).ariaLabel).toBe('Outlet 1: carries it');
  });

  test('has no heads of groups where nothing is left out', () => {
    expect(drawPanel(linkedPanel(comparedPage(2, 2))).querySelector('.group')).toBeNull();
  });

  test('is one stop for Tab, and arrow keys walk its cells', async () => {
    const panel = drawPanel(linkedPanel(page));
    expect(panel.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
    at(panel, 0, 0).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
    expect(place(document.activeElement)).toEqual([1, 2]);
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}{End}');
    expect(place(document.activeElement)).toEqual([2, 4]);
    expect(panel.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
    expect(at(panel, 2, 4).tabIndex).toBe(0);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(place(document.activeElement)).toEqual([0, 0]);
  });

  test('walks to the left where the text runs to the left', async () => {
    document.documentElement.dir = 'rtl';
    const panel = drawPanel(linkedPanel(page));
    at(panel, 0, 0).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(place(document.activeElement)).toEqual([0, 1]);
    expect(at(panel, 0, 1).getBoundingClientRect().right).toBeLessThan(at(panel, 0, 0).getBoundingClientRect().right);
  });

  test('shows the words and the differences of the cell that has the focus', async () => {
    const panel = drawPanel(linkedPanel(page));
    expect(text(panel, '.detail')).toContain('Point at a cell');
    at(panel, 0, 2).focus();
    await expect.poll(() => text(panel, '.cell-head')).toBe('Osterholm Post contradicts');
    expect(text(panel, '.detail .telling-text')).toContain('more than 60 passengers must abandon');
    expect(texts(panel, '.detail .difference')).toContain('Number 40 → more than 60');
    expect(texts(panel, '.detail .here mark.strong')).toContain('should');
    expect(text(panel, '.detail .claim-text')).toBe(page.links[0]?.claimText);
  });

  test('shows the words of the cell under the pointer, which keep their place when the pointer leaves', async () => {
    const panel = drawPanel(linkedPanel(page));
    await userEvent.hover(at(panel, 1, 1));
    await expect.poll(() => text(panel, '.cell-head')).toBe('Nordlicht told alike');
    await userEvent.hover(panel.querySelector('h1')!);
    expect(text(panel, '.cell-head')).toBe('Nordlicht told alike');
  });

  test('shows who tells a claim how where the claim itself is pointed at, and says what is not carried', async () => {
    const panel = drawPanel(linkedPanel(page));
    at(panel, 0, 0).focus();
    await expect.poll(() => texts(panel, '.carrier')).toEqual(['contradicts Osterholm Post', 'told alike Nordlicht']);
    at(panel, 0, 3).focus();
    await expect.poll(() => text(panel, '.detail .reach')).toContain('No article of this outlet');
  });

  test('leads to the sentence on the page by a click and by Enter, and from a claim that is left out nowhere', async () => {
    const panel = drawPanel(linkedPanel(page));
    await userEvent.click(at(panel, 1, 0));
    expect(panelHandlers.onShow).toHaveBeenCalledExactlyOnceWith(1);
    at(panel, 0, 2).focus();
    await userEvent.keyboard('{Enter}');
    expect(panelHandlers.onShow).toHaveBeenLastCalledWith(0);
    at(panel, 2, 1).focus();
    await userEvent.keyboard('{Enter}');
    expect(panelHandlers.onShow).toHaveBeenCalledTimes(2);
  });

  test('is sorted by page, by disagreement, and by how many carry a claim', async () => {
    const panel = drawPanel(linkedPanel(comparedPage(6, 3)));
    const order = () =>
      [...panel.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map(({ className }) => className[0]).join(''),
      );
    expect(order()[0]).toBe('sss');
    await userEvent.selectOptions(panel.querySelector('select')!, 'disagreement');
    await expect.poll(() => order()[0]).toBe('ccc');
    expect(order().at(-1)).toBe('sss');
    expect(panel.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
    await userEvent.selectOptions(panel.querySelector('select')!, 'page');
    await expect.poll(() => order()[0]).toBe('sss');
  });

  test('keeps its first column and its head in sight while it scrolls inside', () => {
    const panel = drawPanel(linkedPanel(comparedPage(60, 40)));
    const frame = panel.querySelector<HTMLElement>('.table-frame')!;
    expect(frame.scrollWidth).toBeGreaterThan(frame.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
    const start = at(panel, 20, 0).getBoundingClientRect().left;
    frame.scrollTo(500, 400);
    expect(at(panel, 20, 0).getBoundingClientRect().left).toBe(start);
    expect(panel.querySelector('thead th')!.getBoundingClientRect().top).toBeCloseTo(
      frame.getBoundingClientRect().top + 1,
      0,
    );
  });

  test('draws sixty claims of forty outlets once, not again for each cell that is pointed at', async () => {
    const panel = drawPanel(linkedPanel(comparedPage(60, 40)));
    expect(panel.querySelectorAll('td')).toHaveLength(2400);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(panel.querySelector('.comparison')!, { subtree: true, childList: true, attributes: true });
    at(panel, 3, 3).focus();
    await expect.poll(() => text(panel, '.cell-head')).toContain('Outlet');
    expect(changes.every(({ attributeName }) => attributeName === 'tabindex')).toBe(true);
    observer.disconnect();
  });
});
