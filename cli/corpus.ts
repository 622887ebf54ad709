/** `npm run corpus -- COMMAND`: builds and checks the corpus from `seeds/`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './corpus/build.ts';
import { check } from './corpus/check.ts';
import type { CorpusPlaces, Report } from './corpus/report.ts';
import { stats } from './corpus/stats.ts';

const USAGE = `Usage: npm run corpus -- COMMAND [options]

Commands
  build   reads the seeds and writes the corpus file and its index
  check   everything build checks; that quotations stand in their source documents and nothing more is copied,
          where the documents are there; and that the corpus file and its index are up to date
  stats   counts of what the seeds hold

Options
  --seeds DIR     folder of the seed files (default: seeds)
  --out FILE      the corpus file (default: public/corpus.json); its index stands beside it (corpus-index.bin)
  --sources DIR   folder of the source documents (default: ../shared/seeds)
  --help          this text
`;

const COMMANDS: Readonly<Record<string, (places: CorpusPlaces) => Promise<Report>>> = { build, check, stats };

process.exitCode = await main(process.argv.slice(2));

/** Exit code: 0 well, 1 the seeds have problems, 2 the command was not understood. */
async function main(args: readonly string[]): Promise<number> {
  const parsed = parse(args);
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const name = positionals[0] ?? '';
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined || positionals.length !== 1) {
    console.error(`${name === '' ? 'No command given.' : `Not a command: ${positionals.join(' ')}`}\n\n${USAGE}`);
    return 2;
  }
  const report = await command({
    seeds: resolve(values.seeds),
    out: resolve(values.out),
    sources: resolve(values.sources),
  });
  for (const line of report.lines) console.log(line);
  for (const line of report.problems) console.error(line);
  if (report.problems.length > 0) console.error(`\n${name}: not done; put right what is listed above`);
  return report.problems.length > 0 ? 1 : 0;
}

function parse(args: readonly string[]) {
  const options = {
    seeds: { type: 'string', default: 'seeds' },
    out: { type: 'string', default: 'public/corpus.json' },
    sources: { type: 'string', default: '../shared/seeds' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return error instanceof Error ? error.message : 'The options cannot be read.';
  }
}
