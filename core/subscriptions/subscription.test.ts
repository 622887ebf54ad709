import { describe, expect, test } from 'vitest';
import { A_SUBSCRIPTION } from '../../tests/arbitraries/subscription.ts';
import { decodeAddress, decodeAgreement, decodeSubscriptions } from './subscription.ts';
import { agreeToKey, beginSubscription, noteTrouble, takeRelease } from './take-release.ts';

const OFFERED = { publicKey: 'd4'.repeat(32), keyId: 'e5'.repeat(16) };
const MOMENT = { nowMs: 1_950_000_000_000, random: 0.5 };
const ENVELOPE = {
  releaseFormat: 1,
  corpus: 'ferries',
  version: 8,
  issued: '2031-05-01',
  expires: '2031-11-01',
  bytes: 10,
  sha256: 'f6'.repeat(32),
  keyId: A_SUBSCRIPTION.keyId,
  publicKey: A_SUBSCRIPTION.publicKey,
  signature: '00'.repeat(64),
} as const;
const REFUSED = { kind: 'problem', problem: { kind: 'other-key' }, retryAfterMs: 0, offeredKey: OFFERED } as const;

describe('an address', () => {
  test.each([
    'https://osterholm.example/ferries.json',
    'https://osterholm.example:8443/a/b%20c/ferries.json',
    'https://xn--nrdlicht-n4a.example/ferries.json',
    'http://127.0.0.1:8080/ferries.json',
    'http://localhost/ferries.json',
  ])('can be %s', (address) => {
    expect(decodeAddress(address)).toBe(address);
  });

  test.each([
    'http://osterholm.example/ferries.json',
    'https://osterholm.example/ferries.json?reader=7',
    'https://osterholm.example/ferries.json#7',
    'https://ida:secret@osterholm.example/ferries.json',
    'https://osterholm.example/ferries.html',
    'https://osterholm.example/.json',
    'https://osterholm.example',
    'http://127.0.0.1.osterholm.example/ferries.json',
    'http://localhost@osterholm.example/ferries.json',
    'file:///ferries.json',
    'https:///ferries.json',
    `https://osterholm.example/${'a'.repeat(2_000)}.json`,
    7,
  ])('cannot be %s', (address) => {
    expect(decodeAddress(address)).toBeUndefined();
  });
});

describe('stored subscriptions', () => {
  test('come back, and a damaged one is left out by itself', () => {
    const refused = noteTrouble(A_SUBSCRIPTION, REFUSED, MOMENT);
    const stored = { version: 1, subscriptions: [A_SUBSCRIPTION, { ...A_SUBSCRIPTION, publicKey: 'a1' }, refused] };
    expect(decodeSubscriptions(JSON.parse(JSON.stringify(stored)))).toEqual([A_SUBSCRIPTION, refused]);
  });

  test.each([undefined, null, [], { version: 2, subscriptions: [] }, { version: 1, subscriptions: 7 }])(
    'are none in %j',
    (value) => {
      expect(decodeSubscriptions(value)).toEqual([]);
    },
  );
});

describe('a subscription', () => {
  test('pins the key and the corpus of its first release', () => {
    const begun = beginSubscription(
      A_SUBSCRIPTION.address,
      { envelope: ENVELOPE, etag: '"8"', name: 'Ferries' },
      MOMENT,
    );
    expect(begun).toMatchObject({
      publicKey: ENVELOPE.publicKey,
      corpus: 'ferries',
      version: 8,
      etag: '"8"',
      name: 'Ferries',
    });
    expect(decodeSubscriptions({ version: 1, subscriptions: [begun] })).toEqual([begun]);
  });

  test('takes of a newer release its version, days, hash and entity tag, and is well again', () => {
    const troubled = noteTrouble(A_SUBSCRIPTION, REFUSED, MOMENT);
    const taken = takeRelease(troubled, { envelope: ENVELOPE, etag: undefined, name: 'Ferries' }, MOMENT);
    const { etag: _, ...rest } = A_SUBSCRIPTION;
    const { version, issued, expires, sha256 } = ENVELOPE;
    expect(taken).toEqual({
      ...rest,
      version,
      issued,
      expires,
      sha256,
      name: 'Ferries',
      takenAt: MOMENT.nowMs,
      nextTryAt: taken.nextTryAt,
    });
  });

  test('keeps all that is pinned and taken when a try brings nothing', () => {
    const { problem, offeredKey, nextTryAt, ...rest } = noteTrouble(A_SUBSCRIPTION, REFUSED, MOMENT);
    expect({ ...rest, nextTryAt: A_SUBSCRIPTION.nextTryAt }).toEqual(A_SUBSCRIPTION);
    expect([problem, offeredKey]).toEqual([{ kind: 'other-key' }, OFFERED]);
  });

  test('pins another key only when the reader agrees to the very one that was offered last', () => {
    const refused = noteTrouble(A_SUBSCRIPTION, REFUSED, MOMENT);
    const agreed = agreeToKey(refused, OFFERED.publicKey, MOMENT.nowMs);
    expect(agreed).toEqual({ ...A_SUBSCRIPTION, ...OFFERED, nextTryAt: MOMENT.nowMs });
    expect(agreeToKey(refused, '00'.repeat(32), MOMENT.nowMs)).toBe(refused);
    expect(agreeToKey(A_SUBSCRIPTION, OFFERED.publicKey, MOMENT.nowMs)).toBe(A_SUBSCRIPTION);
    const { offeredKey: _, ...withdrawn } = REFUSED;
    const later = noteTrouble(refused, { ...withdrawn, problem: { kind: 'unreachable' } }, MOMENT);
    expect(agreeToKey(later, OFFERED.publicKey, MOMENT.nowMs)).toBe(later);
  });
});

test('an agreement names the subscription and the key', () => {
  const agreement = { address: A_SUBSCRIPTION.address, publicKey: OFFERED.publicKey };
  expect(decodeAgreement(agreement)).toEqual(agreement);
  expect(decodeAgreement({ ...agreement, publicKey: '' })).toBeUndefined();
  expect(decodeAgreement({ address: A_SUBSCRIPTION.address })).toBeUndefined();
});
