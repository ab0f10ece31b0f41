import { type Db, readNow } from '../database/index.ts';
import { StartRefusal } from '../lifecycle/index.ts';
import type { Keys } from './keys.ts';

/**
 * Ties the database to its keys file: the first start leaves a digest, later ones compare it.
 * Refuses (StartRefusal) another keys file, with which no identity number could be found or read.
 */
export async function proveKeys(db: Db, keys: Keys): Promise<void> {
  const proof = keys.digest('keys-proof', 'zhicheng').toString('hex');
  await db
    .insertInto('setting')
    .values({ key: 'keys-proof', value: JSON.stringify(proof), updated_at: await readNow(db) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const kept = await db.selectFrom('setting').select('value').where('key', '=', 'keys-proof').executeTakeFirstOrThrow();
  if (kept.value !== proof) {
    throw new StartRefusal(
      'The keys file does not belong to this database: identity numbers in it could not be read. ' +
        'Restore the keys file of this database (KEYS_FILE, else keys.json in the data folder).',
    );
  }
}
