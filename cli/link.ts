/** `npm run link -- FILE… [--corpus FILE] [--min-score X] [--json]`: which sentences of the files state a claim of the corpus. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareArticles } from '../core/compare-articles.ts';
import type { ComparedPage } from '../core/comparison.ts';
import { openCorpus } from '../core/open-corpus.ts';
import { CONSOLE, isStarted, type Output } from './command.ts';
import { BUNDLED_CORPUS, readCorpusFile } from './corpus-file.ts';
import { readPageFiles } from './page-file.ts';

const USAGE = `Usage: npm run link -- FILE… [--corpus FILE] [--min-score X] [--json]

  FILE            .txt (a paragraph a line), .html, or .jsonl (a page already split, one object with "sentence" a line)
  --corpus FILE   a corpus file (default: the bundled one)
  --min-score X   least score of a link, 0 to 1 (default: the extension's own); 0 lists every claim scored above nothing
  --json          prints [{file, sentences: [{text, links: [{claim, score, evidence, tellings}]}]}]
`;

type Command = {
  readonly files: readonly string[];
  readonly corpus: string;
  readonly minScore: number | undefined;
  readonly json: boolean;
};

/** Runs the command. Exit code: 0 done, 1 a file or the corpus could not be read, 2 the command was not understood. */
export async function link(args: readonly string[], { print, tell }: Output): Promise<number> {
  const command = parse(args);
  if (typeof command === 'string') {
    tell(`${command}\n\n${USAGE}`);
    return 2;
  }
  try {
    const corpus = openCorpus(readCorpusFile(command.corpus));
    const options = { keepUnshared: true, ...(command.minScore === undefined ? {} : { minScore: command.minScore }) };
    const compared: { file: string; page: ComparedPage }[] = [];
    for (const { file, articles } of await readPageFiles(command.files))
      compared.push({ file, page: await compareArticles(corpus, articles, options) });
    print(command.json ? JSON.stringify(compared.map(reportOf), null, 1) : compared.map(tableOf).join('\n').trimEnd());
    return 0;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function parse(args: readonly string[]): Command | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        'min-score': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const asked = values['min-score'];
    const minScore = asked === undefined ? undefined : Number(asked.trim() || Number.NaN);
    if (positionals.length === 0) return 'No file was named.';
    if (minScore !== undefined && !(minScore >= 0 && minScore <= 1))
      return `--min-score is ${JSON.stringify(asked)}; expected a number from 0 to 1.`;
    const missing = [...positionals, ...(values.corpus === undefined ? [] : [values.corpus])].filter(
      (file) => !existsSync(file),
    );
    if (missing.length > 0) return missing.map((file) => `${file}: there is no such file.`).join('\n');
    return { files: positionals, corpus: values.corpus ?? BUNDLED_CORPUS, minScore, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : 'The options cannot be read.';
  }
}

function reportOf({ file, page }: { readonly file: string; readonly page: ComparedPage }) {
  const sentences = page.sentences.map((text, position) => ({
    text,
    links: page.links
      .filter((link) => link.sentence === position)
      .map(({ claim, score, evidence, tellings }) => ({
        claim,
        score,
        evidence,
        tellings: tellings.map(({ outlet, article, words, differences }) => ({
          outlet,
          article,
          words,
          differences: differences.map(({ kind, here, there }) => ({ kind, here: here.text, there: there.text })),
        })),
      })),
  }));
  return { file, sentences };
}

function tableOf({ file, page }: { readonly file: string; readonly page: ComparedPage }): string {
  const rows = page.links.map((link) => {
    const outlets = [...new Set(link.tellings.map((telling) => telling.outletName))].join(', ');
    const text = page.sentences[link.sentence] ?? '';
    return `  ${link.score.toFixed(2)}  ${link.claim.padEnd(28)} ${link.agreement.padEnd(12)} ${shorten(text)}\n${' '.repeat(8)}${outlets}\n`;
  });
  return `${file}: ${page.links.length} links in ${page.sentences.length} sentences\n${rows.join('')}`;
}

function shorten(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 89)}…`;
}

if (isStarted(import.meta.url)) process.exitCode = await link(process.argv.slice(2), CONSOLE);
