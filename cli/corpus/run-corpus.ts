/** `corpus COMMAND`, from its words to its exit code: which commands there are, how they are used, how they answer. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { renderProblem } from '../../core/render-problem.ts';
import type { Output } from '../command.ts';
import { add } from './add.ts';
import { assemble } from './assemble.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { exportCorpus } from './export.ts';
import { importCorpus } from './import.ts';
import { keygen } from './keygen.ts';
import { type CorpusCommand, Misuse, type Report } from './report.ts';
import { sign } from './sign.ts';
import { stats } from './stats.ts';
import { verify } from './verify.ts';

const COMMANDS: Readonly<Record<string, CorpusCommand>> = {
  add,
  assemble,
  check,
  build,
  diff,
  stats,
  export: exportCorpus,
  import: importCorpus,
  keygen,
  sign,
  verify,
};

/** Runs a command. Exit code: 0 well, 1 there are problems, 2 the command was not understood. */
export async function runCorpus(args: readonly string[], { print, tell }: Output): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h') {
    print(usage());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const known = `There are: ${Object.keys(COMMANDS).join(', ')}.`;
    tell(`${name === '' ? 'No command given.' : `There is no command "${name}".`} ${known}\n\n${usage()}`);
    return 2;
  }
  try {
    return await runCommand(name, command, rest, { print, tell });
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    tell(`${error.message}\n\n${usageOf(name, command)}`);
    return 2;
  }
}

async function runCommand(
  name: string,
  command: CorpusCommand,
  args: readonly string[],
  output: Output,
): Promise<number> {
  const { values, positionals } = parse(command, args);
  if (values.help === true) {
    output.print(usageOf(name, command));
    return 0;
  }
  checkWords(command, positionals);
  const report = await command.run({
    words: positionals,
    option: (option) => {
      const value = values[option];
      return value === true ? '' : typeof value === 'string' ? value : undefined;
    },
    progress: output.tell,
  });
  show(name, report, values.json === true, output);
  return report.problems.length > 0 ? 1 : 0;
}

function show(name: string, { lines, problems, value }: Report, asJson: boolean, { print, tell }: Output): void {
  if (asJson) {
    print(JSON.stringify({ command: name, ok: problems.length === 0, ...value, problems }, null, 1));
    return;
  }
  for (const line of lines) print(line);
  for (const problem of problems) tell(renderProblem(problem));
  if (problems.length > 0) tell(`\n${name}: not done; put right what is listed above`);
}

function parse({ options, flags = {} }: CorpusCommand, args: readonly string[]) {
  const known: ParseArgsConfig['options'] = {
    help: { type: 'boolean', short: 'h' },
    json: { type: 'boolean' },
    ...Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(Object.keys(flags).map((name) => [name, { type: 'boolean' as const }])),
  };
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}

function checkWords({ words }: CorpusCommand, given: readonly string[]): void {
  const fewest = words.filter((word) => !word.startsWith('[')).length;
  const most = words.at(-1)?.includes('…') ? Number.POSITIVE_INFINITY : words.length;
  if (given.length < fewest) throw new Misuse(`${words[given.length]} is missing.`);
  if (given.length > most) throw new Misuse(`"${given[most]}" is one word too many.`);
}

function usage(): string {
  const width = Math.max(...Object.keys(COMMANDS).map(({ length }) => length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Usage: npm run corpus -- COMMAND [options]\n\nCommands',
    ...lines,
    '\nnpm run corpus -- COMMAND --help tells its options. Exit code: 0 well, 1 problems, 2 not understood.\n',
  ].join('\n');
}

function usageOf(name: string, { summary, words, options, flags = {} }: CorpusCommand): string {
  const shown = Object.entries({
    ...options,
    ...flags,
    json: '        prints one JSON object: {command, ok, …, problems: [{place, value, message}]}',
    help: '        this text',
  });
  const width = Math.max(...shown.map(([option]) => option.length));
  return [
    `Usage: npm run corpus -- ${[name, ...words].join(' ')} [options]\n\n  ${summary}\n\nOptions`,
    ...shown.map(([option, text]) => `  --${option.padEnd(width)} ${text}`),
    '',
  ].join('\n');
}
