/** The reader's subscriptions, kept in the extension's local storage; changed under a lock, so that no change of another window is lost. */
import browser from 'webextension-polyfill';
import type { Subscription } from '../core/subscriptions/subscription.ts';
import { withLock } from './lock.ts';

const KEY = 'subscriptions';

type Stored = { readonly version: 1; readonly subscriptions: readonly Subscription[] };

export type KeptSubscriptions = {
  readonly read: () => Promise<readonly Subscription[]>;
  /** Sets what `change` gives for the subscriptions as they are then. */
  readonly change: (
    change: (now: readonly Subscription[]) => readonly Subscription[],
  ) => Promise<readonly Subscription[]>;
  /** Calls `onChange` whenever any context has changed them, until the signal aborts. */
  readonly watch: (onChange: (now: readonly Subscription[]) => void, signal: AbortSignal) => void;
};

/** `decode` reads the stored form: pass `decodeSubscriptions` of core/subscriptions/subscription.ts. */
export function keptSubscriptions(decode: (value: unknown) => readonly Subscription[]): KeptSubscriptions {
  const read = async (): Promise<readonly Subscription[]> => {
    const stored = await browser.storage.local.get(KEY);
    return decode(stored[KEY]);
  };
  return {
    read,
    change: (change) =>
      withLock(KEY, async () => {
        const before = await read();
        const subscriptions = change(before);
        if (subscriptions !== before)
          await browser.storage.local.set({ [KEY]: { version: 1, subscriptions } satisfies Stored });
        return subscriptions;
      }),
    watch: (onChange, signal) => {
      const onStorage = (changes: Record<string, browser.Storage.StorageChange>, area: string): void => {
        const change = changes[KEY];
        if (area === 'local' && change !== undefined) onChange(decode(change.newValue));
      };
      browser.storage.onChanged.addListener(onStorage);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onStorage), { once: true });
    },
  };
}
