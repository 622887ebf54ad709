import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextWord } from './scan-words.ts';

/** What a word is, as one pattern: slower, and plain to read. */
const WORD =
  /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.,](?=\p{N})\p{N}+|['’ʼ](?=\p{L})[\p{L}\p{M}]+|[-‐‑](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;

function scanned(text: string): string[] {
  const words: string[] = [];
  const word = { start: 0, end: 0, hasHyphen: false };
  while (nextWord(text, word.end, word)) words.push(text.slice(word.start, word.end));
  return words;
}

it('finds the words that the pattern finds, whatever the text', () => {
  const unit = fc.constantFrom(...'aÉz79..,,’\'ʼ--‐ "', '\u0301', '🛳', '𝐀', '𝟕', '\ud800', '\udc00', 'U.S.', '渡');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit })), (text) => {
      expect(scanned(text)).toEqual(text.match(WORD) ?? []);
    }),
    { numRuns: 2_000 },
  );
});

it('tells which words hyphens join', () => {
  const word = { start: 0, end: 0, hasHyphen: false };
  const told: boolean[] = [];
  while (nextWord('the Osterholm-Skarn line - 3.5', word.end, word)) told.push(word.hasHyphen);
  expect(told).toEqual([false, true, false, false]);
});
