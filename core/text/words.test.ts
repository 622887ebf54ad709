import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STOP_WORDS, splitWords } from './words.ts';

const texts = (text: string): readonly string[] => splitWords(text).map((word) => word.text);

describe('splitWords', () => {
  it.each([
    ['The ferry Lark ran aground.', ['The', 'ferry', 'Lark', 'ran', 'aground']],
    ['the Osterholm-Skarn line', ['the', 'Osterholm', 'Skarn', 'line']],
    ['a de-escalation, not a re-run', ['a', 'de-escalation', 'not', 'a', 're-run']],
    ['non-Danish crews', ['non', 'Danish', 'crews']],
    ['1,250.5 tonnes at 3.5%', ['1,250.5', 'tonnes', 'at', '3.5']],
    ['U.S. and E.U. envoys', ['U.S.', 'and', 'E.U.', 'envoys']],
    ['Venn’s crew doesn’t know', ['Venn’s', 'crew', 'doesn’t', 'know']],
    ['паром “Ларк” 🛳️ 渡轮', ['паром', 'Ларк', '渡轮']],
    [' … – 🛳️ !', []],
  ])('splits %j', (text, words) => expect(texts(text)).toEqual(words));

  it('keeps a letter and its separate accent in one word', () => {
    expect(splitWords('Ren\u0065\u0301e came').map((word) => word.fold)).toEqual(['renee', 'came']);
  });

  it('gives folded spelling and stem for comparison', () => {
    expect(splitWords('Ferries')).toEqual([
      { text: 'Ferries', start: 0, end: 7, fold: 'ferries', stem: 'ferri', capital: true, first: true },
    ]);
  });

  it('knows where a capital says nothing: at the start of a sentence or quotation', () => {
    const opening = splitWords('Lark sank. Venn said: “Nobody knew Tamsel.”').filter((word) => word.first);
    expect(opening.map((word) => word.text)).toEqual(['Lark', 'Venn', 'Nobody']);
  });

  it('gives slices of the text, in order, none of them empty, whatever the text', () => {
    const unit = fc.constantFrom(..."aÉ7-.,’' \u0301ﷺ\u202e\0ŉ", '🛳️', 'de-');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit })), (text) => {
        const words = splitWords(text);
        expect(words.map((word) => text.slice(word.start, word.end))).toEqual(words.map((word) => word.text));
        const isWrong = words.some(
          ({ start, end, fold }, at) => end <= start || start < (words[at - 1]?.end ?? 0) || fold === '',
        );
        expect(isWrong).toBe(false);
      }),
    );
  });
});

describe('STOP_WORDS', () => {
  it('leaves out what carries meaning: negations and modals', () => {
    expect(['the', 'said', 'amid'].filter((word) => !STOP_WORDS.has(word))).toEqual([]);
    expect(['not', 'no', 'must', 'should', 'could', 'would'].filter((word) => STOP_WORDS.has(word))).toEqual([]);
  });
});
