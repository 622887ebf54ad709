/** A worker that writes corpora without end, to be killed at any point; and the look at what it left. Both run in a browser. */

import { checksumOf } from '../../core/corpus/checksum.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { packCorpus } from '../../core/corpus/corpus-packer.ts';
import { openPackedCorpus, unpackCorpus } from '../../core/corpus/packed-corpus.ts';
import { buildCorpusIndex, openCorpusIndex } from '../../core/linking/corpus-index.ts';
import { importCorpus } from '../../entrypoints/background/corpus-import.ts';
import { type CorpusStore, createCorpusStore, storedId } from '../../wire/corpus-store.ts';
import type { CorpusKind, CorpusVersion, Segment, StoredCorpus } from '../../wire/stored-corpus.ts';

/** A change that is done for good: the corpus's id and the number that every part of it bears. */
export type Confirmed = { readonly id: string; readonly number: number };

const KINDS: readonly CorpusKind[] = ['imported', 'subscribed', 'remembered'];
const CLAIMS = 30;
/** Articles of a remembered corpus that are kept as pieces of their own before they are made one. */
const MOST_PIECES = 5;

/** The corpora that are written, by their ids in the store. */
export const WRITTEN: readonly string[] = KINDS.map((kind) => storedId(kind, 'killed'));

/** Writes one change after the other, numbered from `first` on, and tells of each that is done. Never ends by itself. */
export async function writeWithoutEnd(first: number, onDone: (done: Confirmed) => void): Promise<never> {
  const store = createCorpusStore({ checksumOf });
  await store.sweep();
  for (let number = first; ; number += 1) {
    const kind = KINDS[number % KINDS.length] ?? 'imported';
    const id = storedId(kind, 'killed');
    if (kind === 'imported') await importFile(store, number);
    else if (kind === 'subscribed') await update(store, id, number);
    else await remember(store, id, number);
    onDone({ id, number });
    if (number % 7 === 0) await store.sweep();
  }
}

async function importFile(store: CorpusStore, number: number): Promise<void> {
  const text = JSON.stringify(corpusOf(number));
  async function* pieces() {
    for (let at = 0; at < text.length; at += 1_000) yield text.slice(at, at + 1_000);
  }
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  const file = { name: 'killed.json', bytes: text.length, text: pieces() };
  const outcome = await importCorpus(store, file, () => new Date(0), { pause, signal: new AbortController().signal });
  if (outcome.kind !== 'stored') throw new Error(JSON.stringify(outcome));
}

async function update(store: CorpusStore, id: string, number: number): Promise<void> {
  await must(
    store.change(id, async (_, keep) => ({
      kind: 'subscribed',
      version: versionOf(number, [await keepIn(keep, number)]),
    })),
  );
}

async function remember(store: CorpusStore, id: string, number: number): Promise<void> {
  await must(
    store.change(id, async (now, keep) => {
      const kept = now?.version.segments ?? [];
      const segments = kept.length < MOST_PIECES ? kept : kept.slice(-1);
      return {
        kind: 'remembered',
        forgetsPrevious: true,
        version: versionOf(number, [...segments, await keepIn(keep, number)]),
      };
    }),
  );
}

async function keepIn(keep: Parameters<Parameters<CorpusStore['change']>[1]>[1], number: number): Promise<Segment> {
  const corpus = corpusOf(number);
  return keep({ corpus: packCorpus(corpus), index: buildCorpusIndex(corpus) }, countsOf(corpus));
}

/** What is wrong with what the killed worker left; nothing where all is well. `confirmed` are the changes that it said were done. */
export async function lookForLoss(confirmed: readonly Confirmed[]): Promise<readonly string[]> {
  const store = createCorpusStore({ checksumOf });
  const { corpora, damaged } = await must(store.list());
  const wrong = damaged.map((id) => `${id} is damaged`);
  for (const id of WRITTEN) {
    const corpus = corpora.find((one) => one.id === id);
    const least = Math.max(0, ...confirmed.filter((one) => one.id === id).map(({ number }) => number));
    const number = corpus === undefined ? 0 : numberOf(corpus.version);
    if (number < least) wrong.push(`${id} is at ${number}, but ${least} was done`);
    for (const version of [corpus?.version, corpus?.previous])
      if (version !== undefined) wrong.push(...(await wrongWith(store, id, version)));
  }
  await must(store.sweep());
  const again = await must(store.sweep());
  if (again !== 0) wrong.push(`${again} segments were left after sweeping`);
  return wrong;
}

async function wrongWith(store: CorpusStore, id: string, version: CorpusVersion): Promise<readonly string[]> {
  const wrong: string[] = [];
  const last = version.segments.at(-1);
  for (const segment of version.segments) {
    const read = await store.readSegment(segment);
    const opened = read.ok ? openPackedCorpus(read.value.corpus, id) : undefined;
    if (!read.ok || !opened?.ok) wrong.push(`${id}: a piece cannot be read`);
    else if (!unpackCorpus(read.value.corpus, id).ok) wrong.push(`${id}: a piece is not whole`);
    else if (openCorpusIndex(read.value.index, opened.value) === undefined) wrong.push(`${id}: an index does not fit`);
    else if (segment === last && opened.value.name !== version.name)
      wrong.push(`${id} is called ${version.name}, its last piece ${opened.value.name}`);
  }
  return version.segments.length === 0 ? [`${id} has no pieces`] : wrong;
}

function numberOf({ name }: StoredCorpus['version']): number {
  return Number(name.replace(/\D/g, ''));
}

function versionOf(number: number, segments: readonly Segment[]): CorpusVersion {
  const { id, name, updated } = corpusOf(number);
  return {
    corpus: id,
    name,
    number,
    updated,
    taken: new Date(0).toISOString(),
    counts: countsOf(corpusOf(number)),
    segments,
  };
}

function countsOf({ outlets, articles, stories, claims, tellings }: Corpus) {
  return {
    outlets: outlets.length,
    articles: articles.length,
    stories: stories.length,
    claims: claims.length,
    tellings: tellings.length,
  };
}

/** A corpus in which everything bears the number. */
function corpusOf(number: number): Corpus {
  const claims = Array.from({ length: CLAIMS }, (_, n) => ({
    id: `claim-${n}`,
    story: 'story',
    text: `On day ${number} the ferry ${n} of ${CLAIMS} left Osterholm for Skarn with ${number + n} passengers.`,
  }));
  return {
    formatVersion: 1,
    id: 'killed',
    name: `Number ${number}`,
    updated: '2031-03-06',
    outlets: [{ id: 'kurier', name: 'Kurier', hosts: ['kurier.example'] }],
    articles: [{ id: 'article', outlet: 'kurier', title: `Day ${number}`, published: '2031-03-06' }],
    stories: [{ id: 'story', title: 'Ferries' }],
    claims,
    tellings: claims.map(({ id, text }) => ({ claim: id, article: 'article', words: text })),
  };
}

async function must<T>(working: Promise<{ ok: true; value: T } | { ok: false; trouble: unknown }>): Promise<T> {
  const result = await working;
  if (!result.ok) throw new Error(JSON.stringify(result.trouble));
  return result.value;
}
