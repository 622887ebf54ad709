/** Claims as `corpus assemble` finds them: articles parted into stories, and claims sought inside each. */
import type { AssembledClaims } from '../../core/assembly/assemble-claims.ts';
import { assembleStory } from '../../core/assembly/assemble-story.ts';
import { groupStories } from '../../core/assembly/group-stories.ts';
import { storyTermsOf } from '../../core/assembly/story-terms.ts';

/** The claims of articles of one week, each given by its sentences; positions count through the sentences of all articles in order. */
export async function assembleByStory(articles: readonly (readonly string[])[]): Promise<AssembledClaims> {
  const starts = articles.map((_, at) => articles.slice(0, at).flat().length);
  const claims: number[][] = [];
  for (const story of groupStories(articles.map((sentences) => ({ terms: storyTermsOf(sentences), day: 0 })))) {
    const places = story.flatMap((at) => (articles[at] ?? []).map((_, nth) => (starts[at] ?? 0) + nth));
    const texts = story.flatMap((at) => articles[at] ?? []);
    for (const { members } of await assembleStory(texts)) claims.push(members.map((member) => places[member] ?? 0));
  }
  return claims;
}
