/** Links that the reader has hidden for good, because the sentence does not state that claim: kept on this machine. */
import browser from 'webextension-polyfill';
import { withLock } from './lock.ts';

/** `page` is the page's address without its query and fragment; `claimText` names the claim in a list of what is hidden. */
export type HiddenLink = { readonly page: string; readonly claim: string; readonly claimText: string };

type Stored = { readonly version: 1; readonly links: readonly HiddenLink[] };

const KEY = 'hiddenLinks';
/** More than a reader hides in years; beyond it the oldest come back. */
const MOST_LINKS = 2_000;
/** Longest stored text, in UTF-16 units. */
const LONGEST_TEXT = 2_000;

/** All that are hidden, the oldest first. What is damaged in storage is left out. */
export async function readHiddenLinks(): Promise<readonly HiddenLink[]> {
  const stored = await browser.storage.local.get(KEY);
  return decodeHiddenLinks(stored[KEY]);
}

/** Hides every link of a page to a claim. */
export function hideLink(link: HiddenLink): Promise<void> {
  return change((known) => [...known.filter((one) => !isSame(one, link)), link].slice(-MOST_LINKS));
}

/** Takes back that a link was hidden. */
export function showLinkAgain(link: Pick<HiddenLink, 'page' | 'claim'>): Promise<void> {
  return change((known) => known.filter((one) => !isSame(one, link)));
}

/** Calls `onChange` with all that are hidden whenever any context has changed them, until the signal aborts. */
export function watchHiddenLinks(onChange: (links: readonly HiddenLink[]) => void, signal: AbortSignal): void {
  const onStorage = (changes: Record<string, browser.Storage.StorageChange>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change !== undefined) onChange(decodeHiddenLinks(change.newValue));
  };
  browser.storage.onChanged.addListener(onStorage);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onStorage), { once: true });
}

/** An address as hidden links name it: without query and fragment. */
export function pageOf(address: string): string {
  return address.replace(/[?#].*$/s, '').slice(0, LONGEST_TEXT);
}

/** Reads the stored form; an entry that is not as it should be is left out by itself. */
export function decodeHiddenLinks(value: unknown): readonly HiddenLink[] {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return [];
  const links: unknown = 'links' in value ? value.links : undefined;
  if (!Array.isArray(links)) return [];
  return links.flatMap((link: unknown) => decodeLink(link) ?? []).slice(-MOST_LINKS);
}

function decodeLink(value: unknown): HiddenLink | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('page' in value && 'claim' in value && 'claimText' in value)) return undefined;
  const { page, claim, claimText } = value;
  const isText = (text: unknown): text is string => typeof text === 'string' && text.length <= LONGEST_TEXT;
  return isText(page) && isText(claim) && isText(claimText) ? { page, claim, claimText } : undefined;
}

const isSame = (a: Pick<HiddenLink, 'page' | 'claim'>, b: Pick<HiddenLink, 'page' | 'claim'>): boolean =>
  a.page === b.page && a.claim === b.claim;

/** One change after the other, whichever window makes it. */
function change(work: (links: readonly HiddenLink[]) => readonly HiddenLink[]): Promise<void> {
  return withLock(KEY, async () => {
    const links = work(await readHiddenLinks());
    await browser.storage.local.set({ [KEY]: { version: 1, links } satisfies Stored });
  });
}
