/**
 * Gets the next release of a subscription: its envelope first, which is small and signed, and its file only where the envelope is in order and newer, with exactly as
 * many bytes as it says. Nothing is parsed before its size is known to be bounded, and nothing of the file before its hash was found right.
 */
import { asciiText } from '../corpus/hexadecimal.ts';
import {
  decodeEnvelope,
  type Envelope,
  envelopeBeside,
  type Verifying,
  verifyFile,
  verifySignature,
} from '../corpus/release.ts';
import { type Problem, parseJson } from '../decode.ts';
import { renderProblem } from '../render-problem.ts';
import { type Answer, readAnswer } from './answer.ts';
import { type Held, judgeEnvelope } from './judge-envelope.ts';
import { detailOf, type SubscriptionProblem } from './subscription.ts';

/** An envelope is below a thousand bytes. */
export const MAX_ENVELOPE_BYTES = 4_096;
/** Largest file that is taken from a subscription: it has to be unpacked in a reader's browser. */
export const MAX_FILE_BYTES = 200_000_000;

/** Asks an address: reads at most `maxBytes`, and with `etag` asks only for something newer. Never rejects. */
export type Ask = (address: string, limits: { maxBytes: number; etag?: string | undefined }) => Promise<Answer>;

/** What is asked with, and when. */
export type Means<Key> = {
  readonly ask: Ask;
  readonly crypto: Verifying<Key>;
  readonly nowMs: number;
};

/** What came of a try. A refusal for another key brings that key along. */
export type Outcome =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'new';
      readonly envelope: Envelope;
      readonly file: Uint8Array<ArrayBuffer>;
      readonly etag: string | undefined;
    }
  | Trouble;

/** A try that brought nothing. */
export type Trouble = {
  readonly kind: 'problem';
  readonly problem: SubscriptionProblem;
  readonly retryAfterMs: number;
  readonly offeredKey?: Pick<Envelope, 'publicKey' | 'keyId'>;
};

/** What is held, how its envelope was tagged, and whether its corpus `isLost`: then the same release is taken once more. */
export type HeldRelease = Held & {
  readonly expires: string;
  readonly etag?: string | undefined;
  readonly isLost?: boolean;
};

/** Asks the address of a corpus's file for the release after `held`, or for the first one. */
export async function getRelease<Key>(
  address: string,
  held: HeldRelease | undefined,
  { ask, crypto, nowMs }: Means<Key>,
): Promise<Outcome> {
  const isLost = held?.isLost === true;
  const etag = isLost ? undefined : held?.etag;
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const place = envelopeBeside(address);
  const answer = await ask(place, { maxBytes: MAX_ENVELOPE_BYTES, ...(etag !== undefined && { etag }) });
  const reply = readAnswer(answer, { nowMs, wasConditional: etag !== undefined });
  if (reply.kind === 'problem') return reply;
  if (reply.kind === 'unchanged')
    return held !== undefined && held.expires < today ? trouble({ kind: 'expired', detail: held.expires }) : reply;

  const parsed = parseJson(asciiText(reply.body), place);
  const decoded = parsed.ok ? decodeEnvelope(parsed.value, place) : parsed;
  if (!decoded.ok) return trouble(described('malformed', decoded.problems));
  const envelope = decoded.value;
  const forged = await findForgery(crypto, envelope, place);
  if (forged !== undefined) return trouble(forged);
  const verdict = judgeEnvelope(envelope, held, today);
  if (verdict.kind === 'unchanged' && !isLost) return verdict;
  if (verdict.kind === 'refused') {
    const { publicKey, keyId } = envelope;
    return {
      ...trouble(verdict.problem),
      ...(verdict.problem.kind === 'other-key' && { offeredKey: { publicKey, keyId } }),
    };
  }
  if (envelope.bytes > MAX_FILE_BYTES) return trouble({ kind: 'too-big', detail: String(envelope.bytes) });

  const sent = readAnswer(await ask(address, { maxBytes: envelope.bytes }), { nowMs, wasConditional: false });
  if (sent.kind !== 'body') return sent.kind === 'problem' ? sent : trouble({ kind: 'unreachable' });
  const whole = await verifyFile(crypto, sent.body, envelope, place);
  if (!whole.ok) return trouble(described('forged', whole.problems));
  return { kind: 'new', envelope, file: sent.body, etag: reply.etag };
}

/** What is wrong with an envelope's signature; a browser that cannot tell is a problem, too. */
async function findForgery<Key>(
  crypto: Verifying<Key>,
  envelope: Envelope,
  place: string,
): Promise<SubscriptionProblem | undefined> {
  try {
    const signed = await verifySignature(crypto, envelope, place);
    return signed.ok ? undefined : described('forged', signed.problems);
  } catch (error) {
    if (error instanceof Error && error.name === 'NotSupportedError') return { kind: 'no-signatures' };
    // Browsers refuse a public key that is no point of the curve before anything is verified.
    return { kind: 'forged', detail: detailOf(String(error)) };
  }
}

/** A problem with what was found wrong, one a line. */
export function described(kind: SubscriptionProblem['kind'], problems: readonly Problem[]): SubscriptionProblem {
  return { kind, detail: detailOf(problems.map(renderProblem).join('\n')) };
}

function trouble(problem: SubscriptionProblem): Trouble {
  return { kind: 'problem', problem, retryAfterMs: 0 };
}
