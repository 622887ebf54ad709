/** Waiting for a state, never for a time. */

export type UntilOptions = { readonly timeoutMs?: number };

const PAUSE_MS = 20;

/**
 * Asks `read` again and again until it gives a value that is neither false nor undefined, and returns it. A throwing `read` counts
 * as not yet (a page may be between two documents). Fails after `timeoutMs` with `state` and what was last seen.
 */
export async function until<T>(
  state: string,
  read: () => Promise<T | false | undefined>,
  { timeoutMs = 30_000 }: UntilOptions = {},
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  let last = 'nothing';
  while (performance.now() < deadline) {
    try {
      const value = await read();
      if (value !== false && value !== undefined) return value;
      last = String(value);
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Waited ${timeoutMs} ms until ${state}; last seen: ${last}`);
}
