import type { Output } from '../../cli/command.ts';
import type { Outcome } from './run-command.ts';

/** Runs a command's function in this process: what it prints and tells is collected, each line with its line break. */
export async function collectOutput(run: (output: Output) => number | Promise<number>): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const print = (line: string) => {
    stdout += `${line}\n`;
  };
  const tell = (line: string) => {
    stderr += `${line}\n`;
  };
  const code = await run({ print, tell });
  return { code, stdout, stderr };
}
