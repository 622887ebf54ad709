/** `corpus import FILE`: schema.org JSON-LD in, corpus file and its index out. */
import { resolve } from 'node:path';
import { fromSchemaOrg } from '../../core/corpus/read-schema-org.ts';
import { parseJson } from '../../core/decode.ts';
import { inBytes, indexPath, writeCorpus } from './build.ts';
import { type CorpusCommand, failed, Misuse, readBytes, shownPath } from './report.ts';
import { countLine, countsOf } from './stats.ts';

/** The command. */
export const importCorpus: CorpusCommand = {
  summary: 'reads what export --schema-org wrote and writes a corpus file and its index',
  words: ['FILE.jsonld'],
  options: { out: 'FILE.json  the corpus file to write; its index stands beside it; has to be said' },
  run: async ({ words, option }) => {
    const out = option('out');
    if (out === undefined) throw new Misuse('Say which corpus file to write: --out FILE.json.');
    const from = resolve(words[0] ?? '');
    const bytes = await readBytes(from);
    const parsed = bytes.ok ? parseJson(bytes.value.toString('utf8'), shownPath(from)) : bytes;
    const corpus = parsed.ok ? fromSchemaOrg(parsed.value, shownPath(from)) : parsed;
    const built = corpus.ok ? inBytes(corpus.value, shownPath(from)) : corpus;
    if (!built.ok) return failed(built.problems);
    const to = resolve(out);
    await writeCorpus(to, built.value);
    return {
      lines: [countLine(built.value.corpus), `${shownPath(to)} is written, and its index`],
      problems: [],
      value: { ...countsOf(built.value.corpus), file: shownPath(to), index: shownPath(indexPath(to)) },
    };
  },
};
