/** Takes a signed release's file into the store, as the next version of its corpus. */
import type { Envelope } from '../../core/corpus/release.ts';
import { described } from '../../core/subscriptions/get-release.ts';
import { detailOf, type SubscriptionProblem } from '../../core/subscriptions/subscription.ts';
import { type CorpusStore, storedId } from '../../wire/corpus-store.ts';
import type { CorpusVersion } from '../../wire/stored-corpus.ts';
import { type ImportOptions, indexCorpus, readCorpus, versionOf } from './corpus-import.ts';
import type { FoundRelease, KeptRelease } from './subscription-updates.ts';

/** Bytes of a file that are read in one go. */
const PIECE_BYTES = 65_536;

export type ReleaseKeeping = {
  /** Stores a release's corpus, all of it or nothing; the version before stays to go back to. Rejects when the signal aborts. */
  readonly keep: (release: FoundRelease, options: ImportOptions) => Promise<KeptRelease>;
  /** Drops a subscribed corpus with all its versions. */
  readonly remove: (corpus: string) => Promise<void>;
  readonly isKept: (corpus: string) => Promise<boolean>;
};

export function createReleaseKeeping(store: CorpusStore, now: () => Date): ReleaseKeeping {
  return {
    keep: async ({ envelope, file }, options) => {
      const text = textOf(file);
      const taken = await readCorpus({ name: envelope.corpus, bytes: file.length, text }, options);
      if (!taken.ok) return refused(described('malformed', taken.problems));
      if (taken.value.id !== envelope.corpus) return refused({ kind: 'other-corpus', detail: taken.value.id });
      const segment = await indexCorpus(taken.value, options);
      if (!segment.ok) return refused(described('malformed', segment.problems));
      const { counts, name } = taken.value;
      const stored = await store.change(storedId('subscribed', envelope.corpus), async (_, keepSegment) => ({
        kind: 'subscribed',
        version: signedVersion(versionOf(taken.value, now(), await keepSegment(segment.value, counts)), envelope),
      }));
      if (stored.ok) return { ok: true, name };
      const { kind, detail } = stored.trouble;
      return refused({ kind: 'not-kept', detail: detailOf(`${kind}: ${detail}`) });
    },
    remove: async (corpus) => {
      await store.remove(storedId('subscribed', corpus));
    },
    isKept: async (corpus) => {
      const read = await store.read(storedId('subscribed', corpus));
      // A store that cannot be read is no reason to get everything again: it could not be kept.
      return read.ok || read.trouble.kind === 'unavailable';
    },
  };
}

function signedVersion(version: CorpusVersion, envelope: Envelope): CorpusVersion {
  const { publicKey, keyId } = envelope;
  return { ...version, number: envelope.version, publisher: { publicKey, keyId } };
}

/** Bytes that are no UTF-8 become signs that no corpus field but a text can hold: they are signed, so they are what the publisher wrote. */
async function* textOf(file: Uint8Array<ArrayBuffer>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < file.length; at += PIECE_BYTES)
    yield decoder.decode(file.subarray(at, at + PIECE_BYTES), { stream: at + PIECE_BYTES < file.length });
}

function refused(problem: SubscriptionProblem): KeptRelease {
  return { ok: false, problem };
}
