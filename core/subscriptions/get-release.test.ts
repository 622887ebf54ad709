import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePublisher, type Publisher } from '../../tests/arbitraries/publisher.ts';
import { asciiBytes } from '../corpus/hexadecimal.ts';
import { type Envelope, encodeEnvelope } from '../corpus/release.ts';
import type { Answer } from './answer.ts';
import { type Ask, getRelease, type HeldRelease, MAX_ENVELOPE_BYTES, type Outcome } from './get-release.ts';

const ADDRESS = 'https://osterholm.example/corpora/ferries.json';
const ENVELOPE_ADDRESS = 'https://osterholm.example/corpora/ferries-release.json';
const NOW_MS = Date.parse('2031-04-01T12:00:00Z');
const FILE = asciiBytes('{"formatVersion":1,"id":"ferries"}');
const OTHER_FILE = asciiBytes('{"formatVersion":1,"id":"ferries" }');
const NOTE = { corpus: 'ferries', version: 7, issued: '2031-03-06', expires: '2031-09-06' };

type Asked = { readonly address: string; readonly maxBytes: number; readonly etag?: string | undefined };

let publisher: Publisher;
let stranger: Publisher;
let seventh: Envelope;
let held: HeldRelease;
beforeAll(async () => {
  [publisher, stranger] = [await makePublisher(), await makePublisher()];
  seventh = await publisher.release(FILE, NOTE);
  held = { ...NOTE, sha256: seventh.sha256, publicKey: publisher.publicKey, etag: '"7"' };
});

function answered(body: string | Uint8Array<ArrayBuffer>, rest: Partial<Answer & { kind: 'answered' }> = {}): Answer {
  const bytes = typeof body === 'string' ? asciiBytes(body) : body;
  return { kind: 'answered', status: 200, etag: undefined, retryAfter: undefined, body: bytes, ...rest };
}

function server(envelope: Answer | Envelope, file: Answer | Uint8Array<ArrayBuffer> = FILE) {
  const asked: Asked[] = [];
  const ask: Ask = async (address, limits) => {
    asked.push({ address, ...limits });
    if (address === ENVELOPE_ADDRESS) return 'kind' in envelope ? envelope : answered(encodeEnvelope(envelope));
    return 'kind' in file ? file : answered(file);
  };
  return { ask, asked };
}

const get = (ask: Ask, before: HeldRelease | undefined): Promise<Outcome> =>
  getRelease(ADDRESS, before, { ask, crypto: webcrypto.subtle, nowMs: NOW_MS });

async function problemOf(ask: Ask, before: HeldRelease | undefined) {
  const outcome = await get(ask, before);
  return outcome.kind === 'problem' ? outcome.problem.kind : outcome.kind;
}

describe('a release', () => {
  test('is asked for by its envelope, then by the bytes that this says', async () => {
    const { ask, asked } = server(answered(encodeEnvelope(seventh), { etag: 'W/"a-1"' }));
    expect(await get(ask, undefined)).toEqual({ kind: 'new', envelope: seventh, file: FILE, etag: 'W/"a-1"' });
    expect(asked).toEqual([
      { address: ENVELOPE_ADDRESS, maxBytes: MAX_ENVELOPE_BYTES },
      { address: ADDRESS, maxBytes: FILE.length },
    ]);
  });

  test('after the one that is held is taken, and only something newer is asked for', async () => {
    const eighth = await publisher.release(OTHER_FILE, { ...NOTE, version: 8 });
    const { ask, asked } = server(eighth, OTHER_FILE);
    expect(await get(ask, held)).toMatchObject({ kind: 'new', envelope: eighth, etag: undefined });
    expect(asked.map(({ etag }) => etag)).toEqual(['"7"', undefined]);
  });

  test('that is held already is taken once more where its corpus is lost, and only that one or a newer', async () => {
    const { ask, asked } = server(seventh);
    expect(await get(ask, { ...held, isLost: true })).toMatchObject({ kind: 'new', envelope: seventh });
    expect(asked.map(({ etag }) => etag)).toEqual([undefined, undefined]);
    const sixth = await publisher.release(OTHER_FILE, { ...NOTE, version: 6 });
    expect(await problemOf(server(sixth, OTHER_FILE).ask, { ...held, isLost: true })).toBe('older');
  });

  test('that is held already is no news, and its file is not asked for', async () => {
    for (const envelope of [seventh, answered('', { status: 304 })]) {
      const { ask, asked } = server(envelope);
      expect(await get(ask, held)).toEqual({ kind: 'unchanged' });
      expect(asked).toHaveLength(1);
    }
  });
});

describe('a release is refused', () => {
  const signed = (by: () => Publisher, note: Partial<typeof NOTE>, file = FILE) =>
    by().release(file, { ...NOTE, ...note });
  const same = () => publisher;
  const other = () => stranger;

  test.each<[string, () => Promise<Envelope>, string]>([
    ['by another key', () => signed(other, { version: 8 }), 'other-key'],
    ['by another key, older besides', () => signed(other, { version: 6 }), 'other-key'],
    ['of another corpus', () => signed(same, { version: 8, corpus: 'trams' }), 'other-corpus'],
    ['that is older', () => signed(same, { version: 6 }), 'older'],
    ['that is the same version of another file', () => signed(same, {}, OTHER_FILE), 'replaced'],
    ['that has expired', () => signed(same, { version: 8, expires: '2031-03-31' }), 'expired'],
    ['that is the one held and has expired', () => signed(same, { expires: '2031-03-31' }), 'expired'],
    ['that has not begun', () => signed(same, { version: 8, issued: '2031-04-02' }), 'not-yet'],
    ['with a version of the envelope changed', async () => ({ ...seventh, version: 8 }), 'forged'],
    ['with dates of the envelope changed', async () => ({ ...seventh, version: 8, expires: '2032-01-01' }), 'forged'],
    [
      'with the pinned key beside a stranger’s signature',
      async () => ({
        ...(await signed(other, { version: 8 })),
        publicKey: publisher.publicKey,
        keyId: publisher.keyId,
      }),
      'forged',
    ],
    ['with a key that is none', async () => ({ ...seventh, publicKey: 'ff'.repeat(32) }), 'forged'],
  ])('%s, and its file is not asked for', async (_, make, kind) => {
    const { ask, asked } = server(await make(), OTHER_FILE);
    expect(await problemOf(ask, held)).toBe(kind);
    expect(asked).toHaveLength(1);
  });

  test.each<[string, Answer, string]>([
    ['nobody answers', { kind: 'no-answer' }, 'unreachable'],
    ['the answer takes too long', { kind: 'too-slow' }, 'too-slow'],
    ['the envelope is too long', { kind: 'too-big' }, 'too-big'],
    ['it leads to another address', { kind: 'redirect' }, 'redirected'],
    ['it is gone', answered('', { status: 404 }), 'missing'],
    ['the server fails', answered('', { status: 503 }), 'server-error'],
    ['a partial answer comes', answered('{}', { status: 206 }), 'server-error'],
    ['the envelope is no JSON', answered('<html>'), 'malformed'],
    ['the envelope is of another form', answered('{"releaseFormat":2}'), 'malformed'],
  ])('when %s, the first and any other', async (_, answer, kind) => {
    expect(await problemOf(server(answer).ask, undefined)).toBe(kind);
    expect(await problemOf(server(answer).ask, held)).toBe(kind);
  });

  test.each<[string, Answer | Uint8Array<ArrayBuffer>, string]>([
    ['another file', OTHER_FILE, 'forged'],
    ['a changed file of the same length', FILE.map((byte, at) => (at === 5 ? byte ^ 1 : byte)), 'forged'],
    ['a file cut short', FILE.slice(1), 'forged'],
    ['a longer file', { kind: 'too-big' }, 'too-big'],
    ['no file', answered('', { status: 404 }), 'missing'],
    ['"not modified"', answered('', { status: 304 }), 'server-error'],
  ])('with %s', async (_, file, kind) => {
    expect(await problemOf(server(seventh, file).ask, undefined)).toBe(kind);
  });

  test('when what is held has expired and nothing newer is said to be there', async () => {
    const { ask } = server(answered('', { status: 304 }));
    expect(await problemOf(ask, { ...held, expires: '2031-03-31' })).toBe('expired');
  });

  test('when nothing was held and "not modified" is the answer', async () => {
    expect(await problemOf(server(answered('', { status: 304 })).ask, undefined)).toBe('server-error');
  });

  test('by another key, which is named', async () => {
    const { ask } = server(await stranger.release(FILE, { ...NOTE, version: 8 }));
    const { publicKey, keyId } = stranger;
    expect(await get(ask, held)).toMatchObject({
      problem: { kind: 'other-key', detail: keyId },
      offeredKey: { publicKey, keyId },
    });
  });

  test('by a browser that cannot verify it', async () => {
    const unable = { ...webcrypto.subtle, digest: webcrypto.subtle.digest.bind(webcrypto.subtle) };
    const importKey = () => Promise.reject(Object.assign(new Error('Ed25519'), { name: 'NotSupportedError' }));
    const { ask } = server(seventh);
    const outcome = await getRelease(ADDRESS, undefined, {
      ask,
      crypto: { ...unable, importKey, verify: async () => true },
      nowMs: NOW_MS,
    });
    expect(outcome).toMatchObject({ problem: { kind: 'no-signatures' } });
  });

  test('whatever bytes come in place of an envelope', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await problemOf(server(answered(Uint8Array.from(bytes))).ask, undefined)).toBe('malformed');
      }),
    );
  });
});
