/**
 * A released corpus: its file as it is, and beside it an envelope that says which corpus and version it is, from when until when it holds, and the publisher's
 * Ed25519 signature (RFC 8032) over all of that. The envelope holds the file's SHA-256, so that the signature covers every byte of it.
 */
import {
  check,
  decode,
  type InferOutput,
  integer,
  literal,
  maxValue,
  minValue,
  number,
  type Problem,
  pipe,
  problemWith,
  type Result,
  regex,
  shape,
  string,
} from '../decode.ts';
import { dateField, idField } from './corpus-schema.ts';
import { asciiBytes, fromHex, toHex } from './hexadecimal.ts';

/** The version of the envelope this code reads and writes. */
export const RELEASE_FORMAT_VERSION = 1;

/** Beyond it a file is refused unread. */
export const MAX_RELEASE_BYTES = 400_000_000;

/** A 32-byte public key, the id of one and a SHA-256, in hexadecimal. */
export const publicKeyField = hexField(32);
export const keyIdField = hexField(16);
export const sha256Field = hexField(32);

const statementEntries = {
  releaseFormat: literal(RELEASE_FORMAT_VERSION),
  corpus: idField,
  version: pipe(number(), integer(), minValue(1), maxValue(Number.MAX_SAFE_INTEGER)),
  issued: dateField,
  expires: dateField,
  bytes: pipe(number(), integer(), minValue(0), maxValue(MAX_RELEASE_BYTES)),
  sha256: sha256Field,
  keyId: keyIdField,
  publicKey: publicKeyField,
} as const;

const envelopeSchema = pipe(
  shape({ ...statementEntries, signature: hexField(64) }),
  check(({ issued, expires }) => issued <= expires, 'expires on or after issued'),
);

/** What an envelope says. `version` rises with each release of a corpus; dates are UTC days, `expires` is the last on which it holds. */
export type Envelope = InferOutput<typeof envelopeSchema>;

/** An envelope's value before anything else of it is known to be true. */
export function decodeEnvelope(value: unknown, place: string): Result<Envelope> {
  return decode(envelopeSchema, value, place);
}

/** Where the envelope of a corpus's file lies: `corpus-release.json` beside `corpus.json`. */
export function envelopeBeside(file: string): string {
  return `${file.replace(/\.json$/, '')}-release.json`;
}

/** What is signed: an envelope without its signature. */
export type Statement = Omit<Envelope, 'signature'>;

/** What of the Web Crypto's `SubtleCrypto` is used. */
export type Hashing = { digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> };
export type Verifying<Key> = Hashing & {
  importKey(
    format: 'raw',
    key: Uint8Array<ArrayBuffer>,
    algorithm: { name: 'Ed25519' },
    extractable: boolean,
    usages: ['verify'],
  ): Promise<Key>;
  verify(
    algorithm: { name: 'Ed25519' },
    key: Key,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
};

/** What a publisher says of a release; the rest is read from the file and the key. */
export type ReleaseNote = Pick<Statement, 'corpus' | 'version' | 'issued' | 'expires'>;

/** What must hold of a release besides its signature. */
export type Expected = {
  /** Today, a UTC day. */
  readonly today: string;
  /** The public key that was pinned when the corpus was first taken; undefined where none is. */
  readonly publicKey?: string;
  /** The corpus that this is to be a release of. */
  readonly corpus?: string;
  /** The last version taken: the same one again, and older ones, are refused. */
  readonly after?: number;
};

/** The id of a key: the first 16 bytes of its SHA-256 in hexadecimal, short enough to be read aloud. */
export async function keyIdOf(hashing: Hashing, publicKey: string): Promise<string> {
  return (await sha256(hashing, fromHex(publicKey))).slice(0, 32);
}

/** The statement of a release of these bytes, to be signed over `signedBytes`. */
export async function stateRelease(
  hashing: Hashing,
  { corpus, version, issued, expires }: ReleaseNote,
  publicKey: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<Statement> {
  return {
    releaseFormat: RELEASE_FORMAT_VERSION,
    corpus,
    version,
    issued,
    expires,
    bytes: file.length,
    sha256: await sha256(hashing, file),
    keyId: await keyIdOf(hashing, publicKey),
    publicKey,
  };
}

/** The bytes that are signed: a line for the purpose, then `name: value` a line in a fixed order. Values hold no line breaks, so no two statements share them. */
export function signedBytes(statement: Statement): Uint8Array<ArrayBuffer> {
  const lines = Object.keys(statementEntries).map((name) => `${name}: ${statement[name as keyof Statement]}`);
  return asciiBytes(`fact-linker corpus release\n${lines.join('\n')}\n`);
}

/** An envelope as the text of its file. */
export function encodeEnvelope(envelope: Envelope): string {
  return `${JSON.stringify(envelope, [...Object.keys(statementEntries), 'signature'], 1)}\n`;
}

/**
 * Checks a release: the envelope's form, that the file is the one it names, the signature, the key, the corpus, the version and the dates. Lists every
 * problem it can tell; an envelope of the wrong form is not looked into further, a wrong file or signature makes the rest not worth saying. The file is not decoded here.
 */
export async function verifyRelease<Key>(
  crypto: Verifying<Key>,
  file: Uint8Array<ArrayBuffer>,
  envelope: unknown,
  expected: Expected,
  place: string,
): Promise<Result<Envelope>> {
  const decoded = decodeEnvelope(envelope, place);
  if (!decoded.ok) return decoded;
  const verified = await verifyFile(crypto, file, decoded.value, place);
  const signed = verified.ok ? await verifySignature(crypto, decoded.value, place) : verified;
  if (!signed.ok) return signed;
  const problems = findUnexpected(decoded.value, expected, place);
  return problems.length > 0 ? { ok: false, problems } : decoded;
}

/** Checks that a file is the one an envelope names, byte for byte. */
export async function verifyFile(
  hashing: Hashing,
  file: Uint8Array<ArrayBuffer>,
  envelope: Envelope,
  place: string,
): Promise<Result<Envelope>> {
  if (file.length !== envelope.bytes)
    return refuse(problemWith(place, 'bytes', envelope.bytes, `${file.length}, the file's; get both files again`));
  if ((await sha256(hashing, file)) === envelope.sha256) return { ok: true, value: envelope };
  return refuse(
    problemWith(place, 'sha256', envelope.sha256, 'that of the file, which was changed; get both files again'),
  );
}

/** Checks that an envelope is signed by the key it names, which may be anybody's. Rejects where the browser knows no Ed25519. */
export async function verifySignature<Key>(
  crypto: Verifying<Key>,
  envelope: Envelope,
  place: string,
): Promise<Result<Envelope>> {
  const { signature, ...statement } = envelope;
  const keyId = await keyIdOf(crypto, statement.publicKey);
  if (keyId !== statement.keyId)
    return refuse(problemWith(place, 'keyId', statement.keyId, `${keyId}, that of the key`));
  const algorithm = { name: 'Ed25519' } as const;
  const key = await crypto.importKey('raw', fromHex(statement.publicKey), algorithm, false, ['verify']);
  if (await crypto.verify(algorithm, key, fromHex(signature), signedBytes(statement)))
    return { ok: true, value: envelope };
  return refuse(
    problemWith(place, 'signature', signature, 'one by the key; the envelope was changed, get both files again'),
  );
}

function refuse(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}

function findUnexpected(envelope: Envelope, { today, publicKey, corpus, after }: Expected, place: string): Problem[] {
  const problems: Problem[] = [];
  if (publicKey !== undefined && envelope.publicKey !== publicKey)
    problems.push(
      problemWith(
        place,
        'publicKey',
        envelope.publicKey,
        `${publicKey}; ask the publisher whether the key was changed`,
      ),
    );
  if (corpus !== undefined && envelope.corpus !== corpus)
    problems.push(problemWith(place, 'corpus', envelope.corpus, `"${corpus}"; sign that corpus`));
  if (after !== undefined && envelope.version <= after)
    problems.push(problemWith(place, 'version', envelope.version, `one after ${after}; get the newest release`));
  if (envelope.issued > today) problems.push(problemWith(place, 'issued', envelope.issued, `${today} or before`));
  if (envelope.expires < today)
    problems.push(problemWith(place, 'expires', envelope.expires, `${today} or later; get the newest release`));
  return problems;
}

async function sha256(hashing: Hashing, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await hashing.digest('SHA-256', bytes)));
}

function hexField(bytes: number) {
  return pipe(string(), regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`), `${2 * bytes} hexadecimal digits`));
}
