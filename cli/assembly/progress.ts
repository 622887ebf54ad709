/** Telling how far long work is. */

/** Called with how much is done. */
export type Progress = (done: number) => void;

const STEPS = 50;

/** Tells of every fiftieth part of the work, so that a log of it stays short. */
export function createProgress(tell: (line: string) => void, what: string, total: number): Progress {
  let told = 0;
  return (done) => {
    const step = Math.floor((STEPS * done) / Math.max(1, total));
    if (step <= told) return;
    told = step;
    tell(`${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  };
}
