import { useEffect, useState } from 'preact/hooks';
import { dress } from '../../components/dress.ts';
import { type KnownCorpus, OptionsPage, type Shortcut } from '../../components/OptionsPage.tsx';
import { renderProblem } from '../../core/decode.ts';
import { callBackground } from '../../wire/calls.ts';
import { type HiddenLink, readHiddenLinks, showLinkAgain, watchHiddenLinks } from '../../wire/hidden-links.ts';
import { hostChange, type Settings } from '../../wire/settings.ts';
import { eraseStored, readStored } from '../../wire/stored.ts';
import { saveAsFile } from './save-as-file.ts';
import { openShortcutSettings, readShortcuts } from './shortcuts.ts';
import { useSettings } from './use-settings.ts';
import { useSubscriptions } from './use-subscriptions.ts';

export type OptionsWindowProps = { readonly first: Settings; readonly signal: AbortSignal };

/** The options page with its sources: the settings in storage, the corpus of the background, the browser's commands. */
export function OptionsWindow({ first, signal }: OptionsWindowProps) {
  const [settings, change, stored] = useSettings(first, signal);
  const [corpus, setCorpus] = useState<KnownCorpus>({ kind: 'loading' });
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);

  const [hiddenLinks, setHiddenLinks] = useState<readonly HiddenLink[]>([]);
  const subscriptions = useSubscriptions(signal);

  useEffect(() => dress(document.documentElement, settings.theme), [settings.theme]);
  useEffect(() => {
    watchHiddenLinks(setHiddenLinks, signal);
    readHiddenLinks().then(setHiddenLinks);
    callBackground('corpusState', null).then((state) => {
      setCorpus(
        state.ok
          ? { kind: 'known', ...state.value }
          : { kind: 'broken', problem: state.problems.map(renderProblem).join('\n') },
      );
    });
    const look = (): void => {
      readShortcuts().then(setShortcuts);
    };
    look();
    // They are changed on a page of the browser, of which it says nothing.
    window.addEventListener('focus', look, { signal });
  }, [signal]);

  return (
    <OptionsPage
      choices={settings}
      corpus={corpus}
      shortcuts={shortcuts}
      hiddenLinks={hiddenLinks.toReversed()}
      subscriptions={subscriptions}
      onChange={change}
      onSwitchSite={(host, isOn) => change(hostChange(host, isOn))}
      onShowAgain={showLinkAgain}
      onShortcuts={openShortcutSettings}
      onExport={async () => {
        await stored();
        saveAsFile('fact-linker.json', await readStored(new Date()));
      }}
      onErase={async () => {
        await stored();
        await eraseStored();
      }}
    />
  );
}
