/** Publishers of corpora that never were: each has a key pair of its own, made when asked for. */
import { webcrypto } from 'node:crypto';
import { fromHex, toHex } from '../../core/corpus/hexadecimal.ts';
import { type Envelope, keyIdOf, type ReleaseNote, signedBytes, stateRelease } from '../../core/corpus/release.ts';

export type Publisher = {
  readonly publicKey: string;
  readonly keyId: string;
  /** The signed envelope of a file. */
  readonly release: (file: Uint8Array<ArrayBuffer>, note: ReleaseNote) => Promise<Envelope>;
};

/** In PKCS #8 an Ed25519 key is these bytes and 32 of its own (RFC 8410). */
const KEY_HEAD = fromHex('302e020100300506032b657004220420');

/** A publisher with a new key, or with the one made of 32 bytes. */
export async function makePublisher(secret = webcrypto.getRandomValues(new Uint8Array(32))): Promise<Publisher> {
  const { subtle } = webcrypto;
  const bytes = Uint8Array.from([...KEY_HEAD, ...secret]);
  const key = await subtle.importKey('pkcs8', bytes, { name: 'Ed25519' }, true, ['sign']);
  const { x = '' } = await subtle.exportKey('jwk', key);
  const publicKey = Buffer.from(x, 'base64url').toString('hex');
  return {
    publicKey,
    keyId: await keyIdOf(subtle, publicKey),
    release: async (file, note) => {
      const statement = await stateRelease(subtle, note, publicKey, file);
      const signature = await subtle.sign('Ed25519', key, signedBytes(statement));
      return { ...statement, signature: toHex(new Uint8Array(signature)) };
    },
  };
}
