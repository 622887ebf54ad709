import { expect, it } from 'vitest';
import type { ReaderChoice } from '../../core/choice.ts';
import { openCorpus } from '../../core/open-corpus.ts';
import { FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { findSelection } from './find-selection.ts';

const corpus = openCorpus(FERRY_CORPUS);
const find = (text: string, url = 'https://stranger.example/1', choice: ReaderChoice = {}) =>
  findSelection(corpus, { text, url }, choice, async () => {});

it('finds the claim that selected words state, with how other outlets tell it', async () => {
  const { page } = await find('On Monday night the ferry Lark ran aground on the Skarn reef, two miles off Osterholm.');
  expect(page.links[0]?.claim).toBe('ferry-aground');
  expect(page.links[0]?.tellings.map(({ outlet }) => outlet)).toContain('kurier');
});

it('does not name the page’s own article among the others', async () => {
  const text = 'The ferry Lark ran aground on the Skarn reef, two miles off Osterholm, on Monday night.';
  const { page } = await find(text, 'https://osterholm-post.example/2031/ferry-lark?id=7');
  expect(page.links[0]?.tellings.map(({ outlet }) => outlet)).not.toContain('osterholm-post');
});

it('finds claims that share some words with a name alone, each once', async () => {
  const { page, found } = await find('Brandvik');
  expect(found.map(({ claim }) => claim)).toEqual(expect.arrayContaining(['tow-offered']));
  const linked = page.links.map(({ claim }) => claim);
  expect(found.filter(({ claim }) => linked.includes(claim))).toEqual([]);
});

it('leaves out the outlets and kinds that the reader does not want to see', async () => {
  const text = 'On Monday night the ferry Lark ran aground on the Skarn reef, two miles off Osterholm.';
  const { page } = await find(text, 'https://stranger.example/1', { outletsHidden: ['kurier'] });
  expect(page.links.flatMap(({ tellings }) => tellings.map(({ outlet }) => outlet))).not.toContain('kurier');
  const { found } = await find('Brandvik', 'https://stranger.example/1', {
    outletsHidden: FERRY_CORPUS.outlets.map(({ id }) => id),
  });
  expect(found).toEqual([]);
});

it('finds nothing for words of another world', async () => {
  expect(await find('Quxzzle vrompt')).toMatchObject({ page: { links: [] }, found: [] });
});
