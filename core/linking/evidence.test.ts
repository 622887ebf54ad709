import { describe, expect, it } from 'vitest';
import { FERRY_CORPUS, sentencesOf } from '../../tests/arbitraries/corpus.ts';
import type { Evidence } from '../comparison.ts';
import { createClaimReader } from './claim-features.ts';
import { readClaimTexts } from './claim-texts.ts';
import { evidenceOf } from './evidence.ts';
import { readSentences } from './sentence-reading.ts';

const texts = readClaimTexts(FERRY_CORPUS);
const readClaims = createClaimReader(texts);

function evidenceFor(claim: string, ...sentences: readonly string[]): Evidence {
  const reading = readSentences(sentencesOf(...sentences)).at(-1)!;
  const candidate = readClaims(reading).find((one) => texts.claims.at(one.claim)!.id === claim)!;
  return evidenceOf(reading.text, candidate, texts.index.weightOf);
}

describe('evidenceOf', () => {
  it('names what the sentence shares with the claim, as the page spells it', () => {
    const { names, figures, words } = evidenceFor(
      'passengers-rescued',
      'By dawn all 140 of the Lark’s passengers had been taken off.',
    );
    expect(names).toEqual(['Lark’s']);
    expect(figures).toEqual(['140']);
    expect(words).toEqual(expect.arrayContaining(['dawn', 'passengers']));
    expect(words).not.toContain('been');
  });

  it('shows a mistyped name as the page has it', () => {
    expect(evidenceFor('tow-offered', 'The firm Brandwik offered a tow.').names).toEqual(['Brandwik']);
  });

  it('takes names side by side as one, and tells the words of a shared quotation once', () => {
    const said = 'Harbour chief Ida Venn said the harbour stays closed “until the reef is clear”.';
    const { names, words, quotations } = evidenceFor('harbour-closed', said);
    expect(names).toEqual(['Ida Venn']);
    expect(quotations).toEqual(['until the reef is clear']);
    expect(words).not.toContain('reef');
  });

  it('counts a quotation whose words the tellings use, and no other', () => {
    const words = 'Venn said “until the reef is clear”, and the harbour was “a sorry sight in winter”.';
    expect(evidenceFor('harbour-closed', words).quotations).toEqual(['until the reef is clear']);
  });

  it('tells whether the sentence before helped', () => {
    expect(evidenceFor('offer-stands', 'Brandvik has offered a tow.', 'He said the offer stands.').fromContext).toBe(
      true,
    );
    expect(evidenceFor('offer-stands', 'He said the offer stands.').fromContext).toBe(false);
  });

  it('lists each term once, the weightiest first, five at most', () => {
    const { words, names } = evidenceFor(
      'oil-leaked',
      'Tonnes of oil leaked, oil upon oil, from the ferry Lark into the bird sanctuary on Skarn, and more oil leaked from the Lark.',
    );
    expect(words).toHaveLength(5);
    expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(5);
    expect(names).toEqual(['Skarn', 'Lark']);
  });
});
