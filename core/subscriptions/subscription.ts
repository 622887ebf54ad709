/** A reader's subscription to a publisher's corpus: which releases of whom are taken, what was taken last, and how the last try went. */

import { dateField, idField, nameField } from '../corpus/corpus-schema.ts';
import { keyIdField, publicKeyField, sha256Field } from '../corpus/release.ts';
import {
  array,
  decode,
  exactOptional,
  type InferOutput,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  number,
  picklist,
  pipe,
  regex,
  shape,
  string,
  unknown,
} from '../decode.ts';

/** Longest address, and most subscriptions, that are kept. */
const MAX_ADDRESS = 2_000;
export const MOST_SUBSCRIPTIONS = 50;
/** Longest entity tag that is kept; of longer ones none. */
export const MAX_ETAG = 200;
const MAX_DETAIL = 2_000;

/** The corpus's file: https anywhere, http on this machine only, so that nobody on the way sees or holds back what is read. No query, no fragment. */
const ADDRESS =
  /^(?:https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?\/[\w.~!$&'()*+,;=:@%/-]*[\w~-]\.json$/;

const addressField = pipe(
  string(),
  maxLength(MAX_ADDRESS),
  regex(ADDRESS, 'an https:// address that ends with .json, without a query'),
);
const timeField = pipe(number(), integer(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const versionField = pipe(number(), integer(), minValue(1), maxValue(Number.MAX_SAFE_INTEGER));
const detailField = pipe(string(), maxLength(MAX_DETAIL));

const PROBLEM_KINDS = [
  'unreachable',
  'too-slow',
  'missing',
  'server-error',
  'redirected',
  'too-big',
  'malformed',
  'forged',
  'other-key',
  'other-corpus',
  'older',
  'replaced',
  'expired',
  'not-yet',
  'no-permission',
  'no-signatures',
  'not-kept',
  'known',
  'too-many',
] as const;

const problemSchema = shape({ kind: picklist(PROBLEM_KINDS), detail: exactOptional(detailField) });

/**
 * Why a release was not taken; `detail` is what it was (a status, a version, a day, problems of a file), for people.
 * `unreachable`, `too-slow`: no answer, or not in time · `missing`: 404, 410 · `server-error`: another status · `redirected`: to another address ·
 * `too-big`: more bytes than announced or allowed · `malformed`: no envelope or no corpus · `forged`: file or signature is not what the envelope says ·
 * `other-key`: signed, by another key than the pinned one · `other-corpus`: another corpus's · `older`: a version before the one taken · `replaced`: the
 * same version with another file · `expired`, `not-yet`: its days are over, or have not begun · `no-permission`: the reader has taken the site's permission
 * back · `no-signatures`: a browser without Ed25519 · `not-kept`: it was in order but could not be stored · `known`: the address, or the same corpus at
 * another, is subscribed to already · `too-many`: no further subscription is taken.
 */
export type SubscriptionProblem = InferOutput<typeof problemSchema>;

const subscriptionSchema = shape({
  address: addressField,
  corpus: idField,
  name: nameField,
  publicKey: publicKeyField,
  keyId: keyIdField,
  version: versionField,
  sha256: sha256Field,
  issued: dateField,
  expires: dateField,
  etag: exactOptional(pipe(string(), maxLength(MAX_ETAG))),
  takenAt: timeField,
  triedAt: timeField,
  failures: pipe(number(), integer(), minValue(0), maxValue(1_000_000)),
  nextTryAt: timeField,
  problem: exactOptional(problemSchema),
  offeredKey: exactOptional(shape({ publicKey: publicKeyField, keyId: keyIdField })),
});

/**
 * One subscription. `address` is that of the corpus's file, by which subscriptions are told apart; `corpus`, `publicKey` and its `keyId` are pinned by the first
 * release; `version`, `sha256`, `issued` and `expires` are those of the release taken last, at `takenAt`, `etag` its envelope's. Times are milliseconds since 1970.
 * `failures` counts tries since the last that succeeded. `offeredKey` is the key of a release that was refused for it, which the reader may agree to.
 */
export type Subscription = InferOutput<typeof subscriptionSchema>;

const storedSchema = shape({
  version: literal(1),
  subscriptions: pipe(array(unknown()), maxLength(MOST_SUBSCRIPTIONS)),
});

/** Reads the stored form; an entry that is not as it should be is left out by itself. */
export function decodeSubscriptions(value: unknown): readonly Subscription[] {
  const stored = decode(storedSchema, value, 'subscriptions');
  if (!stored.ok) return [];
  return stored.value.subscriptions.flatMap((entry) => {
    const one = decode(subscriptionSchema, entry, 'subscriptions');
    return one.ok ? [one.value] : [];
  });
}

/** An address that can be subscribed to, as `URL` writes it; undefined for any other value. */
export function decodeAddress(value: unknown): string | undefined {
  const address = decode(addressField, value, 'address');
  return address.ok ? address.value : undefined;
}

const agreementSchema = shape({ address: addressField, publicKey: publicKeyField });

/** A reader's agreement to a key: for which subscription, and to which very key. */
export type KeyAgreement = InferOutput<typeof agreementSchema>;

/** An agreement; undefined for any other value. */
export function decodeAgreement(value: unknown): KeyAgreement | undefined {
  const agreement = decode(agreementSchema, value, 'agreement');
  return agreement.ok ? agreement.value : undefined;
}

/** A text as a problem keeps it. */
export function detailOf(text: string): string {
  return text.slice(0, MAX_DETAIL);
}
