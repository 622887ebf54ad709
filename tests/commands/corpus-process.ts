/** A corpus command in a process of its own that ends itself, as a power cut would, after so many lines of progress. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCorpus } from '../../cli/corpus/run-corpus.ts';

/** How it went: `code` is null where it ended itself; `told` are its lines of progress. The processor's time and the most memory are 0 where it ended itself. */
export type CorpusRun = {
  readonly code: number | null;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly told: number;
  readonly megabytes: number;
};

const AS_PROCESS = '--as-corpus-process';

/** Runs the command to its end, or to its `killAfter`-th line of progress. */
export function runCorpusProcess(args: readonly string[], killAfter = 0): Promise<CorpusRun> {
  const start = performance.now();
  const child = fork(fileURLToPath(import.meta.url), [AS_PROCESS, String(killAfter), ...args], {
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  let figures = { told: killAfter, megabytes: 0, processorSeconds: 0 };
  child.once('message', (message: typeof figures) => {
    figures = message;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, seconds: (performance.now() - start) / 1_000, ...figures }));
  });
}

if (process.argv[2] === AS_PROCESS) {
  const [killAfter, ...args] = process.argv.slice(3);
  let told = 0;
  const tell = () => {
    told += 1;
    if (told === Number(killAfter)) process.kill(process.pid, 'SIGKILL');
  };
  const code = await runCorpus(args, { print: () => undefined, tell });
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const figures = { told, megabytes: maxRSS / 1_024, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  process.send?.(figures, () => process.exit(code));
}
