/** Compares two tellings of one claim: the typed points in which they part, what changes the meaning most first. */
import { actorDifferences } from './actors.ts';
import { alignReadings } from './align-readings.ts';
import { attributionDifferences } from './attribution.ts';
import { DIFFERENCE_KINDS, type Difference, type Words } from './difference.ts';
import { modalityDifferences } from './modality.ts';
import { numberDifferences } from './number.ts';
import { polarityDifferences } from './polarity.ts';
import { quoteDifferences } from './quote.ts';
import { type Reading, readTelling, type Side } from './reading.ts';
import { scopeDifferences } from './scope.ts';
import { timeDifferences } from './time.ts';
import { wordingDifferences } from './wording.ts';

const FINDERS: readonly ((here: Reading, there: Reading) => Difference[])[] = [
  polarityDifferences,
  numberDifferences,
  timeDifferences,
  quoteDifferences,
  modalityDifferences,
  attributionDifferences,
  actorDifferences,
  scopeDifferences,
  wordingDifferences,
];

/**
 * The differences between a page's sentence (`here`) and another telling of its claim (`there`), heaviest first. Offsets are in the
 * texts of the sides. Parts of either side that say nothing the other speaks of are left alone: what only one side carries is no
 * difference between tellings.
 */
export function compareTellings(here: Side, there: Side): readonly Difference[] {
  return compareReadings(readTelling(here), readTelling(there));
}

/** `compareTellings` for sides that were read before (see `readTelling`). */
export function compareReadings(here: Reading, there: Reading): readonly Difference[] {
  const aligned = alignReadings(here, there);
  const found = FINDERS.flatMap((find) => find(aligned.here, aligned.there));
  const told = found.filter((one) => !found.some((other) => isPartOf(one, other)));
  return told.toSorted(
    (a, b) =>
      b.weight - a.weight ||
      DIFFERENCE_KINDS.indexOf(a.kind) - DIFFERENCE_KINDS.indexOf(b.kind) ||
      a.here.start - b.here.start,
  );
}

/** A qualifier or loaded word among the words by which a quotation was cut short: the cut is the point. */
function isPartOf(one: Difference, quote: Difference): boolean {
  if (quote.kind !== 'quote' || (one.kind !== 'scope' && one.kind !== 'wording')) return false;
  const within = (words: Words, whole: Words): boolean =>
    words.text === '' || (words.start >= whole.start && words.end <= whole.end);
  const [short, long] = [quote.here.text, quote.there.text];
  const isCut = short !== '' && short.length < long.length && long.toLowerCase().includes(short.toLowerCase());
  return isCut && within(one.here, quote.here) && within(one.there, quote.there);
}
