/** Whether a signed envelope is the next release of a subscription, the one that was taken already, or to be refused. */
import type { Envelope } from '../corpus/release.ts';
import type { Subscription, SubscriptionProblem } from './subscription.ts';

/** What is pinned and was taken last. */
export type Held = Pick<Subscription, 'corpus' | 'publicKey' | 'version' | 'sha256'>;

/** A refusal for another key names that key: the reader may agree to it. */
export type Verdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly problem: SubscriptionProblem };

/**
 * Judges an envelope whose signature was found right. Without `held` it is the first of its subscription: any key and version will do. `today` is a UTC day. The
 * release that was taken already is refused, too, once its days are over: whoever holds back newer ones is found out then.
 */
export function judgeEnvelope(envelope: Envelope, held: Held | undefined, today: string): Verdict {
  const { corpus, version, issued, expires, keyId, publicKey, sha256 } = envelope;
  if (held !== undefined) {
    if (publicKey !== held.publicKey) return refused('other-key', keyId);
    if (corpus !== held.corpus) return refused('other-corpus', corpus);
    if (version < held.version) return refused('older', String(version));
    if (version === held.version && sha256 !== held.sha256) return refused('replaced', String(version));
  }
  if (expires < today) return refused('expired', expires);
  if (issued > today) return refused('not-yet', issued);
  return { kind: version === held?.version ? 'unchanged' : 'new' };
}

function refused(kind: SubscriptionProblem['kind'], detail: string): Verdict {
  return { kind: 'refused', problem: { kind, detail } };
}
