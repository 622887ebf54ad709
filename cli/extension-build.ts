/** Building the extension: the bundled corpus first, then a folder per browser. */
import { readdir, readFile } from 'node:fs/promises';
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

/** Bytes of script, gzipped, by each page of the extension (`popup`, `sidepanel`): what its HTML loads. */
export async function viewScriptSizes(build: Build): Promise<Readonly<Record<string, number>>> {
  const folder = BUILD_FOLDERS[build];
  const pages = (await readdir(folder)).filter((file) => file.endsWith('.html'));
  const sizes = pages.map(async (page) => {
    const html = await readFile(join(folder, page), 'utf8');
    const scripts = new Set([...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file = '']) => file));
    const bytes = await Promise.all(
      [...scripts].map(async (script) => gzipSync(await readFile(join(folder, script)), { level: 9 }).length),
    );
    return [page.replace('.html', ''), bytes.reduce((sum, size) => sum + size, 0)] as const;
  });
  return Object.fromEntries(await Promise.all(sizes));
}

type ContentScript = { readonly js?: readonly string[]; readonly css?: readonly string[] };
