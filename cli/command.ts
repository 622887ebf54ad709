/** What commands share: where their lines go, and running the project's tools. */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where a command's lines go: `print` takes its answer, `tell` its problems and how far it is. */
export type Output = { readonly print: (line: string) => void; readonly tell: (line: string) => void };

/** Standard output and standard error. */
export const CONSOLE: Output = { print: (line) => console.log(line), tell: (line) => console.error(line) };

/** Whether the module with this address is the command that was started, not one that a test or another command brought in. */
export function isStarted(moduleAddress: string): boolean {
  const [, file] = process.argv;
  return file !== undefined && existsSync(file) && realpathSync(file) === realpathSync(fileURLToPath(moduleAddress));
}

/** How a tool ended: its exit code (1 when a signal ended it), what it printed to either stream in order, and the time it took. */
export type Ran = { readonly code: number; readonly output: string; readonly ms: number };

/** Runs a tool of `node_modules/.bin` in the project's folder and collects what it prints. A failing tool is a result; a missing one throws. */
export function runTool(tool: string, words: readonly string[], signal?: AbortSignal): Promise<Ran> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'node_modules', '.bin', tool), words, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      ...(signal ? { signal } : {}),
    });
    let output = '';
    const collect = (text: Buffer) => {
      output += text;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output, ms: performance.now() - start }));
  });
}
