import { ok, refused, type Result } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { plainRecoveryCode, stepOfCode } from '../../../platform/second-factor/index.ts';
import { reserveAttempt, settleAttempt } from '../../../platform/sessions/index.ts';
import { accountOf } from '../queries.ts';

export type GiveCodeRefusal =
  { readonly code: 'wrong-code' } | { readonly code: 'slow-down'; readonly retryAfterSeconds: number };

/** The second step of signing in: a code of the app, each good once, or a recovery code, each good once. */
export async function giveCode(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  typed: string,
): Promise<Result<true, GiveCodeRefusal>> {
  const account = await accountOf(db, actor.personId);
  const attemptBy = { account: `second factor of ${account.id}`, address: null };
  const attempt = await reserveAttempt(db, keys, attemptBy);
  if (!attempt.allowed) return refused({ code: 'slow-down', retryAfterSeconds: attempt.retryAfterSeconds });
  return db.transaction().execute(async (tx) => {
    const now = await actor.clock(tx);
    const code = plainCode(typed);
    const by = /^\d{6}$/.test(code)
      ? await takeCode(tx, keys, account.id, { code, now })
      : await takeRecoveryCode(tx, keys, account.id, { code, now });
    const entry = { action: 'session.giveCode', subject: { kind: 'account', id: account.id } };
    if (by === null) {
      await appendAudit(tx, actor, now, { ...entry, result: 'refused', details: { code: 'wrong-code' } });
      return refused({ code: 'wrong-code' });
    }
    await settleAttempt(tx, keys, attemptBy);
    await tx
      .updateTable('session')
      .set({ second_factor: 'given' })
      .where('id', '=', actor.sessionId ?? '')
      .execute();
    await tx.updateTable('account').set({ last_signed_in_at: now }).where('id', '=', account.id).execute();
    await appendAudit(tx, actor, now, { ...entry, result: 'done', details: { by } });
    return ok(true);
  });
}

type Typed = { readonly code: string; readonly now: string };

async function takeCode(tx: Tx, keys: Keys, accountId: string, { code, now }: Typed): Promise<'app' | null> {
  const factor = await tx
    .selectFrom('second_factor')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  if (!factor) return null;
  const sealed = { ciphertext: factor.secret_ciphertext, alg: factor.secret_alg, keyId: factor.secret_key_id };
  const secret = Buffer.from(keys.open(secretPlace(factor.id), sealed), 'base64');
  const step = stepOfCode(secret, code, { now, lastStep: factor.last_step });
  if (step === undefined) return null;
  await tx.updateTable('second_factor').set({ last_step: step }).where('id', '=', factor.id).execute();
  return 'app';
}

async function takeRecoveryCode(
  tx: Tx,
  keys: Keys,
  accountId: string,
  { code, now }: Typed,
): Promise<'recovery-code' | null> {
  const used = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hmac', '=', recoveryDigest(keys, accountId, code))
    .where('used_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  return used ? 'recovery-code' : null;
}

/** A typed code without spaces, full-width digits made plain. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '');
}

/** What a secret is sealed to. */
export function secretPlace(id: string): string {
  return `second_factor.secret:${id}`;
}

/** What is kept of a recovery code. */
export function recoveryDigest(keys: Keys, accountId: string, code: string): Buffer {
  return keys.digest('recovery-code', `${accountId} ${plainRecoveryCode(code)}`);
}
