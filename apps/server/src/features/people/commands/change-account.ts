import type { Handover } from '@zhicheng/contract';
import { ok, refused } from '@zhicheng/domain';
import { sql } from 'kysely';
import { freshOneTimePassword, GIVEN_PASSWORD_DAYS } from '../../../platform/accounts/index.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { forgetSecondFactor } from '../../../platform/second-factor/index.ts';
import { endSessionsOf, forgetFailures } from '../../../platform/sessions/index.ts';
import { loadUserFor, type LoadedUser } from '../queries/load-user.ts';
import { badField } from '../rows/bad-content.ts';
import { settleVisits } from './settle-visits.ts';
import { tellPerson } from './tell-person.ts';

type AccountAct = 'stopped' | 'resumed' | 'password-reset' | 'unlocked';

const endpointOf = {
  stopped: 'users.stop',
  resumed: 'users.resume',
  'password-reset': 'users.resetPassword',
  unlocked: 'users.unlock',
} as const satisfies Record<AccountAct, string>;

/** History and 操作日志 of an act on an account. */
async function record(
  tx: Tx,
  actor: PersonActor,
  { record: user, now }: LoadedUser,
  type: AccountAct,
  details: { readonly reason?: string } = {},
): Promise<void> {
  await recordMasterEvent(tx, actor, now, { entity: 'account', entityId: user.account_id, type, payload: details });
  await appendAudit(tx, actor, now, {
    action: endpointOf[type],
    result: 'done',
    unitId: user.unit_id,
    subject: { kind: 'person', id: user.person_id },
    details,
  });
}

export interface AccountInput {
  readonly membershipId: string;
  readonly reason: string;
}

/** 停用: nobody signs in with the account, in whatever unit; its visits are handed over where it held them alone. */
export async function stopAccount(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  input: AccountInput & { readonly handover?: Handover },
): Promise<Answer<true>> {
  const loaded = await loadUserFor(tx, keys, actor, input.membershipId, 'stop');
  if (!loaded.ok) return loaded;
  const reason = input.reason.trim();
  if (reason === '') return refused(badField('reason', '请填写停用的原因。'));
  const { record: user, judged, now } = loaded.value;
  if (user.state === 'stopped') return ok(true);
  await tx.updateTable('account').set({ state: 'stopped' }).where('id', '=', user.account_id).execute();
  await endSessionsOf(tx, user.account_id, 'account-stopped', { now });
  await record(tx, actor, loaded.value, 'stopped', { reason });
  const places = [{ unitId: user.unit_id, held: user.roles }].concat(
    judged.elsewhere.map(({ unit, held }) => ({ unitId: unit.id, held: [...held] })),
  );
  const losses = places
    .filter(({ held }) => held.length > 0)
    .map(({ unitId, held }) => ({ unitId, lost: { personId: user.person_id, roles: held } }));
  return settleVisits(tx, keys, actor, now, losses, input.handover);
}

/** 启用 */
export async function resumeAccount(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  input: AccountInput,
): Promise<Answer<true>> {
  const loaded = await loadUserFor(tx, keys, actor, input.membershipId, 'resume');
  if (!loaded.ok) return loaded;
  const { record: user, now } = loaded.value;
  if (user.state !== 'stopped') return ok(true);
  await tx.updateTable('account').set({ state: 'active' }).where('id', '=', user.account_id).execute();
  await record(tx, actor, loaded.value, 'resumed', { reason: input.reason.trim() });
  await tellPerson(tx, user.person_id, now, 'account-resumed', '您的账号已重新启用。');
  return ok(true);
}

export interface GivenAgain {
  readonly user: LoadedUser;
  readonly shownPassword: string;
  readonly passwordUntil: string;
}

/** 重置密码: a one-time password, told once to the clerk; the person's sessions end, and the person is told. */
export async function resetPassword(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  membershipId: string,
): Promise<Answer<GivenAgain>> {
  const loaded = await loadUserFor(tx, keys, actor, membershipId, 'reset-password');
  if (!loaded.ok) return loaded;
  const { record: user, unit, login, now } = loaded.value;
  const { password_kind, password_hash, shown } = await freshOneTimePassword();
  const password_until = sql<string>`${now}::timestamptz + make_interval(days => ${GIVEN_PASSWORD_DAYS})`;
  const kept = await tx
    .updateTable('account')
    .set({ password_kind, password_hash, password_until })
    .where('id', '=', user.account_id)
    .returning('password_until')
    .executeTakeFirstOrThrow();
  await forgetFailures(tx, keys, { accountId: user.account_id, login });
  await forgetSecondFactor(tx, user.account_id);
  await endSessionsOf(tx, user.account_id, 'password-changed', { now });
  await record(tx, actor, loaded.value, 'password-reset');
  const text = `您的登录密码已由经办人员${actor.personName}（为${unit.name}）重置。如非您本人要求，请立即联系本单位经办人员。`;
  await tellPerson(tx, user.person_id, now, 'password-reset', text);
  return ok({ user: loaded.value, shownPassword: shown, passwordUntil: kept.password_until ?? now });
}

/** 解锁 */
export async function unlockAccount(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  membershipId: string,
): Promise<Answer<true>> {
  const loaded = await loadUserFor(tx, keys, actor, membershipId, 'unlock');
  if (!loaded.ok) return loaded;
  const { login, record: user } = loaded.value;
  await forgetFailures(tx, keys, { accountId: user.account_id, login });
  await record(tx, actor, loaded.value, 'unlocked');
  return ok(true);
}
