/** An article read into a corpus: which of its sentences tell claims that are known there, and which tell new ones. */
import type { PageFacts, PageSentence } from '../comparison.ts';
import type { Article, Claim, Outlet } from '../corpus/corpus.ts';
import { articleSchema, outletSchema } from '../corpus/corpus-schema.ts';
import type { CorpusView } from '../corpus-view.ts';
import { decode } from '../decode.ts';
import { createLinker } from '../linking/link-page.ts';
import { LEAST_SCORES } from '../linking/page-weights.ts';
import type { PageText } from '../open-corpus.ts';
import { comparableAddress } from '../page-identity.ts';
import { isReadable } from '../page-language.ts';
import { claimsOfPairs } from './assemble-claims.ts';
import { findLikelyPairs } from './likely-pairs.ts';
import { stableId } from './stable-id.ts';
import { isTellable } from './tellable.ts';

/** One telling by an article: its own sentence, and which claim of which story it tells, by their ids. */
export type ToldSentence = { readonly claim: string; readonly story: string; readonly words: string };

/** An article with all that it tells; nothing of it depends on other articles' words, so that each can be kept and erased by itself. */
export type ToldArticle = {
  readonly outlet: Outlet;
  readonly article: Article;
  readonly told: readonly ToldSentence[];
};

/** What an article is added to. */
export type KnownClaims = Pick<CorpusView, 'texts' | 'claimNamed'>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** In UTF-16 units. */
const LONGEST_TITLE = 600;
const LONGEST_NAME = 200;
/** Sentences that are read of an article. */
const MOST_SENTENCES = 120;
/** A sentence tells a known claim from the score on that marks it on a page; it was chosen on pages kept aside, without a look at what it does here. */
const LEAST_SCORE = LEAST_SCORES.balanced;
/** Known claims of one story from which an article is about it. */
const LEAST_SHARED = 2;

/** `today`, `YYYY-MM-DD`, stands for the day of an article that gives none. */
export type AddOptions = { readonly today: string; readonly pause?: () => Promise<void> };

/**
 * Reads a page into tellings, in the page's order; undefined for one that has no proper address, is in another language or tells nothing. Ids follow from the
 * address and the sentences: the same page read again replaces itself. Time grows with the page, hardly with what is known.
 */
export async function addArticle(
  { facts, sentences }: PageText,
  known: KnownClaims | undefined,
  { today, pause = async () => {} }: AddOptions,
): Promise<ToldArticle | undefined> {
  const outlet = decode(outletSchema, outletOf(facts), 'page');
  const made = decode(articleSchema, articleOf(facts, today), 'page');
  const tellable = isReadable(facts, sentences) ? sentencesToTell(sentences) : [];
  if (!outlet.ok || !made.ok || tellable.length === 0) return undefined;
  const article = made.value;
  const linked = known === undefined ? tellable.map(() => []) : await linkedClaims(tellable, known, pause);
  const groups = claimsOfPairs(await findLikelyPairs(tellable, pause));
  const story = storyOf(linked, `story-${article.id}`);
  const told = tellable.flatMap((words, sentence): ToldSentence[] => {
    const known = linked[sentence] ?? [];
    if (known.length > 0) return known.map(({ id, story: own }) => ({ claim: id, story: own, words }));
    return groups
      .filter((group) => group.includes(sentence))
      .map((group) => ({ claim: newClaimId(article, tellable, group, linked), story, words }));
  });
  return { outlet: outlet.value, article, told };
}

function sentencesToTell(sentences: readonly PageSentence[]): readonly string[] {
  const texts = sentences.filter(isTellable).map(({ text }) => text.replace(/\s+/g, ' ').trim());
  return [...new Set(texts)].slice(0, MOST_SENTENCES);
}

/** For each text the known claims that it tells. */
async function linkedClaims(
  texts: readonly string[],
  known: KnownClaims,
  pause: () => Promise<void>,
): Promise<readonly (readonly Claim[])[]> {
  const linked: Claim[][] = texts.map(() => []);
  const sentences = texts.map((text, block) => ({ text, block, heading: false }));
  for (const { sentence, claim } of await createLinker(known.texts).link(sentences, { minScore: LEAST_SCORE, pause })) {
    const one = known.texts.claims.at(known.claimNamed(claim));
    if (one !== undefined) linked[sentence]?.push(one);
  }
  return linked;
}

/** A new claim is named after the first of its sentences that tell no known one. */
function newClaimId(
  { id }: Article,
  texts: readonly string[],
  group: readonly number[],
  linked: readonly (readonly Claim[])[],
): string {
  const first = group.find((sentence) => linked[sentence]?.length === 0) ?? 0;
  return stableId(`${id}\n${texts[first] ?? ''}`);
}

/** The story of most known claims, where there are a few of it; else the article's own. */
function storyOf(linked: readonly (readonly Claim[])[], newStory: string): string {
  const counts = new Map<string, Set<string>>();
  for (const { id, story } of linked.flat()) counts.set(story, (counts.get(story) ?? new Set()).add(id));
  const [most] = [...counts].sort((a, b) => b[1].size - a[1].size);
  return most !== undefined && most[1].size >= LEAST_SHARED ? most[0] : newStory;
}

/** The id that an article of this address has. */
export function articleIdOf({ url, canonicalUrl }: Pick<PageFacts, 'url' | 'canonicalUrl'>): string {
  return stableId(comparableAddress(canonicalUrl) || comparableAddress(url));
}

function articleOf(facts: PageFacts, today: string): Article {
  const { url, canonicalUrl, title, published } = facts;
  return {
    id: articleIdOf(facts),
    outlet: outletOf(facts).id,
    title: title.trim().slice(0, LONGEST_TITLE),
    published: DAY.test(published) ? published : today,
    url: comparableAddress(canonicalUrl) === '' ? url : canonicalUrl,
  };
}

function outletOf({ url, canonicalUrl, outlet }: PageFacts): Outlet {
  const host = (comparableAddress(canonicalUrl) || comparableAddress(url)).split(/[/?:]/, 1)[0] ?? '';
  const slug = host.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  // Dots and other signs become hyphens: a host that has some of its own could be taken for another one.
  const id = /^[a-z0-9.]+$/.test(host) ? slug : `${slug}-${stableId(host)}`.replace(/^-/, '');
  return { id, name: outlet.trim().slice(0, LONGEST_NAME) || host, hosts: [host] };
}
