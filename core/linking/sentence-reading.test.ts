import { describe, expect, it } from 'vitest';
import type { PageSentence } from '../comparison.ts';
import type { Digest } from './digest.ts';
import { readSentences } from './sentence-reading.ts';
import { keyOf } from './word-traits.ts';

const read = (...sentences: readonly PageSentence[]) => readSentences(sentences);
const sentence = (text: string, block = 0): PageSentence => ({ text, block, heading: false });
const has = (digest: Digest | undefined, stem: string) => digest?.words.some(({ key }) => key === keyOf(stem)) === true;

const OFFER = 'Salvage firm Brandvik offered a tow on Tuesday.';

describe('readSentences', () => {
  it('knows which words are names, countries by one name', () => {
    const [reading] = read(sentence('The tug towed the Lark for the Norwegian navy, and the Lark’s crew cheered.'));
    expect(new Set(reading!.names().map(({ key }) => key))).toEqual(new Set([keyOf('lark'), keyOf('@norway')]));
  });

  it.each([
    ['He added that the offer stands.'],
    ['The proposal costs nothing, Tamsel said.'],
    ['Nobody has answered so far.'],
  ])('reads a sentence that leans together with the one before: %s', (text) => {
    const [, leaning] = read(sentence(OFFER), sentence(text, 1));
    expect(has(leaning?.context, 'brandvik')).toBe(true);
  });

  it('reads a sentence that stands by itself alone, and any across a gap', () => {
    expect(read(sentence(OFFER), sentence('In Norway the Lark will be scrapped.', 1))[1]?.context).toBeUndefined();
    expect(read(sentence(OFFER), sentence('He said the tow was free.', 2))[1]?.context).toBeUndefined();
  });

  it('leaves out headings, single words and lists, and keeps the others’ positions', () => {
    const list = Array.from({ length: 130 }, (_, n) => `harbour${n}`).join(' ');
    const readings = read(
      { text: 'Ferry Lark aground', block: 0, heading: true },
      sentence('Lark!'),
      sentence(list),
      sentence(OFFER),
    );
    expect(readings.map((reading) => reading.sentence)).toEqual([3]);
  });

  it('lists clauses and pairs of neighbouring clauses as parts', () => {
    const [reading] = read(
      sentence('The Lark lost heavy oil, lifeboats took all passengers, and Venn closed the harbour.'),
    );
    const parts = reading!.parts();
    const isOf = (...stems: readonly string[]) => parts.some((part) => stems.every((stem) => has(part, stem)));
    expect(isOf('lark', 'oil')).toBe(true);
    expect(isOf('oil', 'lifeboat', 'passeng')).toBe(true);
    expect(isOf('oil', 'harbor')).toBe(false);
  });

  it('has no parts where there is one clause', () => expect(read(sentence(OFFER))[0]?.parts()).toEqual([]));
});
