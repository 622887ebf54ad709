import { expect, it } from 'vitest';
import { comparedPage } from '../../tests/arbitraries/compared-page.ts';
import { createHiddenFilter } from './hidden-filter.ts';

const PAGE = comparedPage(3, 2);
const HERE = 'https://news.example/ferry';
const hidden = (claim: string, page = HERE) => ({ page, claim, claimText: claim });

it('takes out the links of hidden claims, on their page only', () => {
  const filter = createHiddenFilter();
  const links = filter(PAGE, [hidden('claim-1'), hidden('claim-2', 'https://news.example/other')], HERE).links;
  expect(links.map(({ claim }) => claim)).toEqual(['claim-0', 'claim-2']);
});

it('gives the same page for the same links, and the page itself where none is hidden', () => {
  const filter = createHiddenFilter();
  expect(filter(PAGE, [hidden('unknown')], HERE)).toBe(PAGE);
  const once = filter(PAGE, [hidden('claim-1')], HERE);
  expect(filter(PAGE, [hidden('other', 'https://news.example/b'), hidden('claim-1')], HERE)).toBe(once);
  expect(filter(PAGE, [], HERE)).toBe(PAGE);
});
