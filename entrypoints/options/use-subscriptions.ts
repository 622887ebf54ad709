import { useEffect, useState } from 'preact/hooks';
import type { SubscribeAnswer, SubscriptionsProps } from '../../components/Subscriptions.tsx';
import {
  decodeAddress,
  decodeSubscriptions,
  detailOf,
  type Subscription,
} from '../../core/subscriptions/subscription.ts';
import { callBackground } from '../../wire/calls.ts';
import { requestHost } from '../../wire/host-permission.ts';
import { keptSubscriptions } from '../../wire/subscriptions.ts';

/** The reader's subscriptions as the store has them, and what can be done with them, which the background does. */
export function useSubscriptions(signal: AbortSignal): SubscriptionsProps {
  const [subscriptions, setSubscriptions] = useState<readonly Subscription[]>([]);
  useEffect(() => {
    const kept = keptSubscriptions(decodeSubscriptions);
    kept.watch(setSubscriptions, signal);
    kept.read().then(setSubscriptions);
  }, [signal]);
  return {
    subscriptions,
    onSubscribe: (typed) => {
      const address = decodeAddress(URL.canParse(typed) ? new URL(typed).href : typed);
      if (address === undefined) return Promise.resolve('not-an-address');
      return subscribe(address, requestHost(address));
    },
    // The permission may have been taken back since; where it was not, nobody is asked.
    onUpdate: (address) => requestHost(address).then(() => callBackground('updateSubscription', address)),
    onAgree: (address, publicKey) =>
      requestHost(address).then(() => callBackground('agreeToKey', { address, publicKey })),
    onUnsubscribe: (address) => callBackground('unsubscribe', address),
  };
}

async function subscribe(address: string, asking: Promise<boolean>): Promise<SubscribeAnswer> {
  const isPermitted = await asking;
  if (!isPermitted) return { kind: 'no-permission' };
  try {
    return (await callBackground('subscribe', address)) ?? undefined;
  } catch (error) {
    return { kind: 'not-kept', detail: detailOf(String(error)) };
  }
}
