/** `corpus sign`: the signed envelope that makes a corpus file a release. */
import { webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseCorpus } from '../../core/corpus/decode-corpus.ts';
import {
  decodeEnvelope,
  encodeEnvelope,
  envelopeBeside,
  signedBytes,
  stateRelease,
} from '../../core/corpus/release.ts';
import type { Result } from '../../core/decode.ts';
import { PLACE_OPTIONS, placesOf } from './places.ts';
import { dayOf, readEnvelope, wholeNumber } from './release-files.ts';
import { replaceFile } from './replace-file.ts';
import { type Asked, type CorpusCommand, failed, readBytes, shownPath } from './report.ts';
import { readSigningKey } from './signing-key.ts';

/** Days that a release holds unless another number is asked for. */
const VALID_DAYS = 365;
const DAY_MS = 86_400_000;

/** The command. */
export const sign: CorpusCommand = {
  summary:
    'signs a corpus file: writes its envelope (corpus-release.json) with key id, corpus, version, dates and signature',
  words: ['[CORPUS.json]'],
  options: {
    key: 'FILE    the key file (default: corpus.key)',
    version: "N       the release's number (default: one more than that of the envelope there, 1 where there is none)",
    issued: 'DATE    YYYY-MM-DD (default: today)',
    days: `N       days that it holds (default: ${VALID_DAYS})`,
    out: PLACE_OPTIONS.out,
  },
  run: async (asked) => {
    const path = resolve(asked.words[0] ?? placesOf(asked).out);
    const place = shownPath(path);
    const [file, key] = [await readBytes(path), await readSigningKey(resolve(asked.option('key') ?? 'corpus.key'))];
    const corpus = file.ok ? parseCorpus(file.value.toString('utf8'), place) : file;
    const days = wholeNumber('days', asked.option('days') ?? String(VALID_DAYS));
    const version = corpus.ok ? await versionOf(asked, envelopeBeside(path), corpus.value.id) : corpus;
    const issued = dayOf('issued', asked.option('issued'));
    if (!file.ok || !corpus.ok || !key.ok || !days.ok || !version.ok || !issued.ok)
      return failed([
        ...new Set([file, corpus, key, days, version, issued].flatMap((one) => (one.ok ? [] : [...one.problems]))),
      ]);
    const expires = dayAfter(issued.value, days.value);
    const note = { corpus: corpus.value.id, version: version.value, issued: issued.value, expires };
    const statement = await stateRelease(webcrypto.subtle, note, key.value.publicKey, Uint8Array.from(file.value));
    const signature = await key.value.sign(signedBytes(statement));
    const envelope = decodeEnvelope({ ...statement, signature }, shownPath(envelopeBeside(path)));
    if (!envelope.ok) return failed(envelope.problems);
    await replaceFile(envelopeBeside(path), encodeEnvelope(envelope.value));
    return {
      lines: [
        `${shownPath(envelopeBeside(path))} is written: ${note.corpus}, version ${note.version}, ${note.issued} to ${note.expires}, key ${statement.keyId}`,
      ],
      problems: [],
      value: { file: place, envelope: envelope.value },
    };
  },
};

/** The version asked for, or the next one. */
async function versionOf({ option }: Asked, path: string, corpus: string): Promise<Result<number>> {
  const asked = option('version');
  if (asked !== undefined) return wholeNumber('version', asked);
  if (!existsSync(path)) return { ok: true, value: 1 };
  const read = await readEnvelope(path);
  const last = read.ok ? decodeEnvelope(read.value, shownPath(path)) : read;
  if (!last.ok) return last;
  return { ok: true, value: last.value.corpus === corpus ? last.value.version + 1 : 1 };
}

/** So many days later, at the latest the last day that a date can name. */
function dayAfter(day: string, days: number): string {
  const time = Math.min(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS, Date.UTC(9999, 11, 31));
  return new Date(time).toISOString().slice(0, 10);
}
