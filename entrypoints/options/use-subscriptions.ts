import { useEffect, useState } from 'preact/hooks';
import type { SubscriptionsProps } from '../../components/Subscriptions.tsx';
import { decodeAddress, decodeSubscriptions, type Subscription } from '../../core/subscriptions/subscription.ts';
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
    onUpdate: (address) => callBackground('updateSubscription', address),
    onAgree: (address, publicKey) => callBackground('agreeToKey', { address, publicKey }),
    onUnsubscribe: (address) => callBackground('unsubscribe', address),
  };
}

async function subscribe(address: string, asking: Promise<boolean>) {
  const isPermitted = await asking;
  if (!isPermitted) return { kind: 'no-permission' } as const;
  return (await callBackground('subscribe', address)) ?? undefined;
}
