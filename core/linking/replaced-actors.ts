/** Another speaker of the same words: who of a claim's actors a sentence has replaced by others. */
import type { Actor } from './actors-of.ts';
import type { Mentions } from './claim-features.ts';
import { type ClaimActors, type ClaimProfile, isSpelledLike, type NameShape } from './claim-texts.ts';

/**
 * Of those who say or do what a claim asserts, the share whom the sentence does not mention while others act in it. A person may speak for an office,
 * anybody may pass on what the claim's own do in the sentence; an office that the story knows may speak for its people, and one that the claim's
 * tellings name is no other. `claimActors` is asked only where somebody acts.
 */
export function shareReplaced(
  actors: readonly Actor[],
  claimActors: () => ClaimActors,
  { names }: ClaimProfile,
  storyNames: ReadonlyMap<number, NameShape>,
  mentioned: Mentions,
): number {
  if (!actors.some(({ isSure }) => isSure)) return 0;
  const { all, main } = claimActors();
  const absent = main.filter(({ parts }) => !parts.some((part) => isMentioned(part, mentioned)));
  if (absent.length === 0) return 0;
  const knownOffices = main.some(({ isOffice }) => !isOffice) ? storyNames : names;
  const own = actors.filter(({ parts }) => parts.some(({ key }) => all.has(key)));
  const passesOn = ({ source }: Actor): boolean => source >= 0 && own.some((actor) => actor.source !== source);
  const others = distinctActors(actors.filter((actor) => actor.isSure && !passesOn(actor))).filter(
    ({ isOffice, parts }) =>
      isOffice
        ? !parts.some(({ key }) => knownOffices.has(key))
        : !parts.some((part) => all.has(part.key) || isSpelledLike(part, all)),
  );
  // Who acts together with one of the claim's own in place of another makes another pair, of whom nothing is claimed.
  if (others.some(({ subject }) => own.some((actor) => actor.subject === subject))) return 1;
  const offices = (list: readonly Actor[]): number => list.filter(({ isOffice }) => isOffice).length;
  const byOffice = Math.min(offices(others), offices(absent));
  return (byOffice + Math.min(others.length - byOffice, absent.length - offices(absent))) / main.length;
}

function distinctActors(actors: readonly Actor[]): Actor[] {
  return [...new Map(actors.map((actor) => [actor.parts[0]?.key, actor])).values()];
}

function isMentioned(name: NameShape, { keys, unheard }: Mentions): boolean {
  return keys.has(name.key) || isSpelledLike(name, unheard);
}
