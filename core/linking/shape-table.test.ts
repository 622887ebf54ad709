import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createShapeTable, GROUP_WORDS, lowestBit } from './shape-table.ts';
import { createWordColumns } from './word-columns.ts';
import { shapeLikeness, shapeSize } from './word-traits.ts';

const shape = fc.array(fc.nat(63), { maxLength: 24 }).map((places) => {
  let low = 0;
  let high = 0;
  for (const place of places)
    if (place < 32) low |= 1 << place;
    else high |= 1 << (place - 32);
  return { low: low >>> 0, high: high >>> 0 };
});

test('no word that is spelled alike is missed, and none without half of the pairs is named', () => {
  const table = createShapeTable();
  const columns = createWordColumns();
  fc.assert(
    fc.property(fc.array(shape, { maxLength: 70 }), shape, (words, { low, high }) => {
      columns.count = words.length;
      for (const [at, word] of words.entries()) {
        columns.shapesLow[at] = word.low;
        columns.shapesHigh[at] = word.high;
      }
      table.ask(columns);
      const size = shapeSize(low, high);
      for (const [at, word] of words.entries()) {
        const group = Math.floor(at / GROUP_WORDS);
        const isNamed = ((table.alike(low, high, size, group) >>> (at % GROUP_WORDS)) & 1) === 1;
        const shared = shapeSize(low & word.low, high & word.high);
        if (shapeLikeness(low, high, word.low, word.high) >= 0.66) expect(isNamed).toBe(true);
        if (shared < Math.min(8, 0.49 * size)) expect(isNamed).toBe(false);
      }
    }),
  );
});

test('the lowest bit is found wherever it stands', () => {
  for (let at = 0; at < 32; at += 1) expect(lowestBit((1 << at) | (1 << 31))).toBe(at);
});
