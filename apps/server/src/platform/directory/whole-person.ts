import type { Db } from '../database/index.ts';
import type { Keys } from '../keys/index.ts';
import { openIdentity, openPhone } from './sealed-person.ts';

/** A person with what is kept sealed: only for what the person does, or for who handles the person's case. */
export interface WholePerson {
  readonly id: string;
  readonly name: string;
  /** Null only for an officer's account of set-up. */
  readonly identityNumber: string | null;
  readonly phone: string | null;
  readonly mail: string | null;
}

export async function findWholePerson(db: Db, keys: Keys, personId: string): Promise<WholePerson | undefined> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    name: row.name,
    identityNumber: openIdentity(keys, row.id, row),
    phone: openPhone(keys, row.id, row),
    mail: row.mail,
  };
}
