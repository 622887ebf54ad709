/** On which day each remembered article was read last, kept beside the corpora: a corpus knows only when it was published. */
import browser from 'webextension-polyfill';

/** Days, `YYYY-MM-DD`, by the articles' ids. */
export type ReadingDays = Readonly<Record<string, string>>;

const KEY = 'readingDays';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** All days; what is damaged in storage is left out. */
export async function readReadingDays(): Promise<ReadingDays> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => DAY.test(String(entry[1]))),
  );
}

/** Puts these days in place of all that are kept. */
export async function writeReadingDays(days: ReadingDays): Promise<void> {
  await browser.storage.local.set({ [KEY]: days });
}
