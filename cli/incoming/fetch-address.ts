/** Fetches what stands at an address, with bounds, and says plainly why it cannot. */

/** What came, from the address that it came from after redirections; or why nothing did, in words for people. */
export type Fetched =
  | { readonly ok: true; readonly bytes: Buffer; readonly contentType: string; readonly url: string }
  | { readonly ok: false; readonly message: string };

/** `timeoutMs` is for the whole answer. */
export type FetchBounds = { readonly timeoutMs: number; readonly mostBytes: number };

/** More than any page or feed needs. */
export const FETCH_BOUNDS: FetchBounds = { timeoutMs: 30_000, mostBytes: 50_000_000 };

const WAY_OUT = 'open it in a browser and save the page';

/** One GET request; redirections are followed. */
export async function fetchAddress(address: string, { timeoutMs, mostBytes } = FETCH_BOUNDS): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) {
      await response.body?.cancel();
      return refuse(`answers ${`${response.status} ${response.statusText}`.trim()}; ${WAY_OUT}`);
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > mostBytes) return refuse(`is larger than ${mostBytes / 1e6} MB; ${WAY_OUT}`);
      parts.push(part);
    }
    const contentType = response.headers.get('content-type') ?? '';
    return { ok: true, bytes: Buffer.concat(parts), contentType, url: response.url || address };
  } catch (error) {
    if (signal.aborted) return refuse(`did not answer in full within ${timeoutMs / 1_000} s; ${WAY_OUT}`);
    return refuse(`cannot be fetched (${reasonOf(error)}); look for a typing error, or ${WAY_OUT}`);
  }
}

/** What `fetch` throws says only that it failed; its cause says why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}

function refuse(message: string): Fetched {
  return { ok: false, message };
}
