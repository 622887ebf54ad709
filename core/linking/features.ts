/** What a sentence and a claim have in common, as numbers that the scorer weighs. */
import type { ClaimIndex, ClaimProfile } from './claim-index.ts';
import type { SentenceReading } from './sentence-reading.ts';

/**
 * The features of a sentence and a claim, each 0..1 unless said otherwise.
 * - `telling`: weight of the best-covered telling that the sentence covers, terms of the sentence before at half
 * - `sentence`: weight of the sentence that the claim's tellings cover
 * - `part`: the same for the sentence's best-covered part, against that part
 * - `cosine`: cosine of the sentence and the claim's mean telling
 * - `rare`: weight of the three rarest shared terms, over three
 * - `core`: the shared term that most of the claim's tellings use and fewest other claims
 * - `names`: share of the claim's names that the sentence or its context mentions
 * - `tellingMargin`, `cosineMargin`: `telling` and the best part's cosine less the best of any claim for this sentence, -1..0
 */
export type Features = {
  readonly telling: number;
  readonly sentence: number;
  readonly part: number;
  readonly cosine: number;
  readonly rare: number;
  readonly core: number;
  readonly names: number;
  readonly tellingMargin: number;
  readonly cosineMargin: number;
};

/** A claim that shares terms with a sentence: `shared` are those terms' keys. */
export type Candidate = {
  readonly profile: ClaimProfile;
  readonly features: Features;
  readonly shared: readonly string[];
};

/** What a borrowed term counts against one of the sentence's own. */
const BORROWED_SHARE = 0.5;

/** Compares a reading with every claim that shares a term with it. Linear in the postings of its terms. */
export function findCandidates(reading: SentenceReading, index: ClaimIndex): Candidate[] {
  const positions = new Set(reading.keys.flatMap((key) => index.postings.get(key) ?? []));
  const weights = reading.keys.map(index.weightOf);
  const compared = [...positions].flatMap((position) => {
    const profile = index.profiles[position];
    return profile === undefined ? [] : [compareWithClaim(reading, weights, profile, index)];
  });
  const bestTelling = Math.max(0, ...compared.map((one) => one.features.telling));
  const bestCosine = Math.max(0, ...compared.map((one) => one.partCosine));
  return compared.map(({ profile, shared, features, partCosine }) => ({
    profile,
    shared,
    features: { ...features, tellingMargin: features.telling - bestTelling, cosineMargin: partCosine - bestCosine },
  }));
}

function compareWithClaim(
  reading: SentenceReading,
  weights: readonly number[],
  profile: ClaimProfile,
  index: ClaimIndex,
) {
  const usage = reading.keys.map((key) => profile.usage.get(key) ?? 0);
  const whole = coverage(
    reading.keys.map((_, at) => at),
    weights,
    usage,
    profile.norm,
  );
  const parts = reading.parts.map((part) => coverage(part, weights, usage, profile.norm));
  const shared = reading.keys.filter((key) => profile.usage.has(key));
  const rarest = weights.filter((_, at) => (usage[at] ?? 0) > 0).sort((a, b) => b - a);
  return {
    profile,
    shared,
    partCosine: Math.max(whole.cosine, ...parts.map((part) => part.cosine)),
    features: {
      telling: bestTellingCovered(reading, weights, profile, index),
      sentence: whole.covered,
      part: Math.max(whole.covered, ...parts.map((part) => part.covered)),
      cosine: whole.cosine,
      rare: rarest.slice(0, 3).reduce((total, weight) => total + weight, 0) / 3,
      core: Math.max(0, ...shared.map((key) => (profile.usage.get(key) ?? 0) * index.distinctnessOf(key))),
      names: shareOf(
        profile.names,
        (key) => profile.usage.has(key) && (shared.includes(key) || reading.borrowed.has(key)),
      ),
    },
  };
}

function bestTellingCovered(
  reading: SentenceReading,
  weights: readonly number[],
  profile: ClaimProfile,
  index: ClaimIndex,
): number {
  let best = 0;
  for (const telling of profile.tellings) {
    if (telling.weight === 0) continue;
    let shared = 0;
    reading.keys.forEach((key, at) => {
      if (telling.keys.has(key)) shared += weights[at] ?? 0;
    });
    for (const key of reading.borrowed) if (telling.keys.has(key)) shared += BORROWED_SHARE * index.weightOf(key);
    best = Math.max(best, shared / telling.weight);
  }
  return best;
}

function coverage(places: readonly number[], weights: readonly number[], usage: readonly number[], norm: number) {
  let total = 0;
  let covered = 0;
  let dot = 0;
  let squares = 0;
  for (const at of places) {
    const weight = weights[at] ?? 0;
    const used = usage[at] ?? 0;
    total += weight;
    squares += weight * weight;
    if (used > 0) covered += weight;
    dot += weight * weight * used;
  }
  return {
    covered: total === 0 ? 0 : covered / total,
    cosine: norm * squares === 0 ? 0 : dot / (norm * Math.sqrt(squares)),
  };
}

/** Share of `keys` for which `has` holds; 1 for no keys. */
export function shareOf(keys: ReadonlySet<string>, has: (key: string) => boolean): number {
  if (keys.size === 0) return 1;
  let found = 0;
  for (const key of keys) if (has(key)) found += 1;
  return found / keys.size;
}
