/** What the reader has chosen, kept in the extension's local storage. */
import browser from 'webextension-polyfill';
import type { Strictness } from '../core/linking/strictness.ts';

/** `version` is that of the stored form; `hostsOff` are the sites whose pages are left alone, sorted; `strictness` is how sure a link must be. */
export type Settings = {
  readonly version: 1;
  readonly hostsOff: readonly string[];
  readonly strictness: Strictness;
};

const KEY = 'settings';
const DEFAULTS: Settings = { version: 1, hostsOff: [], strictness: 'balanced' };
const STRICTNESSES: Readonly<Record<Strictness, true>> = { strict: true, balanced: true, generous: true };
/** A list longer than this was not made by a reader. */
const MOST_HOSTS = 10_000;

/** The settings now; what is missing or damaged in storage reads as its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return decodeSettings(stored[KEY]);
}

/** Switches the pages of a host on or off. */
export async function switchHost(host: string, isOn: boolean): Promise<void> {
  const settings = await readSettings();
  const others = settings.hostsOff.filter((known) => known !== host);
  await write({ ...settings, hostsOff: (isOn ? others : [...others, host]).sort().slice(0, MOST_HOSTS) });
}

/** Sets how sure a link must be. */
export async function setStrictness(strictness: Strictness): Promise<void> {
  await write({ ...(await readSettings()), strictness });
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
  const hosts: unknown = 'hostsOff' in value ? value.hostsOff : undefined;
  const strictness: unknown = 'strictness' in value ? value.strictness : undefined;
  return {
    version: 1,
    hostsOff: Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string').slice(0, MOST_HOSTS) : [],
    strictness: isStrictness(strictness) ? strictness : DEFAULTS.strictness,
  };
}

function isStrictness(value: unknown): value is Strictness {
  return typeof value === 'string' && Object.hasOwn(STRICTNESSES, value);
}

async function write(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}
