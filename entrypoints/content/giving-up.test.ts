import { describe, expect, test } from 'vitest';
import type { PageText } from '../../core/open-corpus.ts';
import { createRestlessness } from './giving-up.ts';

const FACTS = { url: '', canonicalUrl: '', title: '', outlet: '', published: '', language: '' };

function pageOf(...sentences: readonly string[]): PageText {
  return { facts: FACTS, sentences: sentences.map((text, block) => ({ text, block, heading: false })) };
}

const tick = (count: number) => pageOf(`The ferry passed buoy ${count}.`, `It was ${count} minutes late.`);

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
      expect(sees(pageOf(...entries))).toBe(false);
    }
  });

  test('starts anew when the text stayed, or is expected to be another', () => {
    const { sees, forget } = createRestlessness();
    for (const count of [0, 1, 2, 2, 3, 4]) expect(sees(tick(count))).toBe(false);
    forget();
    for (const count of [5, 6, 7]) expect(sees(tick(count))).toBe(false);
  });
});
