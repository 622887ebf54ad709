import browser from 'webextension-polyfill';

const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['next-mark', 1],
  ['previous-mark', -1],
]);
const COMPARE = 'open-comparison';

/** What shortcuts ask for, of the active tab. `compare` is called in the key itself, so that it may open a panel. */
export type Commands = {
  readonly move: (tabId: number, step: 1 | -1) => Promise<null>;
  readonly compare: (tabId: number) => Promise<void>;
};

/** Does what the reader's shortcuts ask for; a tab without our content script is left alone. */
export function watchCommands({ move, compare }: Commands, signal: AbortSignal): void {
  const onCommand = async (command: string, active?: browser.Tabs.Tab): Promise<void> => {
    if (command === COMPARE) {
      if (active?.id !== undefined) await compare(active.id);
      return;
    }
    const step = STEPS.get(command);
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (step === undefined || tab?.id === undefined) return;
    await move(tab.id, step).catch(() => null);
  };
  browser.commands.onCommand.addListener(onCommand);
  signal.addEventListener('abort', () => browser.commands.onCommand.removeListener(onCommand), { once: true });
}
