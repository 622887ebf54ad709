/** Writing a file so that it is never half written. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a draft beside the file and puts it in its place; where that fails the old file stays. Content may come in parts. `mode` is that of the new file. */
export async function replaceFile(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  mode?: number,
): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(draft, content, mode === undefined ? {} : { mode });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
