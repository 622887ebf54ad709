import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { decodeSubscriptions, type Subscription } from '../core/subscriptions/subscription.ts';
import { A_SUBSCRIPTION } from '../tests/arbitraries/subscription.ts';
import { setAlarm, watchAlarm } from './alarm.ts';
import { keptSubscriptions } from './subscriptions.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const kept = keptSubscriptions(decodeSubscriptions);
const ALARM = { name: 'subscriptions', scheduledTime: 1, persistAcrossSessions: true };
const another = (address: string): Subscription => ({ ...A_SUBSCRIPTION, address });

test('subscriptions are none at first, and none in a damaged store', async () => {
  expect(await kept.read()).toEqual([]);
  await fakeBrowser.storage.local.set({ subscriptions: 'damaged' });
  expect(await kept.read()).toEqual([]);
});

test('changes made at once are all kept', async () => {
  const addresses = ['a', 'b', 'c'].map((name) => `https://kurier.example/${name}.json`);
  await Promise.all(addresses.map((address) => kept.change((now) => [...now, another(address)])));
  expect((await kept.read()).map(({ address }) => address).sort()).toEqual(addresses);
});

test('every change is told until the signal aborts, and a change to the same is none', async () => {
  const stop = new AbortController();
  const told = vi.fn();
  kept.watch(told, stop.signal);
  await kept.change(() => [A_SUBSCRIPTION]);
  expect(told).toHaveBeenCalledExactlyOnceWith([A_SUBSCRIPTION]);
  await kept.change((now) => now);
  stop.abort();
  await kept.change(() => []);
  expect(told).toHaveBeenCalledOnce();
});

test('an alarm is set, replaced, taken back, and heard under its name only', async () => {
  const stop = new AbortController();
  const heard = vi.fn();
  watchAlarm('subscriptions', heard, stop.signal);
  await setAlarm('subscriptions', 5_000);
  await setAlarm('subscriptions', 9_000);
  expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'subscriptions', scheduledTime: 9_000 }]);
  await fakeBrowser.alarms.onAlarm.trigger({ ...ALARM, name: 'other' });
  await fakeBrowser.alarms.onAlarm.trigger(ALARM);
  expect(heard).toHaveBeenCalledOnce();
  await setAlarm('subscriptions', undefined);
  expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  stop.abort();
  await fakeBrowser.alarms.onAlarm.trigger(ALARM);
  expect(heard).toHaveBeenCalledOnce();
});
