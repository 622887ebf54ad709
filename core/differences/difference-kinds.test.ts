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

it.each([
  ['The ferry to Ostra sank in early February.', 'The ferry to Ostra sank in late January.'],
  ['The dam will open in late May.', 'The dam will open in early June.'],
])('tells “%s” from “%s” by the time alone', (here, there) => {
  expect(compare(here, there).filter(({ kind }) => kind === 'polarity')).toEqual([]);
});

it('takes early and late for opposites where no time is stated', () => {
  const kinds = compare('The envoy came too late to the talks.', 'The envoy came too early to the talks.');
  expect(kinds.map(({ kind }) => kind)).toContain('polarity');
});
