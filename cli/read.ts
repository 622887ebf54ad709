/** `npm run read -- FILE.html… [--json]`: what the page reader takes for the article of each file. */
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ReadBlock, type ReadPage, readPages } from './page-in-browser.ts';

const USAGE = 'Usage: npm run read -- FILE.html… [--json]';

/** What `--json` prints for one file; `problem` only where the file could not be read or holds no article. */
export type ReadReport = {
  readonly file: string;
  readonly ms: number;
  readonly isArticle: boolean;
  readonly title: string;
  readonly blocks: readonly string[];
  /** The articles that the page shows in full below its own, in page order; only where there are any. */
  readonly further?: readonly { readonly title: string; readonly blocks: readonly string[] }[];
  readonly problem?: string;
};

/** One page as `--json` prints it: the blocks of its lead in page order, the headline (it is the `title`) left out. */
export function reportOf(page: ReadPage): ReadReport {
  if (page.kind === 'failed')
    return { file: page.file, ms: 0, isArticle: false, title: '', blocks: [], problem: page.problem };
  if (page.kind === 'no-article')
    return {
      file: page.file,
      ms: page.ms,
      isArticle: false,
      title: page.facts.title,
      blocks: [],
      problem: page.reason,
    };
  const isHeadline = (index: number) =>
    index === 0 && page.blocks[0]?.heading === true && page.blocks[0].text === page.title;
  const blocks = page.blocks
    .filter((block, index) => block.article === 0 && !isHeadline(index))
    .map((block) => block.text);
  const further = furtherOf(page.blocks);
  const read = { file: page.file, ms: page.ms, isArticle: true, title: page.title, blocks };
  return further.length === 0 ? read : { ...read, further };
}

function furtherOf(blocks: readonly ReadBlock[]): { readonly title: string; readonly blocks: readonly string[] }[] {
  const numbers = new Set(blocks.map(({ article }) => article).filter((article) => article > 0));
  return [...numbers].map((number) => {
    const [title, ...body] = blocks.filter(({ article }) => article === number).map(({ text }) => text);
    return { title: title ?? '', blocks: body };
  });
}

/**
 * Runs the command. The exit code is 0 when every file was read, 1 when the browser failed on one (the others are printed
 * all the same) or is missing, 2 for wrong arguments or a missing file.
 */
export async function runRead(
  args: readonly string[],
  write: (text: string) => void,
  complain: (text: string) => void,
): Promise<number> {
  const asked = parseCommand(args);
  if (typeof asked === 'string') {
    complain(`${asked}\n${USAGE}\n`);
    return 2;
  }
  try {
    const pages = await readPages(asked.files, asked.json ? {} : { onPage: (page) => write(tableOf(page)) });
    if (asked.json) write(`${JSON.stringify(pages.map(reportOf), null, 1)}\n`);
    for (const page of pages) if (page.kind === 'failed') complain(`${page.file}: ${page.problem}\n`);
    return pages.some((page) => page.kind === 'failed') ? 1 : 0;
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function parseCommand(args: readonly string[]): { readonly files: readonly string[]; readonly json: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) return 'No file was named.';
    const missing = positionals.filter((file) => !existsSync(file) || !statSync(file).isFile());
    if (missing.length > 0) return missing.map((file) => `${file}: there is no such file.`).join('\n');
    return { files: positionals, json: values.json === true };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function tableOf(page: ReadPage): string {
  if (page.kind === 'failed') return `${page.file}\n  failed: ${page.problem}\n\n`;
  const time = `${page.ms.toFixed(1)} ms`;
  if (page.kind === 'no-article') return `${page.file}\n  no article (${page.reason}), ${time}\n\n`;
  const lines = page.blocks.map((block) => `  ${block.heading ? '#' : ' '} ${block.text}`);
  return `${page.file}\n  ${page.title} · ${page.blocks.length} blocks, ${time}\n${lines.join('\n')}\n\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await runRead(
    process.argv.slice(2),
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
  );
