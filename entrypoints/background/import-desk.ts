/** One import at a time: started, looked at, cancelled by the options page. */
import type { ImportState } from '../../wire/messages.ts';
import type { CorpusFile, ImportOptions, ImportOutcome } from './corpus-import.ts';

export type ImportDesk = {
  /** Begins an import; while another one runs, nothing happens. Problems of the file are told by `state`. */
  readonly start: (file: { readonly address: string; readonly name: string; readonly bytes: number }) => void;
  readonly state: () => ImportState;
  readonly cancel: () => void;
};

export type ImportDeskParts = {
  /** The file's text, from an address that the options page made for it. */
  readonly readText: (address: string, signal: AbortSignal) => AsyncIterable<string>;
  readonly take: (file: CorpusFile, options: Omit<ImportOptions, 'pause'>) => Promise<ImportOutcome>;
};

export function createImportDesk({ readText, take }: ImportDeskParts): ImportDesk {
  let state: ImportState = { kind: 'none' };
  let life = new AbortController();
  return {
    start: ({ address, name, bytes }) => {
      if (state.kind === 'running') return;
      life = new AbortController();
      const { signal } = life;
      state = { kind: 'running', file: name, share: 0 };
      const onProgress = (share: number): void => {
        state = { kind: 'running', file: name, share };
      };
      take({ name, bytes, text: readText(address, signal) }, { signal, onProgress }).then(
        (outcome) => {
          state = outcome.kind === 'cancelled' ? { kind: 'none' } : { ...outcome, file: name };
        },
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          const message = `cannot be read (${reason}); choose it again`;
          state = { kind: 'refused', file: name, problems: [{ place: name, value: '', message }] };
        },
      );
    },
    state: () => state,
    cancel: () => life.abort(),
  };
}

/** Bytes that are read at once. */
const PIECE_BYTES = 1 << 16;

/** The text behind an address of the extension's own origin, as it comes: read into one buffer again and again, since thousands would wait to be collected. */
export async function* fetchText(address: string, signal: AbortSignal): AsyncIterable<string> {
  const { body } = await fetch(address, { signal });
  if (body === null) return;
  const decoder = new TextDecoder();
  const reader = readerInto(body);
  let buffer = new ArrayBuffer(PIECE_BYTES);
  try {
    for (;;) {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (value !== undefined) yield decoder.decode(value, { stream: !done });
      if (done || value === undefined) return;
      buffer = value.buffer.byteLength === PIECE_BYTES ? value.buffer : new ArrayBuffer(PIECE_BYTES);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

type Piece = { readonly done: boolean; readonly value: Uint8Array<ArrayBuffer> | undefined };

/** Reads into the buffer that it is given where the browser's stream can do so. */
function readerInto(body: ReadableStream<Uint8Array<ArrayBuffer>>): {
  readonly read: (into: Uint8Array<ArrayBuffer>) => Promise<Piece>;
  readonly cancel: () => Promise<void>;
} {
  try {
    const reader = body.getReader({ mode: 'byob' });
    return { read: (into) => reader.read(into) as Promise<Piece>, cancel: () => reader.cancel() };
  } catch {
    const reader = body.getReader();
    return { read: () => reader.read() as Promise<Piece>, cancel: () => reader.cancel() };
  }
}
