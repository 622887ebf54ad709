import browser from 'webextension-polyfill';

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['next-mark', 1],
  ['previous-mark', -1],
]);

/** Calls `move` with the active tab when the reader presses a shortcut; a tab without our content script is left alone. */
export function watchCommands(move: (tabId: number, step: 1 | -1) => Promise<null>, signal: AbortSignal): void {
  const onCommand = async (command: string): Promise<void> => {
    const step = STEPS.get(command);
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (step === undefined || tab?.id === undefined) return;
    await move(tab.id, step).catch(() => null);
  };
  browser.commands.onCommand.addListener(onCommand);
  signal.addEventListener('abort', () => browser.commands.onCommand.removeListener(onCommand), { once: true });
}
