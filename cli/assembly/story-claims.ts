/** The claims of each story, kept in a work log so that a story whose articles are the same is not assembled again. */
import { assembleStory } from '../../core/assembly/assemble-story.ts';
import { groupStories } from '../../core/assembly/group-stories.ts';
import { array, decode, integer, minLength, minValue, number, pipe, shape } from '../../core/decode.ts';
import type { DatedArticle } from './dated-articles.ts';
import { decodeKnown, hashOf } from './known-article.ts';
import type { Progress } from './progress.ts';
import type { WorkLog } from './work-log.ts';

/** A story's articles, and its claims: of each the sentence that says it best, then all that state it, as positions among the sentences of its articles in order. */
export type StoryClaims = {
  readonly key: string;
  readonly articles: readonly DatedArticle[];
  readonly sentences: readonly (readonly string[])[];
  readonly claims: readonly StoredClaim[];
};

type StoredClaim = readonly number[];

const position = pipe(number(), integer(), minValue(0));
const claimsSchema = shape({ claims: array(pipe(array(position), minLength(2))) });

/** The stories one after another; `onNew` hears of each that the log did not hold. `articles` are the log of articles, `stories` that of stories. */
export async function* storyClaims(
  dated: readonly DatedArticle[],
  { articles, stories }: { readonly articles: WorkLog; readonly stories: WorkLog },
  progress: (total: number) => Progress,
  onNew: () => void,
): AsyncGenerator<StoryClaims> {
  const groups = groupStories(dated);
  const step = progress(groups.length);
  for (const [at, group] of groups.entries()) {
    const members = group.flatMap((one) => dated[one] ?? []);
    const key = hashOf(members.map((member) => member.key));
    const sentences = members.map((member) => decodeKnown(articles.read(member.key))?.sentences ?? []);
    const texts = sentences.flat();
    let claims = decodeClaims(stories.read(key), texts.length);
    if (claims === undefined) {
      claims = (await assembleStory(texts)).map((claim) => [claim.middle, ...claim.members]);
      stories.append(key, { claims });
      onNew();
    }
    yield { key, articles: members, sentences, claims };
    step(at + 1);
  }
}

function decodeClaims(value: unknown, count: number): readonly StoredClaim[] | undefined {
  if (value === undefined) return undefined;
  const decoded = decode(claimsSchema, value, 'the work folder');
  if (!decoded.ok || decoded.value.claims.some((claim) => claim.some((one) => one >= count))) return undefined;
  return decoded.value.claims;
}
