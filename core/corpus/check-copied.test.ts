import { describe, expect, test } from 'vitest';
import { renderProblem } from '../render-problem.ts';
import { checkCopied } from './check-copied.ts';

const source = {
  name: 'ferry.txt',
  text: `The island's only ferry ran onto a sandbank at dawn on Monday with eighty passengers aboard, the harbour master said.
'Nobody was hurt, and everybody has been "well looked after",' said Captain Ada Example — who was on the bridge.`,
};

function problemsOf(words: string): string[] {
  return checkCopied([{ place: 'seeds/ferry.md:7', words }], source).map(renderProblem);
}

describe('checkCopied', () => {
  test.each([
    'The captain said: “Nobody was hurt, and everybody has been well off”',
    'The captain said that “everybody was hurt”.',
    'They were “looked after well”.',
    'It “ran on” a sandbank.',
  ])('names a quotation that the source does not print: %s', (words) => {
    expect(problemsOf(words)).toEqual([
      expect.stringMatching(/^seeds\/ferry\.md:7: the quotation is ".+"; expected words that ferry\.txt prints$/),
    ]);
  });

  test.each([
    'The captain said “nobody was hurt”.',
    'Nobody, “Captain Ada Example - who was on the bridge” said, “was hurt.”',
    'They were “well looked after”, and the “island’s only ferry” is afloat.',
    'The ferry struck a sandbank.',
  ])('passes quotations that differ only in typography, case and final punctuation: %s', (words) => {
    expect(problemsOf(words)).toEqual([]);
  });

  test('names a line that repeats 13 consecutive words, whatever their punctuation', () => {
    expect(
      problemsOf("Well: ferry ran onto a 'sandbank' at dawn on Monday with eighty passengers, aboard."),
    ).toContainEqual(
      'seeds/ferry.md:7: the line is "ferry ran onto a sandbank at dawn on monday with eighty pass"… (73 characters); expected at most 12 consecutive words of ferry.txt; restate it',
    );
  });

  test('passes a line that repeats 12', () => {
    expect(problemsOf('A ferry ran onto a sandbank at dawn on Monday with eighty passengers.')).toEqual([]);
  });
});
