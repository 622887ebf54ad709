/** A page beside its whole story: what others carry and it leaves out, and what only it carries. */
import type { LeftOutClaim, OnlyHereClaim, SourcedTelling, StoryCoverage } from './comparison.ts';
import type { Article, Claim, Story } from './corpus/corpus.ts';
import type { PageIdentity } from './page-identity.ts';

/** A telling of which only the article is looked at until it is shown. */
export type CoveringTelling = { readonly article: Article; readonly sourced: () => SourcedTelling };

/** A story of the corpus with all its claims and their tellings. */
export type CoveredStory = {
  readonly story: Story;
  readonly claims: readonly Claim[];
  readonly tellingsOf: (claim: string) => readonly CoveringTelling[];
};

/** What was seen of the story on the page. */
export type SeenStory = {
  readonly identity: PageIdentity;
  readonly isWhole: boolean;
  /** The claims that are linked, with their sentences. */
  readonly linked: ReadonlyMap<string, readonly number[]>;
  /** Those and the ones that the page may state, too faintly for a link. */
  readonly recognised: ReadonlySet<string>;
  /** Outlets whose tellings the reader does not want to see or have counted. */
  readonly hidden?: ReadonlySet<string>;
};

/**
 * A claim is not called left out from this score of a link on. Chosen on the source articles, each read with the tellings of the others: the highest at
 * which at most 2 % of what is listed is stated after all (`npm run bench -- left-out` measures on other pages).
 */
export const RECOGNISED_FROM = 0.04;
/** A page that states fewer claims of a story only touches it. */
const LEAST_CLAIMS = 3;
/** What a reader may ask to see of it. */
const MOST_LEFT_OUT = 100;
const MOST_TELLINGS = 6;

/** Undefined where the page only touches the story. Tellings of the page's own articles count as its own words, not as others'. */
export function coverStory(
  { story, claims, tellingsOf }: CoveredStory,
  { identity, isWhole, linked, recognised, hidden = new Set() }: SeenStory,
): StoryCoverage | undefined {
  const others = new Set<string>();
  const outlets = new Set<string>();
  const leftOut: { readonly claim: Claim; readonly tellings: readonly CoveringTelling[]; readonly outlets: number }[] =
    [];
  const onlyHere: OnlyHereClaim[] = [];
  let stated = 0;
  for (const claim of claims) {
    const tellings = tellingsOf(claim.id);
    const elsewhere = tellings.filter(({ article }) => !identity.articles.has(article.id));
    const shown = elsewhere.filter(({ article }) => !hidden.has(article.outlet));
    const byOthers = shown.filter(({ article }) => article.outlet !== identity.outlet);
    const carriers = new Set(byOthers.map(({ article }) => article.outlet));
    for (const { article } of shown) others.add(article.id);
    for (const outlet of carriers) outlets.add(outlet);
    const sentences = linked.get(claim.id) ?? [];
    if (sentences.length > 0 || elsewhere.length < tellings.length) {
      stated += 1;
      if (elsewhere.length === 0) onlyHere.push({ claim: claim.id, claimText: claim.text, sentences });
    } else if (isWhole && carriers.size > 0 && !recognised.has(claim.id))
      leftOut.push({ claim, tellings: byOthers, outlets: carriers.size });
  }
  if (stated < LEAST_CLAIMS) return undefined;
  return {
    story: story.id,
    title: story.title,
    isWhole,
    articles: others.size,
    outlets: outlets.size,
    leftOut: leftOut
      .sort((a, b) => b.outlets - a.outlets)
      .slice(0, MOST_LEFT_OUT)
      .map(
        (one): LeftOutClaim => ({
          claim: one.claim.id,
          claimText: one.claim.text,
          outlets: one.outlets,
          tellings: firstOfEachOutlet(one.tellings),
        }),
      ),
    onlyHere,
  };
}

/**
 * The coverage of a page of several articles from that of each: a claim is left out only where each article on the story leaves it out and none of
 * the page's links states it. `sentencesBefore` are those of the articles before each.
 */
export function joinCoverages(
  articles: readonly { readonly stories: readonly StoryCoverage[]; readonly sentencesBefore: number }[],
  isLinked: (claim: string) => boolean,
): readonly StoryCoverage[] {
  const joined = new Map<string, StoryCoverage>();
  for (const { stories, sentencesBefore } of articles) {
    for (const one of stories) {
      const moved = {
        ...one,
        leftOut: one.leftOut.filter(({ claim }) => !isLinked(claim)),
        onlyHere: one.onlyHere.map((claim) => ({
          ...claim,
          sentences: claim.sentences.map((sentence) => sentence + sentencesBefore),
        })),
      };
      const known = joined.get(one.story);
      joined.set(one.story, known === undefined ? moved : joinTwo(known, moved));
    }
  }
  return [...joined.values()];
}

function joinTwo(a: StoryCoverage, b: StoryCoverage): StoryCoverage {
  const isWhole = a.isWhole && b.isWhole;
  const sentencesOf = new Map(b.onlyHere.map(({ claim, sentences }) => [claim, sentences]));
  const known = new Set(a.onlyHere.map(({ claim }) => claim));
  const leftOutOfB = new Set(b.leftOut.map(({ claim }) => claim));
  return {
    ...a,
    isWhole,
    articles: Math.min(a.articles, b.articles),
    outlets: Math.min(a.outlets, b.outlets),
    leftOut: isWhole ? a.leftOut.filter(({ claim }) => leftOutOfB.has(claim)) : [],
    onlyHere: [
      ...a.onlyHere.map((one) => ({ ...one, sentences: [...one.sentences, ...(sentencesOf.get(one.claim) ?? [])] })),
      ...b.onlyHere.filter(({ claim }) => !known.has(claim)),
    ],
  };
}

function firstOfEachOutlet(tellings: readonly CoveringTelling[]): readonly SourcedTelling[] {
  const first = new Map<string, CoveringTelling>();
  for (const telling of tellings) if (!first.has(telling.article.outlet)) first.set(telling.article.outlet, telling);
  return [...first.values()].slice(0, MOST_TELLINGS).map(({ sourced }) => sourced());
}
