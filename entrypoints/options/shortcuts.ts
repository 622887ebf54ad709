/** The extension's keyboard commands, which the browser keeps and changes. */
import browser from 'webextension-polyfill';
import type { Shortcut } from '../../components/OptionsPage.tsx';

const CHROMIUM_SETTINGS = 'chrome://extensions/shortcuts';

/** The commands now, with the keys that they have. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    name === undefined || !description ? [] : [{ name, description, keys: shortcut ?? '' }],
  );
}

/** Opens the browser's own page for them. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser as { readonly commands: { readonly openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_SETTINGS });
}
