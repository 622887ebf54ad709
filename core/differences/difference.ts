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

/** What the words of both sides do not say by themselves: how the other telling states them, or how this sentence does. */
export type NoteCode =
  | 'alsoNames'
  | 'doesNotName'
  | 'namesOthers'
  | 'attributes'
  | 'doesNotAttribute'
  | 'flatHere'
  | 'flatThere'
  | 'reportsWith'
  | 'quotesMore'
  | 'withoutMarksHere'
  | 'inOtherWordsHere'
  | 'rolesReversed';

/** A note for readers, without a verdict; its sentence is one of the interface's. Each part is a list of names or words to be put into it. */
export type Note = { readonly code: NoteCode; readonly parts: readonly (readonly string[])[] };

/**
 * One typed point in which a sentence (`here`) and another telling of its claim (`there`) part.
 * `weight` is 0..1: how much it changes the meaning. `note` is there where the words alone do not say it.
 */
export type Difference = {
  readonly kind: DifferenceKind;
  readonly here: Words;
  readonly there: Words;
  readonly weight: number;
  readonly note?: Note;
};
