/** `corpus export`: a corpus in a form that other programs read. */
import { resolve } from 'node:path';
import { toSchemaOrg } from '../../core/corpus/schema-org.ts';
import { PLACE_OPTIONS, placesOf } from './places.ts';
import { replaceFile } from './replace-file.ts';
import { type CorpusCommand, failed, Misuse, readCorpus, shownPath } from './report.ts';
import { countLine, countsOf } from './stats.ts';

/** The command. */
export const exportCorpus: CorpusCommand = {
  summary: 'writes a corpus file as schema.org JSON-LD: Claim with appearance and firstAppearance',
  words: ['[CORPUS.json]'],
  options: { to: `FILE    the file to write (default: corpus.jsonld)`, out: PLACE_OPTIONS.out },
  flags: { 'schema-org': '        the form; there is no other, and it has to be said' },
  run: async (asked) => {
    if (asked.option('schema-org') === undefined) throw new Misuse('Say the form: --schema-org.');
    const [file = placesOf(asked).out] = asked.words;
    const corpus = await readCorpus(resolve(file));
    if (!corpus.ok) return failed(corpus.problems);
    const to = resolve(asked.option('to') ?? 'corpus.jsonld');
    await replaceFile(to, `${JSON.stringify(toSchemaOrg(corpus.value), null, 1)}\n`);
    return {
      lines: [countLine(corpus.value), `${shownPath(to)} is written`],
      problems: [],
      value: { ...countsOf(corpus.value), file: shownPath(to) },
    };
  },
};
