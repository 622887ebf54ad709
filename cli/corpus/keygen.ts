/** `corpus keygen`: a publisher's new key pair. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type CorpusCommand, failed, shownPath } from './report.ts';
import { makeSigningKey } from './signing-key.ts';

/** The command. An existing key is never written over: what it signed could no longer be renewed. */
export const keygen: CorpusCommand = {
  summary: 'makes a key pair to sign corpora with; keep the file secret and safe',
  words: [],
  options: { key: 'FILE    the key file to write (default: corpus.key)' },
  run: async ({ option }) => {
    const path = resolve(option('key') ?? 'corpus.key');
    const { text, keyId, publicKey } = await makeSigningKey();
    try {
      await writeFile(path, text, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      const message =
        error.code === 'EEXIST'
          ? 'there is a key already and it stays; name another file with --key FILE'
          : `cannot be written (${error.message}); name another file with --key FILE`;
      return failed([{ place: shownPath(path), value: '', message }]);
    }
    return {
      lines: [
        `${shownPath(path)} is written; whoever has it can sign in your name`,
        `key id ${keyId}`,
        `public key ${publicKey}`,
      ],
      problems: [],
      value: { file: shownPath(path), keyId, publicKey },
    };
  },
};
