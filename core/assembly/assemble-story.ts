/** The claims of one story, found in its articles' sentences. */
import { claimsOfPairs } from './assemble-claims.ts';
import { findLikelyPairs, type LikelyPairs } from './likely-pairs.ts';

/** A claim: the positions of the sentences that state it, and of the one that says best what all of them say. */
export type AssembledClaim = { readonly middle: number; readonly members: readonly number[] };

/** Groups a story's sentences as `assembleClaims` does; every sentence stands in one to three claims. The same sentences give the same claims. */
export async function assembleStory(texts: readonly string[]): Promise<readonly AssembledClaim[]> {
  const pairs = await findLikelyPairs(texts);
  return claimsOfPairs(pairs).map((members) => ({ middle: middleOf(members, pairs), members }));
}

/** The sentence that is nearest to all others together; at a tie the first. */
function middleOf(members: readonly number[], pairs: LikelyPairs): number {
  const nearness = (one: number) => members.reduce((sum, other) => sum + (pairs[one]?.get(other) ?? 0), 0);
  const all = members.map((member) => ({ member, near: nearness(member) }));
  return all.reduce((best, next) => (next.near > best.near ? next : best), all[0] ?? { member: 0, near: 0 }).member;
}
