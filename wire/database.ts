/** The extension's IndexedDB database: its stores, its versions, and how an older one is brought up to date. The one file that knows `idb`. */
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

export type Database = IDBPDatabase;

export const DATABASE_NAME = 'fact-linker';
/** Corpora by their id: one record says what a corpus is and which segments it is made of. */
export const CORPORA = 'corpora';
/** Halves of segments, packed corpus and index, by segment and half: bytes that are written once and never changed. */
export const SEGMENTS = 'segments';

/** A step from one version of the database to the next; it must bring along what is stored. */
export type Migration = (database: Database, transaction: IDBPTransaction<unknown, string[], 'versionchange'>) => void;

/** The migration at place `n` leads from version `n` to `n + 1`. One that was released is never changed: a new one is added. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore(CORPORA, { keyPath: 'id' });
    database.createObjectStore(SEGMENTS, { keyPath: 'id' });
  },
];

/**
 * Opens the database, made or migrated where needed; rejects where the browser gives none. It lets go of the database when another context wants to erase it
 * or knows a newer version; `onClosed` is called then, and when the browser ends the connection.
 */
export async function openDatabase(
  onClosed: () => void,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Database> {
  const database: Database = await openDB(DATABASE_NAME, migrations.length, {
    upgrade: (upgraded, from, _to, transaction) => {
      for (const migrate of migrations.slice(from)) migrate(upgraded, transaction);
    },
    blocking: () => {
      database.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return database;
}
