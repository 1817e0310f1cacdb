import type { Entry } from './entry.ts';
import type { Shelf } from './shelf.ts';

const DATABASE = 'coursewright';
const STORE = 'statements';
/** Some browsers neither open nor refuse where storage is forbidden; in milliseconds. */
const LONGEST_OPENING = 2_000;

/**
 * Entries in IndexedDB, which has room for far more than `localStorage` and does not hold up the
 * page. It is opened at the first use; where it can't be, every use rejects.
 */
export function databaseShelf(factory: IDBFactory): Shelf {
  let opening: Promise<IDBDatabase> | undefined;
  const opened = () => (opening ??= open(factory));

  /** Resolves when the browser holds what was done, not when it was asked to. */
  async function run<T>(
    mode: IDBTransactionMode,
    job: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const transaction = (await opened()).transaction(STORE, mode);
    const request = job(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  return {
    load: (box) =>
      run<Entry[]>('readonly', (store) =>
        box === undefined ? store.getAll() : store.index('box').getAll(box),
      ),
    async put(entry) {
      await run('readwrite', (store) => store.put(entry));
    },
    async remove({ id }) {
      await run('readwrite', (store) => store.delete(id)).catch(() => undefined);
    },
    // No transaction is sure to end before the page does.
    rescue: () => undefined,
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('IndexedDB does not answer')), LONGEST_OPENING);
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex('box', 'box');
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      // A later version of us, in another tab, may want to change it.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
  });
}
