/** `corpus build`: seeds in, corpus file and its index out. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { decodeCorpus } from '../../core/corpus/decode-corpus.ts';
import { encodeCorpus } from '../../core/corpus/encode-corpus.ts';
import { readSeeds } from '../../core/corpus/read-seeds.ts';
import type { SeedFile } from '../../core/corpus/seed-file.ts';
import { parseJson, type Result, renderProblem } from '../../core/decode.ts';
import { buildCorpusIndex } from '../../core/linking/corpus-index.ts';
import { type CorpusPlaces, type Report, readSeedFolder, shownPath } from './report.ts';
import { countLine } from './stats.ts';

/** Builds the corpus file and its index; where anything is wrong, the old files stay as they are. */
export async function build({ seeds, out }: CorpusPlaces): Promise<Report> {
  const files = await readSeedFolder(seeds);
  const built = files.ok ? assemble(files.value, shownPath(out)) : files;
  if (!built.ok) return { lines: [], problems: built.problems.map(renderProblem) };
  const { corpus, bytes, index } = built.value;
  await replaceFile(out, bytes);
  await replaceFile(indexPath(out), index);
  return {
    lines: [
      countLine(corpus),
      `${shownPath(out)} is written (${bytes.length} characters)`,
      `${shownPath(indexPath(out))} is written (${index.length} bytes)`,
    ],
    problems: [],
  };
}

/** The file of the index that stands beside a corpus file: `corpus-index.bin` beside `corpus.json`. */
export function indexPath(out: string): string {
  return `${out.replace(/\.json$/, '')}-index.bin`;
}

/** What a build gives: the corpus, the text of its file and the bytes of its index. */
export type Built = { readonly corpus: Corpus; readonly bytes: string; readonly index: Uint8Array };

/** The corpus of these seeds and the text of its file, read back through the decoder that the extension uses, and its index. */
export function assemble(files: readonly SeedFile[], place: string): Result<Built> {
  const corpus = readSeeds(files);
  if (!corpus.ok) return corpus;
  const bytes = encodeCorpus(corpus.value);
  const parsed = parseJson(bytes, place);
  const decoded = parsed.ok ? decodeCorpus(parsed.value, place) : parsed;
  if (!decoded.ok) return decoded;
  return { ok: true, value: { corpus: decoded.value, bytes, index: new Uint8Array(buildCorpusIndex(decoded.value)) } };
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
