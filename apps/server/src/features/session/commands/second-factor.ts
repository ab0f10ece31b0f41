import { randomBytes } from 'node:crypto';
import { needsSecondFactor, ok, refused, type Result, type SecondFactorSetting } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { base32, newRecoveryCodes, stepOfCode } from '../../../platform/second-factor/index.ts';
import { endSessionsOf, reserveAttempt, settleAttempt } from '../../../platform/sessions/index.ts';
import { accountOf, hasSecondFactor, type LoginAccount } from '../queries.ts';
import { plainCode, recoveryDigest, secretPlace } from './give-code.ts';
import { isPasswordOf } from './is-password-of.ts';

export interface SecondFactorServices {
  readonly keys: Keys;
  readonly initialPassword: string;
  readonly secondFactor: SecondFactorSetting;
}

export type OfferRefusal =
  | { readonly code: 'second-factor-off' }
  | { readonly code: 'wrong-old-password' }
  | { readonly code: 'slow-down'; readonly retryAfterSeconds: number };

const ISSUER = '四川省专家人才管理服务';
const SECRET_BYTES = 20;

/**
 * 两步验证: a new secret for the person's authenticator app, as text and as the address in its QR code. It takes the place
 * of the present one only when a code of it was given; where there is one, the password is asked first.
 */
export async function offerSecondFactor(
  db: Db,
  { keys, initialPassword, secondFactor }: SecondFactorServices,
  actor: PersonActor,
  password: string | undefined,
): Promise<Result<{ secret: string; address: string }, OfferRefusal>> {
  if (!isAsked(actor, secondFactor)) return refused({ code: 'second-factor-off' });
  const account = await accountOf(db, actor.personId);
  const attemptBy = { account: `password of ${account.id}`, address: null };
  const present = await hasSecondFactor(db, account.id);
  if (present) {
    const attempt = await reserveAttempt(db, keys, attemptBy);
    if (!attempt.allowed) return refused({ code: 'slow-down', retryAfterSeconds: attempt.retryAfterSeconds });
    if (!(await isPasswordOf(account, password ?? '', initialPassword))) return refused({ code: 'wrong-old-password' });
  }
  const secret = randomBytes(SECRET_BYTES);
  return db.transaction().execute(async (tx) => {
    if (present) await settleAttempt(tx, keys, attemptBy);
    const now = await actor.clock(tx);
    await keepOffer(tx, keys, account.id, { secret, now });
    const subject = { kind: 'account', id: account.id };
    await appendAudit(tx, actor, now, { action: 'session.offerSecondFactor', result: 'done', subject });
    const text = base32(secret);
    const label = `${encodeURIComponent(ISSUER)}:${encodeURIComponent(actor.personName)}`;
    return ok({ secret: text, address: `otpauth://totp/${label}?secret=${text}&issuer=${encodeURIComponent(ISSUER)}` });
  });
}

async function keepOffer(
  tx: Tx,
  keys: Keys,
  accountId: string,
  { secret, now }: { secret: Buffer; now: string },
): Promise<void> {
  await tx.deleteFrom('second_factor').where('account_id', '=', accountId).where('confirmed_at', 'is', null).execute();
  const id = newId();
  const sealed = keys.seal(secretPlace(id), secret.toString('base64'));
  await tx
    .insertInto('second_factor')
    .values({
      id,
      account_id: accountId,
      secret_ciphertext: sealed.ciphertext,
      secret_alg: sealed.alg,
      secret_key_id: sealed.keyId,
      made_at: now,
      confirmed_at: null,
    })
    .execute();
}

export type ConfirmRefusal =
  | { readonly code: 'second-factor-off' }
  | { readonly code: 'wrong-code' }
  | { readonly code: 'slow-down'; readonly retryAfterSeconds: number };

/** Puts the offered secret in force by its first code. Gives recovery codes, kept as digests only, and ends other sessions. */
export async function confirmSecondFactor(
  db: Db,
  { keys, secondFactor }: SecondFactorServices,
  actor: PersonActor,
  typed: string,
): Promise<Result<readonly string[], ConfirmRefusal>> {
  if (!isAsked(actor, secondFactor)) return refused({ code: 'second-factor-off' });
  const account = await accountOf(db, actor.personId);
  const attemptBy = { account: `second factor of ${account.id}`, address: null };
  const attempt = await reserveAttempt(db, keys, attemptBy);
  if (!attempt.allowed) return refused({ code: 'slow-down', retryAfterSeconds: attempt.retryAfterSeconds });
  return db.transaction().execute(async (tx) => {
    const now = await actor.clock(tx);
    const confirmed = await confirmOffer(tx, keys, account, { typed, now });
    if (!confirmed) return refused({ code: 'wrong-code' });
    await settleAttempt(tx, keys, attemptBy);
    const recoveryCodes = newRecoveryCodes();
    await tx.deleteFrom('recovery_code').where('account_id', '=', account.id).execute();
    await tx
      .insertInto('recovery_code')
      .values(
        recoveryCodes.map((code) => ({
          account_id: account.id,
          code_hmac: recoveryDigest(keys, account.id, code),
          used_at: null,
        })),
      )
      .execute();
    if (actor.sessionId !== null) {
      await tx.updateTable('session').set({ second_factor: 'given' }).where('id', '=', actor.sessionId).execute();
    }
    await endSessionsOf(tx, account.id, 'rights-changed', { now, keep: actor.sessionId });
    const subject = { kind: 'account', id: account.id };
    await appendAudit(tx, actor, now, { action: 'session.confirmSecondFactor', result: 'done', subject });
    return ok(recoveryCodes);
  });
}

async function confirmOffer(
  tx: Tx,
  keys: Keys,
  account: LoginAccount,
  { typed, now }: { typed: string; now: string },
): Promise<boolean> {
  const offer = await tx
    .selectFrom('second_factor')
    .selectAll()
    .where('account_id', '=', account.id)
    .where('confirmed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!offer) return false;
  const sealed = { ciphertext: offer.secret_ciphertext, alg: offer.secret_alg, keyId: offer.secret_key_id };
  const secret = Buffer.from(keys.open(secretPlace(offer.id), sealed), 'base64');
  const step = stepOfCode(secret, plainCode(typed), { now, lastStep: 0 });
  if (step === undefined) return false;
  await tx
    .deleteFrom('second_factor')
    .where('account_id', '=', account.id)
    .where('confirmed_at', 'is not', null)
    .execute();
  await tx
    .updateTable('second_factor')
    .set({ confirmed_at: now, last_step: step })
    .where('id', '=', offer.id)
    .execute();
  return true;
}

function isAsked(actor: PersonActor, setting: SecondFactorSetting): boolean {
  return needsSecondFactor(
    setting,
    actor.memberships.flatMap(({ roles }) => roles),
  );
}
