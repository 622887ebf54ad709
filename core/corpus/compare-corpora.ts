/** What of a corpus was added, changed and taken away from one version to the next. */
import type { Corpus, Telling } from './corpus.ts';

/** A change of one list: entries only the newer corpus has, those whose fields differ, and those only the older one has. */
export type Changes<Entry> = {
  readonly added: readonly Entry[];
  readonly changed: readonly { readonly before: Entry; readonly after: Entry }[];
  readonly gone: readonly Entry[];
};

/** The changes of every list. */
export type CorpusChanges = {
  readonly [List in 'outlets' | 'articles' | 'stories' | 'claims' | 'tellings']: Changes<Corpus[List][number]>;
};

/**
 * Compares two corpora. Outlets, articles, stories and claims are the same by their ids. Tellings have none: those of one article on
 * one claim are the same by their words; what is left over on both sides is paired in its order as changed. Order by itself is no change. Linear in
 * the size of both.
 */
export function compareCorpora(before: Corpus, after: Corpus): CorpusChanges {
  return {
    outlets: changesById(before.outlets, after.outlets),
    articles: changesById(before.articles, after.articles),
    stories: changesById(before.stories, after.stories),
    claims: changesById(before.claims, after.claims),
    tellings: changesOfTellings(before.tellings, after.tellings),
  };
}

function changesById<Entry extends { readonly id: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
): Changes<Entry> {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    changed: after.flatMap((entry) => {
      const known = old.get(entry.id);
      return known === undefined || fieldsOf(known) === fieldsOf(entry) ? [] : [{ before: known, after: entry }];
    }),
    gone: before.filter(({ id }) => !kept.has(id)),
  };
}

function changesOfTellings(before: readonly Telling[], after: readonly Telling[]): Changes<Telling> {
  const added: Telling[] = [];
  const changed: { before: Telling; after: Telling }[] = [];
  const gone: Telling[] = [];
  const old = groupByPlace(before);
  const fresh = groupByPlace(after);
  for (const place of new Set([...old.keys(), ...fresh.keys()])) {
    const [left, right] = withoutCommon(old.get(place) ?? [], fresh.get(place) ?? []);
    const pairs = Math.min(left.length, right.length);
    changed.push(...right.slice(0, pairs).flatMap((telling, at) => pairOf(left[at], telling)));
    gone.push(...left.slice(pairs));
    added.push(...right.slice(pairs));
  }
  return { added, changed, gone };
}

function pairOf(before: Telling | undefined, after: Telling) {
  return before === undefined ? [] : [{ before, after }];
}

function groupByPlace(tellings: readonly Telling[]): ReadonlyMap<string, readonly Telling[]> {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const place = `${telling.article} ${telling.claim}`;
    const known = groups.get(place);
    if (known === undefined) groups.set(place, [telling]);
    else known.push(telling);
  }
  return groups;
}

/** Both lists without what stands in both, as often as it does. */
function withoutCommon(before: readonly Telling[], after: readonly Telling[]): [Telling[], Telling[]] {
  const counts = new Map<string, number>();
  for (const telling of before) counts.set(fieldsOf(telling), (counts.get(fieldsOf(telling)) ?? 0) + 1);
  const right = after.filter((telling) => !take(counts, telling));
  const left = before.toReversed().filter((telling) => take(counts, telling));
  return [left.reverse(), right];
}

/** Takes one of the telling's kind away; false where none is left. */
function take(counts: Map<string, number>, telling: Telling): boolean {
  const left = counts.get(fieldsOf(telling)) ?? 0;
  if (left > 0) counts.set(fieldsOf(telling), left - 1);
  return left > 0;
}

/** An entry's fields in an order that does not depend on how it was written. */
function fieldsOf(entry: object): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
