/** What the reader has chosen for the reading memory; it is off until switched on. */
import browser from 'webextension-polyfill';

/**
 * `days` is how long an article is kept after it was read, `megabytes` how much all of them may take: beyond either the oldest go. `hostsLeftOut` are sites of
 * which nothing is remembered, sorted; sites that are switched off are not read in the first place.
 */
export type MemorySettings = {
  readonly version: 1;
  readonly isOn: boolean;
  readonly days: MemoryDays;
  readonly megabytes: MemoryMegabytes;
  readonly hostsLeftOut: readonly string[];
};

export type MemoryDays = (typeof MEMORY_DAYS)[number];
export type MemoryMegabytes = (typeof MEMORY_MEGABYTES)[number];
export type MemoryChange = Partial<Omit<MemorySettings, 'version'>>;

export const MEMORY_DAYS = [7, 30, 90, 365] as const;
export const MEMORY_MEGABYTES = [10, 50, 200] as const;

const KEY = 'memory';
const DEFAULTS: MemorySettings = { version: 1, isOn: false, days: 90, megabytes: 50, hostsLeftOut: [] };
/** A list longer than this was not made by a reader. */
const MOST_HOSTS = 10_000;

/** The settings now; what is missing or damaged in storage reads as its default. */
export async function readMemorySettings(): Promise<MemorySettings> {
  const stored = await browser.storage.local.get(KEY);
  return decodeMemorySettings(stored[KEY]);
}

let lastChange: Promise<unknown> = Promise.resolve();

/** Sets what `change` gives for the settings as they are then; changes of one context never overtake each other. */
export function changeMemorySettings(change: (settings: MemorySettings) => MemoryChange): Promise<void> {
  const changing = lastChange.then(async () => {
    const settings = await readMemorySettings();
    await browser.storage.local.set({ [KEY]: decodeMemorySettings({ ...settings, ...change(settings) }) });
  });
  lastChange = changing.catch(() => undefined);
  return changing;
}

/** Calls `onChange` with the settings whenever any context has changed them, until the signal aborts. */
export function watchMemorySettings(onChange: (settings: MemorySettings) => void, signal: AbortSignal): void {
  const onStorage = (changes: Record<string, browser.Storage.StorageChange>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change !== undefined) onChange(decodeMemorySettings(change.newValue));
  };
  browser.storage.onChanged.addListener(onStorage);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onStorage), { once: true });
}

/** Reads the stored form; each field that is not as it should be falls back by itself, the switch to off. */
export function decodeMemorySettings(value: unknown): MemorySettings {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return DEFAULTS;
  const stored: { readonly [Field in keyof MemorySettings]?: unknown } = value;
  const hosts = Array.isArray(stored.hostsLeftOut) ? stored.hostsLeftOut : [];
  return {
    version: 1,
    isOn: stored.isOn === true,
    days: MEMORY_DAYS.find((days) => days === stored.days) ?? DEFAULTS.days,
    megabytes: MEMORY_MEGABYTES.find((megabytes) => megabytes === stored.megabytes) ?? DEFAULTS.megabytes,
    hostsLeftOut: [...new Set(hosts.filter((host): host is string => typeof host === 'string'))]
      .sort()
      .slice(0, MOST_HOSTS),
  };
}
