import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from './digest.ts';
import { buildMatchIndex, openMatchIndex } from './match-index.ts';
import { createWordColumns, fillColumns } from './word-columns.ts';

const words = 'ferry harbour mayor Tessaly opened Orlan 12 4,500 Tuesday not closed strike the of "free" talks'.split(
  ' ',
);
const texts = fc.array(
  fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((some) => some.join(' ')),
  { maxLength: 12 },
);

function opened(claims: readonly string[]) {
  const index = openMatchIndex(buildMatchIndex(claims.map(digestOf)));
  if (index === undefined) throw new Error('not opened');
  return index;
}

test('an opened index gives back the words of every text', () => {
  fc.assert(
    fc.property(texts, (claims) => {
      const index = opened(claims);
      const columns = createWordColumns();
      for (const [at, claim] of claims.entries()) {
        const digest = digestOf(claim);
        index.wordsOf(at, columns);
        expect([...columns.keys.subarray(0, columns.count)]).toEqual(digest.words.map((word) => word.key));
        expect([...columns.places.subarray(0, columns.count)]).toEqual([...digest.places]);
        expect([...columns.concepts.subarray(0, columns.count)]).toEqual(digest.words.map((word) => word.concept));
        expect([...columns.shapesLow.subarray(0, columns.count)]).toEqual(
          digest.words.map((word) => word.shapeLow >>> 0),
        );
      }
    }),
  );
});

test('the nearest texts are those that a comparison with all finds', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...words), (claims, asked) => {
      const index = opened(claims);
      const columns = createWordColumns();
      const digest = digestOf(`${asked} harbour mayor`);
      fillColumns(columns, digest, index.weightOf);
      const found = new Int32Array(50);
      const count = index.nearest(columns, found, new Float32Array(50));
      const keys = new Set(digest.words.filter((word) => word.weight > 0).map((word) => word.key));
      const sharing = claims.flatMap((claim, at) =>
        digestOf(claim).words.some((word) => keys.has(word.key)) ? [at] : [],
      );
      expect([...found.subarray(0, count)].sort((a, b) => a - b)).toEqual(sharing);
    }),
  );
});

test('the text that shares the rarest words comes first', () => {
  const index = opened(['The mayor spoke on Tuesday', 'A ferry sank off Tessaly', 'The mayor of Orlan resigned']);
  const columns = createWordColumns();
  fillColumns(columns, digestOf('Orlan has lost its mayor'), index.weightOf);
  const found = new Int32Array(2);
  index.nearest(columns, found, new Float32Array(2));
  expect(found[0]).toBe(2);
});

test('bytes of another format are not opened', () => {
  const bytes = buildMatchIndex([digestOf('A ferry sank')]);
  new Uint32Array(bytes, 0, 1)[0] = 0;
  expect(openMatchIndex(bytes)).toBeUndefined();
});
