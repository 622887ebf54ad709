import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from './quotations.ts';

function insides(text: string): readonly string[] {
  return findQuotations(text).map((quotation) => quotation.text);
}

describe('findQuotations', () => {
  it.each([
    ['She said “we will stay”, and left.', ['we will stay']],
    ['She said "we will stay," and left.', ['we will stay,']],
    ["She said 'we will stay,' and left.", ['we will stay,']],
    ['“He told me: ‘Don’t go.’”', ['He told me: ‘Don’t go.’', 'Don’t go.']],
    [
      "'I called and ... she said 'do it yourself,'' Ann told them.",
      ["I called and ... she said 'do it yourself,'", 'do it yourself,'],
    ],
    ["The workers' union doesn't trust the firms' offer.", []],
    ["The sailors' vote was 'the crews' last word', she said.", ["the crews' last word"]],
    ['„So geht es“, sagte sie.', ['So geht es']],
    ['«Non», dit-elle.', ['Non']],
    ["Back in the '90s, rock 'n' roll ruled.", []],
  ])('reads the quotations of %s', (text, expected) => expect(insides(text)).toEqual(expected));

  it('marks what runs over the ends of the text as open', () => {
    expect(findQuotations('“We will stay.')).toEqual([{ text: 'We will stay.', start: 1, end: 14, open: true }]);
    expect(findQuotations('We will stay,” she said.')).toEqual([
      { text: 'We will stay,', start: 0, end: 13, open: true },
    ]);
    expect(findQuotations('She said “no”.')[0]?.open).toBe(false);
  });

  it('gives slices of the text in order, whatever the text', () => {
    const unit = fc.constantFrom('"', "'", '“', '”', '‘', '’', ' ', 'a', 's', '.', ',');
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 60 }).map((units) => units.join('')),
        (text) => {
          const found = findQuotations(text);
          for (const { text: inside, start, end } of found) expect(text.slice(start, end)).toBe(inside);
          expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
