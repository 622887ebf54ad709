import { describe, expect, it } from 'vitest';
import { diffWords } from './word-diff.ts';
import { splitWords } from './words.ts';

function changes(here: string, there: string): readonly (readonly [string, string])[] {
  const text = (words: readonly { readonly text: string }[]): string => words.map((word) => word.text).join(' ');
  return diffWords(splitWords(here), splitWords(there)).map(
    (change) => [text(change.here), text(change.there)] as const,
  );
}

describe('diffWords', () => {
  it('finds replaced, added and dropped words', () => {
    expect(changes('calm the current storm', 'calm the acute current rain')).toEqual([
      ['', 'acute'],
      ['storm', 'rain'],
    ]);
    expect(changes('calm the current storm', 'calm the storm')).toEqual([['current', '']]);
  });

  it('takes British and American spelling, case and typography for the same', () => {
    expect(
      changes('The Labour programme’s centre was criticised', "the labor program's center was criticized"),
    ).toEqual([]);
    expect(changes('in defence of honour, towards dialogue', 'in defense of honor, toward dialog')).toEqual([]);
  });
});
