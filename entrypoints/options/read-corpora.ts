import type { Corpus } from '../../core/corpus/corpus.ts';
import { unpackCorpus } from '../../core/corpus/packed-corpus.ts';
import type { CorpusStore } from '../../wire/corpus-store.ts';
import type { CorpusVersion, StoredCorpus } from '../../wire/stored-corpus.ts';

/** A stored corpus in words: what the store says of it, and its pieces as corpora. Versions before are left out. */
export type SavedCorpus = Pick<StoredCorpus, 'id' | 'kind' | 'isOn'> & {
  readonly version: Omit<CorpusVersion, 'segments'>;
  readonly pieces: readonly Corpus[];
};

/** All stored corpora; pieces that cannot be read are left out. */
export async function readCorpora(store: CorpusStore): Promise<readonly SavedCorpus[]> {
  const listed = await store.list();
  const saved: SavedCorpus[] = [];
  for (const { id, kind, isOn, version } of listed.ok ? listed.value.corpora : []) {
    const { segments, ...about } = version;
    const pieces: Corpus[] = [];
    for (const segment of segments) {
      const read = await store.readSegment(segment);
      const unpacked = read.ok ? unpackCorpus(read.value.corpus, id) : undefined;
      if (unpacked?.ok) pieces.push(unpacked.value);
    }
    saved.push({ id, kind, isOn, version: about, pieces });
  }
  return saved;
}
