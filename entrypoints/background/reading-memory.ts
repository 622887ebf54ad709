/** What is remembered of the pages that the reader opens, how long, and how it is looked at, erased and handed out. */
import { articleIdOf, type ToldArticle } from '../../core/assembly/add-article.ts';
import { corpusOfArticles } from '../../core/assembly/corpus-of-articles.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { PageText } from '../../core/open-corpus.ts';
import type { MemorySettings } from '../../wire/memory-settings.ts';
import type { AddOutcome, KeptArticle } from '../../wire/messages.ts';
import { type ReadingDays, readReadingDays, writeReadingDays } from '../../wire/reading-days.ts';
import type { Added, ArticleShelf } from './article-shelf.ts';

export type ReadingMemory = {
  /** Remembers a page's articles where the reader wants that; `isPrivate` pages never. */
  readonly remember: (articles: readonly PageText[], isPrivate: boolean) => Promise<void>;
  /** Adds a page's articles because the reader said so; they stay until the reader erases them. */
  readonly addPage: (articles: readonly PageText[]) => Promise<AddOutcome>;
  /** The kept articles that hold all words of a query, the newest first. */
  readonly list: (query: string) => Promise<readonly KeptArticle[]>;
  /** Erases articles, all without ids. */
  readonly forget: (ids: readonly string[] | undefined) => Promise<void>;
  /** All that is kept as a corpus; without `isWhole` no sentence of an article is in it. */
  readonly export: (isWhole: boolean) => Promise<Corpus>;
};

export type ReadingMemoryParts = {
  /** Remembered by itself, and added by the reader. */
  readonly remembered: ArticleShelf;
  readonly own: ArticleShelf;
  readonly readSettings: () => Promise<MemorySettings>;
  /** What a file of kept articles calls them. */
  readonly exportName: () => string;
  readonly now: () => Date;
  readonly pause: () => () => Promise<void>;
};

const MS_OF_DAY = 86_400_000;
const BYTES_OF_MEGABYTE = 1_000_000;
/** Of an article too many as many more go at once, so that not every page makes room. */
const ROOM_MADE = 1.1;
/** What a file of kept articles is called inside. */
const EXPORT_ID = 'my-pages';

export function createReadingMemory({
  remembered,
  own,
  readSettings,
  exportName,
  now,
  pause,
}: ReadingMemoryParts): ReadingMemory {
  const today = (): string => now().toISOString().slice(0, 10);
  const ids = (articles: readonly ToldArticle[]): readonly string[] => articles.map(({ article }) => article.id);

  const noteRead = async (read: readonly string[]): Promise<ReadingDays> => {
    const days = { ...(await readReadingDays()), ...Object.fromEntries(read.map((id) => [id, today()])) };
    await writeReadingDays(days);
    return days;
  };

  /** Drops what was read too long ago, and the oldest of what takes too much room. */
  const makeRoom = async (days: ReadingDays, { days: mostDays, megabytes }: MemorySettings): Promise<void> => {
    const firstDay = new Date(now().getTime() - mostDays * MS_OF_DAY).toISOString().slice(0, 10);
    const old = new Set(Object.keys(days).filter((id) => (days[id] ?? '') < firstDay));
    const bytes = await remembered.bytes();
    const most = megabytes * BYTES_OF_MEGABYTE;
    if (bytes > most) {
      const oldest = ids(await remembered.articles());
      const count = Math.ceil(oldest.length * (1 - most / (bytes * ROOM_MADE)));
      for (const id of oldest.slice(0, count)) old.add(id);
    }
    if (old.size === 0) return;
    await remembered.remove(old, pause());
    await writeReadingDays(Object.fromEntries(Object.entries(await readReadingDays()).filter(([id]) => !old.has(id))));
  };

  const addTo = async (shelf: ArticleShelf, articles: readonly PageText[]): Promise<readonly Added[]> => {
    const added: Added[] = [];
    for (const page of eachOnce(articles)) added.push(await shelf.add(page, { today: today(), pause: pause() }));
    return added;
  };

  return {
    remember: async (articles, isPrivate) => {
      const settings = await readSettings();
      const [lead] = articles;
      if (!settings.isOn || isPrivate || lead === undefined || isLeftOut(lead.facts.url, settings)) return;
      const added = await addTo(remembered, articles);
      const read = added.flatMap((one) => ('article' in one ? [one.article] : []));
      if (read.length > 0) await makeRoom(await noteRead(read), settings);
    },
    addPage: async (articles) => {
      const added = await addTo(own, articles);
      const kinds = added.map(({ kind }) => kind);
      return (['not-stored', 'added', 'known'] as const).find((kind) => kinds.includes(kind)) ?? 'nothing';
    },
    list: async (query) => {
      const days = await readReadingDays();
      const wanted = wordsOf(query);
      const kept = [
        ...(await remembered.articles()).map((one) => keptArticle(one, false, days)),
        ...(await own.articles()).map((one) => keptArticle(one, true, days)),
      ];
      // One that was remembered and added as well is there once, as the reader's own.
      return [...new Map(kept.map((one) => [one.kept.id, one])).values()]
        .filter(({ text }) => wanted.every((word) => text.includes(word)))
        .map(({ kept: one }) => one)
        .reverse();
    },
    forget: async (wanted) => {
      for (const shelf of [remembered, own]) {
        const gone = new Set(wanted ?? ids(await shelf.articles()));
        if (gone.size > 0) await shelf.remove(gone, pause());
      }
      const days = wanted === undefined ? {} : await readReadingDays();
      await writeReadingDays(Object.fromEntries(Object.entries(days).filter(([id]) => wanted?.includes(id) !== true)));
    },
    export: async (isWhole) => {
      const corpus = corpusOfArticles([...(await remembered.articles()), ...(await own.articles())], {
        id: EXPORT_ID,
        name: exportName(),
      });
      return isWhole ? corpus : { ...corpus, stories: [], claims: [], tellings: [] };
    },
  };
}

function isLeftOut(url: string, { hostsLeftOut }: MemorySettings): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return host === '' || hostsLeftOut.some((left) => host === left || host.endsWith(`.${left}`));
}

/** Of articles that a page shows under one address only the first: the address could not tell them apart. */
function eachOnce(articles: readonly PageText[]): readonly PageText[] {
  return [...new Map(articles.toReversed().map((page) => [articleIdOf(page.facts), page])).values()].reverse();
}

function keptArticle({ outlet, article, told }: ToldArticle, isOwn: boolean, days: ReadingDays) {
  const sentences = [...new Set(told.map(({ words }) => words))];
  const kept: KeptArticle = {
    id: article.id,
    title: article.title,
    outlet: outlet.name,
    address: article.url ?? '',
    published: article.published,
    read: days[article.id] ?? '',
    sentences: sentences.length,
    isOwn,
  };
  return { kept, text: [article.title, outlet.name, article.url, ...sentences].join('\n').toLowerCase() };
}

function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}
