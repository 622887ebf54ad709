import { expect, test } from 'vitest';
import { draftSeed } from './draft-seed.ts';
import { readArticle } from './read-article.ts';

const ARTICLE = { id: 'post-lark-2', outlet: 'osterholm-post', title: 'Lark afloat', published: '2031-03-07' };
const SENTENCES = [
  {
    text: 'Harbour chief Ida Venn said the reef was “clear at last” on Friday.',
    claims: ['harbour-closed', 'reef-clear'],
  },
  { text: 'All 140 passengers were back in Osterholm by noon.', claims: [] },
];

test('a draft keeps names, figures and short quotations, and no sentence', () => {
  const { seed, sentences } = draftSeed(ARTICLE, SENTENCES);
  expect(seed).toContain('- [harbour-closed] ⟨1⟩ Ida Venn; “clear at last”');
  expect(seed).toContain('- [reef-clear] ⟨1⟩ ');
  expect(seed).toContain('- [new-claim-2] ⟨2⟩ 140; Osterholm');
  for (const { text } of SENTENCES) expect(seed).not.toContain(text.slice(0, 30));
  expect(sentences.split('\n')[1]).toBe(`⟨2⟩ ${SENTENCES[1]?.text}`);
});

test('a draft is a seed file whose lines are refused until they are restated', () => {
  const { seed } = draftSeed(ARTICLE, SENTENCES);
  const read = readArticle({ name: 'seeds/post-lark-2.md', text: seed });
  expect(read.value.article).toEqual(ARTICLE);
  expect(read.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('expected sentence 1 restated in your own words, without ⟨1⟩'),
    expect.stringContaining('expected sentence 1 restated'),
    expect.stringContaining('expected sentence 2 restated'),
  ]);
  const restated = seed.replace(/⟨\d+⟩ .*/g, 'Ida Venn told us so.');
  expect(readArticle({ name: 'seeds/post-lark-2.md', text: restated }).problems).toEqual([]);
});
