/** `corpus check`: everything that must hold of the seeds and the built corpus. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCopied } from '../../core/corpus/check-copied.ts';
import { readArticle } from '../../core/corpus/read-article.ts';
import { articleFiles } from '../../core/corpus/read-seeds.ts';
import type { SeedFile } from '../../core/corpus/seed-file.ts';
import type { Problem } from '../../core/decode.ts';
import { assemble, indexPath } from './build.ts';
import { PLACE_OPTIONS, placesOf } from './places.ts';
import {
  type CorpusCommand,
  type CorpusPlaces,
  failed,
  list,
  type Report,
  readSeedFolder,
  shownPath,
} from './report.ts';
import { countLine, countsOf } from './stats.ts';

/** The command. */
export const check: CorpusCommand = {
  summary:
    'everything build checks; that quotations stand in their source documents and nothing more is copied, where the documents are there; and that the corpus file and its index are up to date',
  words: [],
  options: PLACE_OPTIONS,
  run: (asked) => checkAll(placesOf(asked)),
};

/** Checks seeds, source documents (where they are there) and the corpus file with its index, and reports the problems of all three. */
async function checkAll({ seeds, out, sources }: CorpusPlaces): Promise<Report> {
  const files = await readSeedFolder(seeds);
  if (!files.ok) return failed(files.problems);
  const built = assemble(files.value, shownPath(out));
  const copied = await checkSources(files.value, sources);
  const stale = built.ok
    ? [
        ...(await checkFresh(out, Buffer.from(built.value.bytes))),
        ...(await checkFresh(indexPath(out), built.value.index)),
      ]
    : [];
  const problems = [...(built.ok ? [] : built.problems), ...copied.problems, ...stale];
  const lines = built.ok ? [countLine(built.value.corpus), ...copied.lines] : copied.lines;
  const fresh = built.ok && stale.length === 0 ? [`${shownPath(out)} is up to date, and its index`] : [];
  const value = built.ok ? { value: { ...countsOf(built.value.corpus), isFresh: stale.length === 0 } } : {};
  return { lines: [...lines, ...fresh], problems, ...value };
}

type Checked = { readonly lines: readonly string[]; readonly problems: readonly Problem[] };

async function checkSources(files: readonly SeedFile[], folder: string): Promise<Checked> {
  const documents = await list(folder);
  if (documents === undefined)
    return {
      lines: [
        `skipped: the source documents are not at ${shownPath(folder)}, so quotations were not compared with them`,
      ],
      problems: [],
    };
  const problems: Problem[] = [];
  let lineCount = 0;
  for (const file of articleFiles(files)) {
    const seed = readArticle(file).value;
    if (seed.source === '') continue;
    if (!documents.includes(seed.source)) {
      problems.push({
        place: file.name,
        value: seed.source,
        message: `source is "${seed.source}"; expected a file in ${shownPath(folder)}`,
      });
      continue;
    }
    const text = await readFile(join(folder, seed.source), 'utf8');
    const lines = seed.tellings.map(({ place, telling }) => ({ place, words: telling.words }));
    problems.push(...checkCopied(lines, { name: seed.source, text }));
    lineCount += lines.length;
  }
  const lines =
    problems.length > 0
      ? []
      : [`${lineCount} lines compared with their source documents: quotations stand there, nothing more is copied`];
  return { lines, problems };
}

async function checkFresh(out: string, bytes: Uint8Array): Promise<Problem[]> {
  const place = shownPath(out);
  const wayOut = 'run npm run corpus -- build';
  try {
    if ((await readFile(out)).equals(bytes)) return [];
    return [{ place, value: '', message: `the file is not what the seeds give; ${wayOut}` }];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return [{ place, value: '', message: `the file is missing; ${wayOut}` }];
    throw error;
  }
}
