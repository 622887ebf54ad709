/** A telling cut where its setting changes: words the outlet printed or words that restate it, marked as differing or not. */
import type { Difference, Words } from '../core/differences/difference.ts';

/** How much a marked word weighs: `strong` for what changes the meaning, `quiet` for wording. */
export type MarkWeight = 'none' | 'quiet' | 'strong';

/** A run of one setting, from `start` in the text. `printed` says that the outlet itself prints these words. */
export type TellingPart = {
  readonly start: number;
  readonly text: string;
  readonly printed: boolean;
  readonly mark: MarkWeight;
};

/** Words to mark in a text, with the weight of the mark. */
export type WordMark = { readonly words: Words; readonly weight: Exclude<MarkWeight, 'none'> };

const QUOTATION = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"/g;

/**
 * Cuts `text` into runs; they rejoin to it. `whole` says that all of it is printed, else only what stands in quotation marks
 * is. A mark whose words are not what `text` has at their place is left out; where marks overlap, the strong one shows.
 */
export function tellingParts(text: string, marks: readonly WordMark[], whole: boolean): readonly TellingPart[] {
  const printed = whole ? [{ start: 0, end: text.length }] : quotations(text);
  const placed = marks.filter(({ words }) => words.text !== '' && text.slice(words.start, words.end) === words.text);
  const cuts = [0, text.length, ...printed.flatMap(edges), ...placed.flatMap(({ words }) => edges(words))];
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    const covering = placed.filter(({ words }) => words.start <= start && end <= words.end);
    return {
      start,
      text: text.slice(start, end),
      printed: printed.some((range) => range.start <= start && end <= range.end),
      mark: covering.some(({ weight }) => weight === 'strong') ? 'strong' : covering.length > 0 ? 'quiet' : 'none',
    };
  });
}

/** The marks that `differences` put on one side of the comparison. */
export function marksOf(differences: readonly Difference[], side: 'here' | 'there'): readonly WordMark[] {
  return differences.map((difference) => ({
    words: difference[side],
    weight: difference.kind === 'wording' ? 'quiet' : 'strong',
  }));
}

type Span = { readonly start: number; readonly end: number };

const edges = ({ start, end }: Span): readonly number[] => [start, end];

function quotations(text: string): readonly Span[] {
  return [...text.matchAll(QUOTATION)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
