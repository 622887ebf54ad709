/** What came of asking an address, and what follows from it. */
import { MAX_ETAG, type SubscriptionProblem } from './subscription.ts';

/**
 * What came of one request. `no-answer`: nobody answered, or it was cut off · `too-slow` · `too-big`: reading stopped at the byte bound · `answered`: with a status,
 * the headers that count as they were sent, and the whole body. A redirect is an answer; it is never followed.
 */
export type Answer =
  | { readonly kind: 'no-answer' | 'too-slow' | 'too-big' }
  | { readonly kind: 'redirect' }
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly etag: string | undefined;
      readonly retryAfter: string | undefined;
      readonly body: Uint8Array<ArrayBuffer>;
    };

/** What an answer is good for: a body, the news that there is none, or a problem, with how long the server wants to be left alone. */
export type Reply =
  | { readonly kind: 'body'; readonly body: Uint8Array<ArrayBuffer>; readonly etag: string | undefined }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'problem'; readonly problem: SubscriptionProblem; readonly retryAfterMs: number };

/** Reads an answer. `wasConditional` says that only something newer was asked for: else 304 answers nothing. */
export function readAnswer(
  answer: Answer,
  { nowMs, wasConditional }: { nowMs: number; wasConditional: boolean },
): Reply {
  switch (answer.kind) {
    case 'no-answer':
      return problem({ kind: 'unreachable' });
    case 'too-slow':
    case 'too-big':
      return problem({ kind: answer.kind });
    case 'redirect':
      return problem({ kind: 'redirected' });
    case 'answered': {
      const { status, body } = answer;
      if (status === 200) return { kind: 'body', body, etag: keptEtag(answer.etag) };
      if (status === 304 && wasConditional) return { kind: 'unchanged' };
      if (status === 404 || status === 410) return problem({ kind: 'missing', detail: String(status) });
      return problem({ kind: 'server-error', detail: String(status) }, retryAfterMs(answer.retryAfter, nowMs));
    }
  }
}

/** Milliseconds that a `Retry-After` header asks for, in seconds or as a date (RFC 9110); 0 for any other value. */
export function retryAfterMs(header: string | undefined, nowMs: number): number {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const until = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : 0;
  return Number.isFinite(until) ? Math.max(0, until - nowMs) : 0;
}

/** An entity tag that can be sent back as it came: short, of visible ASCII in quotes. */
function keptEtag(etag: string | undefined): string | undefined {
  return etag !== undefined && etag.length <= MAX_ETAG && /^(?:W\/)?"[!#-~]*"$/.test(etag) ? etag : undefined;
}

function problem(found: SubscriptionProblem, wait = 0): Reply {
  return { kind: 'problem', problem: found, retryAfterMs: wait };
}
