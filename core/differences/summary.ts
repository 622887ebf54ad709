/** The differences of one sentence from all tellings of its claim, merged: each point once, with who says what. */
import type { ComparedTelling, DifferencePoint, Majority, Variant } from '../comparison.ts';
import { foldedWords, printsWords } from '../text/folded-words.ts';
import type { Difference, Note, Words } from './difference.ts';

/** Share of their common span from which words of two differences are the same words of the sentence. */
const SAME_WORDS_HERE = 0.5;
/** How much a point that all tellings make outranks one of the same weight that a single one makes. */
const AGREEING = 0.1;
/** Words that say no more than the figure, day or name they stand before. */
const OPENERS = new Set(['the', 'a', 'an', 'on', 'in', 'at', 'of', 'by']);

type DraftVariant = { readonly words: string; readonly note?: Note; readonly tellings: number[] };
type Draft = {
  readonly kind: Difference['kind'];
  readonly here: Words;
  weight: number;
  readonly variants: Map<string, DraftVariant>;
};

/**
 * Merges differences of one kind that concern the same words of the sentence into a point, and in it those that say the same, spelling and
 * capitals aside. What others add, where the sentence says nothing, is a point for each thing added. Ranked by what changes the
 * meaning, then by how many outlets say so; wording last. Grows with the number of differences times that of the sentence's points.
 */
export function summariseDifferences(tellings: readonly ComparedTelling[]): readonly DifferencePoint[] {
  const drafts: Draft[] = [];
  for (const [at, { differences }] of tellings.entries())
    for (const difference of differences) addTo(drafts, difference, at);
  const folded = new Map<number, string>();
  const foldedTelling = (at: number): string => {
    const known = folded.get(at) ?? foldedWords(tellings[at]?.words ?? '');
    folded.set(at, known);
    return known;
  };
  return drafts
    .map((draft) => pointOf(draft, tellings, foldedTelling))
    .toSorted((a, b) => rankOf(b) - rankOf(a) || a.here.start - b.here.start);
}

function addTo(drafts: Draft[], difference: Difference, telling: number): void {
  const key = essentialWords(difference.there.text);
  const draft = drafts.find((one) => one.kind === difference.kind && isSamePoint(one, difference, key)) ?? {
    kind: difference.kind,
    here: difference.here,
    weight: difference.weight,
    variants: new Map<string, DraftVariant>(),
  };
  if (draft.variants.size === 0) drafts.push(draft);
  draft.weight = Math.max(draft.weight, difference.weight);
  const variant = draft.variants.get(key);
  if (variant === undefined) {
    draft.variants.set(key, {
      words: difference.there.text,
      ...(difference.note && { note: difference.note }),
      tellings: [telling],
    });
  } else if (variant.tellings.at(-1) !== telling) variant.tellings.push(telling);
}

function isSamePoint(draft: Draft, { here }: Difference, there: string): boolean {
  if (draft.here.text === '' || here.text === '') return draft.here.text === here.text && draft.variants.has(there);
  const common = Math.min(draft.here.end, here.end) - Math.max(draft.here.start, here.start);
  const span = Math.max(draft.here.end, here.end) - Math.min(draft.here.start, here.start);
  return common >= span * SAME_WORDS_HERE;
}

function pointOf(
  { kind, here, weight, variants: drafts }: Draft,
  tellings: readonly ComparedTelling[],
  foldedTelling: (at: number) => string,
): DifferencePoint {
  const outletsOf = (places: readonly number[]): number => new Set(places.map((at) => tellings[at]?.outlet)).size;
  const variants = [...drafts.values()]
    .map((variant): Variant => ({ ...variant, outlets: outletsOf(variant.tellings) }))
    .sort((a, b) => b.outlets - a.outlets);
  const differing = new Set(variants.flatMap((variant) => variant.tellings));
  const alike =
    here.text === ''
      ? []
      : [...tellings.keys()].filter((at) => !differing.has(at) && printsWords(foldedTelling(at), here.text));
  const majority = here.text === '' ? NO_MAJORITY : majorityOf(1 + outletsOf(alike), variants);
  return { kind, here, weight, variants, alike, majority };
}

const NO_MAJORITY: Majority = { kind: 'none' };

/** More than half of all who say anything on the point, the page among them, and at least two. */
function majorityOf(here: number, variants: readonly Variant[]): Majority {
  const total = variants.reduce((sum, { outlets }) => sum + outlets, here);
  const isMost = (voices: number): boolean => voices > 1 && voices * 2 > total;
  if (isMost(here)) return { kind: 'here' };
  const variant = variants.findIndex(({ outlets }) => isMost(outlets));
  return variant === -1 ? NO_MAJORITY : { kind: 'variant', variant };
}

/** -1..1.1: wording comes after everything else. */
function rankOf({ kind, weight, variants }: DifferencePoint): number {
  const outlets = variants.reduce((sum, variant) => sum + variant.outlets, 0);
  return weight + AGREEING * (1 - 1 / outlets) - (kind === 'wording' ? 2 : 0);
}

/** The folded words without what opens them; all of them where nothing else is there. */
function essentialWords(text: string): string {
  const words = foldedWords(text).trim().split(' ');
  const from = words.findIndex((word) => !OPENERS.has(word));
  return words.slice(Math.max(0, from)).join(' ');
}
