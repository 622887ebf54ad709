/** What the corpus commands share: how they are described and answer, where things lie, and reading the seeds' folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { parseCorpus } from '../../core/corpus/decode-corpus.ts';
import type { SeedFile } from '../../core/corpus/seed-file.ts';
import type { Problem, Result } from '../../core/decode.ts';

/** Absolute paths. */
export type CorpusPlaces = { readonly seeds: string; readonly out: string; readonly sources: string };

/** Lines for people and the same as a value for programs; a command with problems has failed. */
export type Report = {
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
  readonly value?: Readonly<Record<string, unknown>>;
};

/** What a command was given: its positional words, its options by name, and where it tells how far long work is. */
export type Asked = {
  readonly words: readonly string[];
  readonly option: (name: string) => string | undefined;
  readonly progress: (line: string) => void;
};

/** One command. `words` names its positional words; a last one that ends with `…` may be repeated. `options` take a value each; `flags` take none. */
export type CorpusCommand = {
  readonly summary: string;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly flags?: Readonly<Record<string, string>>;
  /** Rejects with a `Misuse` where the words cannot be understood. */
  readonly run: (asked: Asked) => Promise<Report>;
};

/** A command that was not understood: the exit code is 2, and how it is used is shown. */
export class Misuse extends Error {}

/** A command that failed with these problems. */
export function failed(problems: readonly Problem[]): Report {
  return { lines: [], problems };
}

/** The Markdown files of the seeds' folder, named as seen from where the command runs. */
export async function readSeedFolder(folder: string): Promise<Result<readonly SeedFile[]>> {
  const names = await list(folder);
  if (names === undefined) {
    const problem = {
      place: shownPath(folder),
      value: '',
      message: 'there is no such folder; name the seeds with --seeds DIR',
    };
    return { ok: false, problems: [problem] };
  }
  const files = names.filter((name) => name.endsWith('.md')).sort();
  const read = async (name: string) => ({
    name: shownPath(join(folder, name)),
    text: await readFile(join(folder, name), 'utf8'),
  });
  return { ok: true, value: await Promise.all(files.map(read)) };
}

/** A file's bytes; one that cannot be read is news. */
export async function readBytes(path: string): Promise<Result<Buffer>> {
  try {
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file; look for a typing error in its name',
      EISDIR: 'this is a folder; name a file',
    };
    const message = reasons[String(error.code)] ?? `cannot be read (${error.message}); put right what keeps it closed`;
    return { ok: false, problems: [{ place: shownPath(path), value: '', message }] };
  }
}

/** A corpus file, decoded. */
export async function readCorpus(path: string): Promise<Result<Corpus>> {
  const bytes = await readBytes(path);
  return bytes.ok ? parseCorpus(bytes.value.toString('utf8'), shownPath(path)) : bytes;
}

/** The names in a folder, or undefined where it is not there. */
export async function list(folder: string): Promise<readonly string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

/** A path as messages show it: from the working folder, with forward slashes. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path).replaceAll('\\', '/') || '.';
}
