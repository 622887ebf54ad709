import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bCubed } from './b-cubed.ts';

const names = fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }).map((all) => new Set(all));

test('a grouping agrees wholly with itself, whatever its groups are called', () => {
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 12 }), (groups) => {
      const renamed = groups.map((one) => new Set([...one].map((name) => `g${name}`)));
      expect(bCubed(groups, renamed)).toEqual({ precision: 1, recall: 1, f1: 1 });
    }),
  );
});

test('all apart has full precision, all together full recall', () => {
  const truth = [['a'], ['a'], ['b'], ['b']].map((one) => new Set(one));
  expect(
    bCubed(
      [0, 1, 2, 3].map((one) => new Set([one])),
      truth,
    ),
  ).toMatchObject({ precision: 1, recall: 0.5 });
  expect(
    bCubed(
      [0, 0, 0, 0].map((one) => new Set([one])),
      truth,
    ),
  ).toMatchObject({ precision: 0.5, recall: 1 });
});

test('two that share two groups where the truth has one are half right', () => {
  const groups = [new Set([1, 2]), new Set([1, 2])];
  expect(bCubed(groups, [new Set(['a']), new Set(['a'])])).toMatchObject({ precision: 0.5, recall: 1 });
});
