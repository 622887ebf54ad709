import { describe, expect, it } from 'vitest';
import { comparedPage, link, sameTelling, storyCoverage } from '../tests/arbitraries/compared-page.ts';
import { createStoryTimeline } from './story-timeline.ts';

const told = (name: string, published: string) => sameTelling(name, { published });

describe('a story timeline', () => {
  it('puts each article once, the earliest first, with the days between', () => {
    const page = {
      ...comparedPage(1, 1),
      links: [
        link({ tellings: [told('Late', '2031-03-04'), told('Early', '2031-02-27'), told('Same day', '2031-02-27')] }),
        link({ claim: 'another', tellings: [told('Same day', '2031-02-27')] }),
      ],
    };
    const articles = createStoryTimeline(page);
    expect(articles.map(({ telling, daysAfter, claims }) => [telling.outletName, daysAfter, claims])).toEqual([
      ['Same day', 0, 2],
      ['Early', 0, 1],
      ['Late', 5, 1],
    ]);
  });

  it('leaves out an article without a day, and counts what the page leaves out', () => {
    const page = {
      ...comparedPage(1, 1),
      links: [link({ tellings: [told('Undated', ''), told('Odd', 'last week'), told('No day', '2031-13-40')] })],
      stories: [storyCoverage(1, 0)],
    };
    expect(createStoryTimeline(page).map(({ telling }) => telling.outletName)).toEqual(['Outlet 1']);
  });
});
