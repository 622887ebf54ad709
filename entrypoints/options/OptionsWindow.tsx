import { useEffect, useState } from 'preact/hooks';
import { dress } from '../../components/dress.ts';
import { type KnownCorpus, OptionsPage, type Shortcut } from '../../components/OptionsPage.tsx';
import { renderProblem } from '../../core/render-problem.ts';
import { callBackground } from '../../wire/calls.ts';
import { watchCorpora } from '../../wire/corpora-changes.ts';
import { storedId } from '../../wire/corpus-store.ts';
import { type HiddenLink, readHiddenLinks, showLinkAgain, watchHiddenLinks } from '../../wire/hidden-links.ts';
import { hostChange, type Settings } from '../../wire/settings.ts';
import { eraseStored, readStored } from '../../wire/stored.ts';
import { readCorpora } from './read-corpora.ts';
import { saveAsFile } from './save-as-file.ts';
import { openShortcutSettings, readShortcuts } from './shortcuts.ts';
import { openStore, useCorpora } from './use-corpora.ts';
import { useImport } from './use-import.ts';
import { useMemory } from './use-memory.ts';
import { useSettings } from './use-settings.ts';
import { useSubscriptions } from './use-subscriptions.ts';

export type OptionsWindowProps = { readonly first: Settings; readonly signal: AbortSignal };

/** The options page with its sources: the settings in storage, the corpus of the background, the browser's commands. */
export function OptionsWindow({ first, signal }: OptionsWindowProps) {
  const [settings, change, stored] = useSettings(first, signal);
  const [corpus, setCorpus] = useState<KnownCorpus>({ kind: 'loading' });
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);

  const [store] = useState(openStore);
  const [corpora, tellTrouble] = useCorpora(store, signal);
  const importing = useImport(tellTrouble, signal);
  const memory = useMemory(signal);
  const [hiddenLinks, setHiddenLinks] = useState<readonly HiddenLink[]>([]);
  const subscriptions = useSubscriptions(signal);

  useEffect(() => dress(document.documentElement, settings.theme), [settings.theme]);
  useEffect(() => {
    watchHiddenLinks(setHiddenLinks, signal);
    readHiddenLinks().then(setHiddenLinks);
    const readCorpus = async (): Promise<void> => {
      const state = await callBackground('corpusState', null);
      setCorpus(
        state.ok
          ? { kind: 'known', ...state.value }
          : { kind: 'broken', problem: state.problems.map(renderProblem).join('\n') },
      );
    };
    watchCorpora(readCorpus, signal);
    void readCorpus();
    const look = (): void => {
      readShortcuts().then(setShortcuts);
    };
    look();
    // They are changed on a page of the browser, of which it says nothing.
    window.addEventListener('focus', look, { signal });
  }, [signal]);

  const removeOrUnsubscribe = (id: string): void => {
    const subscribed = subscriptions.subscriptions.find(({ corpus: own }) => storedId('subscribed', own) === id);
    if (subscribed === undefined) corpora.onRemove(id);
    else void subscriptions.onUnsubscribe(subscribed.address);
  };

  return (
    <OptionsPage
      choices={settings}
      corpus={corpus}
      shortcuts={shortcuts}
      hiddenLinks={hiddenLinks.toReversed()}
      subscriptions={subscriptions}
      corpora={{ ...corpora, onRemove: removeOrUnsubscribe }}
      importing={importing}
      memory={memory}
      onChange={change}
      onSwitchSite={(host, isOn) => change(hostChange(host, isOn))}
      onShowAgain={showLinkAgain}
      onShortcuts={openShortcutSettings}
      onExport={async () => {
        await stored();
        saveAsFile('fact-linker.json', await readStored(new Date(), () => readCorpora(store)));
      }}
      onErase={async () => {
        await stored();
        await eraseStored();
      }}
    />
  );
}
