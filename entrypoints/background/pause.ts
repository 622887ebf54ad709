/** Longest run of work before messages that came meanwhile get their turn. */
const SLICE_MS = 12;

/** Gives a pause that is none until a slice of work is done: a timer costs 4 ms, however little there is to wait for. */
export function createPause(now: () => number = () => performance.now()): () => Promise<void> {
  let sliceEnd = now() + SLICE_MS;
  return async () => {
    if (now() < sliceEnd) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    sliceEnd = now() + SLICE_MS;
  };
}
