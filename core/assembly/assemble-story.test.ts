import { expect, test } from 'vitest';
import { FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { assembleClaims } from './assemble-claims.ts';
import { assembleStory } from './assemble-story.ts';

const TEXTS = FERRY_CORPUS.tellings.map(({ words }) => words);

test('a story’s claims are those of its sentences, each with the sentence in its middle', async () => {
  const claims = await assembleStory(TEXTS);
  expect(claims.map(({ members }) => members)).toEqual(await assembleClaims(TEXTS));
  for (const { middle, members } of claims) expect(members).toContain(middle);
  expect(await assembleStory([])).toEqual([]);
});
