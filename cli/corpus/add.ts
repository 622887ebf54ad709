/** `corpus add`: articles in, drafts of seed files out. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../core/corpus/corpus.ts';
import { dateField } from '../../core/corpus/corpus-schema.ts';
import { DRAFT_MARK, draftSeed } from '../../core/corpus/draft-seed.ts';
import { readArticle } from '../../core/corpus/read-article.ts';
import { readSeeds } from '../../core/corpus/read-seeds.ts';
import { decode, type Problem, problemWith } from '../../core/decode.ts';
import { type OpenCorpus, openCorpus } from '../../core/open-corpus.ts';
import { splitArticles } from '../../core/split-articles.ts';
import { idWords } from '../incoming/id-words.ts';
import type { IncomingArticle } from '../incoming/incoming-article.ts';
import { readIncoming } from '../incoming/read-incoming.ts';
import { type ReadText, readTexts } from '../incoming/read-texts.ts';
import { PLACE_OPTIONS, placesOf } from './places.ts';
import { replaceFile } from './replace-file.ts';
import { type CorpusCommand, failed, Misuse, readSeedFolder, shownPath } from './report.ts';

/** Where the sentences of drafts lie, inside the seeds' folder; ignored by git. */
const SENTENCES_FOLDER = '.drafts';
const MOST_SLUG_WORDS = 6;

/** The command. What can be drafted is drafted; the problems of the rest are listed and the exit code is 1. */
export const add: CorpusCommand = {
  summary: 'drafts seeds/<slug>.md of articles: html, text, Markdown, RSS or Atom, schema.org JSON-LD, WARC',
  words: ['FILE|FOLDER|URL…'],
  options: {
    outlet: 'ID      whose articles these are, an id of outlets.md; has to be said',
    published: 'DATE    YYYY-MM-DD, for articles that do not say',
    seeds: PLACE_OPTIONS.seeds,
  },
  run: async (asked) => {
    const outlet = asked.option('outlet');
    if (outlet === undefined) throw new Misuse('Say whose articles these are: --outlet ID.');
    const { seeds } = placesOf(asked);
    const files = await readSeedFolder(seeds);
    if (!files.ok) return failed(files.problems);
    const drafts = files.value.filter(({ text }) => DRAFT_MARK.test(text));
    const corpus = readSeeds(files.value.filter((file) => !drafts.includes(file)));
    if (!corpus.ok) return failed(corpus.problems);
    if (!corpus.value.outlets.some(({ id }) => id === outlet))
      return failed([
        problemWith('--outlet', '', outlet, `an id of ${shownPath(join(seeds, 'outlets.md'))}; add the outlet there`),
      ]);
    const published = asked.option('published');
    const day = decode(dateField, published ?? '2000-01-01', '--published');
    if (!day.ok) return failed(day.problems);

    const problems: Problem[] = [];
    const incoming: IncomingArticle[] = [];
    for (const word of asked.words) {
      const found = await readIncoming(word);
      incoming.push(...found.articles);
      problems.push(...found.problems);
    }
    const opened = openCorpus(corpus.value);
    const taken = takenBy([
      ...corpus.value.articles,
      ...drafts.flatMap((file) => readArticle(file).value.article ?? []),
    ]);
    const drafted: string[] = [];
    for await (const { read } of readTexts(incoming)) {
      if ('problem' in read) {
        problems.push(read.problem);
        continue;
      }
      const article = articleOf(read, outlet, published ?? '', (slug) => existsSync(join(seeds, `${slug}.md`)));
      const wrong = findUnfit(article, read.place, taken);
      problems.push(...wrong);
      if (wrong.length > 0) continue;
      taken.add(keyOf(article)).add(article.url ?? '');
      const draft = draftSeed(article, await link(opened, read, article));
      await replaceFile(join(seeds, SENTENCES_FOLDER, `${article.id}.txt`), draft.sentences);
      await replaceFile(join(seeds, `${article.id}.md`), draft.seed);
      drafted.push(shownPath(join(seeds, `${article.id}.md`)));
      asked.progress(`${drafted.length} of ${incoming.length}: ${drafted.at(-1)}`);
    }
    const lines = drafted.map(
      (file) =>
        `${file} is drafted; restate its lines, the sentences are in ${shownPath(join(seeds, SENTENCES_FOLDER))}/`,
    );
    return { lines, problems, value: { drafted } };
  },
};

function articleOf(
  { title, url, published }: ReadText,
  outlet: string,
  day: string,
  isTaken: (slug: string) => boolean,
): Article {
  const slug = [outlet, ...idWords(title).slice(0, MOST_SLUG_WORDS)].join('-').slice(0, 100).replace(/-$/, '');
  let id = slug;
  for (let at = 2; isTaken(id); at += 1) id = `${slug}-${at}`;
  const line = title.replace(/\s+/g, ' ').trim();
  return { id, outlet, title: line, published: published || day, ...(/^https?:/.test(url) ? { url } : {}) };
}

function takenBy(articles: readonly Article[]): Set<string> {
  return new Set(articles.flatMap((one) => [keyOf(one), one.url ?? '', one.via ?? '']));
}

function keyOf({ outlet, title }: Article): string {
  return `${outlet} ${title}`;
}

function findUnfit(article: Article, place: string, taken: ReadonlySet<string>): Problem[] {
  const { url = '', title, published } = article;
  if ((url !== '' && taken.has(url)) || (title !== '' && taken.has(keyOf(article))))
    return [problemWith(place, 'the article', title || url, 'one that is not in the seeds yet; leave it out')];
  if (published === '')
    return [problemWith(place, 'published', published, 'a date; say it with --published YYYY-MM-DD')];
  return [];
}

/** Links generously: an editor strikes out a wrong claim more easily than finding a missing one. */
async function link(corpus: OpenCorpus, { blocks }: ReadText, { title, url = '', published }: Article) {
  const facts = { url, canonicalUrl: '', title, outlet: '', published, language: '' };
  const { articles } = await splitArticles([{ facts, blocks }]);
  const [text] = articles;
  if (text === undefined) return [];
  const { links } = await corpus.comparePage(text, { keepUnshared: true, strictness: 'generous' });
  return text.sentences.flatMap(({ text: sentence, heading }, at) =>
    heading ? [] : [{ text: sentence, claims: links.filter((one) => one.sentence === at).map(({ claim }) => claim) }],
  );
}
