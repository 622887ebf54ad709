/** `corpus check`: everything that must hold of the seeds and the built corpus. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCopied } from '../../core/corpus/check-copied.ts';
import { readArticle } from '../../core/corpus/read-article.ts';
import { articleFiles } from '../../core/corpus/read-seeds.ts';
import type { SeedFile } from '../../core/corpus/seed-file.ts';
import { type Problem, renderProblem } from '../../core/decode.ts';
import { assemble, indexPath } from './build.ts';
import { type CorpusPlaces, list, type Report, readSeedFolder, shownPath } from './report.ts';
import { countLine } from './stats.ts';

/** Checks seeds, source documents (where they are there) and the corpus file with its index, and reports the problems of all three. */
export async function check({ seeds, out, sources }: CorpusPlaces): Promise<Report> {
  const files = await readSeedFolder(seeds);
  if (!files.ok) return { lines: [], problems: files.problems.map(renderProblem) };
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
  if (built.ok && stale.length === 0)
    return {
      lines: [...lines, `${shownPath(out)} is up to date, and its index`],
      problems: problems.map(renderProblem),
    };
  return { lines, problems: problems.map(renderProblem) };
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
