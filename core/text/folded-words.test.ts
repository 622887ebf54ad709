import { expect, it } from 'vitest';
import { foldedWords, printsWords } from './folded-words.ts';

it.each<[string, string, boolean]>([
  ['Venn “strongly condemned” it.', 'Strongly condemned', true],
  ['The harbour’s closure was condemned, strongly.', 'strongly condemned', false],
  ['Forty left.', 'fort', false],
  ['Forty left.', 'forty left', true],
  ['Forty left.', '', true],
  ['', 'forty', false],
])('in “%s” the words “%s”: %s', (text, words, stand) => expect(printsWords(foldedWords(text), words)).toBe(stand));
