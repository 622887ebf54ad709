import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  decodeHiddenLinks,
  type HiddenLink,
  hideLink,
  pageOf,
  readHiddenLinks,
  showLinkAgain,
  watchHiddenLinks,
} from './hidden-links.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const LINK: HiddenLink = {
  page: 'https://news.example/ferry',
  claim: 'ferry-aground',
  claimText: 'The ferry Lark ran aground.',
};

describe('hidden links', () => {
  it('are none at first, stay once hidden, and come back', async () => {
    expect(await readHiddenLinks()).toEqual([]);
    await hideLink(LINK);
    await hideLink({ ...LINK, claim: 'tow-offered' });
    await hideLink(LINK);
    expect((await readHiddenLinks()).map(({ claim }) => claim)).toEqual(['tow-offered', 'ferry-aground']);
    await showLinkAgain({ page: LINK.page, claim: 'tow-offered' });
    expect(await readHiddenLinks()).toEqual([LINK]);
  });

  it('are as the last of several quick changes wants them', async () => {
    await Promise.all([
      hideLink(LINK),
      showLinkAgain(LINK),
      hideLink({ ...LINK, claim: 'tow-offered' }),
      hideLink(LINK),
    ]);
    expect((await readHiddenLinks()).map(({ claim }) => claim)).toEqual(['tow-offered', 'ferry-aground']);
  });

  it('lose none when several are hidden at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((claim) => hideLink({ ...LINK, claim })));
    expect((await readHiddenLinks()).map(({ claim }) => claim)).toEqual(['a', 'b', 'c']);
  });

  it('reach every context that watches, until it stops', async () => {
    const onChange = vi.fn();
    const life = new AbortController();
    watchHiddenLinks(onChange, life.signal);
    await hideLink(LINK);
    expect(onChange).toHaveBeenLastCalledWith([LINK]);
    await showLinkAgain(LINK);
    expect(onChange).toHaveBeenLastCalledWith([]);
    life.abort();
    await hideLink(LINK);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('leave out what is damaged, and are no more than a reader makes', () => {
    const links = [
      LINK,
      null,
      { ...LINK, page: 3 },
      { page: 'a', claim: 'b' },
      { ...LINK, claimText: 'x'.repeat(9_000) },
    ];
    expect(decodeHiddenLinks({ version: 1, links })).toEqual([LINK]);
    expect(decodeHiddenLinks({ version: 1, links: Array(5_000).fill(LINK) })).toHaveLength(2_000);
    for (const value of [undefined, null, 3, { version: 2, links }, { version: 1, links: 'all' }])
      expect(decodeHiddenLinks(value)).toEqual([]);
  });

  it('name a page by its address without query and fragment', () => {
    expect(pageOf('https://news.example/ferry?utm_source=a#top')).toBe('https://news.example/ferry');
    expect(pageOf('https://news.example/ferry#a?b')).toBe('https://news.example/ferry');
  });
});
