import { webcrypto } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asciiBytes } from '../../core/corpus/hexadecimal.ts';
import { type Envelope, encodeEnvelope, envelopeBeside } from '../../core/corpus/release.ts';
import type { Answer } from '../../core/subscriptions/answer.ts';
import { LONGEST_RETRY_AFTER_MS, UPDATE_EVERY_MS } from '../../core/subscriptions/schedule.ts';
import { MOST_SUBSCRIPTIONS, type Subscription } from '../../core/subscriptions/subscription.ts';
import { makePublisher, type Publisher } from '../../tests/arbitraries/publisher.ts';
import { A_SUBSCRIPTION } from '../../tests/arbitraries/subscription.ts';
import { createSubscriptionUpdates, type KeptRelease } from './subscription-updates.ts';

const ADDRESS = 'https://osterholm.example/ferries.json';
const FIRST = asciiBytes('first');
const SECOND = asciiBytes('second');
const NOTE = { corpus: 'ferries', version: 7, issued: '2031-03-06', expires: '2031-09-06' };
const START_MS = Date.parse('2031-04-01T12:00:00Z');

let publisher: Publisher;
let stranger: Publisher;
let [seventh, eighth, foreign]: readonly Envelope[] = [];
beforeAll(async () => {
  [publisher, stranger] = [await makePublisher(), await makePublisher()];
  seventh = await publisher.release(FIRST, NOTE);
  eighth = await publisher.release(SECOND, { ...NOTE, version: 8 });
  foreign = await stranger.release(SECOND, { ...NOTE, version: 8 });
});

/** The world around the updates: a server's files, what is kept, what was planned. */
function createWorld() {
  const world = {
    nowMs: START_MS,
    files: new Map<string, Uint8Array<ArrayBuffer>>(),
    answer: undefined as Answer | undefined,
    subscriptions: [] as readonly Subscription[],
    corpora: new Map<string, string>(),
    refusal: undefined as KeptRelease | undefined,
    mayAsk: true,
    planned: undefined as number | undefined,
    asked: [] as string[],
    whileAsked: (_: AbortSignal): Promise<void> | void => undefined,
  };
  const updates = createSubscriptionUpdates({
    kept: {
      read: async () => world.subscriptions,
      change: async (change) => {
        world.subscriptions = change(world.subscriptions);
        return world.subscriptions;
      },
      watch: () => undefined,
    },
    ask: async (address, { signal }) => {
      world.asked.push(address);
      await world.whileAsked(signal);
      if (world.answer) return world.answer;
      const body = signal.aborted ? undefined : world.files.get(address);
      if (body === undefined) return { kind: 'no-answer' };
      return { kind: 'answered', status: 200, etag: undefined, retryAfter: undefined, body };
    },
    crypto: webcrypto.subtle,
    now: () => ({ nowMs: world.nowMs, random: 0.5 }),
    mayAsk: async () => world.mayAsk,
    keep: async ({ envelope, file }) => {
      if (world.refusal) return world.refusal;
      world.corpora.set(envelope.corpus, new TextDecoder().decode(file));
      return { ok: true, name: 'Ferries' };
    },
    remove: async (corpus) => {
      world.corpora.delete(corpus);
    },
    isKept: async (corpus) => world.corpora.has(corpus),
    plan: async (whenMs) => {
      world.planned = whenMs;
    },
  });
  const release = (envelope: Envelope | undefined, file: Uint8Array<ArrayBuffer>) => {
    if (envelope) world.files.set(envelopeBeside(ADDRESS), asciiBytes(encodeEnvelope(envelope)));
    world.files.set(ADDRESS, file);
  };
  return { world, updates, release };
}

let { world, updates, release } = createWorld();
beforeEach(() => {
  ({ world, updates, release } = createWorld());
  release(seventh, FIRST);
});

const set = (change: Partial<typeof world>) => void Object.assign(world, change);
const only = () => world.subscriptions[0]!;

describe('subscribing', () => {
  test('keeps the corpus, pins its key and plans the next try', async () => {
    expect(await updates.subscribe(ADDRESS)).toBeUndefined();
    expect([...world.corpora]).toEqual([['ferries', 'first']]);
    expect(world.subscriptions).toMatchObject([
      { address: ADDRESS, publicKey: publisher.publicKey, version: 7, failures: 0, name: 'Ferries' },
    ]);
    expect(world.planned).toBe(START_MS + UPDATE_EVERY_MS);
  });

  test.each<[string, () => void, string]>([
    ['nobody answers', () => world.files.clear(), 'unreachable'],
    ['the file is another', () => release(seventh, SECOND), 'forged'],
    ['it is no corpus', () => set({ refusal: { ok: false, problem: { kind: 'malformed' } } }), 'malformed'],
    ['it cannot be stored', () => set({ refusal: { ok: false, problem: { kind: 'not-kept' } } }), 'not-kept'],
    ['the reader gave no permission', () => set({ mayAsk: false }), 'no-permission'],
    ['there are too many', () => set({ subscriptions: Array(MOST_SUBSCRIPTIONS).fill(A_SUBSCRIPTION) }), 'too-many'],
    ['the address is known', () => set({ subscriptions: [{ ...A_SUBSCRIPTION, address: ADDRESS }] }), 'known'],
    ['the corpus is known from elsewhere', () => set({ subscriptions: [A_SUBSCRIPTION] }), 'known'],
  ])('changes nothing when %s', async (_, arrange, kind) => {
    arrange();
    const before = world.subscriptions;
    expect(await updates.subscribe(ADDRESS)).toMatchObject({ kind });
    expect(world.subscriptions).toBe(before);
    expect(world.corpora.size).toBe(0);
  });
});

describe('an update', () => {
  beforeEach(() => updates.subscribe(ADDRESS));

  test('comes when it is due, not before, and brings the newer release', async () => {
    release(eighth, SECOND);
    world.asked.length = 0;
    await updates.updateDue();
    expect(world.asked).toEqual([]);
    world.nowMs = only().nextTryAt;
    await updates.updateDue();
    expect([...world.corpora.values()]).toEqual(['second']);
    expect(only()).toMatchObject({ version: 8, takenAt: world.nowMs, failures: 0 });
    expect(world.planned).toBe(only().nextTryAt);
  });

  test.each<[string, () => void, string]>([
    ['is forged', () => release(eighth && { ...eighth, version: 9 }, SECOND), 'forged'],
    ['has another file', () => release(eighth, FIRST), 'forged'],
    ['is by another key', () => release(foreign, SECOND), 'other-key'],
    [
      'cannot be stored',
      () => {
        release(eighth, SECOND);
        world.refusal = { ok: false, problem: { kind: 'not-kept', detail: 'full' } };
      },
      'not-kept',
    ],
    ['does not come', () => world.files.clear(), 'unreachable'],
    ['may not be asked for', () => set({ mayAsk: false }), 'no-permission'],
  ])('that %s changes nothing but what is told, and is tried again later', async (_, arrange, kind) => {
    const before = only();
    arrange();
    await updates.update(ADDRESS);
    expect([...world.corpora.values()]).toEqual(['first']);
    const { problem, offeredKey: _offered, failures, nextTryAt, triedAt: _tried, ...rest } = only();
    expect(before).toMatchObject(rest);
    expect([problem?.kind, failures]).toEqual([kind, 1]);
    expect(nextTryAt).toBeGreaterThan(world.nowMs);
    expect(world.planned).toBe(nextTryAt);
  });

  test('that was refused and then comes is well again', async () => {
    release(foreign, SECOND);
    await updates.update(ADDRESS);
    release(eighth, SECOND);
    await updates.update(ADDRESS);
    expect(only()).toMatchObject({ version: 8, failures: 0 });
    expect(only()).not.toHaveProperty('problem');
    expect(only()).not.toHaveProperty('offeredKey');
  });

  test('brings a corpus back that was lost', async () => {
    world.corpora.clear();
    await updates.update(ADDRESS);
    expect([...world.corpora.values()]).toEqual(['first']);
  });

  test('waits for as long as the server asks', async () => {
    const body = new Uint8Array();
    world.answer = { kind: 'answered', status: 429, etag: undefined, retryAfter: '999999999', body };
    await updates.update(ADDRESS);
    expect(only().nextTryAt).toBe(START_MS + LONGEST_RETRY_AFTER_MS);
  });

  test('that is cut off was a failed one', async () => {
    world.whileAsked = () => new Promise(() => undefined);
    void updates.update(ADDRESS);
    await expect.poll(() => only().failures).toBe(1);
    expect(only().nextTryAt).toBeGreaterThan(START_MS);
  });

  test('by another key is taken once the reader agrees to that key, and only to that', async () => {
    release(foreign, SECOND);
    await updates.update(ADDRESS);
    expect(only().offeredKey).toEqual({ publicKey: stranger.publicKey, keyId: stranger.keyId });
    await updates.agree({ address: ADDRESS, publicKey: '00'.repeat(32) });
    expect(only()).toMatchObject({ publicKey: publisher.publicKey, version: 7 });
    await updates.agree({ address: ADDRESS, publicKey: stranger.publicKey });
    expect(only()).toMatchObject({ publicKey: stranger.publicKey, keyId: stranger.keyId, version: 8, failures: 0 });
    expect([...world.corpora.values()]).toEqual(['second']);
    release(await publisher.release(FIRST, { ...NOTE, version: 9 }), FIRST);
    await updates.update(ADDRESS);
    expect(only().problem?.kind).toBe('other-key');
  });
});

describe('unsubscribing', () => {
  beforeEach(() => updates.subscribe(ADDRESS));

  test('removes the corpus and plans nothing any more', async () => {
    await updates.unsubscribe(ADDRESS);
    expect([world.subscriptions, world.corpora.size, world.planned]).toEqual([[], 0, undefined]);
  });

  test('ends an update that is under way', async () => {
    release(eighth, SECOND);
    world.whileAsked = (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    const updating = updates.update(ADDRESS);
    await expect.poll(() => world.asked.length).toBe(3);
    await Promise.all([updates.unsubscribe(ADDRESS), updating]);
    expect([world.subscriptions, world.corpora.size]).toEqual([[], 0]);
  });
});
