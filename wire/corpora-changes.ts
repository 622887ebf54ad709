/** Tells every open view and worker of the extension that the stored corpora have changed. */

import { changeSettings } from './settings.ts';

const CHANNEL = 'fact-linker-corpora';

/** To be called after a change of the corpus with this id in the store. Open pages hear of it, too, unless it is one that grows with every page that is read. */
export async function noteCorpusChange(id: string): Promise<void> {
  tellCorporaChanged();
  if (!id.startsWith('remembered/'))
    await changeSettings(({ corporaChanges }) => ({ corporaChanges: corporaChanges + 1 }));
}

function tellCorporaChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls `onChange` whenever another context, or another part of this one, has changed the corpora, until the signal aborts. */
export function watchCorpora(onChange: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onChange;
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
