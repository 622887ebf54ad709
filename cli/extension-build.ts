/** Building the extension: the bundled corpus first, then a folder per browser. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Ran, ROOT, runTool } from './command.ts';

export const BUILDS = ['chromium', 'firefox'] as const;
export type Build = (typeof BUILDS)[number];

/** The folder each browser loads, absolute. */
export const BUILD_FOLDERS: Readonly<Record<Build, string>> = {
  chromium: join(ROOT, '.output', 'chrome-mv3'),
  firefox: join(ROOT, '.output', 'firefox-mv3'),
};

const WXT_WORDS: Readonly<Record<Build, readonly string[]>> = { chromium: [], firefox: ['-b', 'firefox', '--mv3'] };

/** Writes `public/corpus.json` from `seeds/`. */
export function buildCorpus(signal?: AbortSignal): Promise<Ran> {
  return runTool('tsx', ['cli/corpus.ts', 'build'], signal);
}

/** Builds one browser's folder. The corpus has to be there. */
export function buildExtension(build: Build, signal?: AbortSignal): Promise<Ran> {
  return runTool('wxt', ['build', ...WXT_WORDS[build]], signal);
}

/** Bytes, gzipped, that a page pays for: every script and style sheet that the built manifest puts into pages. */
export async function contentScriptSize(build: Build): Promise<number> {
  const manifest = JSON.parse(await readFile(join(BUILD_FOLDERS[build], 'manifest.json'), 'utf8'));
  const scripts: readonly string[] = manifest.content_scripts.flatMap((entry: ContentScript) => [
    ...(entry.js ?? []),
    ...(entry.css ?? []),
  ]);
  if (scripts.length === 0) throw new Error(`${BUILD_FOLDERS[build]}/manifest.json puts no script into pages.`);
  const sizes = await Promise.all(
    scripts.map(async (script) => gzipSync(await readFile(join(BUILD_FOLDERS[build], script)), { level: 9 }).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

type ContentScript = { readonly js?: readonly string[]; readonly css?: readonly string[] };
