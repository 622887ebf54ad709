/** When a subscription is asked for news: about once a day, after failures ever more rarely, and never before the server wants to be asked again. */
import type { Subscription, SubscriptionProblem } from './subscription.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** From one try that succeeded to the next, on average: spread over a fifth, so that readers do not come all at once. */
export const UPDATE_EVERY_MS = DAY_MS;
const SPREAD = 0.2;
/** The first wait after a failure; each further one doubles it, up to the longest. */
export const FIRST_RETRY_MS = HOUR_MS / 4;
export const LONGEST_RETRY_MS = 4 * DAY_MS;
/** A server can put the next try off by so much and no more. */
export const LONGEST_RETRY_AFTER_MS = 7 * DAY_MS;

/** The time of a try; `random` is 0..1. */
export type Moment = { readonly nowMs: number; readonly random: number };

/** True when it is time to ask, also when the clock was set back so far that the planned time makes no sense. */
export function isDue({ nextTryAt }: Pick<Subscription, 'nextTryAt'>, nowMs: number): boolean {
  return nextTryAt <= nowMs || nextTryAt > nowMs + LONGEST_RETRY_AFTER_MS;
}

/** The earliest planned time of all, undefined where there are none. */
export function nextTryOf(subscriptions: readonly Pick<Subscription, 'nextTryAt'>[]): number | undefined {
  return subscriptions.length === 0 ? undefined : Math.min(...subscriptions.map(({ nextTryAt }) => nextTryAt));
}

/** A subscription before it is asked: the try counts as failed until something came of it, so that one that was cut off is not repeated at once. */
export function beginTry(subscription: Subscription, { nowMs, random }: Moment): Subscription {
  const failures = subscription.failures + 1;
  return { ...subscription, failures, triedAt: nowMs, nextTryAt: nowMs + retryWait(failures, random) };
}

/** After a try that was begun and brought something to be told; nothing of what is pinned or was taken changes. */
export function endWithProblem(
  subscription: Subscription,
  problem: SubscriptionProblem,
  { nowMs, random }: Moment,
  retryAfterMs = 0,
): Subscription {
  const wait = retryWait(subscription.failures, random);
  const asked = Math.min(Math.max(0, retryAfterMs), LONGEST_RETRY_AFTER_MS);
  return { ...subscription, problem, nextTryAt: nowMs + Math.max(wait, asked) };
}

/** After a try that was begun and found nothing new, or something new that was taken: the problem is over. */
export function endWell(subscription: Subscription, { nowMs, random }: Moment): Subscription {
  const { problem: _, offeredKey: __, ...rest } = subscription;
  const wait = UPDATE_EVERY_MS * (1 + SPREAD * (random - 0.5));
  return { ...rest, failures: 0, nextTryAt: nowMs + Math.round(wait) };
}

/** Half of the wait is sure, the other half left to chance. */
function retryWait(failures: number, random: number): number {
  const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(30, Math.max(0, failures - 1)));
  return Math.round(wait * (0.5 + random / 2));
}
