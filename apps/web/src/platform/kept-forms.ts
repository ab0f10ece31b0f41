import { inStore, keptForDays } from './kept-drafts.ts';

/**
 * A form's fields as they were typed and not yet saved, kept in this browser for the person who typed them: a refused or
 * timed-out save, a lost session and a closed tab cost nothing. Stands in the store of the drafts, so 退出 wipes it too.
 */
export type KeptForm<V> = {
  readonly personId: string;
  /** Which form, and of what: `unit-new/<上级机构>`. */
  readonly form: string;
  readonly values: V;
  readonly keptAt: string;
};

type Of = Pick<KeptForm<unknown>, 'personId' | 'form'>;

const keyOf = ({ personId, form }: Of): string => `${personId}/form/${form}`;

export async function keepForm<V>(kept: KeptForm<V>): Promise<void> {
  await inStore('readwrite', (store) => store.put(kept, keyOf(kept))).catch(() => undefined);
}

export async function dropForm(of: Of): Promise<void> {
  await inStore('readwrite', (store) => store.delete(keyOf(of))).catch(() => undefined);
}

/** What this person left in the form, unless it is too old. */
export async function keptForm<V>(of: Of, now: string): Promise<KeptForm<V> | null> {
  const kept = await inStore<KeptForm<V> | undefined>('readonly', (store) => store.get(keyOf(of))).catch(
    () => undefined,
  );
  if (!kept) return null;
  if (isKeptTooLong(kept.keptAt, now)) {
    await dropForm(of);
    return null;
  }
  return kept;
}

export function isKeptTooLong(keptAt: string, now: string): boolean {
  return Date.parse(keptAt) < Date.parse(now) - keptForDays * 86_400_000;
}
