/** Publishers of corpora that never were: each has a key pair of its own, made when asked for. */
import { webcrypto } from 'node:crypto';
import { toHex } from '../../core/corpus/hexadecimal.ts';
import { type Envelope, keyIdOf, type ReleaseNote, signedBytes, stateRelease } from '../../core/corpus/release.ts';

export type Publisher = {
  readonly publicKey: string;
  readonly keyId: string;
  /** The signed envelope of a file. */
  readonly release: (file: Uint8Array<ArrayBuffer>, note: ReleaseNote) => Promise<Envelope>;
};

export async function makePublisher(): Promise<Publisher> {
  const { subtle } = webcrypto;
  const pair = await subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Ed25519 gave no pair of keys.');
  const publicKey = toHex(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)));
  return {
    publicKey,
    keyId: await keyIdOf(subtle, publicKey),
    release: async (file, note) => {
      const statement = await stateRelease(subtle, note, publicKey, file);
      const signature = await subtle.sign('Ed25519', pair.privateKey, signedBytes(statement));
      return { ...statement, signature: toHex(new Uint8Array(signature)) };
    },
  };
}
