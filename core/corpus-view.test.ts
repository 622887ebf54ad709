import { expect, it, vi } from 'vitest';
import { corpusOf } from '../tests/arbitraries/corpus.ts';
import { packCorpus } from './corpus/corpus-packer.ts';
import { openPackedCorpus } from './corpus/packed-corpus.ts';
import { viewCorpus } from './corpus-view.ts';

const NAMES = ['Lark', 'Wren', 'Heron', 'Gannet', 'Petrel'];

it('a large corpus is searched among the claims that share a word with the query', () => {
  const claims = Array.from({ length: 6_000 }, (_, n) => {
    const text = n === 4_321 ? 'Rhea Solano saw a comet.' : `The ferry ${NAMES[n % 5]} left berth ${n} on time.`;
    return [`claim-${n}`, { text, tellings: {} }] as const;
  });
  const packed = openPackedCorpus(packCorpus(corpusOf({ one: Object.fromEntries(claims) })), 'packed');
  if (!packed.ok) throw new Error('The corpus is not packed.');
  const read = vi.fn(packed.value.claims.at);
  const view = viewCorpus({ ...packed.value, claims: { ...packed.value.claims, at: read } });
  read.mockClear();
  const found = view.search('comet Solano', 5);
  expect(found.map(({ claim }) => view.texts.claims.at(claim)?.id)).toEqual(['claim-4321']);
  expect(read.mock.calls.length).toBeLessThan(500);
  expect(view.search('zeppelin', 5)).toEqual([]);
});
