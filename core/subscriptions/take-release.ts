/** How a subscription changes: with its first release, with each further one, and when the reader agrees to a key. */
import type { Envelope } from '../corpus/release.ts';
import type { Trouble } from './get-release.ts';
import { endWell, endWithProblem, type Moment } from './schedule.ts';
import type { Subscription } from './subscription.ts';

/** A release that is in order, and the name of its corpus. */
export type Taken = { readonly envelope: Envelope; readonly etag: string | undefined; readonly name: string };

/** The subscription that begins with its first release, whose key it pins. */
export function beginSubscription(address: string, taken: Taken, moment: Moment): Subscription {
  const { publicKey, keyId, corpus } = taken.envelope;
  const first = { address, corpus, publicKey, keyId, triedAt: moment.nowMs, failures: 0, nextTryAt: moment.nowMs };
  return endWell({ ...first, ...ofRelease(taken, moment) }, moment);
}

/** After a newer release was stored. */
export function takeRelease(subscription: Subscription, taken: Taken, moment: Moment): Subscription {
  const { etag: _, ...rest } = subscription;
  return endWell({ ...rest, ...ofRelease(taken, moment) }, moment);
}

/** After a try that brought nothing; a key that was offered is kept for the reader to look at. */
export function noteTrouble(
  subscription: Subscription,
  { problem, retryAfterMs, offeredKey }: Trouble,
  moment: Moment,
): Subscription {
  const { offeredKey: _, ...rest } = subscription;
  return { ...endWithProblem(rest, problem, moment, retryAfterMs), ...(offeredKey && { offeredKey }) };
}

/** Pins the key that the reader agreed to, if it is the very one that was offered last; the subscription is due at once. */
export function agreeToKey(subscription: Subscription, publicKey: string, nowMs: number): Subscription {
  const { offeredKey, problem: _, ...rest } = subscription;
  if (offeredKey?.publicKey !== publicKey) return subscription;
  return { ...rest, ...offeredKey, nextTryAt: nowMs };
}

function ofRelease({ envelope, etag, name }: Taken, { nowMs }: Moment) {
  const { version, sha256, issued, expires } = envelope;
  return { name, version, sha256, issued, expires, takenAt: nowMs, ...(etag !== undefined && { etag }) };
}
