import type { Db } from '../../../platform/database/index.ts';
import { identityDigest } from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';

/** The units in which the holder of an identity number is a user now. */
export async function findUnitsOfIdentity(db: Db, keys: Keys, number: string, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person as p')
    .innerJoin('membership as m', 'm.person_id', 'p.id')
    .innerJoin('unit as u', 'u.id', 'm.unit_id')
    .select('u.name')
    .where('p.identity_hmac', '=', identityDigest(keys, number))
    .where('m.valid_from', '<=', now)
    .where((where) => where.or([where('m.valid_to', 'is', null), where('m.valid_to', '>', now)]))
    .orderBy('u.pinyin')
    .execute();
  return rows.map((row) => row.name);
}
