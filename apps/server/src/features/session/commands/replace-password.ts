import type { Tx } from '../../../platform/database/index.ts';

/** Puts the person's own password in place of a given or an older one. Whether it is good was decided before. */
export async function replacePassword(tx: Tx, accountId: string, passwordHash: string, now: string): Promise<void> {
  await tx
    .updateTable('account')
    .set({ password_kind: 'own', password_hash: passwordHash, password_until: null })
    .where('id', '=', accountId)
    .execute();
  await tx
    .insertInto('account_password')
    .values({ account_id: accountId, set_at: now, password_hash: passwordHash })
    .execute();
}
