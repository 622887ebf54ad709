/** IndexedDB in Node, for tests of what is stored: importing this file gives one. */
import 'fake-indexeddb/auto';
import { DATABASE_NAME } from '../wire/database.ts';

/** Forgets everything stored. Whoever has the database open lets go of it. */
export function forgetDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(DATABASE_NAME);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}
