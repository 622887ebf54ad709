import { describe, expect, it } from 'vitest';
import { compare } from '../../tests/arbitraries/compare-texts.ts';
import { agreementOf } from './agreement.ts';

describe('agreement', () => {
  it('is contradicted by a denial, differs by a fact, and is the same for wording', () => {
    expect(agreementOf([])).toBe('same');
    expect(agreementOf([compare('The regime closed two newspapers.', 'The government closed two newspapers.')])).toBe(
      'same',
    );
    expect(agreementOf([[], compare('The town should be rebuilt.', 'The town must be rebuilt.')])).toBe('differs');
    expect(agreementOf([compare('The pilots will not strike at Easter.', 'The pilots will strike at Easter.')])).toBe(
      'contradicted',
    );
  });
});
