/** What the reader has chosen, kept in the extension's local storage: one value, one way in and out. */
import browser from 'webextension-polyfill';
import type { DifferenceKind } from '../core/differences/difference.ts';
import type { Strictness } from '../core/linking/strictness.ts';
import { withLock } from './lock.ts';

/** How marks look on the page; `off` paints none, and the lists of card and popup stay. */
export type MarkStyle = 'subtle' | 'clear' | 'off';

/** The colours of the extension's own views; `system` follows the browser. */
export type Theme = 'system' | 'light' | 'dark';

/**
 * `version` is that of the stored form. `hostsOff` are the sites whose pages are left alone, sorted; `strictness` is how sure a link must be; `kindsOff`
 * are kinds of difference that are neither shown nor count. Outlets are ids of the corpus, sorted: the hidden ones are neither shown nor
 * counted, the pinned ones stand first; no outlet is both.
 */
export type Settings = {
  readonly version: 1;
  readonly hostsOff: readonly string[];
  readonly strictness: Strictness;
  readonly kindsOff: readonly DifferenceKind[];
  readonly outletsHidden: readonly string[];
  readonly outletsPinned: readonly string[];
  readonly markStyle: MarkStyle;
  readonly theme: Theme;
  /** How often the corpora have changed: pages that are open are compared again when they do. */
  readonly corporaChanges: number;
};

/** What a change of the settings may set. */
export type SettingsChange = Partial<Omit<Settings, 'version'>>;

const KEY = 'settings';
const DEFAULTS: Settings = {
  version: 1,
  hostsOff: [],
  strictness: 'balanced',
  kindsOff: [],
  outletsHidden: [],
  outletsPinned: [],
  markStyle: 'clear',
  theme: 'system',
  corporaChanges: 0,
};

const STRICTNESSES: Readonly<Record<Strictness, true>> = { strict: true, balanced: true, generous: true };
const MARK_STYLES: Readonly<Record<MarkStyle, true>> = { subtle: true, clear: true, off: true };
const THEMES: Readonly<Record<Theme, true>> = { system: true, light: true, dark: true };
const KINDS: Readonly<Record<DifferenceKind, true>> = {
  polarity: true,
  number: true,
  time: true,
  quote: true,
  modality: true,
  attribution: true,
  actors: true,
  scope: true,
  wording: true,
};

/** A list longer than this was not made by a reader. */
const MOST_ENTRIES = 10_000;

/** The settings now; what is missing or damaged in storage reads as its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return decodeSettings(stored[KEY]);
}

/** Sets what `change` gives for the settings as they are then; changes never overtake each other, whichever window makes them. */
export function changeSettings(change: (settings: Settings) => SettingsChange): Promise<void> {
  return withLock(KEY, async () => {
    const settings = await readSettings();
    await browser.storage.local.set({ [KEY]: changedSettings(settings, change) });
  });
}

/** The settings as they are after a change, in the stored form. */
export function changedSettings(settings: Settings, change: (settings: Settings) => SettingsChange): Settings {
  return decodeSettings({ ...settings, ...change(settings) });
}

/** The change that switches the pages of a host on or off. */
export function hostChange(host: string, isOn: boolean): (settings: Settings) => SettingsChange {
  return ({ hostsOff }) => ({ hostsOff: isOn ? hostsOff.filter((known) => known !== host) : [...hostsOff, host] });
}

/** Switches the pages of a host on or off. */
export function switchHost(host: string, isOn: boolean): Promise<void> {
  return changeSettings(hostChange(host, isOn));
}

/** Calls `onChange` with the settings whenever any context has changed them, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const onStorage = (changes: Record<string, browser.Storage.StorageChange>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change !== undefined) onChange(decodeSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(onStorage);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onStorage), { once: true });
}

/** Reads the stored form; each field that is not as it should be falls back by itself. */
export function decodeSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return DEFAULTS;
  const stored: { readonly [Field in keyof Settings]?: unknown } = value;
  const outletsHidden = texts(stored.outletsHidden);
  return {
    version: 1,
    hostsOff: texts(stored.hostsOff),
    strictness: oneOf(STRICTNESSES, stored.strictness) ?? DEFAULTS.strictness,
    kindsOff: texts(stored.kindsOff).flatMap((kind) => oneOf(KINDS, kind) ?? []),
    outletsHidden,
    outletsPinned: texts(stored.outletsPinned).filter((outlet) => !outletsHidden.includes(outlet)),
    markStyle: oneOf(MARK_STYLES, stored.markStyle) ?? DEFAULTS.markStyle,
    theme: oneOf(THEMES, stored.theme) ?? DEFAULTS.theme,
    corporaChanges: Number(stored.corporaChanges) || 0,
  };
}

/** The texts of a list, each once, sorted. */
function texts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const found = new Set(value.filter((text): text is string => typeof text === 'string'));
  return [...found].sort().slice(0, MOST_ENTRIES);
}

function oneOf<Name extends string>(names: Readonly<Record<Name, true>>, value: unknown): Name | undefined {
  return typeof value === 'string' && Object.hasOwn(names, value) ? (value as Name) : undefined;
}
