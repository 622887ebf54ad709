import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { A_SUBSCRIPTION } from '../../tests/arbitraries/subscription.ts';
import {
  beginTry,
  endWell,
  endWithProblem,
  FIRST_RETRY_MS,
  isDue,
  LONGEST_RETRY_AFTER_MS,
  LONGEST_RETRY_MS,
  nextTryOf,
  UPDATE_EVERY_MS,
} from './schedule.ts';

const NOW_MS = 2_000_000_000_000;
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the next try', () => {
  test('comes about a day after one that succeeded, for none sooner than 21 hours or later than 27', () => {
    fc.assert(
      fc.property(chance, (random) => {
        const { nextTryAt, failures } = endWell({ ...A_SUBSCRIPTION, failures: 3 }, { nowMs: NOW_MS, random });
        expect(Math.abs(nextTryAt - NOW_MS - UPDATE_EVERY_MS)).toBeLessThan(3 * 3_600_000);
        expect(failures).toBe(0);
      }),
    );
  });

  test('comes twice as late after each failure, up to a bound', () => {
    const waits = Array.from({ length: 14 }, (_, failures) => {
      const begun = beginTry({ ...A_SUBSCRIPTION, failures }, { nowMs: NOW_MS, random: 1 });
      return endWithProblem(begun, { kind: 'unreachable' }, { nowMs: NOW_MS, random: 1 }).nextTryAt - NOW_MS;
    });
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8].map((times) => times * FIRST_RETRY_MS));
    expect(waits.at(-1)).toBe(LONGEST_RETRY_MS);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  test('is planned before anything is asked, so that a try that is cut off is not repeated at once', () => {
    fc.assert(
      fc.property(chance, fc.nat({ max: 999_000 }), (random, failures) => {
        const begun = beginTry({ ...A_SUBSCRIPTION, failures }, { nowMs: NOW_MS, random });
        expect(begun.nextTryAt - NOW_MS).toBeGreaterThanOrEqual(FIRST_RETRY_MS / 2);
        expect(begun.nextTryAt - NOW_MS).toBeLessThanOrEqual(LONGEST_RETRY_MS);
        expect(isDue(begun, NOW_MS)).toBe(false);
      }),
    );
  });

  test('heeds what the server asks for, up to a week', () => {
    const planned = (wait: number) =>
      endWithProblem({ ...A_SUBSCRIPTION, failures: 1 }, { kind: 'server-error' }, { nowMs: NOW_MS, random: 0 }, wait);
    expect(planned(5 * 3_600_000).nextTryAt).toBe(NOW_MS + 5 * 3_600_000);
    expect(planned(1).nextTryAt).toBe(NOW_MS + FIRST_RETRY_MS / 2);
    expect(planned(1e15).nextTryAt).toBe(NOW_MS + LONGEST_RETRY_AFTER_MS);
  });

  test('is the earliest of all, and due when its time has come or the clock was set far back', () => {
    expect(nextTryOf([])).toBeUndefined();
    expect(nextTryOf([{ nextTryAt: 7 }, { nextTryAt: 5 }])).toBe(5);
    expect(isDue({ nextTryAt: NOW_MS }, NOW_MS)).toBe(true);
    expect(isDue({ nextTryAt: NOW_MS + 1 }, NOW_MS)).toBe(false);
    expect(isDue({ nextTryAt: NOW_MS + 30 * UPDATE_EVERY_MS }, NOW_MS)).toBe(true);
  });
});
