/** How sure a link must be to be shown: the reader's choice. */

/** `strict` shows little that is wrong, `generous` misses less, `balanced` is what most readers want. */
export type Strictness = 'strict' | 'balanced' | 'generous';

export const STRICTNESSES: readonly Strictness[] = ['strict', 'balanced', 'generous'];

export const DEFAULT_STRICTNESS: Strictness = 'balanced';
