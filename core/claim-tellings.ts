/** A corpus's tellings made ready to be compared, claim by claim, when first asked for. */
import type { SourcedTelling } from './comparison.ts';
import type { Article, Telling } from './corpus/corpus.ts';
import type { CorpusRecords } from './corpus/corpus-records.ts';
import { type Reading, readTelling } from './differences/reading.ts';
import type { CorpusTexts } from './linking/claim-texts.ts';
import { findTerms } from './linking/terms.ts';
import { once } from './once.ts';

/** One telling with what never changes about it worked out once. */
export type ReadyTelling = {
  readonly telling: Telling;
  readonly article: Article;
  readonly outletName: string;
  /** Name of the corpus that holds it, where it is not the first of several. */
  readonly corpus?: string;
  readonly terms: () => ReadonlySet<string>;
  readonly reading: () => Reading;
};

/** Claims whose tellings are kept ready; a page needs a few dozen. */
const MOST_READY_CLAIMS = 2_000;
/** Tellings of one claim that are looked at; nobody reads more. */
export const MOST_TELLINGS = 200;

/** Gives a claim's tellings by its position in the corpus, at most 200. */
export function createClaimTellings(
  { tellings, articles, outlets }: CorpusRecords,
  texts: Pick<CorpusTexts, 'tellingsOf'>,
): (claim: number) => readonly ReadyTelling[] {
  const kept = new Map<number, readonly ReadyTelling[]>();
  return (claim) => {
    const known = kept.get(claim);
    if (known !== undefined) return known;
    if (kept.size >= MOST_READY_CLAIMS) kept.clear();
    const ready: ReadyTelling[] = [];
    for (const at of texts.tellingsOf(claim).subarray(0, MOST_TELLINGS)) {
      const telling = tellings.at(at);
      const article = telling && articles.at(articles.positionOf(telling.article));
      if (telling === undefined || article === undefined) continue;
      ready.push({
        telling,
        article,
        outletName: outlets.at(outlets.positionOf(article.outlet))?.name ?? article.outlet,
        terms: once(() => new Set(findTerms(telling.words).map((term) => term.key))),
        reading: once(() => readTelling({ text: telling.words, published: article.published })),
      });
    }
    kept.set(claim, ready);
    return ready;
  };
}

/** A telling as readers see it, with where it stands. */
export function sourceTelling({ telling, article, outletName, corpus }: ReadyTelling): SourcedTelling {
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
    ...(corpus === undefined ? {} : { corpus }),
  };
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
}
