import { describe, expect, test } from 'vitest';
import { createRestlessness } from './giving-up.ts';

const tick = (count: number) => [`The ferry passed buoy ${count}.`, `It was ${count} minutes late.`];

describe('the restlessness of a page', () => {
  test('is too much when its text was replaced three times in a row', () => {
    const { sees } = createRestlessness();
    expect([0, 1, 2, 3].map((count) => sees(tick(count)))).toEqual([false, false, false, true]);
  });

  test('is none while text is only added, before or after', () => {
    const { sees } = createRestlessness();
    const entries: string[] = [];
    for (let count = 0; count < 20; count++) {
      entries[count % 2 === 0 ? 'push' : 'unshift'](`Entry ${count}.`);
      expect(sees(entries)).toBe(false);
    }
  });

  test('is none while a paragraph grows', () => {
    const { sees } = createRestlessness();
    let text = 'The harbour master reads out';
    for (let count = 0; count < 20; count++) {
      text += ` the number of buoy ${count}, and then`;
      expect(sees(['Buoys', text])).toBe(false);
    }
  });

  test('is too much when the one long paragraph is replaced, whatever stands over it', () => {
    const { sees } = createRestlessness();
    const text = (count: number) => `${count} buoys were counted off the harbour of Osterholm by noon.`;
    expect([0, 1, 2, 3].map((count) => sees(['Buoys', text(count)]))).toEqual([false, false, false, true]);
  });

  test('starts anew when the text stayed, or is expected to be another', () => {
    const { sees, forget } = createRestlessness();
    for (const count of [0, 1, 2, 2, 3, 4]) expect(sees(tick(count))).toBe(false);
    forget();
    for (const count of [5, 6, 7]) expect(sees(tick(count))).toBe(false);
  });
});
