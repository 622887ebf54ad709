import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { asciiBytes, fromHex, toHex } from './hexadecimal.ts';
import { type Envelope, encodeEnvelope, signedBytes, stateRelease, verifyRelease } from './release.ts';

const { subtle } = webcrypto;
const FILE = asciiBytes('{"formatVersion":1}');
const NOTE = { corpus: 'invented', version: 7, issued: '2031-03-06', expires: '2031-09-06' };
const ON_TIME = { today: '2031-04-01' };

async function makePair() {
  const pair = (await subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const publicKey = toHex(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)));
  return { publicKey, privateKey: pair.privateKey };
}

type Pair = Awaited<ReturnType<typeof makePair>>;

async function release(pair: Pair, note = NOTE, file = FILE): Promise<Envelope> {
  const statement = await stateRelease(subtle, note, pair.publicKey, file);
  const signature = toHex(new Uint8Array(await subtle.sign('Ed25519', pair.privateKey, signedBytes(statement))));
  return { ...statement, signature };
}

let pair: Pair;
let envelope: Envelope;
beforeAll(async () => {
  pair = await makePair();
  envelope = await release(pair);
});

async function problemsOf(value: unknown, expected: Parameters<typeof verifyRelease>[3] = ON_TIME, file = FILE) {
  const verified = await verifyRelease(subtle, file, value, expected, 'corpus-release.json');
  return verified.ok ? [] : verified.problems.map(({ message }) => message);
}

describe('a release', () => {
  test('holds as signed, also out of its file', async () => {
    const expected = { ...ON_TIME, publicKey: pair.publicKey, corpus: 'invented', after: 6 };
    const verified = await verifyRelease(subtle, FILE, JSON.parse(encodeEnvelope(envelope)), expected, 'x');
    expect(verified).toEqual({ ok: true, value: envelope });
  });

  test('is refused when a byte of the file is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = FILE.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(await problemsOf(envelope, ON_TIME, changed)).toHaveLength(1);
      }),
    );
    expect(await problemsOf(envelope, ON_TIME, FILE.slice(1))).toEqual([
      expect.stringMatching(/^bytes is 19; expected 18/),
    ]);
  });

  test('is refused when any field of the envelope is another', async () => {
    const later = { corpus: 'other', version: 8, issued: '2031-03-05', expires: '2032-09-06' };
    for (const [name, value] of Object.entries(later))
      expect(await problemsOf({ ...envelope, [name]: value })).toEqual([expect.stringMatching(/^signature is /)]);
    const flip = (hex: string) => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
    for (const name of ['sha256', 'keyId', 'signature'] as const)
      expect(await problemsOf({ ...envelope, [name]: flip(envelope[name]) })).toHaveLength(1);
  });

  test('by another key is refused where one is pinned, even though its signature is right', async () => {
    const stranger = await release(await makePair());
    expect(await problemsOf(stranger)).toEqual([]);
    expect(await problemsOf(stranger, { ...ON_TIME, publicKey: pair.publicKey })).toEqual([
      expect.stringMatching(/^publicKey is .* ask the publisher/),
    ]);
    expect(await problemsOf({ ...stranger, publicKey: pair.publicKey })).toHaveLength(1);
  });

  test('is refused when it is old, replayed, expired, from the future or of another corpus', async () => {
    const wrong = { today: '2031-09-07', after: 7, corpus: 'bundled' };
    expect(await problemsOf(envelope, wrong)).toEqual([
      'corpus is "invented"; expected "bundled"; sign that corpus',
      'version is 7; expected one after 7; get the newest release',
      'expires is "2031-09-06"; expected 2031-09-07 or later; get the newest release',
    ]);
    expect(await problemsOf(envelope, { today: '2031-03-05' })).toEqual([
      'issued is "2031-03-06"; expected 2031-03-05 or before',
    ]);
    expect(await problemsOf(envelope, { today: '2031-09-06' })).toEqual([]);
  });

  test('that ends before it begins, or of another form, is no envelope', async () => {
    expect(await problemsOf({ ...envelope, expires: '2031-03-05' })).toHaveLength(1);
    expect(await problemsOf({ ...envelope, releaseFormat: 2 })).toHaveLength(1);
    expect(await problemsOf({ ...envelope, note: '' })).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        expect(await problemsOf(value)).not.toEqual([]);
      }),
    );
  });
});

test('bytes come back from their digits', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...fromHex(toHex(bytes))]).toEqual([...bytes]);
    }),
  );
});
