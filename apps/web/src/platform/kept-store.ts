import { call } from './api/call.ts';
import { presentSession } from './api/held-session.ts';
import { openText, readyKey, sealText } from './browser-crypto.ts';
import { sortKept } from './sort-kept.ts';
import { allRows, deleteAllRows, deleteRow, putRow, type KeptRow } from './kept-idb.ts';

/**
 * What this browser keeps of a person's typing (IndexedDB), encrypted with a key that the server gives to nobody but this
 * person in this browser; gone at 退出 and after fourteen days. Where the browser has no such store, or no cipher (plain
 * HTTP from another machine), nothing is kept and nothing breaks: what is typed stays on the page.
 */
type Kept = { readonly personId: string; readonly place: string; readonly keptAt: string; readonly content: unknown };

/** One after the other, or a copy that is slow to encrypt would come back after it was dropped. */
let last: Promise<unknown> = Promise.resolve();

async function inTurn(act: () => Promise<void>): Promise<void> {
  const turn = last.then(act).catch(() => undefined);
  last = turn;
  await turn;
}

let known: { readonly personId: string; readonly key: Promise<CryptoKey | null> } | null = null;

/** The person's key in this browser, asked once a page; null where there is none to be had. */
function keyOf(personId: string): Promise<CryptoKey | null> {
  if (known?.personId === personId) return known.key;
  const key = readyKey(async () => (await call('session.browserKey', {})).key).catch(() => {
    known = null;
    return null;
  });
  known = { personId, key };
  return key;
}

/** Keeps a copy in place of the one kept there before; none under a name whose person no longer has the page. */
export function keep({ personId, place, keptAt, content }: Kept): Promise<void> {
  return inTurn(async () => {
    const key = await keyOf(personId);
    const held = presentSession();
    if (!key || (held && held.personId !== personId)) return;
    await putRow({ personId, place, keptAt, sealed: await sealText(key, place, JSON.stringify(content)) });
  });
}

export function drop(place: string): Promise<void> {
  return inTurn(() => deleteRow(place));
}

/** This person's copies whose place begins so, opened; what is too old, or opens no more, is deleted on the way. */
export async function keptUnder(
  beginning: string,
  { personId, now }: { readonly personId: string; readonly now: string },
): Promise<readonly Kept[]> {
  const key = await keyOf(personId);
  const { mine, tooOld } = sortKept(await allRows(), { personId, beginning, now });
  await Promise.all(tooOld.map(({ place }) => drop(place)));
  const opened = key ? await Promise.all(mine.map((row) => openRow(key, row))) : [];
  return opened.flatMap((kept) => kept ?? []);
}

async function openRow(key: CryptoKey, { personId, place, keptAt, sealed }: KeptRow): Promise<Kept | null> {
  try {
    return { personId, place, keptAt, content: JSON.parse(await openText(key, place, sealed)) as unknown };
  } catch {
    // Under a key that is gone.
    await drop(place);
    return null;
  }
}

/** Whether anything typed by this person has not reached the server: 退出 asks then. */
export async function hasKept(personId: string): Promise<boolean> {
  return (await allRows()).some((kept) => kept.personId === personId);
}

/** 退出 on a shared computer leaves nothing behind. */
export function forgetKept(): Promise<void> {
  return inTurn(deleteAllRows);
}
