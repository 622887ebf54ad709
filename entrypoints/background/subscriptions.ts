/** The subscriptions with their sources: the browser's storage, network, alarms and clock. */
import browser from 'webextension-polyfill';
import { decodeAddress, decodeAgreement, decodeSubscriptions } from '../../core/subscriptions/subscription.ts';
import { setAlarm, watchAlarm } from '../../wire/alarm.ts';
import { askAddress } from '../../wire/ask-address.ts';
import type { Handlers } from '../../wire/calls.ts';
import type { CorpusStore } from '../../wire/corpus-store.ts';
import { hasHost } from '../../wire/host-permission.ts';
import type { BackgroundCalls } from '../../wire/messages.ts';
import { keptSubscriptions } from '../../wire/subscriptions.ts';
import { createReleaseKeeping } from './keep-release.ts';
import { createPause } from './pause.ts';
import { createSubscriptionUpdates, type SubscriptionUpdates } from './subscription-updates.ts';

const ALARM = 'subscriptions';
/** Chromium ends a background that has called nothing of the browser's for half a minute, whatever it is fetching. */
const AWAKE_EVERY_MS = 20_000;

/** Call it as the background begins: an alarm may have woken it. */
export function startSubscriptions(store: CorpusStore, signal: AbortSignal): SubscriptionUpdates {
  const kept = keptSubscriptions(decodeSubscriptions);
  const { keep, remove, isKept } = createReleaseKeeping(store, () => new Date());
  const updates = createSubscriptionUpdates({
    kept,
    ask: (address, options) => whileAwake(() => askAddress(address, options)),
    crypto: crypto.subtle,
    now: () => ({ nowMs: Date.now(), random: Math.random() }),
    mayAsk: hasHost,
    keep: (release, stop) => whileAwake(() => keep(release, { signal: stop, pause: createPause() })),
    remove,
    isKept,
    plan: (whenMs) => setAlarm(ALARM, whenMs),
  });
  const updateDue = (): void => {
    void updates.updateDue();
  };
  watchAlarm(ALARM, updateDue, signal);
  // Browsers lose alarms when they are closed, updated or restored.
  browser.runtime.onStartup.addListener(updateDue);
  browser.runtime.onInstalled.addListener(updateDue);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onStartup.removeListener(updateDue);
      browser.runtime.onInstalled.removeListener(updateDue);
    },
    { once: true },
  );
  return updates;
}

/** The calls of the options page that are about subscriptions. */
export function subscriptionCalls({
  subscribe,
  unsubscribe,
  update,
  agree,
}: SubscriptionUpdates): Pick<
  Handlers<BackgroundCalls>,
  'subscribe' | 'unsubscribe' | 'updateSubscription' | 'agreeToKey'
> {
  const done = async (work: Promise<void>): Promise<null> => {
    await work;
    return null;
  };
  return {
    subscribe: { decode: decodeAddress, answer: async (address) => (await subscribe(address)) ?? null },
    unsubscribe: { decode: decodeAddress, answer: (address) => done(unsubscribe(address)) },
    updateSubscription: { decode: decodeAddress, answer: (address) => done(update(address)) },
    agreeToKey: { decode: decodeAgreement, answer: (agreement) => done(agree(agreement)) },
  };
}

async function whileAwake<T>(work: () => Promise<T>): Promise<T> {
  const ping = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(ping);
  }
}
