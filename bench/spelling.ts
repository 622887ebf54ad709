/**
 * `npm run bench -- spelling [CORPUS.json]`: the corpus's own tellings spelled otherwise: names, titles, acronyms, figures, hyphens, typing errors. Every
 * telling that links as told, among its article's others and without the article's own tellings, must link however it is spelled, and the matcher must see
 * no conflict between the two spellings.
 */
import { BUNDLED_CORPUS, readCorpusFile } from '../cli/corpus-file.ts';
import { compareTexts } from '../core/linking/matcher.ts';
import type { Figure } from './bench.ts';
import { createRestatedReader } from './restated/restated-tellings.ts';
import { SPELLINGS } from './restated/spellings.ts';

const LEAST_LINKED = 0.97;
const MOST_CONFLICTS = 0.03;
const CONFLICT = 0.5;

/** Runs the bench. */
export async function run([file = BUNDLED_CORPUS]: string[]): Promise<readonly Figure[]> {
  const read = createRestatedReader(readCorpusFile(file));
  const asTold = await read(({ words }) => words);
  const linkedAsTold = new Set(asTold.filter(({ kinds }) => kinds !== undefined).map(({ telling }) => telling));
  const figures: Figure[] = [];
  for (const { name, restate } of SPELLINGS) {
    const all = await read((telling) => (linkedAsTold.has(telling) ? restate(telling.words) : ''));
    const linked = all.filter(({ kinds }) => kinds !== undefined).length;
    const conflicts = all.filter(
      ({ telling: { words } }) => compareTexts(words, restate(words)).conflict >= CONFLICT,
    ).length;
    figures.push(
      share(
        `${name}: linked, of ${all.length}`,
        linked,
        all.length,
        (value) => value >= LEAST_LINKED,
        `at least ${LEAST_LINKED}`,
      ),
    );
    figures.push(
      share(
        `${name}: called a conflict`,
        conflicts,
        all.length,
        (value) => value <= MOST_CONFLICTS,
        `at most ${MOST_CONFLICTS}`,
      ),
    );
  }
  return figures;
}

function share(name: string, part: number, whole: number, isOk: (value: number) => boolean, target: string): Figure {
  const value = part / Math.max(1, whole);
  return { name, measured: value.toFixed(3), target, ok: whole > 0 && isOk(value) };
}
