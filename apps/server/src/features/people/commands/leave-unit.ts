import type { Handover } from '@zhicheng/contract';
import { ok, refused, whyNotGrant } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { loadUserFor, type LoadedUser } from '../queries/load-user.ts';
import { badField } from '../rows/bad-content.ts';
import { beginMembership } from './begin-membership.ts';
import { endMembership, type EndedPlace } from './end-membership.ts';
import { followDrafts } from './follow-drafts.ts';
import { settleVisits } from './settle-visits.ts';
import { tellPerson } from './tell-person.ts';

export interface LeaveInput {
  readonly membershipId: string;
  readonly reason: string;
  readonly handover?: Handover;
}

/** 离开本单位: the place and its roles end, the account stays. */
export async function leaveUnit(tx: Tx, keys: Keys, actor: PersonActor, input: LeaveInput): Promise<Answer<true>> {
  const loaded = await loadUserFor(tx, keys, actor, input.membershipId, 'leave');
  if (!loaded.ok) return loaded;
  const reason = input.reason.trim();
  if (reason === '') return refused(badField('reason', '请填写离开的原因。'));
  const { record, now } = loaded.value;
  await appendAudit(tx, actor, now, {
    action: 'users.leave',
    result: 'done',
    unitId: record.unit_id,
    subject: { kind: 'person', id: record.person_id },
    details: { membershipId: input.membershipId, reason, roles: record.roles },
  });
  const losses = await endMembership(tx, actor, now, placeOf(loaded.value), { kind: 'left', reason });
  const text = `您已不是${loaded.value.unit.name}的用户，在该单位的角色已结束；账号和密码不变，已提交的申报仍按原单位的流程办理。`;
  await tellPerson(tx, record.person_id, now, 'left-unit', text);
  return settleVisits(tx, keys, actor, now, losses, input.handover);
}

function placeOf({ record }: LoadedUser): EndedPlace {
  const { membership_id: membershipId, person_id: personId, account_id: accountId, unit_id: unitId, roles } = record;
  return { membershipId, personId, accountId, unitId, roles };
}

/**
 * 调动: the place here ends and one in another unit begins, for a clerk who looks after both. 申报人 goes along; a clerk's
 * roles belong to the unit and stay behind. Gives the new membership.
 */
export async function moveUser(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  input: LeaveInput & { readonly toUnitId: string },
): Promise<Answer<string>> {
  const loaded = await loadUserFor(tx, keys, actor, input.membershipId, 'transfer');
  if (!loaded.ok) return loaded;
  const reason = input.reason.trim();
  if (reason === '') return refused(badField('reason', '请填写调动的原因。'));
  const { record, now } = loaded.value;
  const to = await findManagedUnit(tx, input.toUnitId, now);
  const mayReceive = to?.state === 'active' && whyNotGrant(actor.memberships, to, 'applicant') === null;
  if (!to || !mayReceive) return refused({ code: 'unit-not-administered' });
  if (to.id === record.unit_id) return refused(badField('toUnitId', '请选择另一个单位。'));
  await appendAudit(tx, actor, now, {
    action: 'users.transfer',
    result: 'done',
    unitId: record.unit_id,
    subject: { kind: 'person', id: record.person_id },
    details: { membershipId: input.membershipId, toUnitId: to.id, reason, roles: record.roles },
  });
  const losses = await endMembership(tx, actor, now, placeOf(loaded.value), { kind: 'transferred', reason });
  const roles = record.roles.filter((role) => role === 'applicant');
  const begun = await beginMembership(tx, actor, now, { personId: record.person_id, unitId: to.id, roles });
  if (begun === null) return refused(badField('toUnitId', '该用户已是这个单位的用户，请选择“离开本单位”。'));
  await followDrafts(tx, keys, actor, now, record.person_id);
  const text = `您已由${loaded.value.unit.name}调到${to.name}；账号和密码不变，已提交的申报仍按原单位的流程办理。`;
  await tellPerson(tx, record.person_id, now, 'transferred', text);
  const settled = await settleVisits(tx, keys, actor, now, losses, input.handover);
  return settled.ok ? ok(begun) : settled;
}
