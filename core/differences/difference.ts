/** What a difference between two tellings of one claim is. */

/** The nine kinds, in the order of how much they usually change the meaning. */
export const DIFFERENCE_KINDS = [
  'polarity',
  'number',
  'time',
  'quote',
  'modality',
  'attribution',
  'actors',
  'scope',
  'wording',
] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Words of a text with their place in it: `text` is `source.slice(start, end)`; empty when that side says nothing on the point. */
export type Words = { readonly text: string; readonly start: number; readonly end: number };

/**
 * One typed point in which a sentence (`here`) and another telling of its claim (`there`) part.
 * `weight` is 0..1: how much it changes the meaning. `note` is one line for readers, without a verdict.
 */
export type Difference = {
  readonly kind: DifferenceKind;
  readonly here: Words;
  readonly there: Words;
  readonly weight: number;
  readonly note: string;
};
