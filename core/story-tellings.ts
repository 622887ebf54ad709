/** The tellings of a corpus by story, gathered when a page first asks for one. */
import type { SourcedTelling } from './comparison.ts';
import type { Article, Claim, Telling } from './corpus/corpus.ts';
import type { CorpusRecords } from './corpus/corpus-records.ts';
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

/** `tellingsOf` gives a claim's tellings with their articles, `sourced` one as readers see it. */
export function createStoryTellings<Told extends { readonly telling: Telling; readonly article: Article }>(
  corpus: Pick<CorpusRecords, 'stories' | 'claims' | 'claimsOfStory'>,
  tellingsOf: (claim: string) => readonly Told[],
  sourced: (told: Told) => SourcedTelling,
): StoryTellings {
  const origins = new Map<string, Promise<StoryOrigins>>();
  const claimsOf = (story: string): readonly Claim[] =>
    Array.from(corpus.claimsOfStory(story), (claim) => corpus.claims.at(claim)).filter((claim) => claim !== undefined);
  return {
    storyOf: (id) => {
      const story = corpus.stories.at(corpus.stories.positionOf(id));
      return (
        story && {
          story,
          claims: claimsOf(id),
          tellingsOf: (claim) =>
            tellingsOf(claim).map((told) => ({ article: told.article, sourced: () => sourced(told) })),
        }
      );
    },
    originsOf: (story, pause) => {
      const known = origins.get(story);
      if (known !== undefined) return known;
      const [oldest] = origins.keys();
      if (oldest !== undefined && origins.size >= MOST_STORIES) origins.delete(oldest);
      const tellings = claimsOf(story).flatMap(({ id }) =>
        tellingsOf(id).map(({ telling, article }) => ({
          claim: id,
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
