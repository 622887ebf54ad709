/** The source articles with their hand labels, read where they lie beside the project; absent on most machines. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SourceArticle = {
  /** Number of the source document, with a letter where it holds several articles. */
  readonly id: string;
  /** Name of its outlet. */
  readonly outlet: string;
  readonly headline: string;
  readonly sentences: readonly string[];
  /** Sentences labelled for a claim that another outlet also carries. */
  readonly carriedElsewhere: readonly string[];
};

type Labelled = { readonly sentence: string; readonly claims: readonly string[] };

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'gold', 'seeds');

/** Document → outlet, and whether its first sentence is the headline. */
const DOCUMENTS: Readonly<Record<string, { readonly outlet: string; readonly hasHeadline: boolean }>> = {
  '000': { outlet: 'Voice7 News', hasHeadline: false },
  '001': { outlet: 'Distinct Post', hasHeadline: false },
  '002': { outlet: 'USAZine', hasHeadline: false },
  '003': { outlet: 'Al Jazeera', hasHeadline: true },
  '004a': { outlet: 'Al Arabiya', hasHeadline: true },
  '004b': { outlet: 'Al Arabiya', hasHeadline: true },
  '004c': { outlet: 'Al Arabiya', hasHeadline: true },
  '004d': { outlet: 'Al Arabiya', hasHeadline: true },
};

/** The eight articles; undefined where `../shared` is not there. */
export function sourceArticles(): readonly SourceArticle[] | undefined {
  if (!existsSync(FOLDER)) return undefined;
  const articles = Object.entries(DOCUMENTS).map(([id, document]) => ({ id, ...document, labelled: labelsOf(id) }));
  const outletsByClaim = new Map<string, Set<string>>();
  for (const { outlet, labelled } of articles)
    for (const claim of labelled.flatMap(({ claims }) => claims))
      outletsByClaim.set(claim, (outletsByClaim.get(claim) ?? new Set()).add(outlet));
  const isShared = (claim: string) => (outletsByClaim.get(claim)?.size ?? 0) > 1;
  return articles.map(({ id, outlet, hasHeadline, labelled }) => ({
    id,
    outlet,
    headline: hasHeadline ? (labelled[0]?.sentence ?? '') : `From ${outlet}`,
    sentences: labelled.slice(hasHeadline ? 1 : 0).map(({ sentence }) => sentence),
    carriedElsewhere: labelled.filter(({ claims }) => claims.some(isShared)).map(({ sentence }) => sentence),
  }));
}

function labelsOf(id: string): readonly Labelled[] {
  const lines = readFileSync(join(FOLDER, `seed-${id}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}
