/** Makes a corpus of the files of `seeds/`. */
import { createProblemList, type Problem, problemWith, type Result } from '../decode.ts';
import { CORPUS_FORMAT_VERSION, type Corpus, type Outlet } from './corpus.ts';
import { inCanonicalOrder } from './encode-corpus.ts';
import { readArticle, type SeedArticle } from './read-article.ts';
import { readClaims, type SeedClaims } from './read-claims.ts';
import { readOutlets } from './read-outlets.ts';
import { type Reading, type SeedFile, seedId } from './seed-file.ts';

/** What the corpus is called; the seeds do not say. */
const BUNDLED = { id: 'bundled', name: 'Bundled corpus' } as const;

/**
 * The corpus that the files describe, in canonical order whatever the files' order. `outlets.md` and `claims.md` must be
 * among them; every other file is an article. Lists every problem as `seeds/al-jazeera.md:4: published is …`.
 */
export function readSeeds(files: readonly SeedFile[]): Result<Corpus> {
  const found = createProblemList();
  const outlets = readNamed<readonly Outlet[]>('outlets', readOutlets, []);
  const { stories, claims } = readNamed<SeedClaims>('claims', readClaims, { stories: [], claims: [] });
  const seeds = articleFiles(files).map((file) => {
    const reading = readArticle(file);
    found.add(reading.problems);
    return reading.value;
  });
  const articles = seeds.flatMap(({ article }) => article ?? []);

  found.add(findStrayReferences(seeds, new Set(outlets.map(({ id }) => id)), new Set(claims.map(({ id }) => id))));
  found.add(findRepeatedArticles(articleFiles(files)));
  const dates = articles.map(({ published }) => published).sort();
  if (seeds.length === 0 && found.count() === 0)
    found.add([
      {
        place: files[0]?.name ?? 'seeds',
        value: '',
        message: 'there is no article; add a file such as seeds/my-article.md',
      },
    ]);
  if (found.count() > 0) return { ok: false, problems: found.list() };
  return {
    ok: true,
    value: inCanonicalOrder({
      formatVersion: CORPUS_FORMAT_VERSION,
      ...BUNDLED,
      updated: dates.at(-1) ?? '',
      outlets,
      articles,
      stories,
      claims,
      tellings: seeds.flatMap(({ tellings }) => tellings.map(({ telling }) => telling)),
    }),
  };

  function readNamed<T>(id: string, read: (file: SeedFile) => Reading<T>, none: T): T {
    const file = files.find((candidate) => seedId(candidate) === id);
    if (file === undefined) {
      found.add([{ place: `${id}.md`, value: '', message: `the file is missing; seeds need it beside the articles` }]);
      return none;
    }
    const reading = read(file);
    found.add(reading.problems);
    return reading.value;
  }
}

/** The files that are articles, sorted by name. */
export function articleFiles(files: readonly SeedFile[]): readonly SeedFile[] {
  const articles = files.filter((file) => seedId(file) !== 'outlets' && seedId(file) !== 'claims');
  return articles.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function findStrayReferences(
  seeds: readonly SeedArticle[],
  outlets: ReadonlySet<string>,
  claims: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  for (const { article, outletPlace, tellings } of seeds) {
    if (outlets.size > 0 && article && !outlets.has(article.outlet))
      problems.push(problemWith(outletPlace, 'outlet', article.outlet, 'an id of outlets.md; add the outlet there'));
    for (const { place, telling } of tellings)
      if (claims.size > 0 && !claims.has(telling.claim))
        problems.push(problemWith(place, 'claim', telling.claim, 'an id of claims.md; add the claim there'));
  }
  return problems;
}

function findRepeatedArticles(files: readonly SeedFile[]): Problem[] {
  const ids = new Set<string>();
  return files.flatMap((file) => {
    const id = seedId(file);
    if (ids.has(id)) return [problemWith(file.name, 'article id', id, 'a file name that no other file has')];
    ids.add(id);
    return [];
  });
}
