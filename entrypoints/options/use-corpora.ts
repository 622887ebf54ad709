import { useEffect, useState } from 'preact/hooks';
import type { CorpusListProps, ListedCorpus } from '../../components/CorpusList.tsx';
import { checksumOf } from '../../core/corpus/checksum.ts';
import { noteCorpusChange, watchCorpora } from '../../wire/corpora-changes.ts';
import { type CorpusStore, createCorpusStore, type StoredList, type StoreResult } from '../../wire/corpus-store.ts';
import { bytesOf, type StoredCorpus } from '../../wire/stored-corpus.ts';

/** The store as this page uses it. */
export function openStore(): CorpusStore {
  return createCorpusStore({ checksumOf, onChange: noteCorpusChange });
}

/** The reader's corpora to draw, as the store has them, and what can be done with them; and how another part of the page tells of a trouble. */
export function useCorpora(
  store: CorpusStore,
  signal: AbortSignal,
): readonly [CorpusListProps, (problem: CorpusListProps['problem']) => void] {
  const [{ corpora, damaged }, setListed] = useState<StoredList>({ corpora: [], damaged: [] });
  const [problem, setProblem] = useState<CorpusListProps['problem']>();

  useEffect(() => {
    const look = async (): Promise<void> => {
      const listed = await store.list();
      if (listed.ok) setListed(listed.value);
      else setProblem(listed.trouble.kind);
    };
    watchCorpora(look, signal);
    void look();
  }, [store, signal]);

  const tell = async (changing: Promise<StoreResult<unknown>>): Promise<void> => {
    const changed = await changing;
    setProblem(changed.ok ? undefined : changed.trouble.kind);
  };
  const props = {
    corpora: corpora.map(listedCorpus),
    damaged,
    problem,
    onSwitch: (id: string, isOn: boolean) => tell(store.switchOn(id, isOn)),
    onGoBack: (id: string) => tell(store.goBack(id)),
    onRemove: (id: string) => tell(store.remove(id)),
  };
  return [props, setProblem];
}

function listedCorpus({ id, kind, isOn, version, previous }: StoredCorpus): ListedCorpus {
  return {
    id,
    kind,
    isOn,
    name: version.name,
    number: version.number,
    keyId: version.publisher?.keyId ?? '',
    updated: version.updated,
    articles: version.counts.articles,
    claims: version.counts.claims,
    bytes: bytesOf(version),
    canGoBack: previous !== undefined,
  };
}
