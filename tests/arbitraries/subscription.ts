/** A subscription to a corpus that never was. */
import type { Subscription } from '../../core/subscriptions/subscription.ts';

export const A_SUBSCRIPTION: Subscription = {
  address: 'https://osterholm.example/corpora/ferries.json',
  corpus: 'ferries',
  name: 'Ferries of the Sund',
  publicKey: 'a1'.repeat(32),
  keyId: 'b2'.repeat(16),
  version: 7,
  sha256: 'c3'.repeat(32),
  issued: '2031-03-06',
  expires: '2031-10-06',
  etag: '"7"',
  takenAt: 1_900_000_000_000,
  triedAt: 1_900_000_000_000,
  failures: 0,
  nextTryAt: 1_900_086_400_000,
};
