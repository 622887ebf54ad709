/** A corpus made ready to answer: compare a page with it, search it. */

import { choiceOf, type ReaderChoice } from './choice.ts';
import { compareLink } from './compare-link.ts';
import type { ComparedLink, ComparedPage, Link, PageFacts, PageSentence } from './comparison.ts';
import type { Corpus, Outlet } from './corpus/corpus.ts';
import type { CorpusRecords } from './corpus/corpus-records.ts';
import { type CorpusView, type SingleView, viewCorpus } from './corpus-view.ts';
import { type Reading, readTelling } from './differences/reading.ts';
import { createLinker } from './linking/link-page.ts';
import { LEAST_SCORES } from './linking/page-weights.ts';
import { DEFAULT_STRICTNESS, type Strictness } from './linking/strictness.ts';
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

export type CompareOptions = ReaderChoice & {
  /** How sure a link must be; balanced by default. */
  readonly strictness?: Strictness;
  /** Scores below are no links, whatever the strictness. */
  readonly minScore?: number;
  /** Keep links to claims that no other outlet carries; left out by default, for there is nothing to compare. */
  readonly keepUnshared?: boolean;
  /** Awaited between slices of work, so that other messages are answered meanwhile. */
  readonly pause?: () => Promise<void>;
};

/** A corpus with its index, or several as one; nothing of the pages it answers for is kept. */
export type OpenCorpus = {
  readonly name: string;
  readonly updated: string;
  readonly outlets: readonly Pick<Outlet, 'id' | 'name'>[];
  /** How many articles it holds. */
  readonly articles: number;
  readonly comparePage: (page: PageText, options?: CompareOptions) => Promise<ComparedPage>;
  /** `outletsHidden` are left out of what is found, and claims that no other outlet carries. */
  readonly searchClaims: (query: string, limit: number, outletsHidden?: readonly string[]) => readonly FoundClaim[];
  /** The corpora it holds, each viewed by itself: what joins corpora starts from them. */
  readonly views: readonly SingleView[];
  /** How it is viewed for a page: the same view again where nothing has changed. */
  readonly viewFor: (sentences: readonly PageSentence[], pause: () => Promise<void>) => Promise<CorpusView>;
};

/** What is said of a corpus, and how it is viewed: for a page, and as it is. */
export type ViewedCorpus = Omit<OpenCorpus, 'comparePage' | 'searchClaims'> & { readonly view: () => CorpusView };

/**
 * Opens a corpus, in memory or packed. `indexBytes` are what `buildCorpusIndex` made of it; without them, or where they are of another corpus or version, its index is built now, which
 * takes time with its words. All else is worked out when it is first asked for.
 */
export function openCorpus(corpus: Corpus | CorpusRecords, indexBytes?: ArrayBuffer): OpenCorpus {
  const view = viewCorpus(corpus, indexBytes);
  const { name, updated, outlets, articles } = view.corpus;
  return openViewed({ name, updated, outlets, articles, views: [view], view: () => view, viewFor: async () => view });
}

/** Opens what is viewed, one corpus or several. */
export function openViewed({ view, outlets, ...corpus }: ViewedCorpus): OpenCorpus {
  const answerers = new WeakMap<CorpusView, PageAnswerer>();
  const comparePage = async (page: PageText, options: CompareOptions = {}): Promise<ComparedPage> => {
    const { pause = async () => {} } = options;
    const viewed = await corpus.viewFor(page.sentences, pause);
    const answerer = answerers.get(viewed) ?? createPageAnswerer(viewed);
    answerers.set(viewed, answerer);
    return { corpusName: corpus.name, corpusUpdated: corpus.updated, ...(await answerer(page, options)) };
  };

  return {
    ...corpus,
    outlets: outlets.map(({ id, name }) => ({ id, name })),
    comparePage,
    searchClaims: (query, limit, outletsHidden = []) => {
      const { search, texts, tellingsOf } = view();
      return search(query, limit).flatMap(({ claim: at }) => {
        const { id: claim = '', text = '' } = texts.claims.at(at) ?? {};
        const shown = tellingsOf(at).filter(({ article }) => !outletsHidden.includes(article.outlet));
        const outlets = [...new Set(shown.map(({ outletName }) => outletName))];
        return outlets.length === 0 ? [] : [{ claim, text, outlets }];
      });
    },
  };
}

type PageAnswerer = (
  page: PageText,
  options: CompareOptions,
) => Promise<Omit<ComparedPage, 'corpusName' | 'corpusUpdated'>>;

/** Compares pages with what is viewed; what is worked out of it is kept. */
function createPageAnswerer(view: CorpusView): PageAnswerer {
  const { texts, claimNamed, tellingsOf } = view;
  const linker = createLinker(texts);
  const byStory = createStoryTellings(view);
  return async (page, options) => {
    const { strictness = DEFAULT_STRICTNESS, keepUnshared = false, pause = async () => {} } = options;
    const { minScore = LEAST_SCORES[strictness] } = options;
    const choice = choiceOf(options);
    const identity = await view.identify(page.facts, pause);
    const seen = isReadable(page.facts, page.sentences)
      ? await linker.link(page.sentences, { pause, minScore: Math.min(minScore, RECOGNISED_FROM) })
      : [];
    const links = seen.filter(({ score }) => score >= minScore);
    const compared: ComparedLink[] = [];
    const told: string[] = [];
    let here: { readonly sentence: number; readonly reading: Reading } | undefined;
    for (const link of links) {
      await pause();
      const at = claimNamed(link.claim);
      const claim = texts.claims.at(at);
      if (claim === undefined) continue;
      told.push(claim.story);
      if (here?.sentence !== link.sentence)
        here = { sentence: link.sentence, reading: readSentence(page, link.sentence) };
      const story = await byStory.originsOf(claim.story, pause);
      const text = page.sentences[link.sentence]?.text ?? '';
      const surroundings = { claim, tellings: tellingsOf(at), identity, story, choice };
      compared.push(await compareLink(link, text, here.reading, surroundings, pause));
    }
    const covered = byStory.storyOf(mostFrequent(told));
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
      story,
      isInCorpus: identity.articles.size > 0,
      articles: [{ title: page.facts.title, story, sentences: page.sentences.length }],
      sentences: page.sentences.map((sentence) => sentence.text),
      links: keepUnshared ? compared : compared.filter((link) => link.outletCount > 0),
      stories: coverage === undefined ? [] : [coverage],
    };
  };
}

/** What a sentence of the page says, read in the light of the one before. */
function readSentence(page: PageText, sentence: number): Reading {
  const before = page.sentences[sentence - 1];
  return readTelling({
    text: page.sentences[sentence]?.text ?? '',
    published: page.facts.published,
    ...(before === undefined ? {} : { context: before.text }),
  });
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
