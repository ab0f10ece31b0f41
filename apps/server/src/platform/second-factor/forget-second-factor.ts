import type { Tx } from '../database/index.ts';

/**
 * Takes an account's second factor and recovery codes away, for whoever lost the phone and stands before the clerk: a new
 * one is set up at the next sign-in.
 */
export async function forgetSecondFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('second_factor').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
}
