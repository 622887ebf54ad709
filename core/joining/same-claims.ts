/** Which claim of another corpus says what a claim says. */
import type { CorpusTexts } from '../linking/claim-texts.ts';
import { createMatcher, type Matcher, SURE_SCORE } from '../linking/matcher.ts';

/** Claims of corpora by the corpora's places in their list and the claims' positions. */
export type PlacedClaim = { readonly part: number; readonly claim: number };

/** Finds, for a claim, the same one in the corpus at another place, from a score of `least` on; undefined where it has none. The same from either side. */
export type SameClaims = (of: PlacedClaim, part: number, least?: number) => number | undefined;

/** Mean score, seen from both sides, from which two claims are one: from there 95 % of single matches were right on claims kept aside. */
export const SAME_CLAIM = SURE_SCORE;
/** The same for claims of one story: more likely than not. */
export const SAME_IN_STORY = 0.5;
/** Texts of a claim that are looked up elsewhere, its own first, and those whose best scores count. */
const MOST_ASKED = 4;
const COUNTED = 2;
/** Texts that each is held against. */
const MOST_MATCHES = 12;

type Nearest = { readonly claim: number; readonly score: number };

/** Looks claims up through the corpora's indexes, each once. Two claims are the same where each is nearest to the other in its corpus. */
export function createSameClaims(parts: readonly CorpusTexts[]): SameClaims {
  const matchers = parts.map(({ index }) => createMatcher(index));
  const known = new Map<string, Nearest | undefined>();
  const nearestIn = (of: PlacedClaim, part: number): Nearest | undefined => {
    const key = `${of.part} ${of.claim} ${part}`;
    if (known.has(key)) return known.get(key);
    const [from, to, matcher] = [parts[of.part], parts[part], matchers[part]];
    const nearest = from && to && matcher && nearestClaim(from.wordsOf(of.claim, MOST_ASKED), to, matcher);
    known.set(key, nearest);
    return nearest;
  };
  return (of, part, least = SAME_CLAIM) => {
    const there = nearestIn(of, part);
    if (there === undefined || 2 * least - there.score > 1) return undefined;
    const back = nearestIn({ part, claim: there.claim }, of.part);
    return back?.claim === of.claim && (there.score + back.score) / 2 >= least ? there.claim : undefined;
  };
}

function nearestClaim(words: readonly string[], { claimOf }: CorpusTexts, matcher: Matcher): Nearest | undefined {
  const scores = new Map<number, number[]>();
  const texts = [...new Set(words)];
  for (const text of texts) {
    const ofText = new Map<number, number>();
    for (const match of matcher.rank(text, MOST_MATCHES, true)) {
      const claim = claimOf[match.text] ?? 0;
      ofText.set(claim, Math.max(ofText.get(claim) ?? 0, match.score));
    }
    for (const [claim, score] of ofText) scores.set(claim, [...(scores.get(claim) ?? []), score]);
  }
  let best: Nearest | undefined;
  for (const [claim, found] of scores) {
    const counted = found.sort((a, b) => b - a).slice(0, COUNTED);
    const score = counted.reduce((sum, one) => sum + one, 0) / Math.min(COUNTED, texts.length);
    if (best === undefined || score > best.score || (score === best.score && claim < best.claim))
      best = { claim, score };
  }
  return best;
}
