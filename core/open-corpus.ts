/** A corpus made ready to answer: compare a page with it, search it. */
import type {
  ComparedLink,
  ComparedPage,
  ComparedTelling,
  Link,
  PageFacts,
  PageSentence,
  SourcedTelling,
} from './comparison.ts';
import type { Article, Claim, Corpus, Outlet, Telling } from './corpus/corpus.ts';
import { agreementOf } from './differences/agreement.ts';
import { compareReadings } from './differences/compare-tellings.ts';
import type { Difference, DifferenceKind } from './differences/difference.ts';
import { type Reading, readTelling } from './differences/reading.ts';
import { summariseDifferences } from './differences/summary.ts';
import { withoutToldElsewhere } from './differences/told-elsewhere.ts';
import { createTextIndex } from './fuzzy.ts';
import { readClaimTexts } from './linking/claim-texts.ts';
import { createLinker } from './linking/link-page.ts';
import { LEAST_SCORES } from './linking/page-weights.ts';
import { DEFAULT_STRICTNESS, type Strictness } from './linking/strictness.ts';
import { findTerms } from './linking/terms.ts';
import { originsOf } from './origins/link-origins.ts';
import type { StoryOrigins } from './origins/story-origins.ts';
import { identifyPage, type PageIdentity } from './page-identity.ts';
import { isReadable } from './page-language.ts';
import { coverStory, RECOGNISED_FROM } from './story-coverage.ts';
import { createStoryTellings } from './story-tellings.ts';

/**
 * The text of a page, or of one article of several on it, and what it says of itself. `isWhole` is false where only part of it
 * was read, true by default.
 */
export type PageText = {
  readonly facts: PageFacts;
  readonly sentences: readonly PageSentence[];
  readonly isWhole?: boolean;
};

/** A claim that a search found, with the names of the outlets that carry it. */
export type FoundClaim = { readonly claim: string; readonly text: string; readonly outlets: readonly string[] };

export type CompareOptions = {
  /** How sure a link must be; balanced by default. */
  readonly strictness?: Strictness;
  /** Kinds of difference that are left out, and do not count for a link's agreement. */
  readonly kindsOff?: readonly DifferenceKind[];
  /** Outlets whose tellings are left out and not counted, by id. */
  readonly outletsHidden?: readonly string[];
  /** Outlets whose tellings stand first, by id. */
  readonly outletsPinned?: readonly string[];
  /** Scores below are no links, whatever the strictness. */
  readonly minScore?: number;
  /** Keep links to claims that no other outlet carries; left out by default, for there is nothing to compare. */
  readonly keepUnshared?: boolean;
  /** Awaited between slices of work, so that other messages are answered meanwhile. */
  readonly pause?: () => Promise<void>;
};

/** A corpus with its index; nothing of the pages it answers for is kept. */
export type OpenCorpus = {
  readonly name: string;
  readonly updated: string;
  readonly outlets: readonly Pick<Outlet, 'id' | 'name'>[];
  /** How many articles it holds. */
  readonly articles: number;
  readonly comparePage: (page: PageText, options?: CompareOptions) => Promise<ComparedPage>;
  /** `outletsHidden` are left out of what is found, and claims that no other outlet carries. */
  readonly searchClaims: (query: string, limit: number, outletsHidden?: readonly string[]) => readonly FoundClaim[];
};

/** One telling with what never changes about it worked out once. */
type ReadyTelling = {
  readonly telling: Telling;
  readonly article: Article;
  readonly outletName: string;
  readonly terms: ReadonlySet<string>;
  readonly reading: () => Reading;
};

/** Builds the index of a corpus and everything its tellings need to be compared. */
export function openCorpus(corpus: Corpus): OpenCorpus {
  const linker = createLinker(readClaimTexts(corpus));
  const claims = new Map(corpus.claims.map((claim) => [claim.id, claim]));
  const tellings = readyTellings(corpus);
  const search = createTextIndex(corpus.claims, (claim) => [
    claim.text,
    ...(tellings.get(claim.id) ?? []).map(({ telling }) => telling.words),
  ]);

  const byStory = createStoryTellings(corpus, (claim) => tellings.get(claim) ?? [], sourceTelling);

  const comparePage = async (page: PageText, options: CompareOptions = {}): Promise<ComparedPage> => {
    const { strictness = DEFAULT_STRICTNESS, keepUnshared = false, pause = async () => {} } = options;
    const { minScore = LEAST_SCORES[strictness] } = options;
    const choice = choiceOf(options);
    const identity = identifyPage(page.facts, corpus);
    const seen = isReadable(page.facts, page.sentences)
      ? await linker.link(page.sentences, { pause, minScore: Math.min(minScore, RECOGNISED_FROM) })
      : [];
    const links = seen.filter(({ score }) => score >= minScore);
    const compared: ComparedLink[] = [];
    for (const link of links) {
      await pause();
      const claim = claims.get(link.claim);
      if (claim === undefined) continue;
      const origins = await byStory.originsOf(claim.story, pause);
      compared.push(compareLink(link, claim, tellings.get(claim.id) ?? [], { page, identity, origins, choice }));
    }
    const covered = byStory.storyOf(mostFrequent(links.map((link) => claims.get(link.claim)?.story ?? '')));
    const coverage =
      covered &&
      coverStory(covered, {
        identity,
        isWhole: page.isWhole !== false,
        linked: sentencesByClaim(links),
        recognised: new Set(seen.map((link) => link.claim)),
        hidden: choice.hidden,
      });
    const story = covered?.story.title ?? '';
    return {
      corpusName: corpus.name,
      corpusUpdated: corpus.updated,
      story,
      isInCorpus: identity.articles.size > 0,
      articles: [{ title: page.facts.title, story, sentences: page.sentences.length }],
      sentences: page.sentences.map((sentence) => sentence.text),
      links: keepUnshared ? compared : compared.filter((link) => link.outletCount > 0),
      stories: coverage === undefined ? [] : [coverage],
    };
  };

  return {
    name: corpus.name,
    updated: corpus.updated,
    outlets: corpus.outlets.map(({ id, name }) => ({ id, name })),
    articles: corpus.articles.length,
    comparePage,
    searchClaims: (query, limit, outletsHidden = []) =>
      search.search(query, limit).flatMap(({ item }) => {
        const shown = (tellings.get(item.id) ?? []).filter(({ article }) => !outletsHidden.includes(article.outlet));
        const outlets = [...new Set(shown.map(({ outletName }) => outletName))];
        return outlets.length === 0 ? [] : [{ claim: item.id, text: item.text, outlets }];
      }),
  };
}

function readyTellings(corpus: Corpus): Map<string, ReadyTelling[]> {
  const articles = new Map(corpus.articles.map((article) => [article.id, article]));
  const outlets = new Map(corpus.outlets.map((outlet) => [outlet.id, outlet.name]));
  const ready = new Map<string, ReadyTelling[]>();
  for (const telling of corpus.tellings) {
    const article = articles.get(telling.article);
    if (article === undefined) continue;
    let reading: Reading | undefined;
    const one: ReadyTelling = {
      telling,
      article,
      outletName: outlets.get(article.outlet) ?? article.outlet,
      terms: new Set(findTerms(telling.words).map((term) => term.key)),
      reading: () => {
        reading ??= readTelling({ text: telling.words, published: article.published });
        return reading;
      },
    };
    const known = ready.get(telling.claim);
    if (known === undefined) ready.set(telling.claim, [one]);
    else known.push(one);
  }
  return ready;
}

/** The reader's choice of what is compared, quick to ask. */
type Choice = {
  readonly isShown: (difference: Difference) => boolean;
  readonly hidden: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
};

function choiceOf({ kindsOff = [], outletsHidden = [], outletsPinned = [] }: CompareOptions): Choice {
  return {
    isShown: ({ kind }) => !kindsOff.includes(kind),
    hidden: new Set(outletsHidden),
    pinned: new Set(outletsPinned),
  };
}

type Surroundings = {
  readonly page: PageText;
  readonly identity: PageIdentity;
  readonly origins: StoryOrigins;
  readonly choice: Choice;
};

function compareLink(
  link: Link,
  claim: Claim,
  tellings: readonly ReadyTelling[],
  { page, identity, origins: story, choice }: Surroundings,
): ComparedLink {
  const text = page.sentences[link.sentence]?.text ?? '';
  const before = page.sentences[link.sentence - 1];
  const here = readTelling({
    text,
    published: page.facts.published,
    ...(before === undefined ? {} : { context: before.text }),
  });
  const others = tellings.filter(
    ({ article }) => !identity.articles.has(article.id) && !choice.hidden.has(article.outlet),
  );
  const wordsOfArticle = new Map<string, string[]>();
  for (const { article, telling } of others) {
    const known = wordsOfArticle.get(article.id);
    if (known === undefined) wordsOfArticle.set(article.id, [telling.words]);
    else known.push(telling.words);
  }
  const nearest = nearestPerArticle(text, others);
  const isPinned = ({ article }: ReadyTelling): boolean => choice.pinned.has(article.outlet);
  const ordered = [...nearest.filter(isPinned), ...nearest.filter((one) => !isPinned(one))];
  const compared = ordered.map((one) => ({
    ...sourceTelling(one),
    ...(isPinned(one) ? { isPinned: true as const } : {}),
    differences: withoutToldElsewhere(
      compareReadings(here, one.reading()),
      wordsOfArticle.get(one.article.id)?.filter((words) => words !== one.telling.words) ?? [],
    ).filter(choice.isShown),
  }));
  const isOther = (telling: ComparedTelling | undefined): boolean => telling?.outlet !== identity.outlet;
  const origins = originsOf(claim.id, compared, story);
  return {
    ...link,
    claimText: claim.text,
    agreement: agreementOf(compared.map((telling) => telling.differences)),
    tellings: compared,
    points: summariseDifferences(compared),
    origins,
    outletCount: new Set(compared.filter(isOther).map((telling) => telling.outlet)).size,
    originCount: origins.filter((origin) => origin.tellings.some((at) => isOther(compared[at]))).length,
  };
}

/** Of several tellings in one article, the one that shares most with the sentence: the others tell another part of the claim. */
function nearestPerArticle(text: string, tellings: readonly ReadyTelling[]): ReadyTelling[] {
  const terms = new Set(findTerms(text).map((term) => term.key));
  const nearest = new Map<string, { telling: ReadyTelling; likeness: number }>();
  for (const telling of tellings) {
    const shared = [...telling.terms].filter((key) => terms.has(key)).length;
    const likeness = shared / Math.sqrt(Math.max(1, telling.terms.size));
    const known = nearest.get(telling.article.id);
    if (known === undefined || likeness > known.likeness) nearest.set(telling.article.id, { telling, likeness });
  }
  return [...nearest.values()].map(({ telling }) => telling);
}

function sourceTelling({ telling, article, outletName }: ReadyTelling): SourcedTelling {
  const address = article.url ?? article.via ?? '';
  return {
    outlet: article.outlet,
    outletName,
    article: article.id,
    title: article.title,
    published: article.published,
    address,
    viaHost: article.url === undefined && article.via !== undefined ? hostOf(article.via) : '',
    words: telling.words,
    whole: telling.whole === true,
  };
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

function sentencesByClaim(links: readonly Link[]): ReadonlyMap<string, readonly number[]> {
  const sentences = new Map<string, number[]>();
  for (const { claim, sentence } of links) sentences.set(claim, [...(sentences.get(claim) ?? []), sentence]);
  return sentences;
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
