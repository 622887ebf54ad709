/** Tells every open view and worker of the extension that the stored corpora have changed. */

const CHANNEL = 'fact-linker-corpora';

/** To be called after a change; whoever watches reads the store anew. */
export function tellCorporaChanged(): void {
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
