/**
 * A stored corpus that grows article by article. It lies in segments: the newest holds the last few articles and is written anew with each one, the others
 * hold many. Adding an article so costs the same in a large corpus as in a small one, and all of an article can be taken out again.
 */
import { type AddOptions, addArticle, type ToldArticle } from '../../core/assembly/add-article.ts';
import { articlesOfCorpus, type CorpusName, corpusOfArticles } from '../../core/assembly/corpus-of-articles.ts';
import { packCorpus } from '../../core/corpus/corpus-packer.ts';
import { openPackedCorpus, unpackCorpus } from '../../core/corpus/packed-corpus.ts';
import { joinCorpora } from '../../core/join-corpora.ts';
import { buildCorpusIndexInSteps } from '../../core/linking/corpus-index.ts';
import { type OpenCorpus, openCorpus, type PageText } from '../../core/open-corpus.ts';
import { finishedInTurns } from '../../core/steps.ts';
import { type CorpusStore, type SegmentBytes, type StoreTrouble, storedId } from '../../wire/corpus-store.ts';
import type { CorpusCounts, CorpusKind, Segment, StoredCorpus } from '../../wire/stored-corpus.ts';

/** What came of adding a page; `known` where all that it tells was there already, `nothing` where it tells nothing. */
export type Added =
  | { readonly kind: 'added' | 'known'; readonly article: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-stored'; readonly trouble: StoreTrouble };

export type ArticleShelf = {
  readonly add: (page: PageText, options: AddOptions) => Promise<Added>;
  /** All articles, the oldest first. */
  readonly articles: () => Promise<readonly ToldArticle[]>;
  /** Takes articles out; without any left the corpus is gone, too. */
  readonly remove: (ids: ReadonlySet<string>, pause: () => Promise<void>) => Promise<void>;
  /** Bytes that it takes in the store. */
  readonly bytes: () => Promise<number>;
};

/** Articles of the newest segment, and of the others. */
const MOST_NEWEST = 16;
const MOST_IN_SEGMENT = 256;
/** Times that a change is tried again where the corpus has become another one meanwhile. */
const MOST_TRIES = 3;

/** A segment as it lies, or what is to stand in its place. */
type Piece = { readonly segment: Segment } | { readonly articles: readonly ToldArticle[] };

export function createArticleShelf(
  store: Pick<CorpusStore, 'read' | 'change' | 'readSegment' | 'remove'>,
  kind: CorpusKind,
  name: () => CorpusName,
): ArticleShelf {
  const id = (): string => storedId(kind, name().id);
  let opened = new Map<string, OpenCorpus>();
  let last: Promise<unknown> = Promise.resolve();
  /** One change after another: each begins with what the one before has stored. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };

  const readSegments = async (): Promise<readonly Segment[]> => {
    const stored = await store.read(id());
    return stored.ok ? stored.value.version.segments : [];
  };

  /** What is damaged is left where it is. */
  const openAll = async (segments: readonly Segment[]): Promise<readonly OpenCorpus[]> => {
    const next = new Map<string, OpenCorpus>();
    for (const segment of segments) {
      const corpus = opened.get(segment.id) ?? (await openSegment(segment));
      if (corpus !== undefined) next.set(segment.id, corpus);
    }
    opened = next;
    return [...next.values()];
  };

  const openSegment = async (segment: Segment): Promise<OpenCorpus | undefined> => {
    const read = await store.readSegment(segment);
    const records = read.ok ? openPackedCorpus(read.value.corpus, segment.id) : undefined;
    return read.ok && records?.ok ? openCorpus(records.value, read.value.index) : undefined;
  };

  const articlesOf = async (segment: Segment): Promise<readonly ToldArticle[]> => {
    const read = await store.readSegment(segment);
    const corpus = read.ok ? unpackCorpus(read.value.corpus, segment.id) : undefined;
    return corpus?.ok ? articlesOfCorpus(corpus.value) : [];
  };

  /** Puts pieces in place of segments; undefined where these are not the corpus's any more. */
  const write = async (
    segments: readonly Segment[],
    pieces: readonly Piece[],
    pause: () => Promise<void>,
  ): Promise<StoreTrouble | 'stored' | 'overtaken'> => {
    const kept = pieces.filter((piece) => 'segment' in piece || piece.articles.length > 0);
    if (kept.length === 0) {
      const removed = await store.remove(id());
      return removed.ok ? 'stored' : removed.trouble;
    }
    const built = await Promise.all(
      kept.map(async (piece) => ('segment' in piece ? piece : await buildSegment(piece.articles, name(), pause))),
    );
    let isOvertaken = false;
    const stored = await store.change(id(), async (now, keep) => {
      isOvertaken = !areSame(now?.version.segments ?? [], segments);
      if (isOvertaken) return undefined;
      const next: Segment[] = [];
      for (const one of built) next.push('segment' in one ? one.segment : await keep(one.bytes, one.counts));
      const version = { corpus: name().id, name: name().name, number: 0, taken: new Date().toISOString() };
      const updated = built
        .map((one) => ('updated' in one ? one.updated : (now?.version.updated ?? '')))
        .sort()
        .at(-1);
      const counts = next.map((segment) => segment.counts).reduce(sumOf);
      return { kind, forgetsPrevious: true, version: { ...version, updated: updated ?? '', counts, segments: next } };
    });
    if (isOvertaken) return 'overtaken';
    return stored.ok ? 'stored' : stored.trouble;
  };

  /** Writes what `plan` makes of the segments, again where another context was quicker. */
  const change = async (
    plan: (segments: readonly Segment[]) => Promise<readonly Piece[] | undefined>,
    pause: () => Promise<void>,
  ): Promise<StoreTrouble | undefined> => {
    for (let time = 0; time < MOST_TRIES; time += 1) {
      const segments = await readSegments();
      const pieces = await plan(segments);
      if (pieces === undefined) return undefined;
      const written = await write(segments, pieces, pause);
      if (written !== 'overtaken') return written === 'stored' ? undefined : written;
    }
    return { kind: 'unavailable', detail: `${id()} is changed by others all the time` };
  };

  const without = async (segment: Segment, ids: ReadonlySet<string>): Promise<Piece> => {
    const holds = opened.get(segment.id)?.views.some(({ hasArticle }) => [...ids].some(hasArticle));
    return holds === true
      ? { articles: (await articlesOf(segment)).filter(({ article }) => !ids.has(article.id)) }
      : { segment };
  };

  return {
    add: (page, options) =>
      inTurn(async () => {
        const pause = options.pause ?? (async () => {});
        let outcome: Added = { kind: 'nothing' };
        const trouble = await change(async (segments) => {
          const parts = await openAll(segments);
          const known = parts.length === 0 ? undefined : await joinCorpora(parts).viewFor(page.sentences, pause);
          const added = await addArticle(page, known, options);
          if (added === undefined) return undefined;
          const article = added.article.id;
          if (await isThere(added, segments)) {
            outcome = { kind: 'known', article };
            return undefined;
          }
          outcome = { kind: 'added', article };
          const others: Piece[] = [];
          for (const segment of segments) others.push(await without(segment, new Set([article])));
          return withNewest(others, added);
        }, pause);
        return trouble === undefined ? outcome : { kind: 'not-stored', trouble };
      }),
    articles: () =>
      inTurn(async () => {
        const articles: ToldArticle[] = [];
        for (const segment of await readSegments()) articles.push(...(await articlesOf(segment)));
        return articles;
      }),
    remove: (ids, pause) =>
      inTurn(async () => {
        await change(async (segments) => {
          await openAll(segments);
          const pieces: Piece[] = [];
          for (const segment of segments) pieces.push(await without(segment, ids));
          return pieces.some((piece) => 'articles' in piece) ? pieces : undefined;
        }, pause);
      }),
    bytes: async () => (await readSegments()).reduce((sum, { corpus, index }) => sum + corpus.bytes + index.bytes, 0),
  };

  /** True where the article is there with the same sentences. */
  async function isThere({ article, told }: ToldArticle, segments: readonly Segment[]): Promise<boolean> {
    const words = new Set(told.map((one) => one.words));
    for (const segment of segments) {
      if (opened.get(segment.id)?.views.some(({ hasArticle }) => hasArticle(article.id)) !== true) continue;
      const known = (await articlesOf(segment)).find((one) => one.article.id === article.id);
      const knownWords = new Set(known?.told.map((one) => one.words));
      return knownWords.size === words.size && [...words].every((one) => knownWords.has(one));
    }
    return false;
  }

  /** Puts an article into the newest segment, or begins a new one; a full one becomes part of the one before where that has room. */
  async function withNewest(pieces: readonly Piece[], added: ToldArticle): Promise<readonly Piece[]> {
    const [before, newest] = [pieces.at(-2), pieces.at(-1)];
    if (newest === undefined) return [{ articles: [added] }];
    if (sizeOf(newest) < MOST_NEWEST)
      return [...pieces.slice(0, -1), { articles: [...(await readPiece(newest)), added] }];
    if (before === undefined || sizeOf(before) + sizeOf(newest) > MOST_IN_SEGMENT)
      return [...pieces, { articles: [added] }];
    const merged = { articles: [...(await readPiece(before)), ...(await readPiece(newest))] };
    return [...pieces.slice(0, -2), merged, { articles: [added] }];
  }

  async function readPiece(piece: Piece): Promise<readonly ToldArticle[]> {
    return 'segment' in piece ? articlesOf(piece.segment) : piece.articles;
  }
}

function sizeOf(piece: Piece): number {
  return 'segment' in piece ? piece.segment.counts.articles : piece.articles.length;
}

type BuiltSegment = { readonly bytes: SegmentBytes; readonly counts: CorpusCounts; readonly updated: string };

async function buildSegment(
  articles: readonly ToldArticle[],
  name: CorpusName,
  pause: () => Promise<void>,
): Promise<BuiltSegment> {
  const made = corpusOfArticles(articles, name);
  const corpus = packCorpus(made);
  const index = await finishedInTurns(buildCorpusIndexInSteps(made), pause);
  const counts = {
    outlets: made.outlets.length,
    articles: made.articles.length,
    stories: made.stories.length,
    claims: made.claims.length,
    tellings: made.tellings.length,
  };
  return { bytes: { corpus, index }, counts, updated: made.updated };
}

function areSame(some: StoredCorpus['version']['segments'], others: readonly Segment[]): boolean {
  return some.length === others.length && some.every(({ id }, at) => id === others[at]?.id);
}

/** What several segments hold is counted for each of them. */
function sumOf(a: CorpusCounts, b: CorpusCounts): CorpusCounts {
  return {
    outlets: a.outlets + b.outlets,
    articles: a.articles + b.articles,
    stories: a.stories + b.stories,
    claims: a.claims + b.claims,
    tellings: a.tellings + b.tellings,
  };
}
