/** `corpus verify`: whether a corpus file is what its envelope says, by whom, and still holds. */
import { webcrypto } from 'node:crypto';
import { resolve } from 'node:path';
import { parseCorpus } from '../../core/corpus/decode-corpus.ts';
import { envelopeBeside, publicKeyField, verifyRelease } from '../../core/corpus/release.ts';
import { decode, type Result } from '../../core/decode.ts';
import { PLACE_OPTIONS, placesOf } from './places.ts';
import { dayOf, readEnvelope, wholeNumber } from './release-files.ts';
import { type CorpusCommand, failed, readBytes, shownPath } from './report.ts';

const NO_DEMAND: Result<undefined> = { ok: true, value: undefined };

/** The command. Without `--public-key` it tells who signed, not whether it is the one you trust. */
export const verify: CorpusCommand = {
  summary: 'checks a corpus file against its envelope: signature, key, corpus, version and dates',
  words: ['[CORPUS.json]'],
  options: {
    envelope: 'FILE    the envelope (default: beside the corpus, corpus-release.json)',
    'public-key': 'HEX     the key it has to be signed with',
    after: 'N       the version that it has to be newer than',
    on: 'DATE    the day on which it has to hold, YYYY-MM-DD (default: today)',
    out: PLACE_OPTIONS.out,
  },
  run: async (asked) => {
    const path = resolve(asked.words[0] ?? placesOf(asked).out);
    const envelopeFile = resolve(asked.option('envelope') ?? envelopeBeside(path));
    const [file, envelope] = [await readBytes(path), await readEnvelope(envelopeFile)];
    const [key, newest] = [asked.option('public-key'), asked.option('after')];
    const publicKey = key === undefined ? NO_DEMAND : decode(publicKeyField, key, '--public-key');
    const after = newest === undefined ? NO_DEMAND : wholeNumber('after', newest);
    const today = dayOf('on', asked.option('on'));
    if (!file.ok || !envelope.ok || !publicKey.ok || !after.ok || !today.ok)
      return failed([file, envelope, publicKey, after, today].flatMap((one) => (one.ok ? [] : [...one.problems])));
    const expected = {
      today: today.value,
      ...(publicKey.value === undefined ? {} : { publicKey: publicKey.value }),
      ...(after.value === undefined ? {} : { after: after.value }),
    };
    const place = shownPath(envelopeFile);
    const release = await verifyRelease(webcrypto.subtle, Uint8Array.from(file.value), envelope.value, expected, place);
    if (!release.ok) return failed(release.problems);
    const corpus = parseCorpus(file.value.toString('utf8'), shownPath(path));
    if (!corpus.ok) return failed(corpus.problems);
    const { version, issued, expires, keyId, corpus: id } = release.value;
    if (corpus.value.id !== id) {
      const message = `corpus is "${id}"; the file is the corpus "${corpus.value.id}"`;
      return failed([{ place, value: id, message }]);
    }
    return {
      lines: [`${shownPath(path)} is ${id}, version ${version}, ${issued} to ${expires}, signed with key ${keyId}`],
      problems: [],
      value: { file: shownPath(path), envelope: release.value },
    };
  },
};
