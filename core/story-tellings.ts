/** The tellings of a corpus by story, gathered when a page first asks for one. */
import { sourceTelling } from './claim-tellings.ts';
import type { CorpusView } from './corpus-view.ts';
import { readStoryOrigins, type StoryOrigins } from './origins/story-origins.ts';
import type { CoveredStory } from './story-coverage.ts';

export type StoryTellings = {
  /** Undefined for what is no story of the corpus. */
  readonly storyOf: (id: string) => CoveredStory | undefined;
  /** Read once for a story that is asked for again and again. */
  readonly originsOf: (story: string, pause: () => Promise<void>) => Promise<StoryOrigins>;
};

/** Origins of so many stories are kept; a reader reads about few at a time. */
const MOST_STORIES = 8;

/** Gathers from what the view finds. */
export function createStoryTellings({
  texts,
  storyAt,
  claimsOfStory,
  claimNamed,
  tellingsOf,
}: Pick<CorpusView, 'texts' | 'storyAt' | 'claimsOfStory' | 'claimNamed' | 'tellingsOf'>): StoryTellings {
  const origins = new Map<string, Promise<StoryOrigins>>();
  return {
    storyOf: (id) => {
      const story = storyAt(id);
      return (
        story && {
          story,
          claims: Array.from(claimsOfStory(id)).flatMap((claim) => texts.claims.at(claim) ?? []),
          tellingsOf: (claim) =>
            tellingsOf(claimNamed(claim)).map((told) => ({
              article: told.article,
              sourced: () => sourceTelling(told),
            })),
        }
      );
    },
    originsOf: (story, pause) => {
      const known = origins.get(story);
      if (known !== undefined) return known;
      const [oldest] = origins.keys();
      if (oldest !== undefined && origins.size >= MOST_STORIES) origins.delete(oldest);
      const tellings = Array.from(claimsOfStory(story)).flatMap((claim) =>
        tellingsOf(claim).map(({ telling, article }) => ({
          claim: texts.claims.at(claim)?.id ?? '',
          article,
          words: telling.words,
          whole: telling.whole === true,
        })),
      );
      const reading = readStoryOrigins(tellings, pause);
      origins.set(story, reading);
      return reading;
    },
  };
}
