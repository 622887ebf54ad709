import { useEffect, useState } from 'preact/hooks';
import {
  changedSettings,
  changeSettings,
  readSettings,
  type Settings,
  type SettingsChange,
  watchSettings,
} from '../../wire/settings.ts';

/** Sets what `change` gives for the settings as they are then. */
export type ChangeSettings = (change: (settings: Settings) => SettingsChange) => void;

/**
 * The settings to draw, how to change them, and a wait until all changes are stored. A change is drawn at once: drawn only when
 * storage tells of it, a control would spring back under a quick reader, whose next press then does the opposite. While changes
 * of this view are on their way, what storage tells is older.
 */
export function useSettings(
  first: Settings,
  signal: AbortSignal,
): readonly [Settings, ChangeSettings, () => Promise<unknown>] {
  const [settings, setSettings] = useState(first);
  const [writing] = useState({ changes: 0, last: Promise.resolve() as Promise<unknown> });
  useEffect(() => watchSettings((changed) => writing.changes === 0 && setSettings(changed), signal), [signal, writing]);
  const change: ChangeSettings = (wanted) => {
    setSettings((drawn) => changedSettings(drawn, wanted));
    writing.changes += 1;
    writing.last = changeSettings(wanted)
      .catch(() => undefined)
      .then(readSettings)
      .then((stored) => {
        writing.changes -= 1;
        if (writing.changes === 0) setSettings(stored);
      });
  };
  return [settings, change, () => writing.last];
}
