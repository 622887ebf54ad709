/** All that the extension keeps on the reader's machine, as one thing: to be saved as a file, or erased. */
import browser from 'webextension-polyfill';

/**
 * Everything stored, as it goes into a file. `made` is the time of the saving in ISO form; `local` and `session` are the browser's two areas, `corpora` what the
 * database holds.
 */
export type Stored = {
  readonly format: 'fact-linker-stored';
  readonly version: 1;
  readonly made: string;
  readonly local: Readonly<Record<string, unknown>>;
  readonly session: Readonly<Record<string, unknown>>;
  readonly corpora: readonly unknown[];
};

/** Reads everything stored; `readCorpora` gives the corpora of the database in words. */
export async function readStored(now: Date, readCorpora: () => Promise<readonly unknown[]>): Promise<Stored> {
  const [local, session, corpora] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.session.get(null),
    readCorpora(),
  ]);
  return { format: 'fact-linker-stored', version: 1, made: now.toISOString(), local, session, corpora };
}

/** Erases both areas and every database; open views and pages hear of it as of any change. */
export async function eraseStored(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all([
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    ...databases.map(({ name = '' }) => deleteDatabase(name)),
  ]);
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    // A view that still has it open lets go when it closes; the browser erases it then.
    deleting.onblocked = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}
