/** What two texts have in common and where they part, as numbers that the models weigh. */
import { MOST_WORDS, NAME, NEGATED, QUOTED } from './digest.ts';
import { anchored, CONCEPT_QUALITY, createTies, NEAR_FIGURE_QUALITY, opposedTo, replacedAt } from './tie-words.ts';
import type { WordColumns } from './word-columns.ts';
import { CALENDAR, FIGURE, NEGATION, STOP } from './word-traits.ts';

/** Compares one text with many: `ask` sets the text asked about, `read` writes the features of it and another into `out`. */
export type PairReader = {
  readonly ask: (a: WordColumns) => void;
  readonly read: (b: WordColumns, out: Float64Array, offset?: number) => void;
  /** Writes for each word of the text asked about what it weighs if the text read last shares it, 0 if not. */
  readonly writeShared: (out: Float32Array) => void;
};

/** Words at a text's beginning that count as its opening. */
const OPENING_WORDS = 6;
/** Makes a reader with its own scratch memory. */
export function createPairReader(): PairReader {
  const ties = createTies();
  const { partnerOfA, partnerOfB, qualityOfB } = ties;
  /** For each tie so far the heaviest run that ends with it, and the word of `a` that it ends at. */
  const chain = new Float64Array(MOST_WORDS);
  const chainEnds = new Int16Array(MOST_WORDS);
  let a: WordColumns | undefined;
  let totalA = 0;
  let squaresA = 0;

  const ask = (columns: WordColumns): void => {
    a = columns;
    ties.ask(columns);
    totalA = 0;
    squaresA = 0;
    for (let at = columns.count - 1; at >= 0; at -= 1) {
      const weight = columns.weights[at] ?? 0;
      totalA += weight;
      squaresA += weight * weight;
    }
  };

  /** The weight of the heaviest run of ties that keep their order in both texts. */
  const orderedWeight = (b: WordColumns): number => {
    let best = 0;
    let tied = 0;
    for (let at = 0; at < b.count; at += 1) {
      const from = partnerOfB[at] ?? -1;
      if (from < 0) continue;
      let longest = 0;
      for (let earlier = 0; earlier < tied; earlier += 1)
        if ((chainEnds[earlier] ?? 0) < from && (chain[earlier] ?? 0) > longest) longest = chain[earlier] ?? 0;
      const weight = longest + SMALL_WORD + (b.weights[at] ?? 0) * (qualityOfB[at] ?? 0);
      chain[tied] = weight;
      chainEnds[tied] = from;
      tied += 1;
      if (weight > best) best = weight;
    }
    return best;
  };

  const read = (b: WordColumns, out: Float64Array, offset = 0): void => {
    const one = a;
    if (one === undefined) throw new Error('A pair reader must be asked about a text before it reads another.');
    ties.tie(one, b);
    let totalB = 0;
    let squaresB = 0;
    let dot = 0;
    let exact = 0;
    let softB = 0;
    let softA = 0;
    let exactA = 0;
    let byConcept = 0;
    let byShape = 0;
    let first = 0;
    let second = 0;
    let third = 0;
    let shared = 0;
    let contentB = 0;
    let adjacent = 0;
    let run = 0;
    let longestRun = 0;
    let namesB = 0;
    let namesTied = 0;
    let namesLostB = 0;
    let figuresB = 0;
    let figuresTied = 0;
    let figuresNear = 0;
    let calendarTied = 0;
    let calendarLostB = 0;
    let negationsB = 0;
    let negatedParted = 0;
    let quotedTied = 0;
    let quotedLost = 0;
    let opposedCount = 0;
    let opposedAnchored = 0;
    let figureReplaced = 0;
    let nameReplaced = 0;
    let wordReplaced = 0;
    let opening = 0;
    let stops = 0;
    let stopsTied = 0;
    let rarestLostB = 0;
    let plainB = 0;
    let plainTied = 0;
    for (let at = 0; at < b.count; at += 1) {
      const weight = b.weights[at] ?? 0;
      const kinds = b.kinds[at] ?? 0;
      const place = b.places[at] ?? 0;
      const from = partnerOfB[at] ?? -1;
      const tied = from >= 0;
      const quality = tied ? (qualityOfB[at] ?? 0) : 0;
      const follows = tied && at > 0 && from > 0 && partnerOfB[at - 1] === from - 1;
      run = follows ? run + weight + SMALL_WORD : tied ? weight + SMALL_WORD : 0;
      if (run > longestRun) longestRun = run;
      if (follows) adjacent += 1;
      if ((kinds & STOP) !== 0) {
        stops += 1;
        if (tied) stopsTied += 1;
        continue;
      }
      contentB += 1;
      totalB += weight;
      squaresB += weight * weight;
      if ((kinds & NEGATION) !== 0) negationsB += 1;
      if (tied) {
        shared += 1;
        softB += quality * weight;
        const other = one.weights[from] ?? 0;
        softA += quality * other;
        dot += quality === 1 ? weight * other : 0;
        if (quality === 1) {
          exact += weight;
          exactA += other;
          if (weight > first) {
            third = second;
            second = first;
            first = weight;
          } else if (weight > second) {
            third = second;
            second = weight;
          } else if (weight > third) third = weight;
        } else if (quality === CONCEPT_QUALITY) byConcept += weight;
        else byShape += weight;
        if (at < OPENING_WORDS && from < OPENING_WORDS) opening += weight * quality;
        if (((place ^ (one.places[from] ?? 0)) & NEGATED) !== 0) negatedParted += 1;
      } else {
        if (weight > rarestLostB) rarestLostB = weight;
        const here = replacedAt(ties, one, b, at);
        if (here >= 0) {
          const both = kinds & (one.kinds[here] ?? 0);
          const named = (place & (one.places[here] ?? 0) & NAME) !== 0 || (both & CALENDAR) !== 0;
          if ((both & FIGURE) !== 0) figureReplaced += 1;
          else if (named) nameReplaced += 1;
          else wordReplaced += Math.min(weight, one.weights[here] ?? 0);
        }
      }
      const opposite = b.opposites[at] ?? 0;
      if (opposite !== 0 && (!tied || quality < 1)) {
        const here = opposedTo(ties, one, opposite);
        if (here >= 0) {
          opposedCount += 1;
          if (anchored(ties, here, at)) opposedAnchored += 1;
        }
      }
      if ((kinds & FIGURE) !== 0) {
        figuresB += 1;
        if (quality === 1) figuresTied += 1;
        else if (quality === NEAR_FIGURE_QUALITY) figuresNear += 1;
      } else if ((kinds & CALENDAR) !== 0) {
        if (tied) calendarTied += 1;
        else calendarLostB += 1;
      } else if ((place & NAME) !== 0) {
        namesB += weight;
        if (tied) namesTied += weight * quality;
        else namesLostB += 1;
      } else {
        plainB += weight;
        if (tied) plainTied += weight * quality;
      }
      if ((place & QUOTED) !== 0) {
        if (tied) quotedTied += weight;
        else quotedLost += weight;
      }
    }
    let contentA = 0;
    let namesA = 0;
    let namesTiedA = 0;
    let namesLostA = 0;
    let figuresA = 0;
    let figuresTiedA = 0;
    let calendarLostA = 0;
    let negationsA = 0;
    let rarestLostA = 0;
    let plainA = 0;
    let plainTiedA = 0;
    for (let at = 0; at < one.count; at += 1) {
      const kinds = one.kinds[at] ?? 0;
      if ((kinds & STOP) !== 0) continue;
      const weight = one.weights[at] ?? 0;
      const tied = (partnerOfA[at] ?? -1) >= 0;
      contentA += 1;
      if (!tied && weight > rarestLostA) rarestLostA = weight;
      if ((kinds & NEGATION) !== 0) negationsA += 1;
      if ((kinds & FIGURE) !== 0) {
        figuresA += 1;
        if (tied) figuresTiedA += 1;
      } else if ((kinds & CALENDAR) !== 0) {
        if (!tied) calendarLostA += 1;
      } else if (((one.places[at] ?? 0) & NAME) !== 0) {
        namesA += weight;
        if (tied) namesTiedA += weight;
        else namesLostA += 1;
      } else {
        plainA += weight;
        if (tied) plainTiedA += weight;
      }
    }
    const ordered = orderedWeight(b);
    const lengthMost = Math.max(contentA, contentB);
    const lengthLeast = Math.min(contentA, contentB);
    let to = offset;
    out[to++] = ratio(exactA, totalA);
    out[to++] = ratio(exact, totalB);
    out[to++] = ratio(softA, totalA);
    out[to++] = ratio(softB, totalB);
    out[to++] = ratio(softA + softB, totalA + totalB);
    out[to++] = ratio(dot, Math.sqrt(squaresA * squaresB));
    out[to++] = Math.min(1, (totalA - softA) / MOST_UNMATCHED);
    out[to++] = Math.min(1, (totalB - softB) / MOST_UNMATCHED);
    out[to++] = first;
    out[to++] = (first + second + third) / 3;
    out[to++] = Math.min(1, shared / MOST_SHARED);
    out[to++] = Math.min(1, ratio(ordered, totalA + SMALL_WORD * one.count));
    out[to++] = Math.min(1, ratio(ordered, totalB + SMALL_WORD * b.count));
    out[to++] = ratio(adjacent, one.count - 1);
    out[to++] = ratio(adjacent, b.count - 1);
    out[to++] = Math.min(1, longestRun / MOST_UNMATCHED);
    out[to++] = ratio(byConcept, totalB);
    out[to++] = ratio(byShape, totalB);
    out[to++] = namesA === 0 ? 1 : Math.min(1, namesTiedA / namesA);
    out[to++] = namesB === 0 ? 1 : namesTied / namesB;
    out[to++] = Math.min(1, namesTied / MOST_NAMES);
    out[to++] = Math.min(1, namesLostA / MOST_NAMES);
    out[to++] = Math.min(1, namesLostB / MOST_NAMES);
    out[to++] = figuresA === 0 ? 1 : figuresTiedA / figuresA;
    out[to++] = figuresB === 0 ? 1 : figuresTied / figuresB;
    out[to++] = Math.min(1, (figuresA - figuresTiedA) / MOST_FIGURES);
    out[to++] = Math.min(1, (figuresB - figuresTied - figuresNear) / MOST_FIGURES);
    out[to++] = Math.min(1, figuresNear);
    out[to++] = Math.min(1, calendarTied);
    out[to++] = Math.min(1, calendarLostA) * Math.min(1, calendarLostB);
    out[to++] = Math.min(1, negationsA / 2);
    out[to++] = Math.min(1, negationsB / 2);
    out[to++] = Math.min(1, negatedParted / MOST_FIGURES);
    out[to++] = Math.min(1, opposedCount / 2);
    out[to++] = Math.min(1, opposedAnchored);
    out[to++] = Math.min(1, quotedTied / MOST_NAMES);
    out[to++] = Math.min(1, quotedLost / MOST_NAMES);
    out[to++] = Math.min(1, figureReplaced / 2);
    out[to++] = Math.min(1, nameReplaced / 2);
    out[to++] = Math.min(1, wordReplaced / 2);
    out[to++] = lengthMost === 0 ? 1 : lengthLeast / lengthMost;
    out[to++] = Math.min(1, contentA / MOST_LENGTH);
    out[to++] = Math.min(1, contentB / MOST_LENGTH);
    out[to++] = Math.min(1, opening / 3);
    out[to++] = ratio(stopsTied, stops);
    out[to++] = rarestLostA;
    out[to++] = rarestLostB;
    out[to++] = Math.min(1, softB / MOST_UNMATCHED);
    out[to++] = Math.min(1, dot / MOST_UNMATCHED);
    out[to++] = plainA === 0 ? 1 : Math.min(1, plainTiedA / plainA);
    out[to++] = plainB === 0 ? 1 : plainTied / plainB;
    out[to++] = Math.min(1, plainTied / MOST_NAMES);
    out[to++] = Math.min(1, calendarLostA);
    out[to++] = Math.min(1, calendarLostB);
  };

  const writeShared = (out: Float32Array): void => {
    const count = a?.count ?? 0;
    for (let at = 0; at < count; at += 1) out[at] = (partnerOfA[at] ?? -1) < 0 ? 0 : (a?.weights[at] ?? 0);
  };

  return { ask, read, writeShared };
}

/** What a small word adds to the order of words. */
const SMALL_WORD = 0.1;
/** Weights and counts from which more of the same tells no more. */
const MOST_UNMATCHED = 8;
const MOST_SHARED = 10;
const MOST_NAMES = 4;
const MOST_FIGURES = 3;
const MOST_LENGTH = 30;

function ratio(part: number, whole: number): number {
  return whole <= 0 ? 0 : part / whole;
}
