import { describe, expect, it } from 'vitest';
import { compare } from '../../tests/arbitraries/compare-texts.ts';
import { DIFFERING_TEXTS } from '../../tests/arbitraries/differing-texts.ts';
import { DIFFERENCE_KINDS } from './difference.ts';

describe.each(DIFFERENCE_KINDS)('kind %s', (kind) => {
  it.each(DIFFERING_TEXTS[kind])('tells “%s” from “%s”', (here, there, hereWords, thereWords) => {
    const found = compare(here, there).filter((difference) => difference.kind === kind);
    expect(found.length).toBeGreaterThan(0);
    if (hereWords !== '') expect(found.map((difference) => difference.here.text)).toContain(hereWords);
    if (thereWords !== '') expect(found.map((difference) => difference.there.text)).toContain(thereWords);
    const back = compare(there, here).filter((difference) => difference.kind === kind);
    expect(kind === 'quote' || back.length > 0).toBe(true);
  });
});
