/** What long work has done so far, kept in a file that only grows: whoever is killed goes on from its last whole line. */
import { closeSync, existsSync, ftruncateSync, openSync, readSync, renameSync, writeSync } from 'node:fs';

/** Values by key, each written at once. A value is whatever JSON holds; who reads it checks it. */
export type WorkLog = {
  readonly has: (key: string) => boolean;
  /** The value, or undefined where there is none or it cannot be read. */
  readonly read: (key: string) => unknown;
  /** A key that is there already gets the new value. */
  readonly append: (key: string, value: unknown) => void;
  /** Forgets all other keys, where most of the file would be about them. */
  readonly keep: (keys: ReadonlySet<string>) => void;
  readonly close: () => void;
};

type Span = { readonly start: number; readonly length: number };

const NEWLINE = 10;
const SPACE = 32;
const CHUNK_BYTES = 1 << 20;
/** Files beyond this many bytes for each byte in use are written anew. */
const MOST_WASTE = 2;

/** Opens the log, or begins one. One of another `version` is begun anew; what stands after the last whole line is cut off. Keys have no blanks. */
export function openWorkLog(path: string, version: string): WorkLog {
  const head = `${version}\n`;
  let file = openSync(path, existsSync(path) ? 'r+' : 'w+');
  let { spans, end } = findLines(file, head);
  ftruncateSync(file, end);
  if (end === 0) end = writeSync(file, head, 0);

  return {
    has: (key) => spans.has(key),
    read: (key) => {
      const span = spans.get(key);
      return span === undefined ? undefined : parsed(bytesAt(file, span).toString('utf8'));
    },
    append,
    keep: (keys) => {
      const kept = [...spans].filter(([key]) => keys.has(key));
      const used = kept.reduce((sum, [key, { length }]) => sum + key.length + length, 0);
      if (end <= MOST_WASTE * (used + head.length + kept.length * 2)) return;
      const draft = `${path}.draft`;
      const next = openSync(draft, 'w+');
      let at = writeSync(next, head, 0);
      for (const [key, span] of kept) {
        const line = Buffer.concat([Buffer.from(`${key} `), bytesAt(file, span), Buffer.of(NEWLINE)]);
        at += writeSync(next, line, 0, line.length, at);
      }
      closeSync(file);
      renameSync(draft, path);
      file = next;
      spans = findLines(file, head).spans;
      end = at;
    },
    close: () => closeSync(file),
  };

  function append(key: string, value: unknown): void {
    const line = Buffer.from(`${key} ${JSON.stringify(value)}\n`);
    writeSync(file, line, 0, line.length, end);
    spans.set(key, { start: end + key.length + 1, length: line.length - key.length - 2 });
    end += line.length;
  }
}

/** Where the value of each key stands, and the end of the last whole line; 0 where the file does not begin with `head`. */
function findLines(file: number, head: string): { spans: Map<string, Span>; end: number } {
  const spans = new Map<string, Span>();
  let rest = Buffer.alloc(0);
  let end = 0;
  for (let at = 0; ; ) {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    const size = readSync(file, chunk, 0, CHUNK_BYTES, at);
    if (size === 0) return { spans, end };
    at += size;
    rest = Buffer.concat([rest, chunk.subarray(0, size)]);
    let from = 0;
    for (let stop = rest.indexOf(NEWLINE); stop !== -1; stop = rest.indexOf(NEWLINE, from)) {
      const line = rest.subarray(from, stop);
      if (end === 0 && `${line.toString('latin1')}\n` !== head) return { spans, end };
      const blank = line.indexOf(SPACE);
      if (end > 0 && blank > 0)
        spans.set(line.toString('latin1', 0, blank), { start: end + blank + 1, length: line.length - blank - 1 });
      end += line.length + 1;
      from = stop + 1;
    }
    rest = rest.subarray(from);
  }
}

function bytesAt(file: number, { start, length }: Span): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, start);
  return bytes;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
