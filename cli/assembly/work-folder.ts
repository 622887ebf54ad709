/** The folder in which long work is kept between runs; one run at a time. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../core/decode.ts';
import { shownPath } from '../corpus/report.ts';
import { openWorkLog, type WorkLog } from './work-log.ts';

/** Raised whenever reading, grouping or the form of the logs changes: what earlier versions did is then done again. */
const WORK_VERSION = 'fact-linker-work 1';

/** The logs of a run; `close` lets the next run in. */
export type WorkFolder = { readonly articles: WorkLog; readonly stories: WorkLog; readonly close: () => void };

/** Opens the folder, made where it is not there; `fresh` forgets what is in it. A problem where another run is at work in it. */
export function openWorkFolder(folder: string, fresh: boolean): Result<WorkFolder> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'running');
  const other = runningIn(lock);
  if (other !== undefined) {
    const message = `process ${other} is at work in it; wait for it, or name another folder with --work DIR`;
    return { ok: false, problems: [{ place: shownPath(folder), value: '', message }] };
  }
  writeFileSync(lock, String(process.pid));
  const files = [join(folder, 'articles.log'), join(folder, 'stories.log')] as const;
  if (fresh) for (const file of files) rmSync(file, { force: true });
  const [articles, stories] = [openWorkLog(files[0], WORK_VERSION), openWorkLog(files[1], WORK_VERSION)];
  const close = () => {
    articles.close();
    stories.close();
    rmSync(lock, { force: true });
  };
  return { ok: true, value: { articles, stories, close } };
}

/** The living process that the lock names, or undefined: one that was killed leaves its lock behind. */
function runningIn(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') return Number(readFileSync(lock, 'utf8'));
    return undefined;
  }
}
