/** Keeps the reader's subscriptions up to date: asks for releases when they are due, and hands what is in order to the store. */
import type { Envelope, Verifying } from '../../core/corpus/release.ts';
import { type Ask, getRelease, type HeldRelease } from '../../core/subscriptions/get-release.ts';
import { beginTry, endWell, isDue, type Moment, nextTryOf } from '../../core/subscriptions/schedule.ts';
import {
  MOST_SUBSCRIPTIONS,
  type Subscription,
  type SubscriptionProblem,
} from '../../core/subscriptions/subscription.ts';
import {
  agreeToKey,
  beginSubscription,
  noteTrouble,
  type Taken,
  takeRelease,
} from '../../core/subscriptions/take-release.ts';
import type { KeptSubscriptions } from '../../wire/subscriptions.ts';

/** A release that was found in order, not yet looked into. */
export type FoundRelease = { readonly envelope: Envelope; readonly file: Uint8Array<ArrayBuffer> };

/** What came of storing a release: its corpus's name, or why it was not stored. */
export type KeptRelease =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problem: SubscriptionProblem };

/** What updates work with. `keep` stores a release's corpus, all of it or nothing; `remove` drops it with all its versions. */
export type UpdateMeans<Key> = {
  readonly kept: KeptSubscriptions;
  readonly ask: (address: string, options: Parameters<Ask>[1] & { readonly signal: AbortSignal }) => ReturnType<Ask>;
  readonly crypto: Verifying<Key>;
  readonly now: () => Moment;
  readonly mayAsk: (address: string) => Promise<boolean>;
  readonly keep: (release: FoundRelease, signal: AbortSignal) => Promise<KeptRelease>;
  readonly remove: (corpus: string) => Promise<void>;
  /** True while a version of the corpus is stored. */
  readonly isKept: (corpus: string) => Promise<boolean>;
  /** Sees to it that `updateDue` is called at that time; undefined: not any more. */
  readonly plan: (whenMs: number | undefined) => Promise<void>;
};

/** Everything that changes subscriptions; one thing at a time. */
export type SubscriptionUpdates = {
  /** Subscribes to the corpus at an address, if its release is in order; gives the problem if not, and nothing has changed then. */
  readonly subscribe: (address: string) => Promise<SubscriptionProblem | undefined>;
  /** Ends a subscription, also one that is being updated, and removes its corpus. */
  readonly unsubscribe: (address: string) => Promise<void>;
  /** Asks now, due or not. What came of it is in the subscription. */
  readonly update: (address: string) => Promise<void>;
  readonly updateDue: () => Promise<void>;
  /** Pins a key that was offered, and asks for the release that it signed. */
  readonly agree: (agreement: { readonly address: string; readonly publicKey: string }) => Promise<void>;
};

export function createSubscriptionUpdates<Key>(means: UpdateMeans<Key>): SubscriptionUpdates {
  const { kept, crypto, now, mayAsk, keep, remove, plan } = means;
  const stops = new Map<string, AbortController>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work);
    last = done;
    return done;
  };

  const planNext = async (): Promise<void> => plan(nextTryOf(await kept.read()));
  const changeOne = (address: string, change: (one: Subscription) => Subscription) =>
    kept.change((all) => all.map((one) => (one.address === address ? change(one) : one)));
  const find = async (address: string) => (await kept.read()).find((one) => one.address === address);

  const stoppable = async <T>(address: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const stop = new AbortController();
    stops.set(address, stop);
    try {
      return await work(stop.signal);
    } finally {
      stops.delete(address);
    }
  };
  const get = (address: string, held: HeldRelease | undefined, signal: AbortSignal) =>
    getRelease(address, held, {
      crypto,
      nowMs: now().nowMs,
      ask: (at, limits) => means.ask(at, { ...limits, signal }),
    });

  const updateOne = async (address: string): Promise<void> => {
    await changeOne(address, (one) => beginTry(one, now()));
    const one = await find(address);
    if (one === undefined) return;
    await planNext();
    const change = await stoppable(address, async (signal) => {
      if (!(await mayAsk(address))) return troubled({ kind: 'no-permission' });
      const isLost = !(await means.isKept(one.corpus));
      const outcome = await get(address, { ...one, isLost }, signal);
      if (outcome.kind === 'unchanged') return (before: Subscription) => endWell(before, now());
      if (outcome.kind === 'problem') return (before: Subscription) => noteTrouble(before, outcome, now());
      const stored = await keep(outcome, signal);
      if (!stored.ok) return troubled(stored.problem);
      const taken: Taken = { ...outcome, name: stored.name };
      return (before: Subscription) => takeRelease(before, taken, now());
    });
    await changeOne(address, change);
    await planNext();
  };
  const troubled = (problem: SubscriptionProblem) => (before: Subscription) =>
    noteTrouble(before, { kind: 'problem', problem, retryAfterMs: 0 }, now());

  const begin = async (address: string): Promise<SubscriptionProblem | undefined> => {
    const before = await kept.read();
    if (before.some((one) => one.address === address)) return { kind: 'known', detail: address };
    if (before.length >= MOST_SUBSCRIPTIONS) return { kind: 'too-many', detail: String(MOST_SUBSCRIPTIONS) };
    if (!(await mayAsk(address))) return { kind: 'no-permission' };
    return stoppable(address, async (signal) => {
      const outcome = await get(address, undefined, signal);
      if (outcome.kind === 'problem') return outcome.problem;
      if (outcome.kind === 'unchanged') return { kind: 'unreachable' };
      const known = before.find(({ corpus }) => corpus === outcome.envelope.corpus);
      if (known !== undefined) return { kind: 'known', detail: known.address };
      const stored = await keep(outcome, signal);
      if (!stored.ok) return stored.problem;
      const begun = beginSubscription(address, { ...outcome, name: stored.name }, now());
      await kept.change((all) => [...all, begun]);
      await planNext();
      return undefined;
    });
  };

  return {
    subscribe: (address) => inTurn(() => begin(address)),
    unsubscribe: (address) => {
      stops.get(address)?.abort();
      return inTurn(async () => {
        const one = await find(address);
        if (one === undefined) return;
        await remove(one.corpus);
        await kept.change((all) => all.filter((other) => other.address !== address));
        await planNext();
      });
    },
    update: (address) => inTurn(() => updateOne(address)),
    updateDue: () =>
      inTurn(async () => {
        const { nowMs } = now();
        for (const one of await kept.read()) if (isDue(one, nowMs)) await updateOne(one.address);
        await planNext();
      }),
    agree: ({ address, publicKey }) =>
      inTurn(async () => {
        const before = await find(address);
        if (before?.offeredKey?.publicKey !== publicKey) return;
        await changeOne(address, (one) => agreeToKey(one, publicKey, now().nowMs));
        await updateOne(address);
      }),
  };
}
