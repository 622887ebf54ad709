import { expect, test } from 'vitest';
import { fuzzCorpusFiles } from './fuzz.ts';

/** Of each of the kinds of file. */
const MUTATIONS = 350;

test('changed corpus files, envelopes, releases and indexes crash nothing, and none is taken that is not right', async () => {
  const fuzzed = await fuzzCorpusFiles(MUTATIONS, 1);
  expect(fuzzed.flatMap(({ failures }) => failures)).toEqual([]);
  expect(fuzzed.filter(({ accepted }) => accepted >= MUTATIONS / 2)).toEqual([]);
  expect(fuzzed.length * MUTATIONS).toBeGreaterThanOrEqual(2_000);
});
