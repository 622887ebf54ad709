/** `corpus build`: seeds in, corpus file and its index out. */
import type { Corpus } from '../../core/corpus/corpus.ts';
import { decodeCorpus } from '../../core/corpus/decode-corpus.ts';
import { encodeCorpus } from '../../core/corpus/encode-corpus.ts';
import { readSeeds } from '../../core/corpus/read-seeds.ts';
import type { SeedFile } from '../../core/corpus/seed-file.ts';
import { parseJson, type Result } from '../../core/decode.ts';
import { buildCorpusIndex } from '../../core/linking/corpus-index.ts';
import { PLACE_OPTIONS, placesOf } from './places.ts';
import { replaceFile } from './replace-file.ts';
import { type CorpusCommand, type CorpusPlaces, failed, type Report, readSeedFolder, shownPath } from './report.ts';
import { countLine, countsOf } from './stats.ts';

/** The command. */
export const build: CorpusCommand = {
  summary: 'reads the seeds and writes the corpus file and its index; the same seeds give the same bytes',
  words: [],
  options: { seeds: PLACE_OPTIONS.seeds, out: PLACE_OPTIONS.out },
  run: (asked) => buildFiles(placesOf(asked)),
};

/** Builds the corpus file and its index; where anything is wrong, the old files stay as they are. */
async function buildFiles({ seeds, out }: CorpusPlaces): Promise<Report> {
  const files = await readSeedFolder(seeds);
  const built = files.ok ? assemble(files.value, shownPath(out)) : files;
  if (!built.ok) return failed(built.problems);
  const { corpus, bytes, index } = built.value;
  await writeCorpus(out, built.value);
  return {
    value: { ...countsOf(corpus), file: shownPath(out), index: shownPath(indexPath(out)) },
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

/** Writes a corpus file and its index beside it. */
export async function writeCorpus(out: string, { bytes, index }: Pick<Built, 'bytes' | 'index'>): Promise<void> {
  await replaceFile(out, bytes);
  await replaceFile(indexPath(out), index);
}

/** What a build gives: the corpus, the text of its file and the bytes of its index. */
export type Built = { readonly corpus: Corpus; readonly bytes: string; readonly index: Uint8Array };

/** The corpus of these seeds, see `inBytes`. */
export function assemble(files: readonly SeedFile[], place: string): Result<Built> {
  const corpus = readSeeds(files);
  return corpus.ok ? inBytes(corpus.value, place) : corpus;
}

/** The text of a corpus's file, read back through the decoder that the extension uses, and its index. */
export function inBytes(corpus: Corpus, place: string): Result<Built> {
  const bytes = encodeCorpus(corpus);
  const parsed = parseJson(bytes, place);
  const decoded = parsed.ok ? decodeCorpus(parsed.value, place) : parsed;
  if (!decoded.ok) return decoded;
  return { ok: true, value: { corpus: decoded.value, bytes, index: new Uint8Array(buildCorpusIndex(decoded.value)) } };
}
