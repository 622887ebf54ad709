import { describe, expect, it } from 'vitest';
import { createTextIndex } from './fuzzy.ts';

describe('createTextIndex', () => {
  const texts = ['A comet over Mount Calder', 'The harbour is closed until Friday', 'Lifeboats at the harbour'];
  const index = createTextIndex(texts, (text) => [text]);
  const found = (query: string, limit = 5) => index.search(query, limit).map(({ item }) => item);

  it('finds by any words, wherever they stand, best first', () => {
    expect(found('friday harbour')[0]).toBe(texts[1]);
    expect(found('calder')).toEqual([texts[0]]);
  });

  it('finds in spite of a typing error', () => {
    expect(found('lifebaots')).toEqual([texts[2]]);
    expect(found('harbur closed')[0]).toBe(texts[1]);
  });

  it('gives at most as many as asked for', () => expect(found('harbour', 1)).toHaveLength(1));

  it('finds nothing for a blank or an unrelated query', () => {
    expect(['', '  \n', 'zzzz', '🛳️', '\0'].flatMap((query) => found(query))).toEqual([]);
  });

  it('cuts an endless query instead of working through it', () => {
    const before = process.cpuUsage();
    expect(found(`calder ${'x'.repeat(1_000_000)}`)).toContain(texts[0]);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});
