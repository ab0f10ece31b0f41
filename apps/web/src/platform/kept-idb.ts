import type { Sealed } from './browser-crypto.ts';

/** As a copy lies in the browser: whose and since when in clear, what was typed not. */
export type KeptRow = {
  readonly personId: string;
  readonly place: string;
  readonly keptAt: string;
  readonly sealed: Sealed;
};

const databaseName = 'zhicheng';
/** The second kind is encrypted; what the first kind left in clear goes when the store is opened. */
const version = 2;
const storeName = 'kept';

export async function putRow(row: KeptRow): Promise<void> {
  await inStore('readwrite', (store) => store.put(row, row.place));
}

export async function deleteRow(place: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(place));
}

export async function deleteAllRows(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}

/** All that the browser keeps; nothing where it has no store. */
export function allRows(): Promise<readonly KeptRow[]> {
  return inStore<KeptRow[]>('readonly', (store) => store.getAll()).catch(() => []);
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await settled<IDBDatabase>(open());
  try {
    return await settled<T>(act(database.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    database.close();
  }
}

function open(): IDBOpenDBRequest {
  const request = indexedDB.open(databaseName, version);
  request.onupgradeneeded = () => {
    const { result: database } = request;
    for (const name of Array.from(database.objectStoreNames)) database.deleteObjectStore(name);
    database.createObjectStore(storeName);
  };
  return request;
}

function settled<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result as T);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB'));
    };
  });
}
