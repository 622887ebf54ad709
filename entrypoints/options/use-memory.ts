import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadingMemoryProps } from '../../components/ReadingMemory.tsx';
import { callBackground } from '../../wire/calls.ts';
import { watchCorpora } from '../../wire/corpora-changes.ts';
import {
  changeMemorySettings,
  decodeMemorySettings,
  MEMORY_DAYS,
  MEMORY_MEGABYTES,
  type MemorySettings,
  readMemorySettings,
  watchMemorySettings,
} from '../../wire/memory-settings.ts';
import type { KeptArticle } from '../../wire/messages.ts';
import { saveAsFile } from './save-as-file.ts';

/** The reading memory to draw: its settings in storage, the kept articles as the background finds them. */
export function useMemory(signal: AbortSignal): ReadingMemoryProps {
  const [choices, setChoices] = useState<MemorySettings>(decodeMemorySettings(undefined));
  const [kept, setKept] = useState<readonly KeptArticle[]>();
  const latestQuery = useRef('');
  const search = async (query: string): Promise<void> => {
    latestQuery.current = query;
    const found = await callBackground('keptArticles', query);
    if (latestQuery.current === query) setKept(found);
  };
  useEffect(() => {
    watchMemorySettings(setChoices, signal);
    watchCorpora(() => search(latestQuery.current), signal);
    void readMemorySettings().then(setChoices);
    void search('');
  }, [signal]);
  const forget = async (ids: readonly string[], isAll: boolean): Promise<void> => {
    await callBackground('forgetArticles', { ids, isAll });
    await search(isAll ? '' : latestQuery.current);
  };
  return {
    choices,
    dayChoices: MEMORY_DAYS,
    megabyteChoices: MEMORY_MEGABYTES,
    kept,
    onChange: (change) => {
      setChoices((drawn) => decodeMemorySettings({ ...drawn, ...change(drawn) }));
      void changeMemorySettings((now) => {
        const { isOn, days, megabytes, hostsLeftOut } = decodeMemorySettings({ ...now, ...change(now) });
        return { isOn, days, megabytes, hostsLeftOut };
      });
    },
    onSearch: search,
    onForget: (id) => void forget([id], false),
    onForgetAll: () => forget([], true),
    onExport: async (isWhole) => saveAsFile('fact-linker-pages.json', await callBackground('exportKept', { isWhole })),
  };
}
