/** Takes a corpus file that the reader hands over into the store: read, checked, packed and indexed in slices, so that pages and popup are answered meanwhile. */
import { createCorpusIntake, type TakenCorpus } from '../../core/corpus/corpus-intake.ts';
import { openPackedCorpus } from '../../core/corpus/packed-corpus.ts';
import type { Problem, Result } from '../../core/decode.ts';
import { buildCorpusIndexInSteps } from '../../core/linking/corpus-index.ts';
import { finishedInTurns } from '../../core/steps.ts';
import { type CorpusStore, type SegmentBytes, type StoreTrouble, storedId } from '../../wire/corpus-store.ts';
import type { CorpusVersion } from '../../wire/stored-corpus.ts';

/** What came of an import. Where it is not `stored`, nothing has changed. */
export type ImportOutcome =
  | { readonly kind: 'stored'; readonly id: string; readonly name: string }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-stored'; readonly trouble: StoreTrouble }
  | { readonly kind: 'cancelled' };

export type ImportOptions = {
  /** Awaited between slices of work. */
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
  /** Called with the share of the work that is done, 0..1. */
  readonly onProgress?: (share: number) => void;
};

/** A file to be taken: its name, its length in bytes, and its text piece by piece. */
export type CorpusFile = { readonly name: string; readonly bytes: number; readonly text: AsyncIterable<string> };

/** Files beyond it are refused unread. */
export const MOST_FILE_BYTES = 250_000_000;
/** Reading a file takes about half as long as indexing it. */
const READING_SHARE = 0.35;
/** Texts of an index that a step reads, twice: once to number the words, once to write them. */
const TEXTS_OF_STEP = 64;

export async function importCorpus(
  store: CorpusStore,
  file: CorpusFile,
  now: () => Date,
  options: ImportOptions,
): Promise<ImportOutcome> {
  try {
    const taken = await readCorpus(file, options);
    if (!taken.ok) return { kind: 'refused', problems: taken.problems };
    const segment = await indexCorpus(taken.value, options);
    if (!segment.ok) return { kind: 'refused', problems: segment.problems };
    options.signal.throwIfAborted();
    const id = storedId('imported', taken.value.id);
    const stored = await store.change(id, async (_, keep) => ({
      kind: 'imported',
      version: versionOf(taken.value, now(), await keep(segment.value, taken.value.counts)),
    }));
    return stored.ok ? { kind: 'stored', id, name: taken.value.name } : { kind: 'not-stored', trouble: stored.trouble };
  } catch (error) {
    if (options.signal.aborted) return { kind: 'cancelled' };
    throw error;
  }
}

/** Reads a file into packed form; lists everything that is wrong with it. Rejects when the signal aborts. */
export async function readCorpus(
  { name, bytes, text }: CorpusFile,
  { pause, signal, onProgress = () => {} }: ImportOptions,
): Promise<Result<TakenCorpus>> {
  if (bytes > MOST_FILE_BYTES) {
    const message = `is ${bytes} bytes long; expected at most ${MOST_FILE_BYTES}, split the corpus`;
    return { ok: false, problems: [{ place: name, value: `${bytes}`, message }] };
  }
  const intake = createCorpusIntake(name);
  let read = 0;
  for await (const piece of text) {
    signal.throwIfAborted();
    if (!intake.push(piece)) break;
    read += piece.length;
    onProgress(READING_SHARE * Math.min(1, read / Math.max(1, bytes)));
    await pause();
  }
  signal.throwIfAborted();
  return intake.end();
}

/** Builds the index of a taken corpus. Rejects when the signal aborts. */
export async function indexCorpus(
  { name, counts, bytes }: TakenCorpus,
  { pause, signal, onProgress = () => {} }: ImportOptions,
): Promise<Result<SegmentBytes>> {
  const opened = openPackedCorpus(bytes, name);
  if (!opened.ok) return opened;
  const steps = Math.max(1, (counts.claims + counts.tellings) / TEXTS_OF_STEP);
  let step = 0;
  const index = await finishedInTurns(buildCorpusIndexInSteps(opened.value), async () => {
    signal.throwIfAborted();
    step += 1;
    onProgress(READING_SHARE + (1 - READING_SHARE) * Math.min(1, step / steps));
    await pause();
  });
  return { ok: true, value: { corpus: bytes, index } };
}

/** What the store says of a taken corpus that is one segment. */
export function versionOf(
  { id, name, updated, counts }: TakenCorpus,
  taken: Date,
  segment: CorpusVersion['segments'][number],
): CorpusVersion {
  return { corpus: id, name, number: 0, updated, taken: taken.toISOString(), counts, segments: [segment] };
}
