import { array, assert, boolean, constantFrom, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { difference, wordsIn } from '../tests/arbitraries/compared-page.ts';
import { marksOf, tellingParts } from './telling-parts.ts';

const words = 'Venn: more than 60 must go "at once".';

test('sets what stands in quotation marks as printed and the rest as restated', () => {
  expect(tellingParts(words, [], false).map(({ text, printed }) => [text, printed])).toEqual([
    ['Venn: more than 60 must go ', false],
    ['"at once"', true],
    ['.', false],
  ]);
});

test.each(['“at once”', '„at once“', '«at once»', '"at once"'])('knows %s as a quotation', (quotation) => {
  expect(tellingParts(`Venn: ${quotation}`, [], false).find(({ printed }) => printed)?.text).toBe(quotation);
});

test('sets a whole sentence as printed throughout', () => {
  expect(tellingParts(words, [], true)).toEqual([{ start: 0, text: words, printed: true, mark: 'none' }]);
});

test('marks differing words strongly and wording quietly, the strong mark on top', () => {
  const marks = marksOf(
    [
      difference('wording', wordsIn('', ''), wordsIn(words, 'must go'), 0.9),
      difference('modality', wordsIn('', ''), wordsIn(words, 'must'), 0.5),
    ],
    'there',
  );
  const marked = tellingParts(words, marks, false).filter(({ mark }) => mark !== 'none');
  expect(marked.map(({ text, mark }) => [text, mark])).toEqual([
    ['must', 'strong'],
    [' go', 'quiet'],
  ]);
});

test('leaves out a mark whose words do not stand where it says', () => {
  const misplaced = { words: { text: '60', start: 0, end: 2 }, weight: 'strong' } as const;
  expect(tellingParts(words, [misplaced], false).every(({ mark }) => mark === 'none')).toBe(true);
});

test('its parts rejoin to the text, whatever is quoted and marked', () => {
  const text = array(constantFrom('a', ' ', '"', '“', '”', '«', '»', '👍', 'é'), { maxLength: 40 }).map((letters) =>
    letters.join(''),
  );
  const spans = array(tuple(nat(40), nat(40)), { maxLength: 5 });
  assert(
    property(text, spans, boolean(), (whole, places, isPrinted) => {
      const marks = places.map(([start, length]) => ({
        words: { text: whole.slice(start, start + length), start, end: start + length },
        weight: 'strong' as const,
      }));
      const parts = tellingParts(whole, marks, isPrinted);
      expect(parts.map((part) => part.text).join('')).toBe(whole);
      for (const part of parts) expect(whole.startsWith(part.text, part.start)).toBe(true);
    }),
  );
});
