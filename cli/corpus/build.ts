/** `corpus build`: seeds in, corpus file out. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { decodeCorpus } from '../../core/corpus/decode-corpus.ts';
import { encodeCorpus } from '../../core/corpus/encode-corpus.ts';
import { readSeeds } from '../../core/corpus/read-seeds.ts';
import type { SeedFile } from '../../core/corpus/seed-file.ts';
import { parseJson, type Result, renderProblem } from '../../core/decode.ts';
import { type CorpusPlaces, type Report, readSeedFolder, shownPath } from './report.ts';
import { countLine } from './stats.ts';

/** Builds the corpus file; where anything is wrong, the old file stays as it is. */
export async function build({ seeds, out }: CorpusPlaces): Promise<Report> {
  const files = await readSeedFolder(seeds);
  const built = files.ok ? assemble(files.value, shownPath(out)) : files;
  if (!built.ok) return { lines: [], problems: built.problems.map(renderProblem) };
  await replaceFile(out, built.value.bytes);
  return {
    lines: [countLine(built.value.corpus), `${shownPath(out)} is written (${built.value.bytes.length} characters)`],
    problems: [],
  };
}

/** The corpus of these seeds and the text of its file, read back through the decoder that the extension uses. */
export function assemble(
  files: readonly SeedFile[],
  place: string,
): Result<{ readonly corpus: Corpus; readonly bytes: string }> {
  const corpus = readSeeds(files);
  if (!corpus.ok) return corpus;
  const bytes = encodeCorpus(corpus.value);
  const parsed = parseJson(bytes, place);
  const decoded = parsed.ok ? decodeCorpus(parsed.value, place) : parsed;
  return decoded.ok ? { ok: true, value: { corpus: decoded.value, bytes } } : decoded;
}

async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
