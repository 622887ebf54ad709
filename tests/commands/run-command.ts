import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** How a command ended and what it printed. */
export type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs one of the project's commands, by its file in `cli/`, as its npm script does; `cwd` is the project's folder unless given. */
export function runCommand(file: string, args: readonly string[], cwd = ROOT): Promise<Outcome> {
  const words = ['--import', import.meta.resolve('tsx'), join(ROOT, 'cli', file), ...args];
  return new Promise((done) => {
    const child = execFile(process.execPath, words, { cwd, maxBuffer: 50_000_000 }, (_, stdout, stderr) =>
      done({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
