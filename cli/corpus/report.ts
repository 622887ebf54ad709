/** What the corpus commands share: where things lie, what they say, and reading the seeds' folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SeedFile } from '../../core/corpus/seed-file.ts';
import type { Result } from '../../core/decode.ts';

/** Absolute paths. */
export type CorpusPlaces = { readonly seeds: string; readonly out: string; readonly sources: string };

/** Lines for people; a command with problems has failed. */
export type Report = { readonly lines: readonly string[]; readonly problems: readonly string[] };

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
