/** One writer at a time, over all contexts of the extension. */

const PREFIX = 'fact-linker-';
const waiting = new Map<string, Promise<unknown>>();

/**
 * Does work while nobody else holds the lock of that name: no other call, window or worker. A context that dies lets go of it. Where the browser has no
 * Web Locks, only calls of the same context wait for each other.
 */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks !== undefined) return locks.request(`${PREFIX}${name}`, work);
  const done = (waiting.get(name) ?? Promise.resolve()).then(work, work);
  waiting.set(name, done);
  return done;
}
