/** Reads one article's seed file: front matter, then one telling a line, `- [claim-id] words`. */
import {
  decode,
  exactOptional,
  type InferOutput,
  maxLength,
  type Problem,
  picklist,
  pipe,
  problemWith,
  regex,
  shape,
  string,
} from '../decode.ts';
import { findQuotations } from '../text/quotations.ts';
import { splitWords } from '../text/words.ts';
import type { Article, Telling } from './corpus.ts';
import { addressField, dateField, idField, nameField, textField, titleField } from './corpus-schema.ts';
import { DRAFT_MARK } from './draft-seed.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Reading, readEntry, type SeedFile, type SeedLine, seedId, splitSeedFile } from './seed-file.ts';

/** A telling with the place of its line. */
export type SeedTelling = { readonly place: string; readonly telling: Telling };

/**
 * An article's file. `article` is undefined where its front matter is wrong; `outletPlace` is where it names its outlet;
 * `source` names the document it was written from, empty where the file names none.
 */
export type SeedArticle = {
  readonly article: Article | undefined;
  readonly outletPlace: string;
  readonly source: string;
  readonly tellings: readonly SeedTelling[];
};

/** Quotations of a bundled corpus stay this short: it carries facts, not prose. */
const MAX_QUOTED_WORDS = 12;

const KEYS = ['outlet', 'title', 'url', 'via', 'published', 'wire', 'agency', 'source'];

const frontMatterSchema = shape({
  outlet: idField,
  title: titleField,
  url: exactOptional(addressField),
  via: exactOptional(addressField),
  published: dateField,
  wire: exactOptional(picklist(['yes', 'no'], 'yes or no')),
  agency: exactOptional(nameField),
  source: exactOptional(pipe(string(), maxLength(200), regex(/^[\w.-]+$/, 'a file name without folder'))),
});

const lineSchema = shape({ claim: idField, words: textField });

/**
 * The article and its tellings in file order, without tellings that are wrong. Whether outlet and claims exist is for
 * `readSeeds` to say.
 */
export function readArticle(file: SeedFile): Reading<SeedArticle> {
  const lines = splitSeedFile(file);
  const front = readFrontMatter(lines.value, KEYS);
  const { fields, placeOf, body } = front.value;
  const problems: Problem[] = [...lines.problems, ...front.problems];

  const id = decode(idField, seedId(file), file.name);
  if (!id.ok)
    problems.push(...id.problems.map((problem) => ({ ...problem, message: `the file's name ${problem.message}` })));
  const head = decode(frontMatterSchema, Object.fromEntries(fields), placeOf);
  if (!head.ok) problems.push(...head.problems);
  const tellings = body.flatMap((line) => readTelling(line, seedId(file), problems));
  findRepeated(tellings, problems);
  const article = head.ok && id.ok ? toArticle(id.value, head.value) : undefined;
  const value = { article, outletPlace: placeOf('outlet'), source: fields.get('source') ?? '', tellings };
  return { value, problems };
}

function toArticle(id: string, head: InferOutput<typeof frontMatterSchema>): Article {
  const { outlet, title, url, via, published, wire, agency } = head;
  return {
    id,
    outlet,
    title,
    published,
    ...(url === undefined ? {} : { url }),
    ...(via === undefined ? {} : { via }),
    ...(wire === 'yes' ? { wire: true } : {}),
    ...(agency === undefined ? {} : { agency }),
  };
}

function readTelling(line: SeedLine, article: string, problems: Problem[]): SeedTelling[] {
  if (line.text === '') return [];
  const entry = readEntry(line);
  if (entry === undefined) {
    problems.push(problemWith(line.place, 'the line', line.text, 'a telling: - [claim-id] words'));
    return [];
  }
  const telling = decode(lineSchema, { claim: entry.id, words: entry.rest }, line.place);
  if (!telling.ok) {
    problems.push(...telling.problems);
    return [];
  }
  const draft = DRAFT_MARK.exec(entry.rest);
  if (draft !== null)
    problems.push(
      problemWith(
        line.place,
        'the line',
        entry.rest,
        `sentence ${draft[1]} restated in your own words, without ${draft[0]}`,
      ),
    );
  problems.push(...checkQuotations(line.place, entry.rest));
  return [{ place: line.place, telling: { ...telling.value, article } }];
}

function checkQuotations(place: string, words: string): Problem[] {
  const problems: Problem[] = [];
  const count = (mark: string) => words.split(mark).length - 1;
  if (count('“') !== count('”') || count('"') % 2 === 1)
    problems.push(problemWith(place, 'the line', words, 'a closing mark for every opening quotation mark'));
  for (const quotation of findQuotations(words)) {
    const length = splitWords(quotation.text).length;
    if (length <= MAX_QUOTED_WORDS) continue;
    problems.push(
      problemWith(
        place,
        'the quotation',
        quotation.text,
        `at most ${MAX_QUOTED_WORDS} words, not ${length}; quote less, restate the rest`,
      ),
    );
  }
  return problems;
}

function findRepeated(tellings: readonly SeedTelling[], problems: Problem[]): void {
  const places = new Map<string, string>();
  for (const { place, telling } of tellings) {
    const key = `${telling.claim} ${telling.words}`;
    const taken = places.get(key);
    if (taken !== undefined)
      problems.push(problemWith(place, 'the line', telling.words, `no repetition of the line at ${taken}`));
    else places.set(key, place);
  }
}
