import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { StoryCoverage } from '../core/comparison.ts';
import { comparedPage, SENTENCE, storyCoverage } from '../tests/arbitraries/compared-page.ts';
import { barriers, draw, overflowing, prefer } from '../tests/views/view.ts';
import { ClaimList } from './ClaimList.tsx';
import css from './popup.css?inline';

const LONG = 'Ferry'.repeat(40);

function drawList(stories: readonly StoryCoverage[], isInCorpus = false) {
  const page = { ...comparedPage(3, 2), isInCorpus, stories };
  const view = draw(
    <main class="content">
      <h2 class="story">{page.story}</h2>
      <ClaimList page={page} whole={page} onShow={() => {}} />
    </main>,
    css,
  );
  document.body.style.width = '320px';
  return view.querySelector<HTMLElement>('.content')!;
}

const text = (element: ParentNode, selector: string) => element.querySelector(selector)?.textContent;
const button = (element: ParentNode, name: string) =>
  [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name))!;
const chips = (list: ParentNode) => [...list.querySelectorAll('.chip')].map(({ textContent }) => textContent);
const choose = async (list: ParentNode, name: string) => {
  await userEvent.click(button(list, name));
  await expect.poll(() => button(list, name).ariaPressed).toBe('true');
};

describe('the story beside a page', () => {
  test('has no filters where the page is about no story', () => {
    expect(chips(drawList([], true))).toEqual(['All3', 'Differs1', 'Contradicted1']);
  });

  test('lists what is left out, how many carry it, and how far the corpus reaches', async () => {
    const list = drawList([storyCoverage(3, 0)]);
    expect(chips(list)).toEqual(['All3', 'Differs1', 'Contradicted1', 'Left out here3']);
    await choose(list, 'Left out here');
    expect(text(list, '.reach')).toBe(
      'Of 7 other articles on this story in this corpus, by 5 outlets. This page may say it in words that were not recognised.',
    );
    expect([...list.querySelectorAll('.claim-line')].map(({ textContent }) => textContent?.slice(0, 10))).toEqual([
      'Left out 1',
      'Left out 2',
      'Left out 3',
    ]);
    expect(text(list, '.outlet-count')).toBe('3, 3 other outlets');
    list.querySelector('summary')!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => list.querySelectorAll('.telling')).toHaveLength(3);
    expect(list.querySelector('.telling a')).not.toBeNull();
    expect(list.querySelector('.difference')).toBeNull();
  });

  test('shows the first eight of many and the others on demand', async () => {
    const list = drawList([storyCoverage(40, 0)]);
    await choose(list, 'Left out here');
    expect(list.querySelectorAll('.claim-item')).toHaveLength(8);
    await userEvent.click(button(list, 'Show 32 more claims'));
    await expect.poll(() => list.querySelectorAll('.claim-item')).toHaveLength(40);
    expect(document.activeElement).toBe(list.querySelectorAll('.claim-item')[8]);
  });

  test('shows six tellings of a claim and how many more outlets carry it', async () => {
    const list = drawList([storyCoverage(9, 0)]);
    await choose(list, 'Left out here');
    list.querySelector('summary')!.click();
    await expect.poll(() => list.querySelectorAll('.telling')).toHaveLength(6);
    expect(text(list, '.claim-body .reach')).toBe('and 3 more');
  });

  test('says so where nothing is left out', async () => {
    const list = drawList([storyCoverage(0, 0, { articles: 1, outlets: 1 })]);
    await choose(list, 'Left out here');
    expect(text(list, '.reach')).toContain('Of 1 other article on this story in this corpus, by 1 outlet.');
    expect(text(list, '.none')).toContain('was found on this page');
  });

  test('says that it is not known where only part of the page was read', async () => {
    const list = drawList([storyCoverage(0, 0, { isWhole: false })]);
    expect(chips(list)).toContain('Left out here');
    await choose(list, 'Left out here');
    expect(text(list, '.none')).toContain('Only part of this page was read');
    expect(list.querySelector('.reach')).toBeNull();
  });

  test('lists what only a page of the corpus carries, with its words where they were recognised', async () => {
    const list = drawList([storyCoverage(0, 2)], true);
    await choose(list, 'Only here');
    const items = [...list.querySelectorAll('.claim-item')];
    expect(items.map((item) => text(item, '.claim-words')?.slice(0, 11))).toEqual(['Only here 1', 'Only here 2']);
    expect(text(items[0]!, '.telling-text')).toBe(SENTENCE);
    expect(items[1]?.textContent).toContain('its words were not recognised');
    const none = drawList([storyCoverage(1, 0)], true);
    await choose(none, 'Only here');
    expect(text(none, '.none')).toContain('Other articles in the corpus carry every claim');
  });

  test('keeps stories apart where the page is about several', async () => {
    const other = storyCoverage(1, 0, { story: 'comet', title: 'A comet over Mount Calder' });
    const list = drawList([storyCoverage(2, 0), other]);
    expect(chips(list)).toContain('Left out here3');
    await choose(list, 'Left out here');
    expect([...list.querySelectorAll('.article-title')].map(({ textContent }) => textContent)).toEqual([
      'Ferry Lark aground off Osterholm',
      'A comet over Mount Calder',
    ]);
  });
});

test.each(['light', 'dark'] as const)('has no barrier in the %s theme and stays inside 320 pixels', async (scheme) => {
  await prefer(scheme);
  const stories = [storyCoverage(9, 2), storyCoverage(2, 0, { story: 'x', title: LONG, isWhole: false })];
  const list = drawList(stories, true);
  for (const filter of ['Left out here', 'Only here']) {
    await choose(list, filter);
    list.querySelector('summary')?.click();
    expect(await barriers(list)).toEqual([]);
    expect(list.getBoundingClientRect().width).toBe(320);
    expect(overflowing(list)).toEqual([]);
  }
});
