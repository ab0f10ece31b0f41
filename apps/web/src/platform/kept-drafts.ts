import type { FolderContent, FolderId } from '@zhicheng/domain';

/**
 * What was typed and has not reached the server, kept in this browser (IndexedDB). An entry goes as soon as the server has
 * it; all go at 退出 and after fourteen days. Where the browser has no such store, nothing is kept and nothing breaks.
 */
export type KeptDraft = {
  readonly personId: string;
  readonly applicationId: string;
  readonly folder: FolderId;
  readonly base: FolderContent;
  readonly local: FolderContent;
  readonly keptAt: string;
};

const databaseName = 'zhicheng';
const storeName = 'drafts';
/** After that many days a copy is deleted unasked. */
export const keptForDays = 14;

/** Keeps one folder's copy in place of the one kept before. */
export async function keepDraft(draft: KeptDraft): Promise<void> {
  await inStore('readwrite', (store) => store.put(draft, keyOf(draft))).catch(() => undefined);
}

export async function dropDraft(of: Pick<KeptDraft, 'personId' | 'applicationId' | 'folder'>): Promise<void> {
  await inStore('readwrite', (store) => store.delete(keyOf(of))).catch(() => undefined);
}

/** This person's copies of one application that are not too old; what is too old is deleted on the way. */
export async function keptDrafts(personId: string, applicationId: string, now: string): Promise<readonly KeptDraft[]> {
  const all = await inStore<KeptDraft[]>('readonly', (store) => store.getAll()).catch(() => []);
  // Forms of other kinds (kept-forms.ts) lie in the same store.
  const drafts = all.filter((entry) => 'folder' in entry);
  const { mine, tooOld } = sortKept(drafts, { personId, applicationId, now });
  await Promise.all(tooOld.map(dropDraft));
  return mine;
}

type Whose = { readonly personId: string; readonly applicationId: string; readonly now: string };

/** This person's copies of the application, and whatever of anybody's has been kept too long. */
export function sortKept(
  all: readonly KeptDraft[],
  { personId, applicationId, now }: Whose,
): { readonly mine: readonly KeptDraft[]; readonly tooOld: readonly KeptDraft[] } {
  const oldest = Date.parse(now) - keptForDays * 86_400_000;
  const isTooOld = ({ keptAt }: KeptDraft): boolean => Date.parse(keptAt) < oldest;
  return {
    tooOld: all.filter(isTooOld),
    mine: all.filter(
      (draft) => !isTooOld(draft) && draft.personId === personId && draft.applicationId === applicationId,
    ),
  };
}

/** Whether anything typed by this person has not reached the server: 退出 asks then. */
export async function hasKeptDrafts(personId: string): Promise<boolean> {
  const all = await inStore<KeptDraft[]>('readonly', (store) => store.getAll()).catch(() => []);
  return all.some((draft) => draft.personId === personId);
}

/** 退出 on a shared computer leaves nothing behind. */
export async function forgetDrafts(): Promise<void> {
  await inStore('readwrite', (store) => store.clear()).catch(() => undefined);
}

function keyOf({ personId, applicationId, folder }: Pick<KeptDraft, 'personId' | 'applicationId' | 'folder'>): string {
  return `${personId}/${applicationId}/${folder}`;
}

/** Does one thing in the store; every copy that this browser keeps lies there. */
export async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await settled<IDBDatabase>(open());
  try {
    return await settled<T>(act(database.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    database.close();
  }
}

function open(): IDBOpenDBRequest {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(storeName);
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
