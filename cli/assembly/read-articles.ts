/** Reads articles into a work log, a few at a time, those that it does not hold yet. */
import { createProblemList, type ProblemList } from '../../core/decode.ts';
import type { IncomingArticle } from '../incoming/incoming-article.ts';
import { incomingFiles, readIncoming } from '../incoming/read-incoming.ts';
import { createTextReader } from '../incoming/read-texts.ts';
import { keyOf, knownOf } from './known-article.ts';
import type { Progress } from './progress.ts';
import type { WorkLog } from './work-log.ts';

/** An article of the run: where it lies, and under which key the log has it. `word` is the word of the command that it was found by. */
export type FoundArticle = {
  readonly key: string;
  readonly place: string;
  readonly file: string;
  readonly word: string;
};

/** All articles, in the order of the words and, in a folder, of its files; `read` is how many were not in the log before. */
export type FoundArticles = {
  readonly found: readonly FoundArticle[];
  readonly problems: ProblemList;
  readonly read: number;
};

/** Articles held in memory at a time, but for a file that holds more. */
const LOT = 100;
const LOT_CHARACTERS = 30_000_000;

/** Finds the articles behind the words, but for the file `except`, and sees to it that the log has each. */
export async function readArticles(
  words: readonly string[],
  except: string,
  log: WorkLog,
  progress: (total: number) => Progress,
): Promise<FoundArticles> {
  const found: FoundArticle[] = [];
  const problems = createProblemList();
  const files: { file: string; word: string }[] = [];
  for (const word of words)
    for (const file of await incomingFiles(word)) if (file !== except) files.push({ file, word });
  const step = progress(files.length);
  let lot: IncomingArticle[] = [];
  let characters = 0;
  let read = 0;
  const reader = createTextReader();
  try {
    await readAll();
  } finally {
    await reader.close();
  }
  return { found, problems, read };

  async function readAll(): Promise<void> {
    for (const [at, { file, word }] of files.entries()) {
      const incoming = await readIncoming(file);
      problems.add(incoming.problems);
      for (const article of incoming.articles) {
        const key = keyOf(article);
        found.push({ key, place: article.place, file, word });
        if (log.has(key)) continue;
        lot.push(article);
        characters += sizeOf(article);
        if (lot.length >= LOT || characters >= LOT_CHARACTERS) await readLot();
      }
      step(at + 1);
    }
    await readLot();
  }

  async function readLot(): Promise<void> {
    for await (const { at, read: text } of reader.read(lot)) {
      const article = lot[at];
      if (article === undefined) throw new Error('An article was read that nobody asked for.');
      if ('problem' in text && text.mayPass) problems.add([text.problem]);
      else log.append(keyOf(article), await knownOf(text));
    }
    read += lot.length;
    lot = [];
    characters = 0;
  }
}

function sizeOf({ content }: IncomingArticle): number {
  return content.kind === 'html'
    ? content.html.length
    : content.paragraphs.reduce((sum, { length }) => sum + length, 0);
}
