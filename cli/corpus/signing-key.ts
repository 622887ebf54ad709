/** A publisher's key file: the private key in PKCS #8 and the public key, in hexadecimal. */
import { webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fromHex, toHex } from '../../core/corpus/hexadecimal.ts';
import { keyIdOf, publicKeyField } from '../../core/corpus/release.ts';
import { decode, literal, parseJson, pipe, type Result, regex, shape, string } from '../../core/decode.ts';
import { readBytes, shownPath } from './report.ts';

const KEY_FORMAT_VERSION = 1;
const ALGORITHM = { name: 'Ed25519' } as const;

const keySchema = shape({
  keyFormat: literal(KEY_FORMAT_VERSION),
  keyId: string(),
  publicKey: publicKeyField,
  privateKey: pipe(string(), regex(/^(?:[0-9a-f]{2}){32,200}$/, 'a private key in hexadecimal')),
});

/** A key pair that can sign; `keyId` tells it from others. */
export type SigningKey = {
  readonly keyId: string;
  readonly publicKey: string;
  /** The signature of the bytes, in hexadecimal. */
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
};

/** A new key pair as the text of its file, and what of it everybody may know. */
export async function makeSigningKey(): Promise<{ text: string; keyId: string; publicKey: string }> {
  const pair = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  if (!('publicKey' in pair)) throw new Error('Ed25519 gave no pair of keys.');
  const publicKey = toHex(new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey)));
  const privateKey = toHex(new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey)));
  const keyId = await keyIdOf(webcrypto.subtle, publicKey);
  const text = `${JSON.stringify({ keyFormat: KEY_FORMAT_VERSION, keyId, publicKey, privateKey }, null, 1)}\n`;
  return { text, keyId, publicKey };
}

/** Reads a key file. What is wrong with the private key is never shown. */
export async function readSigningKey(path: string): Promise<Result<SigningKey>> {
  const place = shownPath(path);
  if (!existsSync(path)) {
    const message = 'there is no key; make one with npm run corpus -- keygen, or name yours with --key FILE';
    return { ok: false, problems: [{ place, value: '', message }] };
  }
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const parsed = parseJson(bytes.value.toString('utf8'), place);
  const decoded = parsed.ok ? decode(keySchema, parsed.value, place) : parsed;
  if (!decoded.ok) {
    const message = 'is no key file of this version; make one with npm run corpus -- keygen';
    return { ok: false, problems: [{ place, value: '', message }] };
  }
  const { publicKey, privateKey } = decoded.value;
  try {
    const key = await webcrypto.subtle.importKey('pkcs8', fromHex(privateKey), ALGORITHM, false, ['sign']);
    const sign = async (message: Uint8Array<ArrayBuffer>) =>
      toHex(new Uint8Array(await webcrypto.subtle.sign(ALGORITHM, key, message)));
    return { ok: true, value: { keyId: await keyIdOf(webcrypto.subtle, publicKey), publicKey, sign } };
  } catch {
    const message = 'holds a private key that cannot be read; get the file from where it is kept safe';
    return { ok: false, problems: [{ place, value: '', message }] };
  }
}
