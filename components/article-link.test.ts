import { describe, expect, test } from 'vitest';
import { articleHref } from './article-link.ts';

const address = 'https://osterholm-post.example/2031/ferry-lark';
const hrefOf = (words: string, whole = false, at = address) => articleHref({ address: at, words, whole });

describe('articleHref', () => {
  test('leads to the longest quotation', () => {
    expect(hrefOf('Venn spoke of a "slow leak" and called for “calm, order & patience”.')).toBe(
      `${address}#:~:text=calm%2C%20order%20%26%20patience`,
    );
  });

  test('encodes the hyphen, which separates context in a text directive', () => {
    expect(hrefOf('Venn: "a twenty-minute delay"')).toBe(`${address}#:~:text=a%20twenty%2Dminute%20delay`);
  });

  test('keeps to the words the article prints: not past an ellipsis, a bracket or closing punctuation', () => {
    expect(hrefOf('Venn: "we wait … until the tide is [back] in,"')).toBe(`${address}#:~:text=until%20the%20tide%20is`);
  });

  test('gives a long sentence by its first and last words', () => {
    expect(hrefOf('The Lark ran aground at dawn and stayed there until the evening tide.', true)).toBe(
      `${address}#:~:text=The%20Lark%20ran%20aground,until%20the%20evening%20tide`,
    );
  });

  test('opens the article plainly when nothing long enough is quoted', () => {
    expect(hrefOf('Venn called it "bad".')).toBe(address);
    expect(hrefOf('Venn said an unclosed "quotation was no quotation.')).toBe(address);
  });

  test('keeps the fragment of the address', () => {
    expect(hrefOf('Venn: "slow but steady"', false, `${address}#live`)).toBe(
      `${address}#live:~:text=slow%20but%20steady`,
    );
    expect(hrefOf('Venn: "slow but steady"', false, `${address}#:~:text=other`)).toBe(
      `${address}#:~:text=slow%20but%20steady`,
    );
  });

  test.each(['', 'not an address', 'javascript:alert(1)', 'data:text/html,hello', 'file:///etc/hosts'])(
    'gives no link for %j',
    (at) => {
      expect(hrefOf('Venn: "slow but steady"', false, at)).toBe('');
    },
  );
});
