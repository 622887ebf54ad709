/** `corpus assemble`: articles in, a corpus file out, without anybody saying which sentence states which claim. */
import { resolve } from 'node:path';
import type { Outlet } from '../../core/corpus/corpus.ts';
import { dateField, idField, nameField } from '../../core/corpus/corpus-schema.ts';
import { decodeCorpus, MAX_CORPUS_CHARACTERS } from '../../core/corpus/decode-corpus.ts';
import { encodedParts } from '../../core/corpus/encode-corpus.ts';
import { decode } from '../../core/decode.ts';
import { createCorpusMaker } from '../assembly/corpus-of-stories.ts';
import { dateArticles, readKnownOutlets } from '../assembly/dated-articles.ts';
import { createProgress } from '../assembly/progress.ts';
import { readArticles } from '../assembly/read-articles.ts';
import { storyClaims } from '../assembly/story-claims.ts';
import { openWorkFolder, type WorkFolder } from '../assembly/work-folder.ts';
import { PLACE_OPTIONS, placesOf } from './places.ts';
import { replaceFile } from './replace-file.ts';
import { type Asked, type CorpusCommand, failed, Misuse, type Report, shownPath } from './report.ts';
import { countLine, countsOf } from './stats.ts';

const LINES_OF_WRITE = 10_000;

/** The command. What can be assembled is; the problems of the rest are listed and the exit code is 1. */
export const assemble: CorpusCommand = {
  summary:
    'groups any number of articles into stories and claims by itself and writes a corpus file; it holds whole sentences, so it is for your own use. Run again, it goes on where it was stopped, and reads only what is new',
  words: ['FILE|FOLDER|URL…'],
  options: {
    out: 'FILE.json  the corpus file to write; has to be said',
    outlet: 'ID      the outlet of articles whose address does not say, nor a subfolder named after it',
    published: 'DATE    YYYY-MM-DD, for articles that do not say',
    id: 'ID      what the corpus is called by programs (default: assembled)',
    name: 'NAME    what readers see it called (default: Assembled corpus)',
    seeds: PLACE_OPTIONS.seeds,
    work: 'DIR     where work is kept between runs (default: beside the corpus file, FILE-work)',
  },
  flags: { fresh: '        begins anew, whatever was kept' },
  run: async (asked) => {
    const out = asked.option('out');
    if (out === undefined) throw new Misuse('Say which corpus file to write: --out FILE.json.');
    const id = decode(idField, asked.option('id') ?? 'assembled', '--id');
    const name = decode(nameField, asked.option('name') ?? 'Assembled corpus', '--name');
    const day = decode(dateField, asked.option('published') ?? '2000-01-01', '--published');
    const outlet = decode(idField, asked.option('outlet') ?? 'none', '--outlet');
    const outlets = await readKnownOutlets(placesOf(asked).seeds);
    if (!id.ok || !name.ok || !day.ok || !outlet.ok || !outlets.ok)
      return failed([id, name, day, outlet, outlets].flatMap((one) => (one.ok ? [] : [...one.problems])));
    const to = resolve(out);
    const folder = resolve(asked.option('work') ?? `${to.replace(/\.json$/, '')}-work`);
    const work = openWorkFolder(folder, asked.option('fresh') !== undefined);
    if (!work.ok) return failed(work.problems);
    try {
      return await assembleCorpus(asked, { id: id.value, name: name.value, to, outlets: outlets.value }, work.value);
    } finally {
      work.value.close();
    }
  },
};

type Wanted = {
  readonly id: string;
  readonly name: string;
  readonly to: string;
  readonly outlets: readonly Outlet[];
};

async function assembleCorpus(asked: Asked, { id, name, to, outlets }: Wanted, work: WorkFolder): Promise<Report> {
  const progress = (what: string) => (total: number) => createProgress(asked.progress, what, total);
  const words = asked.words.map((word) => (/^https?:/i.test(word) ? word : resolve(word)));
  const { found, problems, read } = await readArticles(words, to, work.articles, progress('files read'));
  const said = { outlets, outlet: asked.option('outlet'), published: asked.option('published') ?? '' };
  const { dated, repeated } = dateArticles(found, work.articles, said, problems);
  if (dated.length === 0) {
    problems.add([{ place: shownPath(to), value: '', message: 'is not written: there is no article to put into it' }]);
    return failed(problems.list());
  }
  const maker = createCorpusMaker(id, name);
  const live = new Set<string>();
  let assembled = 0;
  const count = () => {
    assembled += 1;
  };
  for await (const story of storyClaims(dated, work, progress('stories assembled'), count)) {
    maker.add(story);
    live.add(story.key);
  }
  const corpus = maker.corpus();
  const checked = decodeCorpus(corpus, shownPath(to));
  if (!checked.ok) return failed(checked.problems);
  const length = await writeParts(to, encodedParts(corpus));
  if (length === undefined)
    return failed([
      {
        place: shownPath(to),
        value: '',
        message: `is longer than ${MAX_CORPUS_CHARACTERS} characters; leave articles out`,
      },
    ]);
  work.articles.keep(new Set(found.map(({ key }) => key)));
  work.stories.keep(live);
  return {
    lines: [
      countLine(corpus),
      `${read} articles were read, ${found.length - read} were known; ${assembled} stories were assembled, ${live.size - assembled} were known`,
      ...(repeated > 0
        ? [`${repeated} articles are left out: another has their address, or their outlet, day and title`]
        : []),
      `${shownPath(to)} is written (${length} characters); it holds whole sentences, so keep it to yourself`,
    ],
    problems: problems.list(),
    value: { ...countsOf(corpus), file: shownPath(to), read, assembled, repeated },
  };
}

/** Writes a file of these parts and gives its length; undefined, and the old file stays, where it is longer than a corpus may be. */
async function writeParts(path: string, parts: Iterable<string>): Promise<number | undefined> {
  let length = 0;
  const counted = function* () {
    for (const chunk of inChunks(parts)) {
      length += chunk.length;
      if (length > MAX_CORPUS_CHARACTERS) throw new TooLong();
      yield chunk;
    }
  };
  try {
    await replaceFile(path, counted());
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    return undefined;
  }
  return length;
}

class TooLong extends Error {}

/** Lines put together, so that a large file takes few writes. */
function* inChunks(parts: Iterable<string>): Generator<string> {
  let chunk: string[] = [];
  for (const part of parts) {
    chunk.push(part);
    if (chunk.length < LINES_OF_WRITE) continue;
    yield chunk.join('');
    chunk = [];
  }
  yield chunk.join('');
}
