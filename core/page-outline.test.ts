import { expect, it } from 'vitest';
import { comparedPage, storyCoverage } from '../tests/arbitraries/compared-page.ts';
import { outlineOf } from './page-outline.ts';

const PAGE = { ...comparedPage(60, 8), stories: [storyCoverage(3, 2)] };

it('keeps each link’s line, in order, and how many outlets carry it', () => {
  const { links } = outlineOf(PAGE);
  expect(links).toHaveLength(60);
  links.forEach((link, at) => {
    expect(PAGE.links[at]).toMatchObject({ ...link, tellings: link.tellings });
    expect(link.tellings).toHaveLength(8);
  });
});

it('keeps how much a story leaves out, not what', () => {
  const [story] = outlineOf(PAGE).stories;
  expect([story?.leftOut.length, story?.onlyHere.length]).toEqual([3, 2]);
  expect(JSON.stringify(story)).not.toContain('Outlet 1');
});

it('is a tenth of the page', () => {
  expect(JSON.stringify(outlineOf(PAGE)).length).toBeLessThan(JSON.stringify(PAGE).length / 10);
});
