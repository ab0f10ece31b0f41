import { drop, keep, keptUnder } from './kept-store.ts';

/**
 * A form's fields as they were typed and not yet saved, kept in this browser for the person who typed them: a refused or
 * timed-out save, a lost session and a closed tab cost nothing.
 */
export type KeptForm<V> = {
  readonly personId: string;
  /** Which form, and of what: `unit-new/<上级机构>`. */
  readonly form: string;
  readonly values: V;
  readonly keptAt: string;
};

type Of = Pick<KeptForm<unknown>, 'personId' | 'form'>;

const placeOf = ({ personId, form }: Of): string => `${personId}/form/${form}`;

export function keepForm<V>(kept: KeptForm<V>): Promise<void> {
  return keep({ personId: kept.personId, place: placeOf(kept), keptAt: kept.keptAt, content: kept });
}

export function dropForm(of: Of): Promise<void> {
  return drop(placeOf(of));
}

/** What this person left in the form, unless it is too old. */
export async function keptForm<V>(of: Of, now: string): Promise<KeptForm<V> | null> {
  const kept = await keptUnder(placeOf(of), { personId: of.personId, now });
  const found = kept.find(({ place }) => place === placeOf(of));
  return found ? (found.content as KeptForm<V>) : null;
}
