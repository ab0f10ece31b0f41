import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { readNow } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { tokenHash } from '../../../platform/sessions/index.ts';

/** After so many days without use a key goes, and with it whatever a browser still kept under it. */
const KEPT_DAYS = 14;

/**
 * The key (base64) with which a person's copies in one browser are encrypted: the same for each of that person's sessions
 * there, another for anybody else at the same computer. Made at the first call.
 */
export async function browserKey(db: Db, keys: Keys, personId: string, browserToken: string): Promise<string> {
  const browserHash = tokenHash(browserToken);
  const place = `browser_key.key:${browserHash.toString('hex')}/${personId}`;
  return db.transaction().execute(async (tx) => {
    await forgetOld(tx);
    const now = await readNow(tx);
    const sealed = keys.seal(place, randomBytes(32).toString('base64'));
    const kept = await tx
      .insertInto('browser_key')
      .values({
        browser_hash: browserHash,
        person_id: personId,
        key_ciphertext: sealed.ciphertext,
        key_alg: sealed.alg,
        key_key_id: sealed.keyId,
        used_at: now,
      })
      .onConflict((conflict) => conflict.columns(['browser_hash', 'person_id']).doUpdateSet({ used_at: now }))
      .returning(['key_ciphertext', 'key_alg', 'key_key_id'])
      .executeTakeFirstOrThrow();
    return keys.open(place, { ciphertext: kept.key_ciphertext, alg: kept.key_alg, keyId: kept.key_key_id });
  });
}

/** Whatever that browser still keeps of this person can never be read again. */
export async function forgetBrowserKey(tx: Tx, personId: string, browserToken: string): Promise<void> {
  await tx
    .deleteFrom('browser_key')
    .where('browser_hash', '=', tokenHash(browserToken))
    .where('person_id', '=', personId)
    .execute();
}

async function forgetOld(tx: Tx): Promise<void> {
  await sql`
    delete from browser_key where (browser_hash, person_id) in (
      select browser_hash, person_id from browser_key
      where used_at < clock_timestamp() - make_interval(days => ${KEPT_DAYS})
      limit 100 for update skip locked
    )`.execute(tx);
}
