import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTypography, foldWord } from './normalise.ts';

/** Any text at all, half a surrogate pair included, and texts that are mostly typography. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'‘’“”«»–—−…ŉ‴´\u00a0\u200b\u2060\ufeff\t\n\ud83d', "'", '.', 's', 'S', 'é', 'İ', 'ß', 'ﬁ'),
  }),
);

describe('foldTypography', () => {
  it.each([
    ['“No,” she said – ‘not yet’', '"No," she said - \'not yet\''],
    ['Ida\u00a0Venn\u200b said\u2009“go”', 'Ida Venn  said "go"'],
    ['−4 °C', '-4 °C'],
  ])('reads %j as %j', (text, folded) => expect(foldTypography(text)).toBe(folded));

  it('keeps the length, so that offsets stay true', () => {
    fc.assert(fc.property(anyText, (text) => void expect(foldTypography(text)).toHaveLength(text.length)));
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(anyText, (text) => void expect(foldTypography(foldTypography(text))).toBe(foldTypography(text))),
    );
  });
});

describe('foldWord', () => {
  it.each([
    ['Venn’s', 'venn'],
    ['sailors’', 'sailors'],
    ['U.S.', 'us'],
    ['Tromsø', 'tromsø'],
    ['CAFÉ', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['O’Hara', 'ohara'],
    ['ﬁre', 'fire'],
  ])('compares %s as %s', (word, folded) => expect(foldWord(word)).toBe(folded));

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(anyText, (text) => void expect(foldWord(foldWord(text))).toBe(foldWord(text))),
      { numRuns: 500 },
    );
  });
});
