/** Asks an address for a file, and tells its server nothing of the reader: no cookies, no referrer, no redirect followed. */
import type { Answer } from '../core/subscriptions/answer.ts';

/** Milliseconds without a byte after which an answer is given up, and in all. */
const LONGEST_SILENCE_MS = 30_000;
const LONGEST_ANSWER_MS = 600_000;

/** Reads at most `maxBytes`; with `etag` asks only for something newer. */
export type AskOptions = {
  readonly maxBytes: number;
  readonly etag?: string | undefined;
  /** Aborting is as if nobody answered. */
  readonly signal?: AbortSignal | undefined;
  readonly silenceMs?: number;
  readonly answerMs?: number;
};

/** What came of it; it never rejects. Answers other than 200 are not read. Bytes count as they are after decompression. */
export async function askAddress(
  address: string,
  { maxBytes, etag, signal, silenceMs = LONGEST_SILENCE_MS, answerMs = LONGEST_ANSWER_MS }: AskOptions,
): Promise<Answer> {
  const giveUp = new AbortController();
  const whole = setTimeout(() => giveUp.abort(), answerMs);
  let silence = setTimeout(() => giveUp.abort(), silenceMs);
  const stop = (): void => giveUp.abort(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  const heard = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => giveUp.abort(), silenceMs);
  };
  try {
    signal?.throwIfAborted();
    const response = await fetch(address, {
      headers: etag === undefined ? {} : { 'If-None-Match': etag },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: giveUp.signal,
    });
    heard();
    const { status, headers } = response;
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
      giveUp.abort();
      return { kind: 'redirect' };
    }
    const body = status === 200 ? await readBody(response, maxBytes, heard) : new Uint8Array();
    giveUp.abort();
    if (body === undefined) return { kind: 'too-big' };
    const [tag, retryAfter] = [headers.get('etag') ?? undefined, headers.get('retry-after') ?? undefined];
    return { kind: 'answered', status, etag: tag, retryAfter, body };
  } catch {
    // Browsers do not tell why a request failed; that it was given up is known here.
    return { kind: giveUp.signal.aborted && !signal?.aborted ? 'too-slow' : 'no-answer' };
  } finally {
    signal?.removeEventListener('abort', stop);
    clearTimeout(whole);
    clearTimeout(silence);
  }
}

/** The whole body; undefined as soon as it is more than `maxBytes`. */
async function readBody(
  response: Response,
  maxBytes: number,
  heard: () => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // As large as it may become: memory is taken up only where something is written, and never twice.
  const body = new Uint8Array(maxBytes);
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return length === maxBytes ? body : body.slice(0, length);
    heard();
    if (length + value.length > maxBytes) return undefined;
    body.set(value, length);
    length += value.length;
  }
}
