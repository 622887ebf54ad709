/** The tellings of a story as units: all that one article says of one claim, with what can show where it comes from. */
import type { Article } from '../corpus/corpus.ts';
import { agencyNamed, creditedAgencies } from './agencies.ts';
import { quotationRuns } from './quotation-runs.ts';
import { createShingler, type Shingles } from './shingles.ts';

/** A telling with its article; `whole` as of a telling. */
export type StoryTelling = {
  readonly claim: string;
  readonly article: Article;
  readonly words: string;
  readonly whole: boolean;
};

/** All that one article says of one claim. */
export type Unit = {
  readonly article: number;
  readonly text: Set<number>;
  readonly quotations: Shingles[];
  readonly agencies: Set<string>;
};

export type ClaimUnits = {
  readonly units: Unit[];
  /** Pairs of units that are copies, and those that quote the same. */
  readonly copies: (readonly [number, number])[];
  readonly quoting: (readonly [number, number])[];
};

/** Tellings read between two pauses. */
export const SLICE = 50;

/** Reads every telling once. `articles` number those that tell anything, in order; `byPlace` has the unit of a claim and an article (`placeKey`). */
export async function readUnits(tellings: readonly StoryTelling[], pause: () => Promise<void>) {
  const shinglesOf = createShingler();
  const articles = new Map<string, { readonly number: number; readonly agencies: Set<string> }>();
  const byClaim = new Map<string, ClaimUnits>();
  const byPlace = new Map<string, Unit>();
  for (const [at, { claim, article, words, whole }] of tellings.entries()) {
    if (at % SLICE === SLICE - 1) await pause();
    const teller = articles.get(article.id) ?? { number: articles.size, agencies: new Set<string>() };
    articles.set(article.id, teller);
    const key = placeKey(claim, article.id);
    let unit = byPlace.get(key);
    if (unit === undefined) {
      unit = { article: teller.number, text: new Set(), quotations: [], agencies: new Set() };
      byPlace.set(key, unit);
      const known = byClaim.get(claim) ?? { units: [], copies: [], quoting: [] };
      known.units.push(unit);
      byClaim.set(claim, known);
    }
    if (whole) for (const shingle of shinglesOf(words)) unit.text.add(shingle);
    unit.quotations.push(...quotationRuns(words, shinglesOf));
    const credited = creditedAgencies(words);
    for (const agency of article.agency === undefined ? credited : [agencyNamed(article.agency), ...credited]) {
      unit.agencies.add(agency);
      teller.agencies.add(agency);
    }
  }
  return { articles, byClaim, byPlace };
}

/** The key of what an article says of a claim. */
export function placeKey(claim: string, article: string): string {
  return `${claim} ${article}`;
}
