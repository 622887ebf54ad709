/** `corpus diff OLD NEW`: what was added, changed and taken away between two corpus files. */
import { resolve } from 'node:path';
import { type Changes, compareCorpora } from '../../core/corpus/compare-corpora.ts';
import type { Telling } from '../../core/corpus/corpus.ts';
import { type CorpusCommand, failed, readCorpus } from './report.ts';

/** The command. Differences are an answer, no failure: the exit code tells only whether both files could be read. */
export const diff: CorpusCommand = {
  summary:
    'lists the claims, tellings, articles, stories and outlets added (+), changed (~) and gone (-) between two corpus files',
  words: ['OLD.json', 'NEW.json'],
  options: {},
  run: async ({ words }) => {
    const [before, after] = await Promise.all(words.map((file) => readCorpus(resolve(file))));
    if (before === undefined || after === undefined) throw new Error('Two files were promised.');
    if (!before.ok || !after.ok) return failed([before, after].flatMap((one) => (one.ok ? [] : [...one.problems])));
    const changes = compareCorpora(before.value, after.value);
    return {
      lines: [
        ...linesOf(
          'claims',
          changes.claims,
          ({ id }) => id,
          ({ text }) => text,
        ),
        ...linesOf('tellings', changes.tellings, placeOf, ({ words: told }) => told),
        ...linesOf(
          'articles',
          changes.articles,
          ({ id }) => id,
          ({ title }) => title,
        ),
        ...linesOf(
          'stories',
          changes.stories,
          ({ id }) => id,
          ({ title }) => title,
        ),
        ...linesOf(
          'outlets',
          changes.outlets,
          ({ id }) => id,
          ({ name }) => name,
        ),
      ],
      problems: [],
      value: { ...changes },
    };
  },
};

function placeOf({ claim, article }: Telling): string {
  return `${article} [${claim}]`;
}

function linesOf<Entry>(
  list: string,
  { added, changed, gone }: Changes<Entry>,
  nameOf: (entry: Entry) => string,
  textOf: (entry: Entry) => string,
): string[] {
  const show = (sign: string, entry: Entry) => `  ${sign} ${nameOf(entry)}: ${textOf(entry)}`;
  return [
    `${list}: ${added.length} added, ${changed.length} changed, ${gone.length} gone`,
    ...added.map((entry) => show('+', entry)),
    ...changed.map(({ before, after }) =>
      textOf(before) === textOf(after)
        ? `${show('~', after)} (other fields)`
        : `  ~ ${nameOf(after)}: ${textOf(before)} → ${textOf(after)}`,
    ),
    ...gone.map((entry) => show('-', entry)),
  ];
}
