import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { tokenHash } from '../../../platform/sessions/index.ts';

/** After so many days without a sign-in a browser is a stranger again. */
const KNOWN_DAYS = 90;

/** Remembers that the account's person signed in in this browser. */
export async function noteBrowser(tx: Tx, accountId: string, browserToken: string, now: string): Promise<void> {
  await sql`
    delete from known_browser where (browser_hash, account_id) in (
      select browser_hash, account_id from known_browser
      where used_at < clock_timestamp() - make_interval(days => ${KNOWN_DAYS})
      limit 100 for update skip locked
    )`.execute(tx);
  await tx
    .insertInto('known_browser')
    .values({ browser_hash: tokenHash(browserToken), account_id: accountId, used_at: now })
    .onConflict((conflict) => conflict.columns(['browser_hash', 'account_id']).doUpdateSet({ used_at: now }))
    .execute();
}
